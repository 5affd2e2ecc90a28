"""Errors of single keys and values."""

from game.authoring.diagnostics.diagnostic import Diagnostic, Example

OF_FIELDS = (
    Diagnostic(
        "SC010",
        "A key means nothing here",
        "No key of this name is read at this place, so what stands under it would be lost.",
        "Correct its spelling, or move it to where it belongs.",
        Example("objectives:\n  practices: [joining] # here\n"),
    ),
    Diagnostic(
        "SC011",
        "A key is missing",
        "This mapping needs one more key.",
        "Add it; the message says what may stand under it.",
        Example("briefing: # here\n  situation: [Mara swims before work.]\n"),
    ),
    Diagnostic(
        "SC012",
        "A word is none of those that may stand here",
        "Only a few words mean something here.",
        "Choose one of those that the message names.",
        Example(
            "items:\n"
            "  - id: bread\n"
            "    title: Rye\n"
            "    source: murmur\n"
            "    by: mara\n"
            "    at: 2037-04-09 12:10\n"
            "    audience: pubic # here\n"
            "    text: The rye came out flat.\n"
            "    why: A joke about bread.\n"
        ),
    ),
    Diagnostic(
        "SC013",
        "A list, a mapping or a text stands in the wrong place",
        "The value has another form than the one that is read here. A text with a colon and a "
        "blank in it is a mapping to YAML.",
        'Write it in the form that the message names, or put the text in "quotes".',
        Example("hints:\n  - Hint: count the mornings. # here\n"),
    ),
    Diagnostic(
        "SC014",
        "No whole number, or one out of range",
        "Numbers are written with digits alone, without quotes, without leading zeros.",
        "Write a number of the range that the message names.",
        Example("budget: twelve # here\n"),
    ),
    Diagnostic(
        "SC015",
        "No day and time",
        "A moment is written with year, month, day, hour and minute, and the calendar must have "
        "it.",
        "Write it like 2037-03-12 00:52.",
        Example(
            "items:\n"
            "  - id: bread\n"
            "    title: Rye\n"
            "    source: murmur\n"
            "    by: mara\n"
            "    at: 2037-02-30 12:10 # here\n"
            "    text: The rye came out flat.\n"
            "    why: A joke about bread.\n"
        ),
    ),
    Diagnostic(
        "SC016",
        "No name that others can refer to",
        "Ids are written in small letters and digits, with a letter first, so that facts can "
        "name them and computers can save them.",
        "Write it in small letters and join words as the message says.",
        Example("id: Early Swim! # here\n"),
    ),
    Diagnostic(
        "SC017",
        "A text is empty, too long, or on several lines",
        "Players could not read it, or the screen has no room for it.",
        "Write it, shorten it, or write it on one line.",
        Example("title: # here\n"),
    ),
    Diagnostic(
        "SC018",
        "Too many or too few entries",
        "The list or the mapping must have another number of entries.",
        "Add or remove entries; the message says how many there may be.",
        Example("hints: [one, two, three, four, five, six] # here\n"),
    ),
    Diagnostic(
        "SC019",
        "Another version of the language",
        "The file was written for another version of Tessera. Nothing else in it was looked at.",
        "Get the version of Tessera that reads it, or write format: 1 and check it again.",
        Example("format: 2 # here\n"),
    ),
)
