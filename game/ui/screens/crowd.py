"""The crowd: how everybody became the few who still match, fact by fact."""

from dataclasses import dataclass

from game.core.features import Feature, bits
from game.core.state import Step
from game.ui.app import App, Playing
from game.ui.falling import OPEN_STEPS, Fall, falls
from game.ui.intents import Select
from game.ui.kit import Kit, button, heading, paragraph, scroll_area, text_line, text_marks
from game.ui.layout import moved, moved_marks, moved_to, union
from game.ui.moves.crowds import HERO_STYLES, PEOPLE, hero_style
from game.ui.scene import Box, Rect, Role, Scene, Stroke
from game.ui.screens.crowd_chips import Chips, chips
from game.ui.screens.crowd_fields import FIELD, FIELD_GAP, field_row, fields_of
from game.ui.screens.frame import body_rect, frame
from game.ui.screens.scrolled import RING_ROOM, reachable
from game.ui.tokens import MARGIN
from game.ui.update import CROWD_REPLAY, CROWD_STEP
from game.ui.words import Words

PAGE = "crowd-page"
TITLE = "crowd-title"
_HERO, _BRACE = 150, 30
_WIDEST, _NARROWEST = 320, 150
_MOST_FIELDS = 4
_BETWEEN = 20
_TRIES = 2
"""What the fields tell may need more lines when they are smaller."""


def crowd(app: App, kit: Kit, playing: Playing) -> Scene:
    """The scene; without a crowd it says why there is none."""
    body = body_rect(app, kit)
    both = falls(app)
    start = None
    if both is None:
        boxes = _told(app, kit, body)
    else:
        shown = _Shown.of(app, kit, playing, *both)
        boxes = shown.boxes(body)
        start = "replay" if len(boxes) > 1 else f"{FIELD}:0:{shown.run}"
    return frame(
        app,
        kit,
        boxes,
        title=kit.words.say("The crowd"),
        back=kit.words.say("Back to the mission"),
        start=start,
        palette="night",
    )


def _told(app: App, kit: Kit, body: Rect) -> list[Box]:
    """That the crowd is still gathering, or why it cannot."""
    words, news = kit.words, app.crowd
    if news is None or news.problem is None:
        percent = words.percent(news.percent if news else 0)
        title, text = (
            words.say("The crowd gathers"),
            words.say("{percent} are here.", percent=percent),
        )
    else:
        title, text = words.say("No crowd"), words.message(news.problem)
    head = heading(kit, TITLE, title, (body.x, body.y), body.width, colour="night.ink")
    at = (body.x, head.rect.bottom + kit.px(8))
    return [head, paragraph(kit, "crowd-told", text, at, body.width, colour="night.ink2")]


@dataclass(frozen=True, slots=True)
class _Shown:
    """What the view shows.

    Attributes:
        fall: how the crowd falls now.
        before: how it fell before the advice.
        passed: how many of the facts count.
        run: how often the fall was shown anew.
    """

    app: App
    kit: Kit
    playing: Playing
    fall: Fall
    before: Fall
    passed: int
    run: str

    @classmethod
    def of(cls, app: App, kit: Kit, playing: Playing, before: Fall, fall: Fall) -> "_Shown":
        """Read what is selected; a fact that was chosen before a replay counts no more."""
        run = playing.selected.get(CROWD_REPLAY, "0")
        chosen, _, its_run = playing.selected.get(CROWD_STEP, "").partition("@")
        most = len(fall.steps)
        passed = min(int(chosen), most) if chosen.isdecimal() and its_run == run else most
        return cls(app, kit, playing, fall, before, passed, run)

    @property
    def _words(self) -> Words:
        return self.kit.words

    @property
    def _mended(self) -> bool:
        return self.playing.state.step in OPEN_STEPS

    def boxes(self, body: Rect) -> list[Box]:
        """All below the top bar; it scrolls where there is not room for it."""
        head = self._head(body.width)
        below = self._below(body.width)
        top = head[-1].rect.bottom + self.kit.px(_BETWEEN)
        low = below[0].rect.height + self.kit.px(_BETWEEN)
        middle = self._middle(Rect(0, top, body.width, body.height - top - low))
        end = union(box.rect for box in middle).bottom + low
        extent = max(end, body.height)
        middle = [moved(box, 0, (extent - end) // 2) for box in middle]
        below = [moved(box, 0, extent - below[0].rect.height) for box in below]
        placed = [moved(box, body.x, body.y) for box in (*head, *middle, *below)]
        return placed if extent == body.height else [self._scrolled(placed, body, extent)]

    def _head(self, width: int) -> list[Box]:
        words, fall = self._words, self.fall
        title = words.plural(
            "How {everyone} people became {count}",
            "How {everyone} people became {count}",
            fall.people,
            everyone=fall.everyone,
        )
        told = words.say(
            "Each fact dims everyone it rules out. {left}", left=anonymity(words, fall)
        )
        head = heading(self.kit, TITLE, title, (0, 0), width, colour="night.ink", level=2)
        at = (0, head.rect.bottom)
        line = paragraph(
            self.kit, "crowd-told", told, at, width, style="label", colour="night.ink2"
        )
        return [head, line]

    def _middle(self, area: Rect) -> list[Box]:
        """The fields as large as there is room for with what they tell, and the number."""
        room = area.width - self._hero_width - _BRACE
        narrowest = self.kit.px(_NARROWEST)
        most = min(_MOST_FIELDS, max(1, (room + FIELD_GAP) // (narrowest + FIELD_GAP)))
        fields = fields_of(self.fall, most)
        size = min(_WIDEST, (room + FIELD_GAP) // len(fields) - FIELD_GAP, area.height)
        for _ in range(_TRIES):
            row = area._replace(height=max(size, narrowest))
            placed = field_row(self.kit, fields, self.passed, self.run, row)
            size -= max(0, placed.rect.bottom - area.bottom)
        end = area.x + len(fields) * (row.height + FIELD_GAP) - FIELD_GAP
        return [placed, self._hero(row._replace(x=end))]

    @property
    def _hero_width(self) -> int:
        number = self._words.number(self.fall.people)
        wide = self.kit.width(number, hero_style(number), bold=True)
        return max(self.kit.px(_HERO), wide)

    def _hero(self, row: Rect) -> Box:
        """A brace, and the number of those who are left, big, at the end of the fields."""
        kit, words = self.kit, self._words
        people = self.fall.until(self.passed).people
        number, what, room = words.number(people), self._left(people), self._hero_width
        style, tall = hero_style(number), kit.height(HERO_STYLES[0])
        y = (tall - kit.height(style)) // 2
        marks = [text_line(kit, number, (0, y), style, "night.ink", bold=True)[0]]
        told, more = text_marks(kit, what, (0, tall), room, style="item_text", colour="night.ink2")
        tall += more
        before = ""
        if self._gone:
            before = words.say("{count} before your advice", count=self.before.people)
            below, more = text_marks(
                kit, before, (0, tall + kit.px(6)), room, style="label", colour="night.ink2"
            )
            told, tall = (*told, *below), tall + kit.px(6) + more
        x, y = row.x + _BRACE, row.y + max(0, row.height - tall) // 2
        return Box(
            PEOPLE,
            Role.STATUS,
            Rect(row.x, row.y, _BRACE + room, max(tall, row.height)),
            words.say("{number} {what}", number=number, what=what),
            before,
            live=True,
            marks=(*moved_marks((*marks, *told), x, y), _brace(row)),
        )

    def _left(self, people: int) -> str:
        """What the number counts."""
        words, step = self._words, self.playing.state.step
        if self._mended:
            return words.plural(
                "person matches what is still public", "people match what is still public", people
            )
        if step is Step.CONNECT:
            return words.plural(
                "person still matches what you found", "people still match what you found", people
            )
        return words.plural(
            "person still matches what you flagged", "people still match what you flagged", people
        )

    @property
    def _gone(self) -> tuple[Feature, ...]:
        """What the advice takes out of sight."""
        steps = (step.feature for step in self.before.steps)
        return tuple(one for one in steps if one not in self.fall.features)

    def _below(self, width: int) -> list[Box]:
        """The chips, and the button that shows the fall anew at their end, from (0, 0)."""
        replay = self._replay()
        room = width - replay.rect.width - 12
        told = Chips(
            self.playing.mission,
            self.fall,
            self.passed,
            self.run,
            self._gone,
            None if self._mended else self.fall.next_people,
        )
        row = chips(self.kit, told, room)
        area = union((*(box.rect for box in row), Rect(0, 0, width, replay.rect.height)))
        listed = Box(
            "facts",
            Role.LIST,
            area._replace(width=room),
            self._words.say("Facts"),
            arrows=True,
            children=row,
        )
        last = row[-1].rect if row else area
        y = last.y + (last.height - replay.rect.height) // 2
        return [listed, moved_to(replay, width - replay.rect.width, y)]

    def _replay(self) -> Box:
        """Shows the fall anew; where nothing may move, one fact more at a press."""
        if self.app.settings.motion:
            label, icon = self._words.say("Replay"), "replay"
            action = Select(CROWD_REPLAY, str(int(self.run) + 1))
        else:
            label, icon = self._words.say("Next step"), "arrow_right"
            step = self.passed % max(1, len(self.fall.steps)) + 1
            action = Select(CROWD_STEP, f"{step}@{self.run}")
        return button(self.kit, "replay", label, action, icon=icon, key="R", keys=("r",))

    def _scrolled(self, boxes: list[Box], body: Rect, extent: int) -> Box:
        area = body._replace(y=body.y - RING_ROOM, height=body.height + RING_ROOM + MARGIN)
        extent += RING_ROOM + MARGIN
        offset = min(self.app.scroll.get(PAGE, 0), max(0, extent - area.height))
        boxes = [reachable(box).with_children(*map(reachable, box.children)) for box in boxes]
        return scroll_area(
            PAGE,
            area,
            tuple(moved(box, 0, -offset) for box in boxes),
            offset=offset,
            extent=extent,
            bar_x=area.right + 10,
        )


def anonymity(words: Words, fall: Fall) -> str:
    """How many questions are left until one person is found."""
    if fall.people == 1:
        return words.say("Nobody else is left.")
    return words.say(
        "Of {all} yes-or-no questions, {left} are left to find one person.",
        all=words.number(bits(fall.everyone), 1),
        left=words.number(bits(fall.people), 1),
    )


def _brace(row: Rect) -> Stroke:
    """A curly brace from top to bottom of a row, at its start, that points to the number."""
    tall = row.height
    x, middle, top = row.x + 6, row.y + tall / 2, row.y + 0.16 * tall
    half = ((0, top), (6, top + 14), (7, middle - 16), (16, middle - 1))
    points = (*((x + across, y) for across, y in half),)
    mirrored = (*((px, 2 * middle - y) for px, y in reversed(points)),)
    return Stroke((*points, *mirrored), "night.dot_lit", 2)
