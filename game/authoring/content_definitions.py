"""The fields of contacts, threads and service records, which an item may hold.

One table for the reader and for the JSON Schema, as in ``item_definitions``.
"""

import re
from datetime import date

from game.authoring.containers import Field, ListOf, MapOf, RecordOf
from game.authoring.kinds import (
    ITEM_NAME,
    SENTENCE,
    SHORT,
    Refusal,
    ScalarKind,
    choice,
    flag,
    moment,
    text,
    whole_number,
)
from game.authoring.links import Name
from game.authoring.nodes import Scalar
from game.authoring.problems import quoted
from game.core.contents import EntryKind

_MONTH = re.compile(r"(?P<year>(19|20|21)[0-9]{2})(-(?P<month>0[1-9]|1[0-2]))?")


def month() -> ScalarKind:
    """A month, or a year, which stands for its first month."""
    expected = "a year or a month like 2018 or 2018-10"

    def read(node: Scalar, name: str) -> date:
        match = _MONTH.fullmatch(node.text)
        if match is None:
            raise Refusal("SC015", f"{name} is {quoted(node.text)}", expected=expected)
        return date(int(match["year"]), int(match["month"] or 1), 1)

    # A plain 2018 is a year here, though an editor takes it for a number.
    form = {"type": ["string", "integer"], "pattern": f"^{_MONTH.pattern}$"}
    return ScalarKind(expected, read, form)


TIE_ENDS = ListOf(Name("person"), 2, 2, words="the ids of two people")

CONTACT = RecordOf(
    "a contact",
    {
        "who": Field(Name("person"), "A person of this mission."),
        "note": Field(SHORT, "A few words below the name: Same shift.", ""),
        "at": Field(
            ListOf(whole_number(0, 2_000), 2, 2, words="[x, y]"),
            "The place on the picture of 1000 by 700; left out, the game finds one.",
            None,
        ),
        "traces": Field(
            ListOf(Name("item"), most=40, words="a list of ids of items"),
            "The items of this mission that name the person.",
            (),
        ),
    },
)

TIE = RecordOf(
    "a tie",
    {
        "between": Field(TIE_ENDS, "Two of the people, by id."),
        "label": Field(text(40), "What they are to each other: lives with.", ""),
        "traces": Field(whole_number(0, 9_999), "How many traces say so; 0 if none counts.", 0),
        "guessed": Field(flag(), "Whether no trace says so alone; drawn as a dotted line.", False),
    },
)

CONTACTS = RecordOf(
    "contacts",
    {
        "sees": Field(SENTENCE, "The picture in words, without the answer."),
        "about": Field(Name("person"), "Who stands in the middle; one of the people."),
        "people": Field(
            ListOf(CONTACT, least=2, most=24, words="a list of contacts"), "Who is shown."
        ),
        "ties": Field(
            ListOf(TIE, most=60, words="a list of ties"), "What they are to each other.", ()
        ),
    },
)

THREAD = RecordOf(
    "a thread",
    {"seen": Field(whole_number(0, 10_000_000), "How many people saw it; 0 if nobody tells.", 0)},
)

REPLY = RecordOf(
    "a reply",
    {
        "by": Field(SHORT, "Who wrote it: a person, or a plain name."),
        "at": Field(moment(), "When it was written, local time."),
        "text": Field(text(2_000, long=True), "Its words."),
    },
)

ENTRY = RecordOf(
    "an entry",
    {
        "kind": Field(
            choice({kind.value: kind for kind in EntryKind}),
            "A posting, a gap between two, a guess about the next, or a note without a date.",
            EntryKind.POSTING,
        ),
        "title": Field(SHORT, "What stands there: Stores officer.", ""),
        "place": Field(SHORT, "Where, or more about it.", ""),
        "from": Field(month(), "When it begins.", None),
        "to": Field(month(), "When it ends; a gap needs it.", None),
        "when": Field(text(40), "How the record writes the time, if not as the year.", ""),
    },
)

RECORD = RecordOf(
    "a record",
    {
        "heading": Field(SHORT, "Whose it is, with the rank."),
        "about": Field(SHORT, "A line below the heading.", ""),
        "person": Field(Name("person"), "Whose face stands beside it.", None),
        "covers": Field(SHORT, "What is published: appointments 2008 to 2026.", ""),
        "entries": Field(
            MapOf(ITEM_NAME, ENTRY, least=1, most=24, words="a mapping from ids to entries"),
            "What it lists, in order.",
        ),
    },
)
