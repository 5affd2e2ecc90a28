"""What every component needs to know: text, language, theme, and where the pointer is."""

from dataclasses import dataclass
from functools import lru_cache, partial

from game.ui.measure import Measure
from game.ui.scene import is_letter
from game.ui.theme import Theme
from game.ui.words import Words
from game.ui.wrap import Line, runs_of, wrap, wrap_runs

Point = tuple[int, int]

_GROWTH = 0.6
"""How much of the growth of text the space around it follows: 200 % text, 160 % buttons."""

_LARGE = 1.5
_NO_LIMIT = 1_000_000


@dataclass(frozen=True, slots=True)
class Kit:
    """The hands that make components.

    Attributes:
        hovered: id of the box under the pointer, or None.
        pressed: id of the box on which the pointer is held down, or None.
        letters: whether single-letter keys do something, and so are shown.
    """

    measure: Measure
    words: Words
    theme: Theme
    hovered: str | None = None
    pressed: str | None = None
    letters: bool = True

    @property
    def large(self) -> bool:
        """Whether text is 150 % or larger, when side matter gives way."""
        return self.measure.text_scale >= _LARGE

    @property
    def line(self) -> int:
        """Width of a component's outline."""
        return 2 if self.theme.high_contrast else 1

    @property
    def framed(self) -> str | None:
        """Outline for what only a soft fill sets apart; high contrast has no soft fills."""
        return "line_strong" if self.theme.high_contrast else None

    def px(self, pixels: float) -> int:
        """Padding, icon or control size that grows with text, though less than it."""
        return round(pixels * (1 + _GROWTH * (self.measure.text_scale - 1)))

    def hot(self, box_id: str) -> bool:
        """Whether the pointer is over the box."""
        return self.hovered == box_id

    def shows_key(self, name: str) -> bool:
        """Whether a key of this name is shown: all are, unless single letters are off."""
        return self.letters or not is_letter(name)

    def width(self, text: str, style: str, *, bold: bool = False, italic: bool = False) -> int:
        """Width of one line of text."""
        return self.measure.width(text, style, bold=bold, italic=italic)

    def height(self, style: str) -> int:
        """Height of one line of text."""
        return self.measure.line_height(style)

    def lines(
        self,
        text: str,
        style: str,
        width: int | None,
        *,
        bold: bool = False,
        italic: bool = False,
    ) -> tuple[str, ...]:
        """Break a text; without a width only newlines break it."""
        limit = _NO_LIMIT if width is None else width
        return _wrapped(self.measure, text, style, limit, bold=bold, italic=italic)

    def rich_lines(self, text: str, style: str, width: int) -> tuple[Line, ...]:
        """Break a text in which ``**`` makes words bold."""

        def measure(part: str, bold: bool) -> int:  # noqa: FBT001 - the form wrap_runs calls
            return self.measure.width(part, style, bold=bold)

        return wrap_runs(runs_of(text), width, measure)


@lru_cache(maxsize=8_192)
def _wrapped(
    measure: Measure, text: str, style: str, width: int, *, bold: bool, italic: bool
) -> tuple[str, ...]:
    """Lines of a text; a scene is built again for every step, from mostly the same texts."""
    return wrap(text, width, partial(measure.width, style=style, bold=bold, italic=italic))
