"""A chapter of the map: its name, its mosaic, and a row for each of its missions."""

from collections.abc import Sequence
from typing import NamedTuple

from game.core.mastery import Mastery
from game.ui.app import App
from game.ui.chapters import Chapter, band_shares, unfinished_attempt
from game.ui.intents import OpenDialog
from game.ui.kit import Kit, card, icon_in, paragraph, text_line, text_marks
from game.ui.kit.text import note_marks
from game.ui.layout import in_stack, moved, moved_mark
from game.ui.pictures import chapter_mosaic
from game.ui.ports import MissionInfo
from game.ui.scene import Box, Fill, Mark, Rect, Role, State
from game.ui.screens.mastery_marks import mastery_tiles, mastery_words
from game.ui.screens.mission_words import mission_name, standing
from game.ui.tokens import RADIUS
from game.ui.unlocking import opener

_PAD = 15
_ROW = 54
_ROW_OUT = 4
"""A row reaches so far beyond what stands above it, so that their texts line up."""

_LOCK = 20
_USUAL_ROWS = 3
_LYING_PICTURE, _LYING_SHAPE = 260, 0.8
"""A mosaic beside the rows: at most so wide, and at least so much of it tall."""

_SHAPE = 1.3
"""A mosaic is at most so much taller than it is wide."""

_LEAST_PICTURE = 150


class Parts(NamedTuple):
    """The head and the rows of a chapter, before they are placed."""

    head: Box
    rows: tuple[Box, ...]

    @property
    def rows_height(self) -> int:
        """All rows together."""
        return sum(row.rect.height for row in self.rows)


def upright_cards(
    app: App, kit: Kit, shown: Sequence[Chapter], size: tuple[int, int], current: str
) -> list[Box]:
    """Cards of one size: the height given, if their mosaics can be that tall.

    ``current`` is the id of the mission to go on with; empty if there is none.
    """
    width, height = size
    inner = width - 2 * kit.px(_PAD)
    parts = [_parts(app, kit, chapter, inner, current) for chapter in shown]
    head = max(part.head.rect.height for part in parts)
    rows = max(kit.px(_ROW) * _USUAL_ROWS, *(part.rows_height for part in parts))
    spare = height - head - rows - 3 * kit.px(_PAD)
    picture = max(kit.px(_LEAST_PICTURE), min(spare, round(inner * _SHAPE)))
    return [
        _upright(app, kit, chapter, part, Rect(0, head, inner, picture), rows)
        for chapter, part in zip(shown, parts, strict=True)
    ]


def lying_cards(
    app: App, kit: Kit, shown: Sequence[Chapter], width: int, current: str
) -> list[Box]:
    """Cards of the full width, the mosaic at the start and everything else beside it."""
    pad = kit.px(_PAD)
    picture = min(kit.px(_LYING_PICTURE), width // 3)
    inner = width - picture - 3 * pad
    cards = []
    for chapter in shown:
        part = _parts(app, kit, chapter, inner, current)
        head = moved(part.head, picture + 2 * pad, pad)
        rows = in_stack(part.rows, head.rect.x - kit.px(_ROW_OUT), head.rect.bottom, 0)
        bottom = max(rows[-1].rect.bottom, pad + round(picture * _LYING_SHAPE))
        image = _mosaic(app, kit, chapter, Rect(pad, pad, picture, bottom - pad))
        rect = Rect(0, 0, width, bottom + pad)
        cards.append(_card(kit, chapter, rect, (head, *image, *rows)))
    return cards


def _upright(  # noqa: PLR0917 - private, from top to bottom
    app: App, kit: Kit, chapter: Chapter, parts: Parts, picture: Rect, rows_height: int
) -> Box:
    pad = kit.px(_PAD)
    place = picture.moved(pad, pad)
    rows = in_stack(parts.rows, pad - kit.px(_ROW_OUT), place.bottom + pad // 2, 0)
    rect = Rect(0, 0, place.width + 2 * pad, place.bottom + pad // 2 + rows_height + pad)
    image = _mosaic(app, kit, chapter, place)
    return _card(kit, chapter, rect, (moved(parts.head, pad, pad), *image, *rows))


def _card(kit: Kit, chapter: Chapter, rect: Rect, children: tuple[Box, ...]) -> Box:
    box_id = f"chapter:{chapter.number or chapter.title}"
    name = chapter.name(kit.words)
    return card(kit, box_id, rect, name, role=Role.ARTICLE, children=children)


def _parts(app: App, kit: Kit, chapter: Chapter, width: int, current: str) -> Parts:
    out = kit.px(_ROW_OUT)
    wide = width + 2 * out
    rows = [
        _row(app, kit, mission, wide, first=place == 0, current=mission.id == current)
        for place, mission in enumerate(chapter.missions)
    ]
    if not rows:
        said = kit.words.say("No missions here yet.")
        box_id = f"none:{chapter.number}"
        text = paragraph(kit, box_id, said, (out, kit.px(15)), width, colour="ink2")
        rect = Rect(0, 0, wide, max(kit.px(_ROW), text.rect.bottom + kit.px(15)))
        rows = [Box(f"{box_id}-row", Role.GROUP, rect, children=(text,))]
    return Parts(_head(kit, chapter, width), tuple(rows))


def _head(kit: Kit, chapter: Chapter, width: int) -> Box:
    """The title with its number at the end, and what the chapter is about."""
    name = chapter.name(kit.words)
    number = kit.words.number(chapter.number) if chapter.number else ""
    wide = kit.width(number, "body")
    names, tall = text_marks(
        kit, name, (0, 0), width - wide - kit.px(12), style="section_name", bold=True
    )
    marks: list[Mark] = [*names]
    if number:
        y = (kit.height("section_name") - kit.height("body")) // 2
        marks.append(text_line(kit, number, (width - wide, y), "body", "ink2")[0])
    about = kit.words.say(chapter.outline.about) if chapter.outline else ""
    if about:
        text, more = text_marks(kit, about, (0, tall), width, style="label", colour="ink2")
        marks += text
        tall += more
    rect = Rect(0, 0, width, tall + kit.px(10))
    box_id = f"chapter:{chapter.number or chapter.title}.title"
    return Box(box_id, Role.HEADING, rect, name, about, level=2, marks=tuple(marks))


def _mosaic(app: App, kit: Kit, chapter: Chapter, rect: Rect) -> tuple[Box, ...]:
    """The mosaic of a chapter of the campaign; others have none."""
    if chapter.outline is None:
        return ()
    shares = band_shares(chapter, app.mastery)
    share = sum(shares) / len(shares)
    picture = chapter_mosaic(rect, chapter.number, shares, radius=RADIUS["control"])
    said = kit.words.say("Mosaic: {picture}", picture=kit.words.say(chapter.outline.shows))
    value = kit.words.say("{share} set", share=kit.words.percent(100 * share))
    box_id = f"mosaic:{chapter.number}"
    return (Box(box_id, Role.IMAGE, rect, said, value, marks=(picture,)),)


def _row(
    app: App, kit: Kit, mission: MissionInfo, width: int, *, first: bool, current: bool
) -> Box:
    """A mission: number, title, where the player stands in it, and its mastery tiles.

    One that is not open yet has a lock instead of tiles, and says what opens it.
    """
    mastery = app.mastery.get(mission.id, Mastery())
    before = opener(app, mission.id)
    box_id = f"mission:{mission.id}"
    ink, faint = ("on_action", "on_action") if current else ("ink2" if before else "ink", "ink2")
    pad = kit.px(10)
    number = kit.words.number(mission.number) if mission.number else ""
    lead = pad + max(kit.width("00", "h3"), kit.width(number, "h3"))
    locked = before is not None
    _, tiles_x = _tiles(kit, mastery, width - pad, 0, locked=locked, current=current)
    x = lead + kit.px(10)
    room = tiles_x - kit.px(10) - x
    title = kit.words.content(mission.title)
    where = standing(kit, unfinished_attempt(app, mission.id), before)
    names, tall = text_marks(kit, title, (x, 0), room, style="h3", colour=ink, bold=not locked)
    notes, notes_tall = note_marks(kit, where, (x, tall), room, faint)
    content = tall + notes_tall
    rect = Rect(0, 0, width, max(kit.px(_ROW), content + kit.px(14)))
    down = (rect.height - content) // 2
    at = (lead - kit.width(number, "h3"), 0)
    texts = (text_line(kit, number, at, "h3", faint)[0], *names, *notes)
    tiles, _ = _tiles(kit, mastery, width - pad, rect.height / 2, locked=locked, current=current)
    return Box(
        box_id,
        Role.BUTTON,
        rect,
        mission_name(kit, mission),
        where if locked else _said(kit, mastery, where),
        states=frozenset({State.CURRENT}) if current else frozenset(),
        action=OpenDialog("mission", mission.id),
        marks=(
            *_ground(kit, box_id, rect, first=first, current=current),
            *(moved_mark(text, 0, down) for text in texts),
            *tiles,
        ),
    )


def _said(kit: Kit, mastery: Mastery, where: str) -> str:
    """The levels of the steps, and where an attempt stands, if one can go on."""
    levels = mastery_words(kit, mastery)
    return kit.words.say("{levels}. {where}.", levels=levels, where=where) if where else levels


def _tiles(
    kit: Kit, mastery: Mastery, end: int, middle: float, *, locked: bool, current: bool
) -> tuple[tuple[Mark, ...], int]:
    """The mastery tiles, or a lock in their place, up to ``end``; and the x where they start."""
    if not locked:
        return mastery_tiles(kit, mastery, end, middle, on_action=current)
    size = kit.px(_LOCK)
    lock = Rect(end - size, round(middle - size / 2), size, size)
    return (icon_in(lock, "lock", "ink2"),), lock.x


def _ground(kit: Kit, box_id: str, rect: Rect, *, first: bool, current: bool) -> tuple[Mark, ...]:
    hot = kit.hot(box_id)
    if current:
        return (Fill(rect, "action_hover" if hot else "action", RADIUS["control"]),)
    sheet = (Fill(rect, "sunk", RADIUS["control"], kit.framed),) if hot else ()
    return sheet if first else (*sheet, Fill(Rect(rect.x, 0, rect.width, 1), "line"))
