"""What must fit together in contacts, in a thread and in a service record."""

from collections.abc import Collection

from game.authoring.decoding import Decoding, Record
from game.authoring.places import KeyPath
from game.authoring.problems import any_of, quoted
from game.core.contents import EntryKind

_PICTURE = (1000, 700)
"""Width and height of a picture of contacts, in its own units."""


def check_contents(item: Record, details: Record, decoding: Decoding) -> None:
    """Complain about everything that does not fit in what an item holds."""
    if item.get("contacts"):
        _check_contacts(item["contacts"], details, decoding)
    if item.get("thread") is not None:
        _check_replies(item, details, decoding)
    if item.get("record"):
        _check_record(item["record"], details, decoding)


def _check_contacts(contacts: Record, details: Record, decoding: Decoding) -> None:
    shown: list[str] = []
    for contact in contacts.get("people", ()):
        _check_place(contact, decoding)
        name = contact.get("who")
        if name in shown:
            message = f"{name} is shown twice"
            decoding.refuse("SC045", (*contact.path, "who"), message, found=name)
        elif name is not None:
            shown.append(name)
    about = contacts.get("about")
    if shown and about is not None and about not in shown:
        _refuse_stranger((*contacts.path, "about"), about, shown, decoding)
    drawn: list[frozenset[str]] = []
    for tie in contacts.get("ties", ()):
        ends = tie.get("between")
        if ends is not None and _is_tie(ends, shown, (*tie.path, "between"), decoding):
            drawn.append(frozenset(ends))
    if len(shown) == len(contacts.get("people", ())):
        _check_called(details, shown, drawn, decoding)


def _check_place(contact: Record, decoding: Decoding) -> None:
    at = contact.get("at")
    if at is not None and (at[0] > _PICTURE[0] or at[1] > _PICTURE[1]):
        message = f"the place [{at[0]}, {at[1]}] lies outside the picture"
        expected = f"x from 0 to {_PICTURE[0]}, y from 0 to {_PICTURE[1]}"
        decoding.refuse("SC035", (*contact.path, "at"), message, expected=expected)


def _is_tie(
    ends: tuple[str, str], shown: Collection[str], path: KeyPath, decoding: Decoding
) -> bool:
    if ends[0] == ends[1]:
        message = f"a tie of {ends[0]} with {ends[1]} has one end"
        decoding.refuse("SC045", path, message, expected="two people")
        return False
    strangers = [end for end in ends if end not in shown]
    for name in strangers:
        _refuse_stranger(path, name, shown, decoding)
    return not strangers


def _refuse_stranger(path: KeyPath, name: str, shown: Collection[str], decoding: Decoding) -> None:
    decoding.refuse(
        "SC045",
        path,
        f"{quoted(name)} is not among the people of the contacts",
        expected=any_of(shown),
        found=name,
        options=tuple(shown),
    )


def _check_called(
    details: Record, shown: Collection[str], drawn: list[frozenset[str]], decoding: Decoding
) -> None:
    """Every detail names something that is drawn, and no other detail does."""
    called: set[object] = set()
    for detail in details.values():
        person, tie = detail.get("person"), detail.get("tie")
        if person is not None and person not in shown:
            _refuse_stranger((*detail.path, "person"), person, shown, decoding)
        if tie is not None and frozenset(tie) not in drawn:
            message = f"there is no tie between {tie[0]} and {tie[1]}"
            decoding.refuse("SC045", (*detail.path, "tie"), message, expected="one of the ties")
        for key, target in (("person", person), ("tie", frozenset(tie) if tie else None)):
            _check_once(detail, key, target, called, decoding)


def _check_once(
    detail: Record, key: str, target: object, called: set[object], decoding: Decoding
) -> None:
    if target in called:
        message = f"{detail.path[-1]} is the same {key} as another detail"
        decoding.refuse("SC045", (*detail.path, key), message)
    elif target is not None:
        called.add(target)


def _check_replies(item: Record, details: Record, decoding: Decoding) -> None:
    posted = item.get("at")
    for detail in details.values():
        reply: Record = detail.get("reply") or Record(detail.path)
        if posted and "at" in reply and reply["at"] < posted:
            message = f"the reply of {reply['at']:%Y-%m-%d %H:%M} comes before the post"
            expected = f"{posted:%Y-%m-%d %H:%M} or later"
            decoding.refuse("SC046", (*reply.path, "at"), message, expected=expected)


def _check_record(record: Record, details: Record, decoding: Decoding) -> None:
    entries: Record | None = record.get("entries")
    if entries is None:
        return
    for entry in entries.values():
        _check_entry(entry, decoding)
    called: set[object] = set()
    for detail in details.values():
        name = detail.get("entry")
        if name is None:
            continue
        if name not in entries.given:
            options = tuple(sorted(entries.given))
            message = f"the record has no entry {quoted(name)}"
            decoding.refuse(
                "SC045", (*detail.path, "entry"), message,
                expected=any_of(options), found=name, options=options,
            )  # fmt: skip
        elif entries.get(name, {}).get("kind") is EntryKind.GUESS:
            message = f"{name} is a guess, which nobody published"
            advice = "Call the posting that invites the guess."
            decoding.refuse("SC045", (*detail.path, "entry"), message, advice=advice)
        _check_once(detail, "entry", name, called, decoding)


_MUST_HAVE = {
    EntryKind.POSTING: ("title", "from"),
    EntryKind.GAP: ("from", "to"),
    EntryKind.GUESS: ("title", "from"),
    EntryKind.NOTE: ("title",),
}


def _check_entry(entry: Record, decoding: Decoding) -> None:
    kind = entry.get("kind")
    if not isinstance(kind, EntryKind):
        return
    for key in _MUST_HAVE.get(kind, ()):
        if key not in entry.given:
            message = f"a {kind.value} has no {key}"
            decoding.refuse("SC011", entry.path, message, expected=key)
    starts = entry.get("from")
    ends = entry.get("to")
    if starts and ends and ends <= starts:
        message = f"{entry.path[-1]} ends before it begins"
        expected = f"a month after {starts:%Y-%m}"
        decoding.refuse("SC046", (*entry.path, "to"), message, expected=expected)
