"""The panel of the Connect step: the finding that is looked at, and what can be done with it."""

from game.core.findings import Judgement, Verdict
from game.core.scenario import Line
from game.ui.intents import OpenDialog, play
from game.ui.kit import (
    Kit,
    button,
    card,
    category_tile,
    heading,
    icon_button,
    icon_in,
    paragraph,
    text_marks,
)
from game.ui.layout import in_stack, moved_to
from game.ui.scene import Box, Fill, Mark, Rect, Role, Text
from game.ui.screens.connect_state import Board
from game.ui.screens.crowd_notes import if_settled
from game.ui.screens.proof_rows import proof_rows
from game.ui.screens.scrolled import RING_ROOM, scrolled
from game.ui.spoken import sentences
from game.ui.verdicts import headline, verdict_sentences

_PAD = 22
_GAP = 10
_SIGNS = {
    Verdict.SETTLES: ("alert", "exposed", "exposed_soft"),
    Verdict.SPARE: ("minus", "linked", "linked_soft"),
    Verdict.TOO_LITTLE: ("plus", "linked", "linked_soft"),
    Verdict.UNRELATED: ("cross", "ink2", "sunk"),
}
"""Icon, ink and ground of each verdict."""


def finding_panel(board: Board, rect: Rect, *, tab: bool = False) -> Box:
    """The panel, with its buttons at the bottom and everything else scrolling above them.

    As a tab it has less room: the button that ends the step is elsewhere.
    """
    kit = board.kit
    pad = kit.px(_PAD)
    width = rect.width - 2 * pad
    x = rect.x + pad
    buttons = [settle_button(board, width), *([finish_button(board, width)] if not tab else [])]
    tall = sum(box.rect.height for box in buttons) + _GAP * (len(buttons) - 1)
    below = in_stack(buttons, x, rect.bottom - pad - tall, _GAP)
    area = Rect(x, rect.y + pad - RING_ROOM, width, below[0].rect.y - rect.y - pad - 4)
    content = scrolled(
        board.app,
        "finding-panel",
        area,
        _content(board, width, tab=tab),
        gap=_GAP,
        label=board.words.say("Pieces and verdict"),
        role=Role.LIST,
        arrows=True,
        bar_x=rect.right - pad + kit.px(8),
    )
    label = board.words.say("Selected finding")
    return card(kit, "panel", rect, label, role=Role.REGION, children=(content, *below))


def _content(board: Board, width: int, *, tab: bool) -> list[Box]:
    kit, words = board.kit, board.words
    line = board.selected
    if line is None:
        return [
            heading(kit, "panel.title", words.say("No finding yet"), (0, 0), width),
            paragraph(
                kit,
                "panel.help",
                words.say(
                    "Start with a question that a collector would ask. "
                    "Then join the pieces that answer it."
                ),
                (0, 0),
                width,
                colour="ink2",
            ),
        ]
    finding = board.finding(line)
    over = words.say("Selected finding")
    boxes = [
        *(
            []
            if tab
            else [paragraph(kit, "panel.over", over, (0, 0), width, style="label", colour="ink2")]
        ),
        heading(kit, "panel.title", board.title(line), (0, 0), width, style="h3" if tab else "h2"),
        _category(kit, line, words.category(line.category), width),
    ]
    if finding.claims:
        boxes.append(_verdict(board, line, finding.claims[-1], width))
    boxes += [_piece_row(board, line, part, width) for part in finding.pieces]
    if finding.settled:
        boxes += _harm(board, line, width)
        boxes += _proof(board, line, width)
    elif not finding.pieces:
        text = (
            words.say("Choose a piece and press T, or drag it here.")
            if kit.letters
            else words.say("Choose a piece and join it, or drag it here.")
        )
        boxes.append(paragraph(kit, "panel.help", text, (0, 0), width, colour="ink2"))
    if not finding.settled:
        boxes += if_settled(board.app, kit, line, width)
    return boxes


def _category(kit: Kit, line: Line, name: str, width: int) -> Box:
    size = kit.px(22)
    x = size + kit.px(8)
    text, tall = text_marks(kit, name, (x, 0), width - x, style="label", colour="ink2")
    tile = category_tile(line.category, Rect(0, 0, size, size))
    rect = Rect(0, 0, width, max(tall, size))
    return Box("panel.category", Role.TEXT, rect, name, marks=(*tile, *text))


def _piece_row(board: Board, line: Line, part: str, width: int) -> Box:
    """A joined piece, and the button that cuts it while the finding is open."""
    kit, words = board.kit, board.words
    piece = board.scenario.parts[part]
    source = board.scenario.world.sources[board.scenario.item_by_id[piece.item].source]
    settled = board.finding(line).settled
    cut = icon_button(
        kit,
        f"cut:{part}",
        "cross",
        words.say("Cut {piece}", piece=board.name(part)),
        play("CutThread", line=line.id, part=part),
    )
    icon = kit.px(20)
    x = icon + kit.px(12)
    room = width - x - (0 if settled else cut.rect.width + kit.px(8))
    label = words.content(piece.label)
    text, text_tall = text_marks(kit, label, (x, 0), room)
    tall = max(text_tall + kit.px(16), 0 if settled else cut.rect.height + 2)
    down = (tall - text_tall) // 2
    marks: list[Mark] = [
        Fill(Rect(0, 0, width, 1), "line"),
        icon_in(Rect(0, down, icon, kit.height("body")), source.icon, "ink"),
    ]
    marks += [mark._replace(y=mark.y + down) for mark in text if isinstance(mark, Text)]
    children = (
        () if settled else (moved_to(cut, width - cut.rect.width, (tall - cut.rect.height) // 2),)
    )
    rect = Rect(0, 0, width, tall)
    return Box(f"joined:{part}", Role.ROW, rect, label, marks=tuple(marks), children=children)


def _verdict(board: Board, line: Line, judgement: Judgement, width: int) -> Box:
    """What the last claim came to, on a soft ground."""
    kit, words = board.kit, board.words
    icon, ink, ground = _SIGNS[judgement.verdict]
    reasons = verdict_sentences(words, board.playing.mission, line.id, judgement)
    said = headline(words, judgement.verdict)
    pad, size = kit.px(14), kit.px(18)
    x = pad + size + kit.px(10)
    room = width - x - pad
    title, y = text_marks(kit, said, (x, pad), room, colour=ink, bold=True)
    marks: list[Mark] = [*title, icon_in(Rect(pad, pad, size, kit.height("body")), icon, ink)]
    y += pad
    for reason in reasons:
        text, tall = text_marks(kit, reason, (x, y), room)
        marks += text
        y += tall
    rect = Rect(0, 0, width, y + pad)
    sheet = Fill(rect, ground, 8, ink if kit.theme.high_contrast else None, kit.line)
    return Box(
        "verdict",
        Role.STATUS,
        rect,
        sentences((said,)),
        value=" ".join(reasons),
        live=True,
        marks=(sheet, *marks),
    )


def _harm(board: Board, line: Line, width: int) -> list[Box]:
    text = board.words.content(line.harm)
    return [paragraph(board.kit, "panel.harm", text, (0, 0), width)]


def _proof(board: Board, line: Line, width: int) -> list[Box]:
    title = heading(
        board.kit,
        "panel.proof",
        board.words.say("How it follows"),
        (0, 0),
        width,
        level=3,
        style="h3",
    )
    pieces = board.finding(line).pieces
    return [title, *proof_rows(board.kit, board.playing.mission, line.id, pieces, width)]


def settle_button(board: Board, width: int) -> Box:
    """Claims that the joined pieces give the line away."""
    line = board.selected
    return button(
        board.kit,
        "settle",
        board.words.say("Settle finding"),
        play("SettleFinding", line=line.id if line else ""),
        kind="primary",
        width=width,
        disabled=_why_not_settle(board),
    )


def finish_button(board: Board, width: int | None = None) -> Box:
    """Ends the step, after a question."""
    return button(
        board.kit,
        "finish",
        board.words.say("Done connecting"),
        OpenDialog("finish"),
        icon_end="arrow_right",
        width=width,
        compact=width is None,
    )


def _why_not_settle(board: Board) -> str:
    """Why the finding cannot be settled now; empty if it can."""
    line = board.selected
    if line is None:
        return board.words.say("Start a finding first.")
    finding = board.finding(line)
    if finding.settled:
        return board.words.say("This finding is settled.")
    if not finding.pieces:
        return board.words.say("Join at least one piece first.")
    return ""
