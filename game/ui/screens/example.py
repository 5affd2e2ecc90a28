"""A worked example over the screen: the coach solves one, step by step, and is watched.

Where there is room, the traces and the thought stand at the start and all steps at the end;
else the thought and what it is about stand below each other in a sheet.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from game.core.examples import ExampleStep, WorkedExample
from game.core.scenario import Scenario
from game.ui.app import App, Playing
from game.ui.dialogs import EXAMPLE_STEP
from game.ui.intents import Back, Intent, Select
from game.ui.kit import Kit, button, card, heading, paragraph, text_marks
from game.ui.layout import in_flow, in_stack, moved, union
from game.ui.scene import Box, Fill, Mark, Rect, Role, State
from game.ui.screens.example_evidence import (
    Evidence,
    Numbered,
    evidence_card,
    evidence_of,
    number_marks,
)
from game.ui.screens.modes import room
from game.ui.screens.parts import tile_chip
from game.ui.screens.scrolled import RING_ROOM, scrolled
from game.ui.screens.sheets import sheet
from game.ui.tokens import MARGIN, RADIUS

_WIDTH, _PANEL, _BETWEEN = 980, 330, 24
_PAD, _GAP, _TILE = 22, 12, 28
_ROOM_FOR_BOTH = 1000
_STEPS, _STEP_PREFIX = "example-steps", "example-step:"


def example_dialog(app: App, kit: Kit, playing: Playing, example: str) -> Box | None:
    """The dialog; None if there is no such example."""
    scenario = playing.mission.scenario
    found = next((one for one in scenario.examples if one.id == example), None)
    if found is None:
        return None
    chosen = playing.selected.get(EXAMPLE_STEP, "") or "0"
    watching = _Watching(app, kit, scenario, found, int(chosen))
    return watching.wide() if room(app) >= _ROOM_FOR_BOTH else watching.narrow()


class _PanelParts(NamedTuple):
    """The boxes above and below the steps, and the heights that they take."""

    above: tuple[Box, ...]
    below: tuple[Box, ...]
    top: int
    bottom: int

    @property
    def tall(self) -> int:
        return self.top + self.bottom


@dataclass(frozen=True, slots=True)
class _Watching:
    """An example at the step of that index."""

    app: App
    kit: Kit
    scenario: Scenario
    example: WorkedExample
    index: int

    @property
    def step(self) -> ExampleStep:
        return self.example.steps[self.index]

    @property
    def reached(self) -> tuple[Numbered, ...]:
        steps = self.example.steps[: self.index + 1]
        return tuple(Numbered(place, step) for place, step in enumerate(steps, start=1))

    @property
    def count(self) -> str:
        return self.kit.words.say(
            "Step {number} of {count}", number=self.index + 1, count=len(self.example.steps)
        )

    def cards(self, width: int, shown: Sequence[Evidence]) -> list[Box]:
        return [evidence_card(self.kit, self.scenario, one, self.reached, width) for one in shown]

    def narrow(self) -> Box:
        """The thought, what it is about, and the buttons, in one sheet."""
        kit, say = self.kit, self.kit.words.say
        shown = evidence_of(self.scenario, self.example)
        about = [one for one in shown if one.id == self.step.looks_at] or shown

        def content(width: int) -> list[Box]:
            where = paragraph(
                kit, "example-count", self.count, (0, 0), width, style="label", colour="ink2"
            )
            return [where, *self._about(width), self._thought(width), *self.cards(width, about)]

        return sheet(
            self.app,
            kit,
            "dialog:example",
            say("Watch once"),
            content,
            buttons=(self._leave(), self._back(), self._next()),
            width=_WIDTH,
        )

    def wide(self) -> Box:
        """Traces and thought at the start, the steps at the end."""
        kit, window = self.kit, self.app.size
        whole = min(kit.px(_WIDTH), window[0] - 2 * MARGIN)
        panel_wide = kit.px(_PANEL)
        left_wide = whole - panel_wide - _BETWEEN
        traces = self.cards(left_wide, evidence_of(self.scenario, self.example))
        boxes = [*traces, self._thought_card(left_wide)]
        left_tall = sum(box.rect.height + _GAP for box in boxes) - _GAP
        fixed = self._panel_parts(panel_wide)
        rows = [self._row(place, step, panel_wide) for place, step in enumerate(self.example.steps)]
        panel_tall = fixed.tall + sum(row.rect.height for row in rows) + 2 * RING_ROOM
        tall = min(max(left_tall, panel_tall), window[1] - 2 * MARGIN)
        rect = Rect((window[0] - whole) // 2, (window[1] - tall) // 2, whole, tall)
        left = scrolled(
            self.app,
            "example-traces",
            Rect(rect.x, rect.y - RING_ROOM, left_wide, tall + 2 * RING_ROOM),
            boxes,
            gap=_GAP,
            bar_x=rect.x + left_wide + _BETWEEN // 3,
        )
        panel = self._panel(fixed, rows, Rect(rect.right - panel_wide, rect.y, panel_wide, tall))
        return Box(
            "dialog:example",
            Role.DIALOG,
            rect,
            kit.words.say("Watch once"),
            shape=RADIUS["panel"],
            marks=(Fill(Rect(0, 0, *window), "scrim"),),
            children=(left, panel),
        )

    def _panel_parts(self, width: int) -> _PanelParts:
        """What stands above and below the steps, from the panel's own top."""
        kit = self.kit
        pad = kit.px(_PAD)
        inner = width - 2 * pad
        head = heading(kit, "example-title", kit.words.say("Watch once"), (0, 0), inner)
        count = paragraph(
            kit, "example-count", self.count, (0, 0), inner, style="label", colour="ink2"
        )
        buttons = in_flow([self._back(), self._next()], 0, 0, inner, kit.px(10))
        row = Box("example-ways", Role.GROUP, union(one.rect for one in buttons), children=buttons)
        above = in_stack((head, count, *self._about(inner)), pad, pad, kit.px(4))
        below = in_stack((row, self._leave(inner)), pad, 0, kit.px(8))
        return _PanelParts(above, below, above[-1].rect.bottom, below[-1].rect.bottom + pad)

    def _panel(self, fixed: _PanelParts, rows: Sequence[Box], rect: Rect) -> Box:
        kit = self.kit
        area = Rect(rect.x, rect.y + fixed.top, rect.width, rect.height - fixed.tall)
        steps = scrolled(
            self._with_step_in_view(rows, area.height),
            _STEPS,
            area,
            rows,
            gap=0,
            label=kit.words.say("Steps"),
            role=Role.LIST,
            bar_x=rect.right - kit.px(10),
        )
        foot = rect.bottom - fixed.bottom
        return Box(
            "example-panel",
            Role.GROUP,
            rect,
            marks=(Fill(rect, "surface", RADIUS["panel"], kit.framed, 2, "dialog"),),
            children=(
                *(moved(box, rect.x, rect.y) for box in fixed.above),
                steps,
                *(moved(box, rect.x, foot) for box in fixed.below),
            ),
        )

    def _with_step_in_view(self, rows: Sequence[Box], tall: int) -> App:
        """The interface with the steps scrolled to the current one, unless the focus is there."""
        if (self.app.focus or "").startswith(_STEP_PREFIX):
            return self.app
        top = sum(row.rect.height for row in rows[: self.index])
        least = top + rows[self.index].rect.height + 2 * RING_ROOM - tall
        offset = min(max(self.app.scroll.get(_STEPS, 0), least, 0), top)
        return replace(self.app, scroll={**self.app.scroll, _STEPS: offset})

    def _row(self, place: int, step: ExampleStep, width: int) -> Box:
        """A step: a full tile and its answer once it is reached, a band behind the current one."""
        kit, words = self.kit, self.kit.words
        pad, down, tile = kit.px(_PAD), kit.px(10), kit.px(_TILE)
        x = pad + tile + kit.px(14)
        reached, current = place <= self.index, place == self.index
        title = words.content(step.title)
        answer = words.content(step.answer) if reached else ""
        texts, tall = text_marks(
            kit, title, (x, down), width - x - pad,
            style="label", bold=reached, colour="ink" if reached else "ink2",
        )  # fmt: skip
        marks: list[Mark] = [*texts]
        if answer:
            added, more = text_marks(kit, answer, (x, down + tall), width - x - pad, style="label")
            marks += added
            tall += more
        rect = Rect(0, 0, width, max(tall, tile) + 2 * down)
        rule = Fill(Rect(pad, 0, width - 2 * pad, 1), "line")
        ground = Fill(rect, "action_soft", 0, kit.framed) if current else rule
        marks += number_marks(kit, place + 1, (pad, down), tile, reached=reached)
        return Box(
            f"{_STEP_PREFIX}{place}",
            Role.TEXT,
            rect,
            title,
            answer,
            states=frozenset({State.CURRENT}) if current else frozenset(),
            marks=(ground, *marks),
        )

    def _about(self, width: int) -> list[Box]:
        """Whose traces they are, told with the first step."""
        if self.index:
            return []
        about = self.kit.words.content(self.example.about)
        told = paragraph(
            self.kit, "example-about", about, (0, 0), width, style="label", colour="ink2"
        )
        return [told]

    def _thought_card(self, width: int) -> Box:
        pad = self.kit.px(_PAD)
        edge = pad - self.kit.px(4)
        thought = moved(self._thought(width - 2 * pad), pad, edge)
        rect = Rect(0, 0, width, thought.rect.bottom + edge)
        return card(self.kit, "example-card", rect, children=(thought,))

    def _thought(self, width: int) -> Box:
        """What the coach asks and thinks; read out when the step changes."""
        kit, words = self.kit, self.kit.words
        title = words.content(self.step.title)
        says = words.content(self.step.says)
        boxes = [
            heading(kit, "example-asks", title, (0, 0), width, level=3, style="h3"),
            *self._decision(width),
            paragraph(kit, "example-says", says, (0, 0), width),
        ]
        placed = in_stack([replace(box, silent=True) for box in boxes], 0, 0, kit.px(8))
        rect = Rect(0, 0, width, placed[-1].rect.bottom)
        said = words.say("{asks} {says}", asks=title, says=says)
        return Box("example-thought", Role.STATUS, rect, said, live=True, children=placed)

    def _decision(self, width: int) -> list[Box]:
        """The category that the coach decides on, in the step that does."""
        category, words = self.step.category, self.kit.words
        if category is None:
            return []
        name, note = words.category(category), words.content(self.step.answer)
        return [tile_chip(self.kit, "example-line", category, name, note, width=width)]

    def _to(self, index: int) -> Intent:
        return Select(EXAMPLE_STEP, str(index))

    def _back(self) -> Box:
        words = self.kit.words
        first = words.say("This is the first step.") if self.index == 0 else ""
        return button(
            self.kit,
            "example-back",
            words.say("Back"),
            self._to(max(0, self.index - 1)),
            icon="arrow_left",
            disabled=first,
        )

    def _next(self) -> Box:
        words = self.kit.words
        last = self.index == len(self.example.steps) - 1
        return button(
            self.kit,
            "example-next",
            words.say("Now I play") if last else words.say("Next step"),
            Back() if last else self._to(self.index + 1),
            kind="primary",
            icon_end="arrow_right",
        )

    def _leave(self, width: int | None = None) -> Box:
        return button(
            self.kit,
            "example-leave",
            self.kit.words.say("I know this, let me play"),
            Back(),
            kind="quiet",
            compact=width is not None,
            width=width,
        )
