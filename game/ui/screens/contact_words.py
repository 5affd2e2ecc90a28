"""People and ties of a graph of contacts in words, and the parts that they are."""

from game.core.contents import Contact, Contacts, Tie
from game.core.scenario import Part
from game.ui.screens.opened import Opened


def person_part(opened: Opened, person: str) -> Part | None:
    """The part that a person is; None if the person is not for judging."""
    found = (part for part in opened.item.details if part.detail and part.detail.person == person)
    return next(found, None)


def tie_part(opened: Opened, tie: Tie) -> Part | None:
    """The part that a tie is; None if it is not for judging."""
    for part in opened.item.details:
        if part.detail and part.detail.tie and tie.joins(*part.detail.tie):
            return part
    return None


def contact_of(contacts: Contacts, person: str | None) -> Contact | None:
    """A person of the graph, if there is one of that id."""
    return next((contact for contact in contacts.people if contact.person == person), None)


def name_of(opened: Opened, person: str) -> str:
    """A person's name."""
    return opened.words.content(opened.scenario.name_of(person))


def tie_label(opened: Opened, tie: Tie) -> str:
    """What stands on a tie: "lives with, 14 traces"; empty if nothing does."""
    words = opened.words
    label = words.content(tie.label)
    if not tie.traces:
        return label
    counted = words.plural("{count} trace", "{count} traces", tie.traces)
    return words.say("{label}, {traces}", label=label, traces=counted) if label else counted


def tie_said(opened: Opened, tie: Tie) -> str:
    """A tie in a sentence for those who do not see its line."""
    words = opened.words
    one, other = (name_of(opened, end) for end in tie.ends)
    label = tie_label(opened, tie)
    if not label:
        return words.say("{one} and {other} are joined", one=one, other=other)
    said = words.say("{one} and {other}: {label}", one=one, other=other, label=label)
    return words.say("{tie} (guessed)", tie=said) if tie.guessed else said
