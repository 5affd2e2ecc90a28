"""The record before and after the fix, entry beside entry: a dialog of the debrief and the week."""

from game.core.knowledge import Category
from game.core.record import Row, levers, record, suggests
from game.ui.app import App, Playing
from game.ui.intents import Back
from game.ui.kit import Kit, button, category_tile, heading, pill, text_marks
from game.ui.layout import moved_to
from game.ui.scene import Box, Fill, Mark, Rect, Role
from game.ui.screens.dossier_look import claim_name
from game.ui.screens.dossier_rows import sources
from game.ui.screens.sheets import sheet

RECORD = "record"
"""Name of the dialog."""

_WIDTH = 820
_TILE = 28


def record_dialog(app: App, kit: Kit, playing: Playing) -> Box:
    """What the Index held, and what it could still hold."""
    words = kit.words

    def content(width: int) -> list[Box]:
        return _content(kit, playing, width)

    close = button(kit, "close", words.say("Close"), Back(), kind="primary")
    title = words.say("The record, before and after")
    return sheet(app, kit, f"dialog:{RECORD}", title, content, buttons=(close,), width=_WIDTH)


def _content(kit: Kit, playing: Playing, width: int) -> list[Box]:
    words, mission, fixes = kit.words, playing.mission, playing.state.fixes
    left = {row.entry.id: row for row in record(mission, fixes)}
    boxes = [_entry(kit, playing, row, left.get(row.entry.id), width) for row in record(mission)]
    before, after = levers(mission), {lever.fact for lever, _ in levers(mission, fixes)}
    if before:
        boxes.append(heading(kit, "record.moves", words.say("What could move the person"), (0, 0),
                             width, style="h3"))  # fmt: skip
    for place, (lever, origin) in enumerate(before):
        boxes.append(
            _row(kit, f"record.lever:{place}", words.content(lever.says),
                 sources(kit, playing, origin.items), _fate(kit, lever.fact in after), width,
                 Category.PRESSURE)
        )  # fmt: skip
    if suggests(mission):
        text = words.content(suggests(mission))
        boxes.append(_row(kit, "record.suggests", words.say("Suggested approach"), text,
                          _fate(kit, bool(suggests(mission, fixes))), width, None))  # fmt: skip
    return boxes


def _entry(kit: Kit, playing: Playing, row: Row, left: Row | None, width: int) -> Box:
    words = kit.words
    note = sources(kit, playing, row.items)
    if row.entry.mistake is not None:
        note = words.say("{sources}. A mistake of the Index.", sources=note)
    surely = claim_name(kit, left.claim).lower() if left else ""
    return _row(kit, f"record.entry:{row.entry.id}", words.content(row.entry.says), note,
                _fate(kit, left is not None, surely), width, row.entry.category)  # fmt: skip


def _fate(kit: Kit, held: bool, surely: str = "") -> tuple[str, bool]:  # noqa: FBT001 - private
    words = kit.words
    if not held:
        return words.say("Gone"), False
    if surely:
        return words.say("Still held: {surely}", surely=surely), True
    return words.say("Still held"), True


def _row(  # noqa: PLR0917 - private, in reading order
    kit: Kit, box_id: str, says: str, note: str, fate: tuple[str, bool], width: int,
    category: Category | None,
) -> Box:  # fmt: skip
    told, held = fate
    size, top = kit.px(_TILE), kit.px(8)
    state = pill(kit, f"{box_id}.fate", told, tone="exposed" if held else "safe",
                 icon="alert" if held else "check")  # fmt: skip
    x = size + kit.px(12)
    beside = width - x - state.rect.width - kit.px(12) >= kit.px(200)
    room = width - x - (state.rect.width + kit.px(12) if beside else 0)
    strong, tall = text_marks(kit, says, (x, top), room, bold=True,
                              colour="ink" if held else "ink2")  # fmt: skip
    small, small_tall = text_marks(kit, note, (x, top + tall), room, style="caption",
                                   colour="ink2")  # fmt: skip
    bottom = top + tall + small_tall
    at = (width - state.rect.width, top) if beside else (x, bottom + 4)
    state = moved_to(state, *at)
    bottom = max(bottom, state.rect.bottom, top + size) + top
    marks: list[Mark] = [*strong, *small, Fill(Rect(0, bottom - 1, width, 1), "line")]
    if category is not None:
        marks += category_tile(category, Rect(0, top, size, size), found=held)
    rect = Rect(0, 0, width, bottom)
    value = kit.words.say("{fate}. {note}", fate=told, note=note)
    silent = Box(state.id, state.role, state.rect, state.label, silent=True, marks=state.marks)
    return Box(box_id, Role.TEXT, rect, says, value, marks=tuple(marks), children=(silent,))
