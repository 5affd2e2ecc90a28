"""Errors of things that must fit together in a mission and with its library."""

from game.authoring.diagnostics.diagnostic import Diagnostic, Example, Setting

_ITEM = (
    "items:\n"
    "  - id: bread\n"
    "    title: Rye\n"
    "    source: framed\n"
    "    by: mara\n"
    "    at: 2037-04-09 12:10\n"
    "    text: The rye came out flat. I sold out.\n"
)
_PHOTO = (
    "    why: A joke about bread.\n    photo: {scene: kitchen, sees: A table with a loaf on it.}\n"
)

OF_MISSIONS = (
    Diagnostic(
        "SC027",
        "A name that is not known",
        "There is no person, source, world, type or objective of this name.",
        "Correct its spelling, or add what it names.",
        Example("subject: marra # here\n"),
    ),
    Diagnostic(
        "SC028",
        "An id that is taken",
        "Two things have the same id, so nobody could tell which one is meant. People, entities "
        "of the mission and entities of its world share their ids.",
        "Give one of them another id.",
        Example("entities:\n  joss: {type: thing, name: a parcel} # here\n"),
    ),
    Diagnostic(
        "SC033",
        "A countermeasure stops a part that the item does not have",
        "stops lists the ids of the item's details, and text for its own words. An item whose "
        "details quote its words has no part named text.",
        "Write all, or ids of this item.",
        Example(
            _ITEM
            + "    why: A joke.\n"
            + "    fix:\n      blur: {stops: [lable], says: She crops it.} # here\n"
        ),
    ),
    Diagnostic(
        "SC034",
        "A quote that does not stand in the text",
        "A quote is marked in the text while players look at it, so it must be there letter by "
        "letter.",
        "Copy it from the text again; look at quotes, dashes and capitals.",
        Example(
            _ITEM + "    details:\n"
            "      sold:\n"
            "        label: A success\n"
            "        looks: She says how it ended.\n"
            "        quote: I sold it all. # here\n"
            "        why: It tells nothing about her.\n"
        ),
    ),
    Diagnostic(
        "SC035",
        "An area beyond the picture",
        "A photo is 960 wide and 600 high, a map 1000 and 700. An area is x and y of its top left "
        "corner, then width and height.",
        "Measure it again, in the units of the picture.",
        Example(
            _ITEM + _PHOTO + "    details:\n"
            "      loaf:\n"
            "        label: A loaf\n"
            "        looks: Flat and dark.\n"
            "        area: [900, 500, 90, 80] # here\n"
            "        why: A loaf is a loaf.\n"
        ),
    ),
    Diagnostic(
        "SC036",
        "Two keys that exclude each other",
        "An item has one of photo, route, page, contacts, thread and record, and one of fix and "
        "keeper. A detail has one of layer, area, quote, person, tie, reply and entry. A group of "
        "a population has one of values and numbered.",
        "Keep one of them.",
        Example(
            _ITEM
            + "    why: A joke.\n    fix: {remove: {says: She takes it down.}}\n"
            + "    keeper: It is public by law. # here\n"
        ),
    ),
    Diagnostic(
        "SC037",
        "A key that belongs to another kind of item",
        "Layers belong to photos, areas to photos and maps, sections to pages, people and ties to "
        "contacts, replies to threads, entries to records. Quotes are of pages, or of an item of "
        "words alone. Only a CV has a banner.",
        "Leave it out, or say where the detail is in another way.",
        Example(
            _ITEM + "    why: A joke.\n"
            "    page: {style: post, heading: Rye}\n"
            "    details:\n"
            "      loaf:\n"
            "        label: A loaf\n"
            "        looks: Flat and dark.\n"
            "        layer: loaf # here\n"
            "        why: A loaf is a loaf.\n"
        ),
    ),
    Diagnostic(
        "SC038",
        "Words that are called twice",
        "Details with quotes take the place of the item's own words, so the item itself may have "
        "neither reveals nor why.",
        "Move them into the details.",
        Example(
            _ITEM + "    why: A joke. # here\n"
            "    details:\n"
            "      sold:\n"
            "        label: A success\n"
            "        looks: She says how it ended.\n"
            "        quote: I sold out.\n"
            "        why: It tells nothing about her.\n"
        ),
    ),
    Diagnostic(
        "SC039",
        "A picture that the art does not have",
        "There is no such scene, or the scene has no such layer, so nothing could be drawn.",
        "Choose one of those that the message names.",
        Example(_ITEM + "    why: A joke.\n    photo: {scene: kitchn, sees: A table.} # here\n"),
    ),
    Diagnostic(
        "SC040",
        "The library is missing",
        "A mission needs the vocabulary, the patterns, the objectives and a world. They lie in a "
        "folder named library, beside the mission's file or above it.",
        "Move the mission beside the library, or copy a library there.",
        Example("alone/mission.yaml", setting=Setting.ARGUMENT),
    ),
    Diagnostic(
        "SC045",
        "A detail that has no place in the picture",
        "A detail of contacts is one of the people or ties that are drawn, a detail of a record "
        "one of its entries, and each of them is one detail at most. A guess is nobody's words, "
        "so it is none. Ties join two of the people, and the one in the middle is among them.",
        "Name one that is there, or add it.",
        Example(
            _ITEM + "    why: A joke.\n"
            "    contacts:\n"
            "      sees: Mara and Joss, and a line between them.\n"
            "      about: mara\n"
            "      people: [{who: mara}, {who: joss}]\n"
            "      ties: [{between: [mara, joss], label: lives with}]\n"
            "    details:\n"
            "      ina:\n"
            "        label: A child\n"
            "        looks: A name without a face.\n"
            "        person: ina # here\n"
            "        why: Nobody drew her.\n"
        ),
    ),
    Diagnostic(
        "SC046",
        "Times that run backwards",
        "A reply follows its post, and an entry of a record ends after it begins.",
        "Look at the years and at the hours around midnight.",
        Example(
            _ITEM + "    why: A joke.\n"
            "    thread: {seen: 40}\n"
            "    details:\n"
            "      joss:\n"
            "        label: The reply of Joss\n"
            "        looks: He asks for a slice.\n"
            "        reply:\n"
            "          by: joss\n"
            "          at: 2037-04-09 11:10 # here\n"
            "          text: Keep me a slice.\n"
            "        why: A slice is no secret.\n"
        ),
    ),
    Diagnostic(
        "SC047",
        "A worked example that does not fit",
        "There is at most one worked example before a step, and what one of its steps quotes "
        "stands in what that step looks at.",
        "Copy the words as they stand there, or leave the quote out.",
        Example(
            "worked_examples:\n"
            "  - id: baker\n"
            "    before: connect\n"
            "    about: Somebody else, a baker.\n"
            "    traces:\n"
            "      - id: shifts\n"
            "        source: framed\n"
            "        by: Bo Alder\n"
            "        at: 2037-04-09 12:10\n"
            "        text: Two early, one late.\n"
            "    steps:\n"
            "      - title: What does it say?\n"
            "        answer: How often.\n"
            "        says: A rhythm.\n"
            "        looks_at: shifts\n"
            "        quote: Two late # here\n"
            "      - title: Is it settled?\n"
            "        answer: No.\n"
            "        says: A rhythm needs a start.\n"
        ),
    ),
    Diagnostic(
        "SC060",
        "A guide that cannot be answered",
        "A guide that asks has answers, and one of them is right. Which one may depend on how the "
        "calls turned out, in steps after they were made.",
        "Add what lacks, or leave out the question and its answers; then the coach only tells.",
        Example(
            "guide:\n"
            "  - id: label\n"
            "    during: spot\n"
            "    title: Look at the label\n"
            "    at: parcel.label\n"
            "    says: We look at it together.\n"
            "    asks: Which line does it feed?\n"
            "    answers: # here\n"
            "      - {id: home, text: Where she lives, says: It names a street.}\n"
            "      - {id: none, text: None, says: Read it once more.}\n"
        ),
    ),
)
