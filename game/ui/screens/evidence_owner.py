"""Who may change what is looked at, said without a word of what it tells."""

from typing import NamedTuple

from game.core.contents import Contacts
from game.ui.screens.contact_words import contact_of
from game.ui.screens.opened import Opened


class Owner(NamedTuple):
    """An icon, and whose it is in words."""

    icon: str
    text: str


def owner(opened: Opened) -> Owner | None:
    """Whose the current part is; None if it is the subject's own."""
    return _of_traces(opened) or _of_author(opened)


def _of_traces(opened: Opened) -> Owner | None:
    """How many of the traces of the current person are others'; None without any."""
    content, detail = opened.item.content, opened.current.detail
    if not isinstance(content, Contacts) or detail is None:
        return None
    contact = contact_of(content, detail.person)
    if contact is None or not contact.traces:
        return None
    subject = opened.scenario.subject
    items = [opened.scenario.item_by_id[trace] for trace in contact.traces]
    others = sum(item.author != subject for item in items)
    text = opened.words.say(
        "{others} of these {all} traces are by others. {subject} would have to ask.",
        others=others,
        all=len(items),
        subject=opened.scenario.people[subject].call,
    )
    return Owner("thread", text)


def _of_author(opened: Opened) -> Owner | None:
    scenario, words = opened.scenario, opened.words
    author = scenario.author_of(opened.current)
    if author == scenario.subject:
        return None
    subject = scenario.people[scenario.subject].call
    person = scenario.people.get(author)
    if person is None:
        text = words.say(
            "Others publish this page. {subject} cannot change it alone.", subject=subject
        )
        return Owner("lock", text)
    if opened.current.detail and opened.current.detail.reply:
        text = words.say(
            "{author} wrote these words. {subject} can ask, and no more.",
            author=person.call,
            subject=subject,
        )
    else:
        text = words.say(
            "{author} posted this. {subject} can ask, and no more.",
            author=person.call,
            subject=subject,
        )
    return Owner("ask", text)
