"""What the pages of the Index look like: one dark look, whatever the theme."""

from collections.abc import Iterable

from game.core.dossier import Claim, Form
from game.core.knowledge import Category, Strength
from game.core.messages import N_
from game.ui.intents import Intent
from game.ui.kit import Kit, category_tile, quad
from game.ui.scene import Box, Circle, Fill, Icon, Mark, Polygon, Rect, Role, State, Text
from game.ui.tokens import CATEGORIES, RADIUS

PALETTE = "collector"
INK, INK2, ACCENT, LINE = "collector.ink", "collector.ink2", "collector.accent", "collector.line"

FORMS: tuple[tuple[Form, str, str], ...] = (
    (Form.RAW, N_("Raw"), N_("One trace says it.")),
    (Form.PROCESSED, N_("Processed"), N_("Worked out from one trace.")),
    (Form.INSIGHT, N_("Insight"), N_("Several traces had to be joined.")),
)
CLAIMS: tuple[tuple[Claim, str], ...] = (
    (Claim.CERTAIN, N_("Certain")),
    (Claim.LIKELY, N_("Likely")),
    (Claim.POSSIBLE, N_("Possible")),
    (Claim.CANNOT_SAY, N_("Cannot say")),
)

_STRENGTHS = {Strength.CERTAIN: 5, Strength.LIKELY: 4, Strength.POSSIBLE: 2}
STRENGTH_TILES = 5
_DARK = 1
_CHIP = 40
_HC = "hc"


def form_name(kit: Kit, form: Form) -> str:
    """A form in a word."""
    return next(kit.words.say(name) for one, name, _ in FORMS if one is form)


def claim_name(kit: Kit, claim: Claim) -> str:
    """A claim in a word or two."""
    return next(kit.words.say(name) for one, name in CLAIMS if one is claim)


def dark_tile(kit: Kit, category: Category, rect: Rect) -> tuple[Mark, ...]:
    """A category's tile in the colours that stand on dark, in every theme."""
    tile = category_tile(category, rect)
    if kit.theme.name == _HC:
        return tile
    look = CATEGORIES[category]
    return tuple(_recoloured(mark, look.fills[_DARK], look.glyphs[_DARK]) for mark in tile)


def _recoloured(mark: Mark, fill: str, glyph: str) -> Mark:
    if isinstance(mark, Polygon | Circle):
        return mark._replace(fill=fill)
    return mark._replace(colour=glyph) if isinstance(mark, Icon) else mark


def strength_marks(kit: Kit, strength: Strength, at: tuple[int, int]) -> tuple[Mark, ...]:
    """Five tiles, as many of them set as the chain is strong."""
    size, gap = kit.px(11), kit.px(4)
    filled = _STRENGTHS[strength]
    return tuple(
        quad(
            (at[0] + place * (size + gap), at[1]),
            size,
            place,
            ACCENT if place < filled else None,
            None if place < filled else INK2,
            width=1,
        )
        for place in range(STRENGTH_TILES)
    )


def strength_width(kit: Kit) -> int:
    """How wide the five tiles are."""
    return STRENGTH_TILES * (kit.px(11) + kit.px(4)) - kit.px(4)


def chip(kit: Kit, box_id: str, label: str, action: Intent, *, chosen: bool, says: str) -> Box:
    """One of a few short answers on the dark page."""
    pad = kit.px(14)
    wide = kit.width(label, "label", bold=True) + 2 * pad
    tall = max(kit.px(_CHIP), kit.height("label") + kit.px(12))
    rect = Rect(0, 0, wide, tall)
    ground = Fill(rect, ACCENT, RADIUS["control"]) if chosen else Fill(
        rect, "collector.panel", RADIUS["control"], INK2 if kit.hot(box_id) else LINE, kit.line
    )  # fmt: skip
    ink = "collector.on_accent" if chosen else INK
    x = pad + (wide - 2 * pad - kit.width(label, "label", bold=chosen)) // 2
    text = Text(x, (tall - kit.height("label")) // 2, label, "label", ink, chosen)
    return Box(
        box_id,
        Role.RADIO,
        rect,
        says,
        states=frozenset({State.CHECKED}) if chosen else frozenset(),
        action=action,
        on_bar=True,
        marks=(ground, text),
    )


def panel(rect: Rect, marks: Iterable[Mark] = ()) -> tuple[Mark, ...]:
    """The ground of a side column."""
    return (Fill(rect, "collector.panel"), *marks)
