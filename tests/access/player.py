"""Plays by what is read aloud alone: roles, names and states, and what can be done to them.

Nothing here knows a box, a key or a place on the screen.
"""

import time
from collections.abc import Iterator
from dataclasses import dataclass

PATIENCE_S = 15
POLL_S = 0.02


@dataclass(frozen=True)
class Heard:
    """Something in the tree, and the way to it from the window."""

    role: str
    name: str
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
        tuple(data["states"]),
        data["number"],
        path,
        tuple(heard(child, (*path, at)) for at, child in enumerate(data["children"])),
    )


def outline(one, depth=0):
    """The tree as lines of text, for a test that fails."""
    line = "  " * depth + f"{one.role} {one.name!r} {' '.join(one.states)}"
    return "\n".join([line, *(outline(child, depth + 1) for child in one.inside)])


class Player:
    """Reads again only what may have changed: reading is slow."""

    def __init__(self, ear):
        self._ear = ear
        self.window = None
        self.until(self.read, "window")

    def read(self):
        """Read everything; nothing while it changes."""
        data = self._ear("tree")
        if "error" in data:
            return None
        self.window = heard(data)
        return self.window

    def settle(self):
        """Read until nothing changes any more: what is read may be half old, half new."""
        before = None
        while self.window != before:
            before = self.window
            self.until(self.read, "window")

    def until(self, look, wanted):
        """What a look brings, as soon as it brings something."""
        end = time.monotonic() + PATIENCE_S
        while not (found := look()):
            shown = outline(self.window) if self.window else "nothing"
            assert time.monotonic() < end, f"no {wanted} in:\n{shown}"
            time.sleep(POLL_S)
            self.read()
        return found

    def all(self, role, name=""):
        return [one for one in self.window.walk() if one.role == role and one.name.startswith(name)]

    def find(self, role, name, which=0):
        """The first of a role whose name begins so, as soon as it is there, or another one."""
        self.until(lambda: self.all(role, name), f"{role} {name!r}")
        return self.all(role, name)[which]

    def press(self, role, name, which=0):
        self.do("click", role, name, which=which)

    def focus(self, role, name):
        """Move the focus to something; it may be there already."""
        if "focused" not in self.find(role, name).states:
            self.do("focus", role, name)

    def do(self, order, role, name, *details, which=0):
        """Do something to what is called so, and wait for what comes of it."""
        answer = None
        while answer is not True:
            one = self.find(role, name, which)
            before = self.window
            answer = self.order(order, one, *details)
            if answer is not True:
                assert "error" in answer, f"{order} of {one} was refused"
                self.read()
        self.until(lambda: self.window != before, f"change after {order} of {one.name!r}")

    def order(self, order, one, *details):
        """Tell the listener to do something with what was found; returns what it answers."""
        return self._ear(order, one.path, one.name, *details)

    def hear(self, text, times=1):
        """Wait until a text has been announced so often."""
        said = []

        def enough():
            said.extend(self.announced())
            return sum(text in one for one in said) >= times

        self.until(enough, f"announcement of {text!r}")

    def announced(self):
        """What has been announced since this was last asked for."""
        return self._ear("announced")
