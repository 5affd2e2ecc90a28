"""Fix: the matrix of changes, the chains they break, and what both cost."""

from collections.abc import Sequence

from game.ui.app import App, Playing
from game.ui.intents import OpenDialog, Select, play
from game.ui.kit import (
    Kit,
    Segment,
    bottom_bar,
    button,
    named_meter,
    paragraph,
    segments,
    text_marks,
)
from game.ui.layout import in_stack, union
from game.ui.scene import Box, Fill, Rect, Role, Scene
from game.ui.screens.finishing import Finishing, finish_sheet
from game.ui.screens.fix_chains import chains
from game.ui.screens.fix_matrix import matrix
from game.ui.screens.fix_state import MOST_NOTICED, Fixing, noticed
from game.ui.screens.frame import Status, body_rect, bottom_bar_rect, frame
from game.ui.screens.modes import large_text, room, wide
from game.ui.screens.undoing import undo_button
from game.ui.tokens import MARGIN

_BESIDE_ROOM = 1200
"""Width of a window, at 100 % text, from which matrix and chains are side by side."""

_CHAINS = 416
_WIDE_CHAINS = 480
_GAP = 20
_MOST_QUADS = 16


def fix(app: App, kit: Kit, playing: Playing) -> Scene:
    """The screen of the Fix step."""
    fixing = Fixing.of(app, kit, playing)
    rect = body_rect(app, kit, bottom=True)
    beside = room(app) >= _BESIDE_ROOM and not large_text(app)
    body = _beside(fixing, rect) if beside else _tabbed(fixing, rect)
    broken = kit.words.say(
        "{broken} of {count}",
        broken=len(fixing.report.broken),
        count=len(fixing.scenario.lines),
    )
    return frame(
        app,
        kit,
        body,
        title=kit.words.say("Fix what can be fixed"),
        bottom=_bottom(fixing, meters=beside),
        status=Status(broken, kit.words.say("lines broken")),
        start=_first_choice(body),
    )


def _first_choice(body: Sequence[Box]) -> str | None:
    """Id of what is chosen for the first item; None while the changes are not shown."""
    boxes = (box for part in body for box in part.walk())
    return next((box.id for box in boxes if box.role is Role.RADIO and box.takes_focus), None)


def _beside(fixing: Fixing, rect: Rect) -> list[Box]:
    side = _WIDE_CHAINS if wide(fixing.app) else _CHAINS
    sheet_rect = Rect(rect.x, rect.y, rect.width - side - _GAP, rect.height - 12)
    side_rect = Rect(rect.right - side, rect.y, side, rect.height)
    return [matrix(fixing, sheet_rect), chains(fixing, side_rect)]


def _tabbed(fixing: Fixing, rect: Rect) -> list[Box]:
    """One of the two, with the costs in words beside the tabs."""
    kit, words = fixing.kit, fixing.words
    on_chains = fixing.playing.selected.get("tab") == "chains"
    options = (
        Segment("tab:changes", words.say("Changes"), Select("tab", "changes"), not on_chains),
        Segment("tab:chains", words.say("Chains"), Select("tab", "chains"), on_chains),
    )
    tabs = segments(kit, "fix-tabs", words.say("What to see"), options, (rect.x, rect.y))
    costs = _costs(fixing, tabs, rect)
    top = max(tabs.rect.bottom, costs.rect.bottom) + 10
    below = Rect(rect.x, top, rect.width, rect.bottom - 12 - top)
    shown = (
        chains(fixing, below, across=1 if large_text(fixing.app) else 2)
        if on_chains
        else matrix(fixing, below)
    )
    return [tabs, costs, shown]


def _costs(fixing: Fixing, tabs: Box, rect: Rect) -> Box:
    kit, words = fixing.kit, fixing.words
    text = words.say(
        "{spent} of {budget} points spent. Friends notice: {noticed}.",
        spent=fixing.report.points,
        budget=fixing.scenario.budget,
        noticed=noticed(words, fixing.report.notice),
    )
    x = tabs.rect.right + kit.px(16)
    width = rect.right - x
    _, tall = text_marks(kit, text, (0, 0), width, style="label")
    y = rect.y + max(0, (tabs.rect.height - tall) // 2)
    return paragraph(kit, "costs", text, (x, y), width, style="label", colour="ink2")


def _bottom(fixing: Fixing, *, meters: bool) -> Box:
    kit, words = fixing.kit, fixing.words
    undo = undo_button(kit, fixing.state)
    done = button(
        kit,
        "finish",
        words.say("Hand over your advice"),
        OpenDialog("finish"),
        kind="primary",
        icon_end="arrow_right",
    )
    rect = bottom_bar_rect(fixing.app)
    spare = rect.width - 2 * MARGIN - undo.rect.width - done.rect.width - 2 * kit.px(16)
    start = _meters(fixing, spare) if meters else ()
    label = words.say("Costs and next step")
    return bottom_bar(kit, rect, label, start=start, end=(undo, done))


def _meters(fixing: Fixing, width: int) -> tuple[Box, ...]:
    """Both costs with a line between them, or one below the other where that is too wide."""
    points, notice = _points(fixing), _notice(fixing)
    rule = Box(
        "meter:rule",
        Role.GROUP,
        Rect(0, 0, 1, 44),
        silent=True,
        marks=(Fill(Rect(0, 0, 1, 44), "line"),),
    )
    beside = (points, rule, notice)
    if sum(box.rect.width for box in beside) + 2 * fixing.kit.px(16) <= width:
        return beside
    both = in_stack((points, notice), 0, 0, 2)
    return (Box("meters", Role.GROUP, union(box.rect for box in both), children=both),)


def _points(fixing: Fixing) -> Box:
    budget, spent = fixing.scenario.budget, fixing.report.points
    total = min(budget, _MOST_QUADS)
    value = fixing.words.say("{spent} of {budget} spent", spent=spent, budget=budget)
    return named_meter(
        fixing.kit,
        "meter:points",
        fixing.words.say("Points"),
        value,
        at=(0, 0),
        filled=-(-spent * total // budget) if budget else 0,
        total=total,
        colour="action",
    )


def _notice(fixing: Fixing) -> Box:
    notice = fixing.report.notice
    return named_meter(
        fixing.kit,
        "meter:notice",
        fixing.words.say("Friends notice"),
        noticed(fixing.words, notice),
        at=(0, 0),
        filled=min(notice, MOST_NOTICED),
        total=MOST_NOTICED,
        colour="linked_fill",
    )


def finish_fix_dialog(app: App, kit: Kit, playing: Playing) -> Box:
    """Which lines still hold, before the advice is handed over."""
    fixing = Fixing.of(app, kit, playing)
    words = kit.words
    standing = fixing.standing
    said = words.say("No line is left open.")
    if standing:
        said = words.plural("{count} line still holds:", "{count} lines still hold:", len(standing))
    return finish_sheet(
        app,
        kit,
        Finishing(
            title=words.say("Hand over your advice?"),
            said=said,
            lines=[(line.id, words.content(line.name)) for line in standing],
            after=words.say("You cannot change the advice after this."),
            stay=words.say("Go on fixing"),
            leave=words.say("Hand it over"),
            action=play("FinishFix"),
        ),
    )
