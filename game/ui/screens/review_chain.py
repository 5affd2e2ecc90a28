"""How a piece was used: the public pieces in date order, and the sentence they fed."""

import itertools
from collections.abc import Sequence
from dataclasses import replace

from game.core.inference import explain
from game.core.mission import Mission
from game.core.outcomes import PartOutcome
from game.core.scenario import Line, Part
from game.core.state import Step
from game.ui.app import Playing
from game.ui.kit import Kit, icon_in, quad, rule, text_marks
from game.ui.kit.text import heading
from game.ui.layout import columns, union
from game.ui.scene import Box, Fill, Mark, Rect, Role, Stroke
from game.ui.screens.parts import item_meta
from game.ui.screens.proof_rows import fact_sentence

_TILE = 26
_LEAST_COLUMN = 160
"""Narrower than this the pieces stand below one another."""


def chain_boxes(kit: Kit, playing: Playing, one: PartOutcome, area: Rect) -> list[Box]:
    """One chain for each line the part feeds; nothing if it feeds none."""
    if not one.feeds:
        return []
    words = kit.words
    line_at = Rect(area.x, area.y, area.width, 1)
    boxes = [
        Box(
            "used-rule", Role.TEXT, line_at, silent=True, marks=(rule(area.x, area.y, area.width),)
        ),
        heading(
            kit,
            "used",
            words.say("How it was used"),
            (area.x, area.y + kit.px(14)),
            area.width,
            level=3,
            style="h3",
        ),
    ]
    y = boxes[-1].rect.bottom + kit.px(10)
    for fed in one.feeds:
        line = playing.mission.scenario.line_by_id[fed]
        boxes += _chain(kit, playing, one, line, area._replace(y=y))
        y = boxes[-1].rect.bottom + kit.px(16)
    return boxes


def smallest_chain(mission: Mission, line: str, part: str) -> tuple[Part, ...]:
    """The pieces of a smallest witness that holds a part, the oldest first.

    Raises:
        StopIteration: the part is in no witness of the line.
    """
    witness = next(one for one in mission.analysis.part_witnesses[line] if part in one)
    scenario = mission.scenario
    pieces = [scenario.parts[piece] for piece in witness]
    order = list(scenario.parts)
    return tuple(
        sorted(
            pieces, key=lambda piece: (scenario.item_by_id[piece.item].at, order.index(piece.id))
        )
    )


def _chain(kit: Kit, playing: Playing, one: PartOutcome, line: Line, area: Rect) -> list[Box]:
    mission, words = playing.mission, kit.words
    pieces = smallest_chain(mission, line.id, one.part)
    proof = explain(mission.analysis.kb, {piece.id for piece in pieces}, line.fact)
    count = len(pieces) + 1
    gap = kit.px(24)
    level = (area.width - gap * (count - 1)) // count >= kit.px(_LEAST_COLUMN)
    cells = columns(area, [None] * count, gap) if level else (area,) * count
    boxes: list[Box] = []
    y = area.y
    for place, piece in enumerate(pieces):
        at = cells[place]._replace(y=area.y if level else y)
        make = _unseen_piece if _is_unseen(playing, piece) else _piece
        boxes.append(make(kit, playing, line, piece, place, at, below=level))
        y = boxes[-1].rect.bottom + kit.px(8)
    at = cells[-1]._replace(y=area.y if level else y)
    if any(_is_unseen(playing, piece) for piece in pieces):
        sentence = words.content(line.asks)
    else:
        fact = fact_sentence(words, mission.scenario, line.fact)
        sentence = words.say("{sentence}.", sentence=fact)
    boxes.append(_conclusion(kit, line, sentence, len(pieces), at, below=level))
    bars = _bars(kit, boxes, level=level)
    why = proof.pattern.why if proof.pattern else ""
    bottom = union(box.rect for box in boxes).bottom
    reason = _reason(kit, line, words.content(why), area._replace(y=bottom + kit.px(12)))
    return [bars, *boxes, *reason]


def _piece(  # noqa: PLR0917 - private
    kit: Kit, playing: Playing, line: Line, piece: Part, place: int, at: Rect, *, below: bool
) -> Box:
    """A public piece: when and where, its name, and what the player said of it."""
    words, scenario = kit.words, playing.mission.scenario
    item = scenario.item_by_id[piece.item]
    _, source, _, _ = item_meta(words, scenario, item)
    posted = words.say("{day}, {source}", day=words.day(item.at), source=source)
    call = playing.state.calls.get(piece.id)
    flagged = call is not None and call.flagged
    if flagged and call is not None:
        said = words.say("You flagged it, {percent} sure", percent=words.percent(call.confidence))
    else:
        said = words.say("You missed it")
    tile = quad((at.x, at.y), kit.px(_TILE), place, "exposed_fill")
    texts = (
        (posted, "caption", "ink2", False),
        (words.content(piece.label), "body", "ink", True),
        (said, "label", "ink2" if flagged else "exposed", not flagged),
    )
    step = _step(kit, f"chain:{line.id}:{piece.id}", tile, texts, at, below=below)
    return replace(step, value=words.say("{posted}. {said}", posted=posted, said=said))


def _is_unseen(playing: Playing, piece: Part) -> bool:
    """Whether a piece is still to be found by the player, so that it must not be named."""
    return playing.state.step is Step.SPOT and piece.id not in playing.state.calls


def _unseen_piece(  # noqa: PLR0917 - private
    kit: Kit, playing: Playing, line: Line, piece: Part, place: int, at: Rect, *, below: bool
) -> Box:
    """A piece that was not judged yet, told by what kind of thing it says."""
    words, known = kit.words, playing.mission.scenario.library.predicates
    tells = [words.content(known[fact.predicate].tells) for fact in piece.reveals]
    tile = quad((at.x, at.y), kit.px(_TILE), place, "surface", "exposed_fill")
    texts = (
        (words.say("Somewhere in the traces"), "caption", "ink2", False),
        (words.say("Something that says {what}", what=tells), "body", "ink", True),
    )
    return _step(kit, f"chain:{line.id}:{place}", tile, texts, at, below=below)


def _conclusion(kit: Kit, line: Line, sentence: str, count: int, at: Rect, *, below: bool) -> Box:
    told = kit.words.plural(
        "{count} public piece, one sentence", "{count} public pieces, one sentence", count
    )
    size = kit.px(_TILE)
    tile = quad((at.x, at.y), size, count, "surface", "exposed_fill")
    texts = ((told, "caption", "exposed", False), (sentence, "body", "ink", True))
    return _step(kit, f"chain:{line.id}:fact", tile, texts, at, below=below)


def _step(
    kit: Kit,
    box_id: str,
    tile: Mark,
    texts: Sequence[tuple[str, str, str, bool]],
    at: Rect,
    *,
    below: bool,
) -> Box:
    """A tile and its lines of text, below it or beside it."""
    size = kit.px(_TILE)
    x = at.x if below else at.x + size + kit.px(12)
    y = at.y + size + kit.px(8) if below else at.y
    marks: list[Mark] = [tile]
    for text, style, colour, bold in texts:
        lines, tall = text_marks(
            kit, text, (x, y), at.right - x, style=style, colour=colour, bold=bold
        )
        marks += lines
        y += tall
    rect = at._replace(height=max(y, at.y + size) - at.y)
    over, name = texts[0][0], texts[1][0]
    return Box(box_id, Role.TEXT, rect, name, over, marks=tuple(marks))


def _bars(kit: Kit, steps: Sequence[Box], *, level: bool) -> Box:
    """The bars between the tiles, drawn first so that the tiles lie on them."""
    half = kit.px(_TILE) // 2
    corners = [(box.rect.x, box.rect.y) for box in steps]
    marks = []
    for (x, y), (to_x, to_y) in itertools.pairwise(corners):
        if level:
            points = ((x + 2 * half, y + half), (to_x, to_y + half))
        else:
            points = ((x + half, y + 2 * half), (to_x + half, to_y))
        marks.append(Stroke(points, "exposed_fill", 4))
    rect = union(box.rect for box in steps)
    return Box(f"{steps[-1].id}.bars", Role.IMAGE, rect, silent=True, marks=tuple(marks))


def _reason(kit: Kit, line: Line, why: str, area: Rect) -> list[Box]:
    """The rule by which the pieces say it, in words."""
    if not why:
        return []
    pad, size = kit.px(16), kit.px(22)
    lead = pad + size + kit.px(12)
    text = kit.words.say("Why it holds: {reason}", reason=why)
    lines, tall = text_marks(
        kit, text, (area.x + lead, area.y + kit.px(10)), area.width - lead - pad
    )
    rect = area._replace(height=tall + 2 * kit.px(10))
    glyph = icon_in(Rect(area.x + pad, area.y, size, rect.height), "hint", "ink")
    ground = Fill(rect, "action_soft", 10, kit.framed, kit.line)
    return [Box(f"chain:{line.id}:why", Role.TEXT, rect, text, marks=(ground, glyph, *lines))]
