"""Plays by what is read aloud alone: roles, names and states, and what can be done to them.

Nothing here knows a box, a key or a place on the screen.
"""

import time
from collections.abc import Iterator
from dataclasses import dataclass

PATIENCE_S = 15
POLL_S = 0.03


@dataclass(frozen=True)
class Heard:
    """Something in the tree, and the way to it from the window."""

    role: str
    name: str
    description: str
    states: tuple
    number: float | None
    path: tuple
    inside: tuple

    def walk(self) -> Iterator["Heard"]:
        yield self
        for one in self.inside:
            yield from one.walk()


def heard(data, path=()):
    return Heard(
        data["role"],
        data["name"],
        data["description"],
        tuple(data["states"]),
        data["number"],
        path,
        tuple(heard(child, (*path, at)) for at, child in enumerate(data["children"])),
    )


class Player:
    def __init__(self, ear):
        self._ear = ear

    def window(self):
        """Everything that can be read now."""
        end = time.monotonic() + PATIENCE_S
        while "error" in (data := self._ear("tree")):
            assert time.monotonic() < end, data["error"]
        return heard(data)

    def all(self, role, name=""):
        return [
            one for one in self.window().walk() if one.role == role and one.name.startswith(name)
        ]

    def find(self, role, name):
        """The first of a role whose name begins so, as soon as it is there."""
        return self.until(lambda: next(iter(self.all(role, name)), None), f"{role} {name!r}")

    def until(self, look, wanted):
        end = time.monotonic() + PATIENCE_S
        while not (found := look()):
            assert time.monotonic() < end, f"no {wanted} in:\n{outline(self.window())}"
            time.sleep(POLL_S)
        return found

    def changed(self, before):
        """Wait until something else can be read."""
        self.until(lambda: self.window() != before, "change")

    def press(self, role, name):
        self.do("click", self.find(role, name))

    def focus(self, one):
        """Move the focus to what was found; it may be there already."""
        if "focused" not in one.states:
            self.do("focus", one)

    def do(self, order, one, *details):
        """Do something to what was found, and wait for what comes of it."""
        before = self.window()
        assert self._ear(order, one.path, *details) is True, one
        self.changed(before)

    def title(self):
        return self.window().name

    def announced(self):
        return self._ear("announced")


def outline(one, depth=0):
    """The tree as lines of text, for a test that fails."""
    line = "  " * depth + f"{one.role} {one.name!r} {' '.join(one.states)}"
    return "\n".join([line, *(outline(child, depth + 1) for child in one.inside)])
