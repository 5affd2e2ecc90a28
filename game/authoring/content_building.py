"""From records without faults to what an item holds: a photo, a map, contacts and the others."""

from collections.abc import Callable, Mapping

from game.authoring.decoding import Record
from game.core.contents import (
    Contact,
    Contacts,
    Content,
    Entry,
    Figure,
    Page,
    Photo,
    Reply,
    Route,
    RunGroup,
    ServiceRecord,
    Thread,
    Tie,
)
from game.core.scenario import Detail


def build_content(item: Record) -> Content | None:
    """What an item holds besides its words."""
    for key, build in _BUILDERS.items():
        if item[key] is not None:
            return build(item[key])
    return None


def build_detail(name: str, record: Record) -> Detail:
    """A part of an item that can be looked at by itself."""
    reply = record["reply"]
    answer = None if reply is None else Reply(reply["by"], reply["at"], reply["text"])
    return Detail(**{**record, "id": name, "reply": answer})


def _photo(record: Record) -> Photo:
    return Photo(**{**record, "signs": dict(record["signs"] or {})})


def _route(record: Record) -> Route:
    figures = tuple(Figure(**figure) for figure in record["figures"])
    groups = tuple(RunGroup(**group) for group in record["groups"])
    return Route(**{**record, "figures": figures, "groups": groups})


def _page(record: Record) -> Page:
    return Page(**record)


def _contacts(record: Record) -> Contacts:
    people = tuple(
        Contact(one["who"], one["note"], one["at"], one["traces"]) for one in record["people"]
    )
    ties = tuple(
        Tie(tie["between"], tie["label"], tie["traces"], guessed=tie["guessed"])
        for tie in record["ties"]
    )
    return Contacts(record["sees"], record["about"], people, ties)


def _thread(record: Record) -> Thread:
    return Thread(**record)


def _record(record: Record) -> ServiceRecord:
    entries = tuple(_entry(name, entry) for name, entry in record["entries"].items())
    return ServiceRecord(**{**record, "entries": entries})


def _entry(name: str, record: Record) -> Entry:
    times = {"starts": record["from"], "ends": record["to"]}
    rest = {key: value for key, value in record.items() if key not in {"from", "to"}}
    return Entry(id=name, **rest, **times)


_BUILDERS: Mapping[str, Callable[[Record], Content]] = {
    "photo": _photo,
    "route": _route,
    "page": _page,
    "contacts": _contacts,
    "thread": _thread,
    "record": _record,
}
