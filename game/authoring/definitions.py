"""The fields of a mission: one table for the reader and for the JSON Schema.

The texts about a field are what an editor shows while its author types. The values are those
of ``game.core.scenario``; ``building`` puts them together.
"""

from collections.abc import Callable
from typing import cast

from game.authoring.containers import Field, ListOf, MapOf, OneOrList, RecordOf
from game.authoring.kinds import (
    choice,
    flag,
    identifier,
    moment,
    text,
    version,
    whole_number,
)
from game.authoring.links import FactText, Name
from game.core.knowledge import Category
from game.core.scenario import WORDS, Area, Audience, FixKind, Grade

PHOTO_SIZE = (960, 600)
"""Width and height of a photo, in its own units."""

MAP_SIZE = (1000, 700)
"""Width and height of a map, in its own units."""

PAGE_STYLES = ("cv", "listing", "news", "register", "post")
EVERY_PART = ("all",)
"""What ``stops`` says if a countermeasure stops every part of an item."""

DEFAULT_POINTS = {FixKind.LIMIT: 1, FixKind.BLUR: 1, FixKind.DELAY: 1, FixKind.REMOVE: 3}

_PARAGRAPH = text(2_000, long=True)
_PARAGRAPHS = ListOf(_PARAGRAPH, least=1, most=20, words="a list of paragraphs")
_SHORT = text(120)
_SENTENCE = text(600)
_FACTS = ListOf(FactText(), most=20, words='a list of facts in "quotes"')
_FACT_NAME = identifier("_")
_ITEM_NAME = identifier("_-")
_FILE_NAME = identifier("-")


def _numbers(count: int, words: str, build: Callable[[list[object]], object]) -> ListOf:
    return ListOf(whole_number(0, 2_000), count, count, build, words)


def _area(values: list[object]) -> Area:
    return Area(*cast("list[int]", values))


_AREA = _numbers(4, "[x, y, width, height]", _area)

_OBJECTIVES = ListOf(Name("objective"), most=30, words="a list of objectives")

OBJECTIVES = RecordOf(
    "objectives",
    {
        "introduces": Field(_OBJECTIVES, "Objectives that are new here.", ()),
        "practises": Field(_OBJECTIVES, "Objectives that are met again.", ()),
        "tests": Field(_OBJECTIVES, "Objectives that are tested without help.", ()),
    },
)

PERSON = RecordOf(
    "a person",
    {
        "name": Field(_SHORT, "The full name."),
        "call": Field(_SHORT, "The name others use in a sentence."),
        "child": Field(flag(), "Whether it is a child; facts then call it one.", False),
        "portrait": Field(_FACT_NAME, "A member of the cast; none for a child.", None),
        "relation": Field(_SHORT, "What the person is to the subject: lives with Runa.", ""),
        "work": Field(_SHORT, "What the subject works as; for the briefing.", ""),
        "lives": Field(_SHORT, "Where and with whom the subject lives.", ""),
        "bio": Field(_SENTENCE, "What the subject says about herself.", ""),
    },
)

ENTITY = RecordOf(
    "an entity",
    {
        "type": Field(Name("type"), "One of the types of the vocabulary."),
        "name": Field(_SHORT, "How a sentence says it: the fuel stock system."),
    },
)
ENTITIES = MapOf(_FACT_NAME, ENTITY, words="a mapping from ids to entities")

REASON = RecordOf(
    "a reason",
    {
        "id": Field(_ITEM_NAME, "Its name in this line."),
        "text": Field(_SENTENCE, "What the player may say."),
        "grade": Field(choice({grade.value: grade for grade in Grade}), "What you think of it."),
        "why": Field(_SENTENCE, "Why you think so."),
    },
)

LINE = RecordOf(
    "a line",
    {
        "id": Field(_ITEM_NAME, "Its name in this mission."),
        "category": Field(
            choice({category.value: category for category in Category}),
            "The category of the critical information list.",
        ),
        "name": Field(_SHORT, "The finding in a few words: Lives on Marl Street."),
        "asks": Field(_SHORT, "What a collector would ask: Which street?"),
        "fact": Field(FactText(), "The fact that must not be derivable."),
        "harm": Field(_SENTENCE, "What could follow, in one sentence."),
        "accept": Field(
            ListOf(REASON, least=2, most=3, words="a list of 2 or 3 reasons"),
            "Reasons to live with the line, graded.",
            (),
        ),
    },
)

PHOTO = RecordOf(
    "a photo",
    {
        "scene": Field(_FACT_NAME, "A scene of the art."),
        "sees": Field(_SENTENCE, "The whole picture in words, without the answer."),
        "layers": Field(
            ListOf(_FACT_NAME, most=60, words="a list of layers"),
            "Layers that are shown but are no detail.",
            (),
        ),
        "signs": Field(
            MapOf(
                _FACT_NAME,
                ListOf(_SHORT, least=1, most=8, words="a list of lines of text"),
                words="a mapping from layers to lines of text",
            ),
            "What is written on a layer, one entry a line.",
            None,
        ),
        "crop": Field(_AREA, "The part of the scene that is the picture.", None),
    },
)

FIGURE = RecordOf(
    "a figure",
    {
        "value": Field(text(20), "The number as it is shown."),
        "label": Field(text(40), "Its unit or noun."),
    },
)

ROUTE = RecordOf(
    "a route",
    {
        "map": Field(_FACT_NAME, "A map of the art."),
        "sees": Field(_SENTENCE, "The map in words, without the answer."),
        "path": Field(
            ListOf(_numbers(2, "[x, y]", tuple), least=2, most=500, words="a list of [x, y]"),
            "The corner points of the usual run, in units of the map.",
        ),
        "runs": Field(whole_number(1, 10_000), "How many runs lie on the map."),
        "figures": Field(
            ListOf(FIGURE, most=6, words="a list of figures"), "Big numbers with their nouns.", ()
        ),
        "hours": Field(
            ListOf(whole_number(0, 10_000), 24, 24, words="a list of 24 numbers"),
            "How many runs started in each hour of the day, from midnight.",
            (),
        ),
    },
)

PAGE = RecordOf(
    "a page",
    {
        "style": Field(choice({style: style for style in PAGE_STYLES}), "How it is drawn."),
        "heading": Field(_SHORT, "Its title."),
        "facts": Field(
            ListOf(
                ListOf(_SHORT, 2, 2, words="[label, value]"),
                most=20,
                words="a list of [label, value]",
            ),
            "Label and value pairs beside the text.",
            (),
        ),
    },
)

DETAIL = RecordOf(
    "a detail",
    {
        "label": Field(_SHORT, "What it is called in lists."),
        "looks": Field(_SENTENCE, "What can be seen there, without the answer."),
        "layer": Field(_FACT_NAME, "The layer of the photo that shows it.", None),
        "area": Field(_AREA, "Where it is on the photo or the map.", None),
        "quote": Field(text(1_000, long=True), "The words of the item's text that it is.", None),
        "section": Field(_SHORT, "The heading it stands under on a page.", ""),
        "reveals": Field(_FACTS, "The facts it gives away; none if it is harmless.", ()),
        "why": Field(_SENTENCE, "What it tells, or why it is harmless; for the review."),
    },
)

COUNTERMEASURE = RecordOf(
    "a countermeasure",
    {
        "points": Field(whole_number(0, 20), "What it costs: 1, or 3 to remove.", None),
        "notice": Field(whole_number(0, 5), "What it means to friends: 0 if nobody notices.", 0),
        "stops": Field(
            OneOrList(Name("part"), least=0),
            "The parts that no longer tell anything: all, or a list; [] if it does not help.",
            EVERY_PART,
        ),
        "asks": Field(Name("person"), "Whom the subject has to ask.", None),
        "says": Field(_SENTENCE, "What changes, in one sentence."),
    },
)

ITEM = RecordOf(
    "an item",
    {
        "id": Field(_ITEM_NAME, "Its name in this mission."),
        "title": Field(_SHORT, "A name for lists: Desk at night."),
        "source": Field(Name("source"), "Where it was posted; a source of the world."),
        "by": Field(_SHORT, "Who posted it: a person, or the plain name of an office."),
        "at": Field(moment(), "When it was posted, local time."),
        "likes": Field(whole_number(0, 1_000_000), "Shown beside it; means nothing.", 0),
        "audience": Field(
            choice({audience.value: audience for audience in Audience}),
            "Who can see it.",
            Audience.ANYONE,
        ),
        "text": Field(text(8_000, long=True), "Its words."),
        "reveals": Field(_FACTS, "The facts that its words give away.", ()),
        "why": Field(_SENTENCE, "What its words tell, or why they are harmless.", ""),
        "photo": Field(PHOTO, "A picture, built from a scene.", None),
        "route": Field(ROUTE, "Runs on a map.", None),
        "page": Field(PAGE, "A text with a layout.", None),
        "details": Field(
            MapOf(
                identifier("_-", reserved=(WORDS,)),
                DETAIL,
                most=40,
                words="a mapping from ids to details",
            ),
            "What can be looked at by itself.",
            None,
        ),
        "fix": Field(
            MapOf(
                choice({kind.value: kind for kind in FixKind}),
                COUNTERMEASURE,
                least=1,
                words="a mapping from limit, blur, delay or remove",
            ),
            "What can be done about it.",
            None,
        ),
        "keeper": Field(_SENTENCE, "Why nothing can be done about it.", ""),
    },
)

BRIEFING = RecordOf(
    "the briefing",
    {
        "situation": Field(_PARAGRAPHS, "What the player is told, a paragraph an entry."),
        "coach": Field(_PARAGRAPH, "The coach's word."),
    },
)

DEBRIEFING = RecordOf(
    "the debrief",
    {
        "opening": Field(_PARAGRAPH, "Said whatever happened."),
        "kept": Field(_PARAGRAPH, "Said if nothing can be derived any more."),
        "flagged_all": Field(_PARAGRAPH, "Said if nearly everything was flagged."),
        "questions": Field(_PARAGRAPHS, "To talk about."),
        "monday": Field(_PARAGRAPHS, "What to do on Monday."),
        "closing": Field(_PARAGRAPH, "The coach's last word."),
    },
)

MISSION = RecordOf(
    "the mission",
    {
        "format": Field(version(), "The version of the scenario language."),
        "id": Field(_FILE_NAME, "Its name, as in the name of the file."),
        "title": Field(_SHORT, "Its title."),
        "number": Field(whole_number(0, 999), "Its place in the campaign; 0 if alone.", 0),
        "chapter": Field(_SHORT, "The title of its chapter.", ""),
        "world": Field(Name("world"), "The world it plays in."),
        "subject": Field(Name("person"), "The person whose traces are looked at."),
        "minutes": Field(whole_number(1, 240), "How long it takes, roughly."),
        "budget": Field(whole_number(0, 99), "The points that fixing may cost."),
        "objectives": Field(OBJECTIVES, "What is taught."),
        "people": Field(
            MapOf(_FACT_NAME, PERSON, least=1, most=60, words="a mapping from ids to people"),
            "Everybody who is named.",
        ),
        "entities": Field(ENTITIES, "What facts name that the world does not.", None),
        "known": Field(_FACTS, "Facts that are given at the start.", ()),
        "briefing": Field(BRIEFING, "The situation."),
        "protect": Field(
            ListOf(LINE, least=1, most=12, words="a list of lines"),
            "The critical information list.",
        ),
        "items": Field(ListOf(ITEM, least=1, most=400, words="a list of items"), "The traces."),
        "hints": Field(ListOf(_PARAGRAPH, least=1, most=5, words="a list of hints"), "In order."),
        "debrief": Field(DEBRIEFING, "The closing words."),
    },
)
