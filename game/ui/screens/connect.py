"""Connect: pieces at the start, findings in the middle, the selected finding at the end.

Where there is no room for three columns, the findings and the selected one share the second
as tabs.
"""

from collections.abc import Sequence

from game.ui.app import App, Playing
from game.ui.intents import Select
from game.ui.kit import Kit, Segment, heading, segments, text_line
from game.ui.layout import in_flow, in_row_to_end, moved, union
from game.ui.scene import Box, Mark, Rect, Role, Scene
from game.ui.screens.connect_board import finding_card, new_finding, piece_card
from game.ui.screens.connect_panel import finding_panel, finish_button
from game.ui.screens.connect_state import FINDING_PREFIX, PIECE_PREFIX, Board
from game.ui.screens.connect_tools import board_tools, piece_tools
from game.ui.screens.frame import Status, body_rect, frame
from game.ui.screens.modes import large_text, room, wide
from game.ui.screens.scrolled import RING_ROOM, scrolled
from game.ui.screens.threads import Thread, drawn_thread, thread_marks

_COLUMNS_ROOM = 1000
"""Width of a window, at 100 % text, from which there are three columns."""

_COLUMNS = (318, 336, 320)
_WIDE_COLUMNS = (380, 400, 380)
"""Widths of the pieces, the findings and the panel."""

_PANEL_GAP = 40
_THREADS = 90
"""The least width between pieces and findings."""

_NARROW_THREADS = 56
_CARD_GAP = 10
_GAP = 10
_LIFT = 6
"""How far the tools stand above the line of their heading."""

_BAR_BESIDE = 12
"""How far beside a column its scroll bar is."""


def connect(app: App, kit: Kit, playing: Playing) -> Scene:
    """The screen of the Connect step."""
    board = Board(app, kit, playing)
    rect = body_rect(app, kit)
    three = room(app) >= _COLUMNS_ROOM and not large_text(app)
    body = _three_columns(board, rect) if three else _two_columns(board, rect)
    done = kit.words.say("{done} of {count}", done=board.settled, count=len(board.scenario.lines))
    return frame(
        app,
        kit,
        body,
        title=kit.words.say("Connect the pieces"),
        status=Status(done, kit.words.say("findings settled")),
        start=next((PIECE_PREFIX + part.id for part in board.pieces), None),
    )


def _three_columns(board: Board, rect: Rect) -> list[Box]:
    """Pieces and findings give way in a narrow window, so that threads can be seen."""
    pieces_wide, findings_wide, panel_wide = _WIDE_COLUMNS if wide(board.app) else _COLUMNS
    used = pieces_wide + findings_wide + panel_wide + _PANEL_GAP + _THREADS
    if used > rect.width:
        pieces_wide -= (used - rect.width) // 2
        findings_wide -= (used - rect.width + 1) // 2
    panel = Rect(rect.right - panel_wide, rect.y, panel_wide, rect.height)
    findings_x = panel.x - _PANEL_GAP - findings_wide
    tools = _row(piece_tools(board), rect.x, pieces_wide, rect.bottom)
    pieces = _pieces_column(
        board, Rect(rect.x, rect.y, pieces_wide, rect.height), tools[0].rect.y - _GAP, tools
    )
    findings = _findings_column(
        board, Rect(findings_x, rect.y, findings_wide, rect.height), board_tools(board)
    )
    return [_threads(board, pieces, findings), pieces, findings, finding_panel(board, panel)]


def _two_columns(board: Board, rect: Rect) -> list[Box]:
    """Pieces, and beside them the tab that is chosen; all tools below."""
    kit = board.kit
    on_panel = board.playing.selected.get("tab") == "panel"
    gap = kit.px(_NARROW_THREADS)
    buttons = (*piece_tools(board), *board_tools(board), finish_button(board))
    tools = _row(buttons, rect.x, rect.width, rect.bottom)
    bottom = tools[0].rect.y - _GAP
    start = (rect.width - gap) // 2
    pieces = _pieces_column(board, Rect(rect.x, rect.y, start, bottom - rect.y), bottom, ())
    x = rect.x + start + gap
    tabs = _tabs(board, (x, rect.y), on_panel=on_panel)
    top = tabs.rect.bottom + _GAP
    below = Rect(x, top, rect.right - x, bottom - top)
    last = Box(
        "piece-tools",
        Role.REGION,
        union(box.rect for box in tools),
        board.words.say("Tools"),
        children=tools,
    )
    if on_panel:
        return [pieces, tabs, finding_panel(board, below, tab=True), last]
    findings = _findings_column(board, below)
    return [_threads(board, pieces, findings), pieces, tabs, findings, last]


def _row(boxes: Sequence[Box], x: int, width: int, bottom: int) -> tuple[Box, ...]:
    """Side by side, on more rows if they must, ending at ``bottom``."""
    placed = in_flow(boxes, x, 0, width, _GAP)
    tall = union(box.rect for box in placed).height
    return tuple(moved(box, 0, bottom - tall) for box in placed)


def _pieces_column(board: Board, rect: Rect, bottom: int, tools: Sequence[Box]) -> Box:
    kit, words = board.kit, board.words
    pieces = board.pieces
    loose = sum(not board.joined_to(part.id) for part in pieces)
    note = words.plural("{count} not joined", "{count} not joined", loose)
    title = _titled(kit, "pieces.title", words.say("Pieces"), note, rect)
    top = title.rect.bottom
    column = scrolled(
        board.app,
        "pieces.list",
        Rect(rect.x, top, rect.width, bottom - top),
        [piece_card(board, part, rect.width) for part in pieces],
        gap=_CARD_GAP,
        label=words.plural("{count} piece", "{count} pieces", len(pieces)),
        role=Role.LIST,
        arrows=True,
        bar_x=rect.x - _BAR_BESIDE,
    )
    return Box("pieces", Role.REGION, rect, words.say("Pieces"), children=(title, column, *tools))


def _titled(kit: Kit, box_id: str, text: str, note: str, rect: Rect) -> Box:
    """A heading with a smaller note beside it, if it fits."""
    title = heading(kit, box_id, text, (rect.x, rect.y), rect.width)
    x = rect.x + kit.width(text, "h2", bold=True) + kit.px(12)
    if x + kit.width(note, "label") > rect.right:
        return title
    y = rect.y + kit.height("h2") - kit.height("label") - 2
    mark, _ = text_line(kit, note, (x, y), "label", "ink2")
    return Box(box_id, Role.HEADING, title.rect, text, note, level=2, marks=(*title.marks, mark))


def _findings_column(board: Board, rect: Rect, tools: Sequence[Box] = ()) -> Box:
    """The findings; with tools there is a heading, and they stand at its end."""
    words = board.words
    children: list[Box] = []
    top = rect.y
    if tools:
        placed = in_row_to_end(tools, rect.right, rect.y - _LIFT, _GAP)
        room_left = placed[0].rect.x - _GAP - rect.x
        title = heading(
            board.kit, "findings.title", words.say("Findings"), (rect.x, rect.y), room_left
        )
        children = [title, *placed]
        top = max(box.rect.bottom for box in children)
    area = Rect(rect.x, top, rect.width, rect.bottom - top)
    column = scrolled(
        board.app,
        "findings.list",
        area,
        _finding_cards(board, rect.width, area.height),
        gap=_CARD_GAP,
        label=words.plural("{count} finding", "{count} findings", len(board.lines)),
        role=Role.LIST,
        arrows=True,
        bar_x=rect.right + _BAR_BESIDE // 2,
    )
    return Box("findings", Role.REGION, rect, words.say("Findings"), children=(*children, column))


def _finding_cards(board: Board, width: int, height: int) -> list[Box]:
    """Tall cards while they fit, else low ones."""
    more = [new_finding(board, width)] if len(board.lines) < len(board.scenario.lines) else []
    for low in (False, True):
        cards = [*(finding_card(board, line, width, low=low) for line in board.lines), *more]
        tall = sum(card.rect.height + _CARD_GAP for card in cards) + 2 * RING_ROOM
        if tall <= height:
            break
    return cards


def _threads(board: Board, pieces: Box, findings: Box) -> Box:
    placed = {box.id: box.rect for column in (pieces, findings) for box in column.walk()}
    threads = [
        Thread(part, line.id, f"category.{line.category}")
        for line in board.lines
        for part in board.finding(line).pieces
    ]
    marks = thread_marks(
        threads,
        {part.id: placed[PIECE_PREFIX + part.id] for part in board.pieces},
        {line.id: placed[FINDING_PREFIX + line.id] for line in board.lines},
        placed["pieces.list"],
    )
    area = union((pieces.rect, findings.rect))
    pulled = _pulled(board, placed)
    return Box("threads", Role.IMAGE, area, silent=True, marks=(*marks, *pulled))


def _pulled(board: Board, placed: dict[str, Rect]) -> tuple[Mark, ...]:
    """The thread that the pointer is drawing from a piece."""
    dragged = board.app.dragged
    start = placed.get(PIECE_PREFIX + dragged.part) if dragged else None
    if dragged is None or start is None:
        return ()
    return drawn_thread((start.right, start.y + start.height / 2), (dragged.x, dragged.y))


def _tabs(board: Board, at: tuple[int, int], *, on_panel: bool) -> Box:
    words = board.words
    options = (
        Segment("tab:findings", words.say("Findings"), Select("tab", "findings"), not on_panel),
        Segment("tab:panel", words.say("Selected"), Select("tab", "panel"), on_panel),
    )
    return segments(board.kit, "connect-tabs", words.say("What to see"), options, at)
