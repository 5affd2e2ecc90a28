"""What is said of a box, in words: for the terminal and for screen readers. Pure."""

from collections.abc import Iterable

from game.ui.scene import Box, State
from game.ui.words import Words

_STATE_ORDER = (
    State.CURRENT,
    State.CHECKED,
    State.SELECTED,
    State.EXPANDED,
    State.DISABLED,
)


_ENDS = (".", "!", "?")


def joined(parts: Iterable[str]) -> str:
    """With commas, but none after the end of a sentence. Empty parts are left out."""
    text = ""
    for part in parts:
        if text and part:
            text += " " if text.endswith(_ENDS) else ", "
        text += part
    return text


def sentences(parts: Iterable[str]) -> str:
    """One sentence for each part. Empty parts are left out."""
    return " ".join(part if part.endswith(_ENDS) else f"{part}." for part in parts if part)


def state_words(states: frozenset[State], words: Words) -> tuple[str, ...]:
    """The words of some states, always in the same order."""
    names = {
        State.CURRENT: words.say("current"),
        State.CHECKED: words.say("chosen"),
        State.SELECTED: words.say("selected"),
        State.EXPANDED: words.say("open"),
        State.DISABLED: words.say("not available"),
    }
    return tuple(names[state] for state in _STATE_ORDER if state in states)


def key_word(box: Box) -> str:
    """The key that activates a box now ("F", "Ctrl+Z"), or nothing."""
    if not box.enabled or not box.keys:
        return ""
    return "+".join(part.capitalize() for part in box.keys[0].split("+"))
