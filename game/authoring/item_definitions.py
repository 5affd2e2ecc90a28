"""The fields of one item of a mission: one table for the reader and for the JSON Schema."""

from collections.abc import Callable
from typing import cast

from game.authoring.containers import Field, ListOf, MapOf, OneOrList, RecordOf
from game.authoring.content_definitions import CONTACTS, RECORD, REPLY, THREAD, TIE_ENDS
from game.authoring.kinds import (
    FACT_NAME,
    ITEM_NAME,
    SENTENCE,
    SHORT,
    choice,
    identifier,
    moment,
    text,
    whole_number,
)
from game.authoring.links import FactList, Name
from game.core.contents import Area
from game.core.scenario import WORDS, Audience, FixKind

PHOTO_SIZE = (960, 600)
"""Width and height of a photo, in its own units."""

MAP_SIZE = (1000, 700)
"""Width and height of a map, in its own units."""

PAGE_STYLES = ("cv", "listing", "news", "register", "post")
EVERY_PART = ("all",)
"""What ``stops`` says if a countermeasure stops every part of an item."""

DEFAULT_POINTS = {FixKind.LIMIT: 1, FixKind.BLUR: 1, FixKind.DELAY: 1, FixKind.REMOVE: 3}


def _numbers(count: int, words: str, build: Callable[[list[object]], object]) -> ListOf:
    return ListOf(whole_number(0, 2_000), count, count, build, words)


def _area(values: list[object]) -> Area:
    return Area(*cast("list[int]", values))


_AREA = _numbers(4, "[x, y, width, height]", _area)

PHOTO = RecordOf(
    "a photo",
    {
        "scene": Field(FACT_NAME, "A scene of the art."),
        "sees": Field(SENTENCE, "The whole picture in words, without the answer."),
        "layers": Field(
            ListOf(FACT_NAME, most=60, words="a list of layers"),
            "Layers that are shown but are no detail.",
            (),
        ),
        "signs": Field(
            MapOf(
                FACT_NAME,
                ListOf(SHORT, least=1, most=8, words="a list of lines of text"),
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

_PATH = ListOf(_numbers(2, "[x, y]", tuple), least=2, most=500, words="a list of [x, y]")
_HOURS = ListOf(whole_number(0, 10_000), 24, 24, words="a list of 24 numbers")

RUN_GROUP = RecordOf(
    "a group of runs",
    {
        "label": Field(text(40), "What they have in common: After nights."),
        "runs": Field(whole_number(1, 10_000), "How many they are."),
        "path": Field(_PATH, "Where they go, if not the usual way.", ()),
        "hours": Field(_HOURS, "How many of them started in each hour of the day.", ()),
    },
)

ROUTE = RecordOf(
    "a route",
    {
        "map": Field(FACT_NAME, "A map of the art."),
        "sees": Field(SENTENCE, "The map in words, without the answer."),
        "path": Field(_PATH, "The corner points of the usual run, in units of the map."),
        "runs": Field(whole_number(1, 10_000), "How many runs lie on the map."),
        "figures": Field(
            ListOf(FIGURE, most=6, words="a list of figures"), "Big numbers with their nouns.", ()
        ),
        "hours": Field(_HOURS, "How many runs started in each hour of the day, from midnight.", ()),
        "groups": Field(
            ListOf(RUN_GROUP, most=4, words="a list of groups of runs"),
            "Some of the runs, to be shown alone.",
            (),
        ),
    },
)

PAGE = RecordOf(
    "a page",
    {
        "style": Field(choice({style: style for style in PAGE_STYLES}), "How it is drawn."),
        "heading": Field(SHORT, "Its title."),
        "facts": Field(
            ListOf(
                ListOf(SHORT, 2, 2, words="[label, value]"),
                most=20,
                words="a list of [label, value]",
            ),
            "Label and value pairs beside the text.",
            (),
        ),
        "banner": Field(FACT_NAME, "The scene of the art across the top of a CV.", None),
    },
)

DETAIL = RecordOf(
    "a detail",
    {
        "label": Field(SHORT, "What it is called in lists."),
        "looks": Field(SENTENCE, "What can be seen there, without the answer."),
        "layer": Field(FACT_NAME, "The layer of the photo that shows it.", None),
        "area": Field(_AREA, "Where it is on the photo or the map.", None),
        "quote": Field(text(1_000, long=True), "The words of the item's text that it is.", None),
        "section": Field(SHORT, "The heading it stands under on a page.", ""),
        "person": Field(Name("person"), "The person of the contacts that it is.", None),
        "tie": Field(TIE_ENDS, "The two people of the contacts whose tie it is.", None),
        "reply": Field(REPLY, "The answer to the post that it is.", None),
        "entry": Field(ITEM_NAME, "The entry of the record that it is.", None),
        "reveals": Field(FactList(), "The facts it gives away; none if it is harmless.", ()),
        "why": Field(SENTENCE, "What it tells, or why it is harmless; for the review."),
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
        "says": Field(SENTENCE, "What changes, in one sentence."),
    },
)

ITEM = RecordOf(
    "an item",
    {
        "id": Field(ITEM_NAME, "Its name in this mission."),
        "title": Field(SHORT, "A name for lists: Desk at night."),
        "source": Field(Name("source"), "Where it was posted; a source of the world."),
        "by": Field(SHORT, "Who posted it: a person, or the plain name of an office."),
        "at": Field(moment(), "When it was posted, local time."),
        "likes": Field(whole_number(0, 1_000_000), "Shown beside it; means nothing.", 0),
        "audience": Field(
            choice({audience.value: audience for audience in Audience}),
            "Who can see it.",
            Audience.ANYONE,
        ),
        "text": Field(text(8_000, long=True), "Its words."),
        "reveals": Field(FactList(), "The facts that its words give away.", ()),
        "why": Field(SENTENCE, "What its words tell, or why they are harmless.", ""),
        "photo": Field(PHOTO, "A picture, built from a scene.", None),
        "route": Field(ROUTE, "Runs on a map.", None),
        "page": Field(PAGE, "A text with a layout.", None),
        "contacts": Field(CONTACTS, "People and what they are to each other.", None),
        "thread": Field(THREAD, "A post that was answered; its details are the replies.", None),
        "record": Field(RECORD, "A service biography, on a line of time.", None),
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
        "keeper": Field(SENTENCE, "Why nothing can be done about it.", ""),
    },
)
