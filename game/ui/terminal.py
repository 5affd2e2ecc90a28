"""The game in a terminal: the same scenes, read out, and chosen by number or by name.

It needs no display and prints plain lines, so it works over a remote shell and with a
terminal screen reader.
"""

from collections.abc import Callable

from game.ui.game import Game
from game.ui.intents import Focus, Intent, Quit
from game.ui.navigation import on_key, top_layer
from game.ui.reading import Choice, Reading, matches, news, place_of, read_scene
from game.ui.scene import Box, Role
from game.ui.words import Words

PAGE = (1280, 1_000_000)
"""Layout size: so tall that nothing is scrolled out of the scene."""


class Terminal:
    """A player who reads lines and types answers."""

    def __init__(
        self,
        game: Game,
        words: Words,
        read: Callable[[str], str],
        write: Callable[[str], None],
    ) -> None:
        """Prepare; ``read`` shows a prompt and returns a line or raises EOFError."""
        self._game = game
        self._words = words
        self._read = read
        self._write = write
        self._reading: Reading | None = None
        self._screen: Reading | None = None

    def run(self) -> None:
        """Play until the player leaves. The end of input leaves too; nothing is lost."""
        say = self._words.say
        self._write(say("Type a number or a name to choose. Type help for more."))
        self._game.resize(*PAGE)
        self._tell()
        while not self._game.app.closing:
            try:
                typed = self._read("> ").strip()
            except (EOFError, KeyboardInterrupt):
                self._game.do(Quit())
                self._write("")
                return
            if typed:
                self._answer(typed)

    def _tell(self, *, everything: bool = False) -> None:
        scene = self._game.scene
        before = self._heard_of(place_of(scene))
        reading = read_scene(scene, self._words, before)
        lines = news(reading, None if everything else before)
        if before is not None and before is not self._reading and not everything:
            lines = (scene.title, *lines)
        self._reading = reading
        if top_layer(scene).id == scene.root.id:
            self._screen = reading
        for line in lines or (self._words.say("Nothing else has changed."),):
            self._write(line)

    def _heard_of(self, place: str) -> Reading | None:
        """What was heard there last: it is where the player is, or the screen below a dialog."""
        known = (self._reading, self._screen)
        return next((one for one in known if one is not None and one.place == place), None)

    def _answer(self, typed: str) -> None:
        command = typed.casefold()
        if command == "help":
            self._help()
        elif command == "again":
            self._tell(everything=True)
        elif command == "back":
            self._game.key("escape")
            self._tell()
        elif command == "quit":
            self._game.do(Quit())
        elif command[:-1].isdecimal() and command[-1] in "+-":
            self._step(command[:-1], more=command[-1] == "+")
        else:
            self._choose(command)

    def _help(self) -> None:
        say = self._words.say
        for line in (
            say("A number or a name chooses. A part of a name is enough if only one fits."),
            say("A letter in round brackets is a key: typing it does the same."),
            say("A slider moves with its number and a plus or a minus, like 5+ or 5-."),
            say("again: read the whole screen. back: one step back. quit: leave; all is kept."),
        ):
            self._write(line)

    def _step(self, number: str, *, more: bool) -> None:
        sliders = [choice for choice in self._matches(number) if choice.box.role is Role.SLIDER]
        intent = (sliders[0].box.more if more else sliders[0].box.less) if sliders else None
        if intent is None:
            self._write(self._words.say("Nothing there moves up or down."))
            return
        self._do(intent)

    def _matches(self, typed: str) -> tuple[Choice, ...]:
        return matches(self._reading, typed) if self._reading else ()

    def _choose(self, typed: str) -> None:
        say = self._words.say
        if self._is_key(typed):
            intent = on_key(self._game.scene, typed)
            if intent is not None:
                self._do(intent)
                return
        found = self._matches(typed)
        if not found:
            self._write(say("Nothing here is called that. Type again to hear the choices."))
        elif len(found) > 1:
            self._write(say("Which one?"))
            for choice in found:
                self._write(f"[{choice.number}] {choice.name}")
        elif found[0].intent is None:
            self._write(found[0].box.hint or say("This is not available now."))
        else:
            self._take(found[0].box)
            self._do(found[0].intent)

    def _take(self, box: Box) -> None:
        """Put the focus there, as a click does: the keys of a board act on what was chosen last."""
        if box.takes_focus:
            self._game.do(Focus(box.id))

    def _is_key(self, typed: str) -> bool:
        layer = top_layer(self._game.scene)
        return not typed.isdecimal() and any(typed in box.keys for box in layer.walk())

    def _do(self, intent: Intent) -> None:
        self._game.do(intent)
        if not self._game.app.closing:
            self._tell()
