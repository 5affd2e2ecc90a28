"""The entries of a service record in words, and the parts that they are."""

from game.core.contents import Entry, EntryKind
from game.core.scenario import Part
from game.ui.screens.opened import Opened
from game.ui.words import Words


def part_of(opened: Opened, entry: Entry) -> Part | None:
    """The part that an entry is; None if it is not for judging."""
    found = (part for part in opened.item.details if part.detail and part.detail.entry == entry.id)
    return next(found, None)


def when_of(words: Words, entry: Entry) -> str:
    """When it begins, as the record writes it; empty for a note."""
    if entry.when or entry.starts is None:
        return words.content(entry.when)
    if entry.kind is EntryKind.GAP and entry.ends is not None:
        first, last = str(entry.starts.year), str(entry.ends.year)
        return words.say("{first} to {last}", first=first, last=last) if first != last else first
    return str(entry.starts.year)


def length_of(words: Words, entry: Entry) -> str:
    """How long a gap is."""
    return words.plural("{count} month", "{count} months", entry.months)


def title_of(words: Words, entry: Entry) -> str:
    """What an entry is called; a gap without a title is called by its length."""
    if entry.title:
        return words.content(entry.title)
    return words.say("{length} with no entry", length=length_of(words, entry))


def said_of(words: Words, entry: Entry) -> str:
    """An entry without its time, in one line."""
    title = title_of(words, entry)
    if not entry.place:
        return title
    return words.say("{title}, {place}", title=title, place=entry.place)
