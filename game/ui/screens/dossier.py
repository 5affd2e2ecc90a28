"""The dossier: the record as the collector has it, on its own dark page.

Where it is graded, the player says of every entry what it is worth and how surely it may be
said, before anything is told.
"""

from collections.abc import Sequence
from dataclasses import replace

from game.core.dossier import Form
from game.core.record import Row, record
from game.core.session import can_undo
from game.ui.app import App, Playing
from game.ui.falling import falls
from game.ui.intents import Intent, OpenDialog, play
from game.ui.kit import Kit, icon_button, icon_in
from game.ui.layout import in_row_to_end
from game.ui.scene import Box, Fill, Mark, Rect, Role, Scene, State, Text
from game.ui.screens.dossier_look import ACCENT, INK, INK2, LINE, PALETTE, panel
from game.ui.screens.dossier_rows import left_to_grade, row_box
from game.ui.screens.dossier_sides import face_boxes, use_boxes
from game.ui.screens.frame import window
from game.ui.screens.modes import large_text, room
from game.ui.screens.notices import bands, toast
from game.ui.screens.scrolled import scrolled
from game.ui.tokens import MARGIN, RADIUS

_THREE_COLUMNS = 1200
_FACE, _USE = 336, 330
_WIDE_FACE, _WIDE_USE = 400, 420
_WIDE = 1536
_TOAST_LIFT = 20
_ON = "dossier-on"
"""Id of the button that leads on."""


def dossier(app: App, kit: Kit, playing: Playing) -> Scene:
    """The screen of the Dossier step."""
    rows = record(playing.mission)
    head = _head(app, kit, playing)
    banner = _banner(app, kit, playing, rows, head.rect.bottom)
    lasting = bands(app, kit, banner.rect.bottom)
    top = lasting[-1].rect.bottom if lasting else banner.rect.bottom
    area = Rect(0, top, app.size[0], app.size[1] - top)
    beside = room(app) >= _THREE_COLUMNS and not large_text(app)
    body = _columns(app, kit, playing, rows, area) if beside else [
        _one_column(app, kit, playing, rows, area)
    ]  # fmt: skip
    boxes = [head, banner, *lasting, *body, *toast(app, kit, app.size[1] - _TOAST_LIFT)]
    title = kit.words.say("Overseas Key Persons Index")
    return window(app, boxes, title=title, start=_start(playing, rows), palette=PALETTE)


def _start(playing: Playing, rows: tuple[Row, ...]) -> str:
    """Where the focus begins: at the first thing to say, or at the way on."""
    dossier = playing.mission.scenario.dossier
    asks = dossier is not None and dossier.graded and not playing.state.dossier_closed
    return f"form:{rows[0].entry.id}:{Form.RAW}" if asks and rows else _ON


def _head(app: App, kit: Kit, playing: Playing) -> Box:
    """Whose page it is, and what it cost."""
    words, scenario = kit.words, playing.mission.scenario
    tall = max(kit.px(52), kit.height("h3") + kit.px(20))
    rect = Rect(0, 0, app.size[0], tall)
    tools = in_row_to_end(
        (
            icon_button(
                kit, "help", "ask", words.say("Keys and help"), OpenDialog("help"),
                on_bar=True, keys=("f1",),
            ),
            icon_button(
                kit, "settings", "settings", words.say("Settings"), OpenDialog("settings"),
                on_bar=True,
            ),
        ),
        rect.right - 16, 0, 4, tall,
    )  # fmt: skip
    name, match = words.say("Overseas Key Persons Index"), _match(app, kit)
    size = kit.px(24)
    marks: list[Mark] = [Fill(rect, "collector.bar")]
    marks.append(icon_in(Rect(MARGIN, 0, size, tall), "eye", ACCENT))
    x, limit = MARGIN + size + kit.px(12), tools[0].rect.x - kit.px(16)
    marks.append(Text(x, (tall - kit.height("h3")) // 2, name, "h3", ACCENT, bold=True))
    x += kit.width(name, "h3", bold=True) + kit.px(16)
    y = (tall - kit.height("label")) // 2
    if x + kit.width(match, "label") <= limit:
        marks.append(Text(x, y, match, "label", INK2))
        x += kit.width(match, "label") + kit.px(24)
    built = words.say(
        "Built from {traces} public traces. Cost: nothing. Time: 4 minutes.",
        traces=len(scenario.items),
    )
    if limit - kit.width(built, "label") >= x:
        marks.append(Text(limit - kit.width(built, "label"), y, built, "label", INK))
    said = words.say("{name}. {match}. {built}", name=name, match=match, built=built)
    area = Rect(0, 0, limit, tall)
    title = Box("dossier.title", Role.HEADING, area, said, level=1, marks=tuple(marks[1:]))
    return Box("top", Role.REGION, rect, words.say("Top bar"), marks=(marks[0],),
               children=(title, *tools))  # fmt: skip


def _match(app: App, kit: Kit) -> str:
    """How many people the whole record fits, counted in the crowd where there is one."""
    words, fall = kit.words, falls(app)
    if fall is None:
        return words.say("1 match in 2,400,000")
    return words.plural(
        "{count} match in {everyone}",
        "{count} matches in {everyone}",
        fall[0].people,
        everyone=words.number(fall[0].everyone),
    )


def _banner(app: App, kit: Kit, playing: Playing, rows: tuple[Row, ...], y: int) -> Box:
    """That this is what a collector would see, and the way on."""
    words = kit.words
    buttons = _buttons(kit, playing, rows)
    size, gap = kit.px(20), kit.px(12)
    x = MARGIN + size + gap
    wide = sum(box.rect.width for box in buttons) + gap * (len(buttons) - 1)
    width = app.size[0] - x - wide - 2 * MARGIN
    strong = words.say("You are seeing what a collector would see.")
    text = words.say("**{strong}** {rest}", strong=strong, rest=_told(kit, playing))
    marks, tall = _rich(kit, text, (x, 0), width)
    high = max(tall + kit.px(16), buttons[0].rect.height + kit.px(8))
    rect = Rect(0, y, app.size[0], high)
    down = y + (high - tall) // 2
    glyph = icon_in(Rect(MARGIN, y, size, high), "eye", "collector.on_accent")
    placed = tuple(mark._replace(y=mark.y + down) for mark in marks)
    note = Box(
        "dossier.note",
        Role.TEXT,
        Rect(x, down, width, tall),
        text.replace("**", ""),
        live=playing.state.dossier_closed,
        marks=placed,
    )
    return Box(
        "dossier.banner",
        Role.REGION,
        rect,
        words.say("What this is, and the way on"),
        marks=(Fill(rect, ACCENT), glyph),
        children=(note, *in_row_to_end(buttons, rect.right - MARGIN, y, gap, high)),
    )


def _rich(kit: Kit, text: str, at: tuple[int, int], width: int) -> tuple[list[Text], int]:
    y, marks = at[1], []
    for line in kit.rich_lines(text, "label", width):
        x = at[0]
        for run in line:
            marks.append(Text(x, y, run.text, "label", "collector.on_accent", run.bold))
            x += kit.width(run.text, "label", bold=run.bold)
        y += kit.height("label")
    return marks, y - at[1]


def _told(kit: Kit, playing: Playing) -> str:
    words, dossier = kit.words, playing.mission.scenario.dossier
    if dossier is None or not dossier.graded:
        return words.say("The Index is fictional. All of this came from the traces you read.")
    if playing.state.dossier_closed:
        return words.say("Each entry now says what it is, and what you said.")
    return words.say(
        "Say of each entry what it is worth, and how surely it may be said. It may be wrong."
    )


def _buttons(kit: Kit, playing: Playing, rows: tuple[Row, ...]) -> list[Box]:
    """The way on; while the entries are graded, before it the way back."""
    words, dossier = kit.words, playing.mission.scenario.dossier
    if dossier is None or not dossier.graded or playing.state.dossier_closed:
        return [_dark_button(kit, _ON, words.say("Continue"), play("FinishDossier"))]
    left = left_to_grade(playing, rows)
    why = words.plural("{count} entry is left.", "{count} entries are left.", left) if left else ""
    nothing = "" if can_undo(playing.state) else words.say("There is nothing to take back.")
    undo = _dark_button(kit, "undo", words.say("Undo"), play("Undo"), nothing)
    close = _dark_button(kit, _ON, words.say("Close the grading"), play("CloseDossier"), why)
    return [replace(undo, keys=("ctrl+z",)), close]


def _dark_button(kit: Kit, box_id: str, label: str, action: Intent, disabled: str = "") -> Box:
    pad = kit.px(16)
    tall = max(kit.px(40), kit.height("label") + kit.px(12))
    rect = Rect(0, 0, kit.width(label, "label", bold=True) + 2 * pad, tall)
    hot = kit.hot(box_id) and not disabled
    fill, border = ("collector.panel", INK) if hot else ("collector.canvas", None)
    text = Text(
        pad,
        (tall - kit.height("label")) // 2,
        label,
        "label",
        INK2 if disabled else INK,
        bold=True,
    )
    return Box(
        box_id,
        Role.BUTTON,
        rect,
        label,
        hint=disabled,
        states=frozenset({State.DISABLED}) if disabled else frozenset(),
        action=action,
        marks=(Fill(rect, fill, RADIUS["control"], border, 2), text),
    )


def _columns(app: App, kit: Kit, playing: Playing, rows: tuple[Row, ...], area: Rect) -> list[Box]:
    wide = app.size[0] >= _WIDE
    left = area._replace(width=_WIDE_FACE if wide else _FACE)
    use = _WIDE_USE if wide else _USE
    right = Rect(area.right - use, area.y, use, area.height)
    middle = Rect(left.right, area.y, right.x - left.right, area.height)
    words = kit.words
    return [
        _column(app, "dossier-face", left, words.say("The person"),
                face_boxes(kit, playing, rows, left.width - 2 * MARGIN), (), 12),
        _column(app, "dossier-entries", middle, words.say("Entries"),
                [row_box(kit, playing, row, middle.width - 2 * MARGIN) for row in rows],
                (Fill(Rect(middle.x, middle.y, 1, middle.height), LINE),), 0),
        _column(app, "dossier-use", right, words.say("What it is for"),
                use_boxes(kit, playing, right.width - 2 * MARGIN), panel(right), 14),
    ]  # fmt: skip


def _column(  # noqa: PLR0917 - private, in reading order
    app: App, name: str, rect: Rect, label: str, boxes: Sequence[Box], ground: tuple[Mark, ...],
    gap: int,
) -> Box:  # fmt: skip
    inner = Rect(rect.x + MARGIN, rect.y + 8, rect.width - 2 * MARGIN, rect.height - 8)
    listed = scrolled(app, f"{name}-list", inner, boxes, gap=gap, bar_x=rect.right - 12)
    return Box(name, Role.REGION, rect, label, marks=ground, children=(listed,))


def _one_column(app: App, kit: Kit, playing: Playing, rows: tuple[Row, ...], area: Rect) -> Box:
    """Everything below one another, where three columns have no room."""
    width = area.width - 2 * MARGIN
    boxes = [
        *face_boxes(kit, playing, rows, width),
        *(row_box(kit, playing, row, width) for row in rows),
        *use_boxes(kit, playing, width),
    ]
    return _column(app, "dossier-page", area, kit.words.say("The record"), boxes, (), 14)
