"""Errors of whole files: they cannot be read, or are not the YAML that is read here."""

from game.authoring.diagnostics.diagnostic import Diagnostic, Example, Setting

OF_FILES = (
    Diagnostic(
        "SC001",
        "The file cannot be read",
        "There is no such file, or you may not read it.",
        "Look at the name and at the rights of the file.",
        Example("no-such-mission.yaml", setting=Setting.ARGUMENT),
    ),
    Diagnostic(
        "SC002",
        "The file is not UTF-8",
        "Letters beyond plain English can be saved in several ways; missions use UTF-8.",
        "Save the file again and choose UTF-8 as its encoding.",
        Example("title: Café # here\n", encoding="latin-1"),
    ),
    Diagnostic(
        "SC003",
        "A character is invisible",
        "Control characters, and those that turn the direction of writing, make a text look "
        "different from what it is.",
        "Delete the character, or type the words again.",
        Example('title: "Night\\u202eShift" # here\n'),
    ),
    Diagnostic(
        "SC004",
        "The file is beyond a limit",
        "A file has at most 1 MiB, 50,000 values and 12 levels; a text has at most 8,000 "
        "characters, a key 64.",
        "Make it smaller, or split the mission in two.",
        Example("title: [[[[[[[[[[[[too deep]]]]]]]]]]]] # here\n"),
    ),
    Diagnostic(
        "SC005",
        "This is not YAML",
        "The lines cannot be read as keys, lists and texts. Reading ends here, so there may be "
        "more problems behind it.",
        'Most often a text with ": " or a leading - @ % ` needs "quotes", a bracket is not '
        "closed, or a line is not moved in as far as the one above it.",
        Example("title: Night Shift: the start # here\n"),
    ),
    Diagnostic(
        "SC006",
        "A feature of YAML that is not used here",
        "Anchors, aliases, tags, merge keys, directives and second documents are refused: they "
        "hide what a file says, and a few lines of them can fill a computer's memory.",
        "Write the value out where it is needed.",
        Example("title: &name Night Shift # here\n"),
    ),
    Diagnostic(
        "SC007",
        "A key is written twice",
        "The second one would silently replace the first.",
        "Keep one of them.",
        Example("objectives:\n  tests: [joining]\n  tests: [counting] # here\n"),
    ),
    Diagnostic(
        "SC008",
        "The file is empty",
        "There is nothing in it but blanks and comments.",
        "Write a mission, or delete the file.",
        Example("# here comes a mission\n", setting=Setting.WHOLE),
    ),
    Diagnostic(
        "SC009",
        "The folder is empty",
        "The folder that was to be checked holds no file that ends in .yaml, at any depth.",
        "Look at the name of the folder.",
        Example("empty", setting=Setting.ARGUMENT),
    ),
)
