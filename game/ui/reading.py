"""A scene read out: lines of text and numbered choices, for a terminal. Pure.

Whoever listens hears one thing a line, in reading order: what it is called, what it holds,
what state it is in. A choice keeps its number as long as the screen stays the same.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from game.ui.intents import Focus, Intent
from game.ui.navigation import top_layer
from game.ui.scene import Box, Role, Scene, State
from game.ui.spoken import joined, key_word, state_words
from game.ui.words import Words


@dataclass(frozen=True, slots=True)
class Choice:
    """Something that can be chosen by number or by name."""

    number: int
    name: str
    box: Box

    @property
    def intent(self) -> Intent | None:
        """What choosing it does; focusing, if it has no action; None if it is disabled."""
        if self.box.enabled:
            return self.box.action
        return None if State.DISABLED in self.box.states else Focus(self.box.id)


@dataclass(frozen=True, slots=True)
class Reading:
    """What a scene says.

    Attributes:
        place: which screen it is; numbers are kept while it stays the same.
        numbers: the number of every choice so far on this screen, by box id.
    """

    place: str
    lines: tuple[str, ...]
    choices: tuple[Choice, ...]
    numbers: Mapping[str, int]


def place_of(scene: Scene) -> str:
    """Which screen it is, or which dialog on it."""
    return f"{scene.title}/{top_layer(scene).id}"


def read_scene(scene: Scene, words: Words, before: Reading | None = None) -> Reading:
    """Read the top layer of a scene."""
    layer = top_layer(scene)
    place = place_of(scene)
    numbers = dict(before.numbers) if before is not None and before.place == place else {}
    lines: list[str] = [] if layer.id != scene.root.id else [scene.title, ""]
    choices: list[Choice] = []
    for box in _spoken(layer):
        text = _sentence(box, words)
        if box.takes_focus or box.role is Role.SLIDER:
            number = numbers.setdefault(box.id, max(numbers.values(), default=0) + 1)
            choices.append(Choice(number, box.label, box))
            lines.append(f"[{number}] {text}")
        elif box.role is Role.HEADING:
            lines += ["", f"{'#' * max(1, box.level)} {text}"]
        elif text:
            lines.append(text)
    return Reading(place, tuple(lines), tuple(choices), numbers)


def _spoken(box: Box) -> list[Box]:
    """Boxes that say something, in reading order; what is silent is skipped with all below."""
    if box.silent:
        return []
    inner = [spoken for child in box.children for spoken in _spoken(child)]
    says = box.label or box.value
    structural = box.role in {Role.WINDOW, Role.GROUP, Role.LIST, Role.REGION}
    return [box, *inner] if says and (box.takes_focus or not structural) else inner


def _sentence(box: Box, words: Words) -> str:
    said = [box.label, box.value, *state_words(box.states, words)]
    if State.DISABLED in box.states:
        said.append(box.hint)
    text = joined(said)
    key = key_word(box)
    # A digit typed here is the number of a choice, so as a key it would only mislead.
    return f"{text} ({key})" if key and not key.isdecimal() else text


def news(reading: Reading, before: Reading | None) -> tuple[str, ...]:
    """The lines that a listener has not heard: all of a new screen, else what changed."""
    if before is None or before.place != reading.place:
        return reading.lines
    heard = set(before.lines)
    return tuple(line for line in reading.lines if line and line not in heard)


def matches(reading: Reading, typed: str) -> tuple[Choice, ...]:
    """The choices meant by what was typed: a number, a name, or a part of what is said of it."""
    if typed.isdecimal():
        return tuple(choice for choice in reading.choices if choice.number == int(typed))
    wanted = typed.casefold()
    whole = tuple(choice for choice in reading.choices if choice.name.casefold() == wanted)
    return whole or tuple(
        choice
        for choice in reading.choices
        if wanted in f"{choice.name} {choice.box.value}".casefold()
    )
