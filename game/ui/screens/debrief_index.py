"""What the Index would hold before and after, the score, and the chains that held."""

from collections.abc import Mapping

from game.core.grades import Grade
from game.core.knowledge import Category
from game.core.messages import N_
from game.core.scenario import Line
from game.ui.falling import falls
from game.ui.intents import OpenDialog
from game.ui.kit import Link, button, category_tile, chain, paragraph, pill, text_marks
from game.ui.kit.cards import Tone
from game.ui.kit.text import note_marks
from game.ui.layout import columns, in_stack, moved
from game.ui.pictures import has_mosaic, mosaic
from game.ui.scene import Box, Fill, Mark, Rect, Role
from game.ui.screens.crowd_notes import anonymity_boxes, people_matched
from game.ui.screens.debrief_next import next_box
from game.ui.screens.debrief_state import Debrief, stacked
from game.ui.screens.fix_state import noticed, short_name
from game.ui.screens.record_dialog import RECORD
from game.ui.spoken import sentences

_GAP = 16
_PORTRAIT = 220
"""The most that a portrait takes."""

_TILE = 22
_GRADES: Mapping[Grade, tuple[Tone, str]] = {
    Grade.GOOD: ("safe", N_("Accepted, and it carries")),
    Grade.PARTIAL: ("linked", N_("Accepted, and it carries in part")),
    Grade.POOR: ("exposed", N_("Accepted, and it does not carry")),
}


def index_card(debrief: Debrief, width: int) -> Box:
    """The record before and after the fix, with the score below it."""
    kit, words = debrief.kit, debrief.words
    inner = width - 2 * kit.px(20)
    lines = debrief.scenario.lines
    start, end = columns(Rect(0, 0, inner, 0), [None, None], _GAP)
    before = _record(debrief, "before", words.say("Before"), lines, start.width)
    after = _record(debrief, "after", words.say("After"), debrief.held, end.width)
    tall = max(before.rect.height, after.rect.height)
    both = Box(
        "index.both",
        Role.GROUP,
        Rect(0, 0, inner, tall),
        children=(before, moved(after, end.x, 0)),
    )
    points = button(
        kit,
        "points",
        words.say("Where the points come from"),
        OpenDialog("points"),
        icon="list",
        compact=True,
        width=inner,
    )
    buttons = [points, *_record_button(debrief, inner)]
    score = (_score(debrief, inner), *_last_score(debrief, inner), next_box(debrief, inner))
    boxes = [both, *score, *buttons]
    return stacked(debrief, "index", words.say("What the Index would hold"), width, boxes)


def _record_button(debrief: Debrief, width: int) -> list[Box]:
    """Opens the record before and after, in a mission that shows one."""
    if debrief.scenario.dossier is None:
        return []
    label = debrief.words.say("The record, before and after")
    return [
        button(
            debrief.kit, "record", label, OpenDialog(RECORD), icon="eye", compact=True, width=width
        )
    ]


def _record(debrief: Debrief, name: str, when: str, lines: tuple[Line, ...], width: int) -> Box:
    """The portrait with the categories of some lines set, and the tiles of all lines."""
    kit, words = debrief.kit, debrief.words
    scenario = debrief.scenario
    member = scenario.people[scenario.subject].portrait
    marks: list[Mark] = []
    y = 0
    if member and has_mosaic(member):
        side = min(width, kit.px(_PORTRAIT))
        marks.append(mosaic(Rect(0, 0, side, side), member, _shares(debrief, lines)))
        y = side + kit.px(8)
    said = words.say(
        "{when}: {some} of {all} lines", when=when, some=len(lines), all=len(scenario.lines)
    )
    text, tall = text_marks(kit, said, (0, y), width, bold=True)
    marks += text
    matched = _matched(debrief, name)
    text, more = note_marks(kit, matched, (0, y + tall), width)
    marks += text
    y += tall + more + kit.px(4)
    tiles, y = _tiles(debrief, lines, width, y)
    names = words.listed([words.content(line.name) for line in lines])
    return Box(
        f"index.{name}",
        Role.IMAGE,
        Rect(0, 0, width, y),
        said,
        value=sentences((matched, names)) if matched else names,
        marks=(*marks, *tiles),
    )


def _matched(debrief: Debrief, name: str) -> str:
    """How many people matched, before or after; empty without a crowd."""
    both = falls(debrief.app)
    return people_matched(debrief.words, both[name == "after"].people) if both else ""


def crowd_card(debrief: Debrief, width: int) -> list[Box]:
    """What the fix did to the crowd; nothing without one."""
    boxes = anonymity_boxes(debrief.app, debrief.kit, width - 2 * debrief.kit.px(20))
    title = debrief.words.say("In the crowd")
    return [stacked(debrief, "in-crowd", title, width, boxes)] if boxes else []


def _shares(debrief: Debrief, lines: tuple[Line, ...]) -> Mapping[Category, float]:
    """Of each category the share of its lines that the Index would hold."""
    every = [line.category for line in debrief.scenario.lines]
    some = [line.category for line in lines]
    return {category: some.count(category) / every.count(category) for category in every}


def _tiles(debrief: Debrief, lines: tuple[Line, ...], width: int, y: int) -> tuple[list[Mark], int]:
    """A tile a line, filled if it is among ``lines``; and the y below them."""
    kit = debrief.kit
    size, gap = kit.px(_TILE), kit.px(3)
    across = max(1, (width + gap) // (size + gap))
    marks: list[Mark] = []
    for place, line in enumerate(debrief.scenario.lines):
        x = place % across * (size + gap)
        top = y + place // across * (size + gap)
        marks += category_tile(line.category, Rect(x, top, size, size), found=line in lines)
    rows = -(-len(debrief.scenario.lines) // across)
    return marks, y + rows * (size + gap) - gap


def _score(debrief: Debrief, width: int) -> Box:
    """The sum, big, and what was reached, in a sentence."""
    kit, words = debrief.kit, debrief.words
    number = words.number(debrief.score.points)
    wide = kit.width(number, "score", bold=True)
    says = words.say(
        "of {of} points. You broke {broken} of {count} chains. Friends notice: {noticed}.",
        of=debrief.score.of,
        broken=len(debrief.fix.broken),
        count=len(debrief.scenario.lines),
        noticed=noticed(words, debrief.fix.notice),
    )
    top = kit.px(14)
    big, big_tall = text_marks(kit, number, (0, top), width, style="score", bold=True)
    x = wide + kit.px(18)
    beside = width - x >= kit.px(150)
    at = (x, top) if beside else (0, top + big_tall)
    text, tall = text_marks(kit, says, at, width - at[0])
    bottom = max(top + big_tall, at[1] + tall)
    line = Fill(Rect(0, 0, width, 1), "line")
    return Box(
        "score",
        Role.STATUS,
        Rect(0, 0, width, bottom),
        words.say("{points} {rest}", points=number, rest=says),
        marks=(line, *big, *text),
    )


def _last_score(debrief: Debrief, width: int) -> list[Box]:
    """The sum of the attempt before; nothing if this is the first."""
    before = debrief.playing.last
    if before is None:
        return []
    told = debrief.words.say(
        "Last time: {points} of {of} points.", points=before.points, of=before.of
    )
    return [paragraph(debrief.kit, "last-score", told, (0, 0), width, style="label")]


def held_card(debrief: Debrief, width: int) -> Box:
    """The chains that held, with what was said about the accepted ones."""
    kit, words = debrief.kit, debrief.words
    inner = width - 2 * kit.px(20)
    held = debrief.held
    title = words.plural("The chain that held", "The chains that held", len(held))
    if not held:
        text = words.say("None. What is left of the week gives nothing away.")
        boxes = [paragraph(kit, "held.none", text, (0, 0), inner)]
    else:
        boxes = [_held(debrief, line, inner) for line in held]
    return stacked(debrief, "held", title, width, boxes)


def _held(debrief: Debrief, line: Line, width: int) -> Box:
    kit, words = debrief.kit, debrief.words
    size = kit.px(34)
    x = size + kit.px(12)
    name, tall = text_marks(kit, words.content(line.name), (x, 0), width - x, bold=True)
    harm, harm_tall = text_marks(
        kit, words.content(line.harm), (x, tall), width - x, style="label", colour="ink2"
    )
    head = Box(
        f"held.head:{line.id}",
        Role.TEXT,
        Rect(0, 0, width, max(size, tall + harm_tall)),
        words.content(line.name),
        value=words.content(line.harm),
        marks=(*category_tile(line.category, Rect(0, 0, size, size)), *name, *harm),
    )
    stack = in_stack(
        [head, _held_chain(debrief, line, width), *_accepted(debrief, line, width)], 0, 0, kit.px(8)
    )
    rect = Rect(0, 0, width, stack[-1].rect.bottom)
    return Box(f"held:{line.id}", Role.GROUP, rect, children=stack)


def _held_chain(debrief: Debrief, line: Line, width: int) -> Box:
    words, scenario = debrief.words, debrief.scenario
    sets = debrief.playing.mission.analysis.part_witnesses[line.id]
    stopped = debrief.fix.stopped
    shown = next((one for one in sets if not one & stopped), sets[0])
    links = [
        Link(short_name(words, scenario, part), fixed=False)
        for part in scenario.parts.values()
        if part.id in shown
    ]
    label = words.say("Chain of {pieces}", pieces=words.listed([link.label for link in links]))
    return chain(
        debrief.kit, f"held.chain:{line.id}", label, links, at=(0, 0), width=width, value=""
    )


def _accepted(debrief: Debrief, line: Line, width: int) -> list[Box]:
    """The player's reason, how far it carries, and why."""
    grade = debrief.fix.accepted.get(line.id)
    if grade is None:
        return []
    kit, words = debrief.kit, debrief.words
    tone, says = _GRADES[grade]
    given = debrief.state.accepted[line.id]
    reason = next(one for one in line.reasons if one.id == given)
    quoted = words.quoted(words.content(reason.text))
    return [
        pill(kit, f"held.grade:{line.id}", words.say(says), tone=tone, icon="hand", width=width),
        paragraph(kit, f"held.reason:{line.id}", quoted, (0, 0), width, style="label"),
        paragraph(
            kit,
            f"held.why:{line.id}",
            words.content(reason.why),
            (0, 0),
            width,
            style="label",
            colour="ink2",
        ),
    ]
