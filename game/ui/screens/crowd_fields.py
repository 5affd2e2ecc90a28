"""The nested fields of dots: each is a closer look at the few who are left in the one before."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from game.ui.dots import inner_reach, last_dot
from game.ui.falling import Fall, Fallen
from game.ui.kit import Kit, text_marks
from game.ui.layout import union
from game.ui.pictures import CrowdSpec, crowd_field
from game.ui.scene import Box, Circle, Mark, Rect, Role, Stroke

FIELD = "field"
_MOST_DOTS = 2_500
_FEWEST_LIT = 15
"""Where fewer dots would stay lit, a closer look begins."""

FIELD_GAP = 40
"""Space between fields."""

_RING = 7


@dataclass(frozen=True, slots=True)
class Field:
    """One field.

    Attributes:
        people: how many there are in it.
        a_dot: how many people a dot is.
        steps: the facts that dim it.
    """

    people: int
    a_dot: int
    steps: tuple[Fallen, ...] = ()

    @classmethod
    def of(cls, people: int) -> "Field":
        """A field for so many, not dimmed yet."""
        a_dot = 1
        while people > a_dot * _MOST_DOTS:
            a_dot *= 10
        return cls(people, a_dot)

    def dots(self, people: int) -> int:
        """How many dots so many people are; at least one."""
        return max(1, round(people / self.a_dot))

    @property
    def left(self) -> int:
        """How many people are left at the end."""
        return self.steps[-1].people if self.steps else self.people


def fields_of(fall: Fall, most: int) -> tuple[Field, ...]:
    """The fields in which a crowd falls, at most so many; the last one takes all that is left."""
    fields = [Field.of(fall.everyone)]
    for step in fall.steps:
        field = fields[-1]
        if field.steps and len(fields) < most and field.dots(step.people) < _FEWEST_LIT:
            fields.append(Field.of(field.left))
        fields[-1] = replace(fields[-1], steps=(*fields[-1].steps, step))
    return tuple(fields)


def field_row(kit: Kit, fields: Sequence[Field], passed: int, run: str, rect: Rect) -> Box:
    """The fields beside each other, as far as ``passed`` facts have dimmed them.

    Args:
        kit: the kit.
        fields: all of them.
        passed: how many of all facts count.
        run: differs each time the fall is shown anew.
        rect: where they stand; as tall as a field's dots, which are as wide.
    """
    across = rect.height + FIELD_GAP
    boxes: list[Box] = []
    lines: list[Mark] = []
    done = 0
    for place, field in enumerate(fields):
        here = min(len(field.steps), passed - done)
        if done and here < 1:
            break
        ends = place == len(fields) - 1 or passed <= done + here
        area = Rect(rect.x + place * across, rect.y, rect.height, rect.height)
        boxes.append(_field(kit, f"{FIELD}:{place}:{run}", field, here, area, ends=ends))
        lines += [] if ends else _closer_look(field, area, across)
        done += len(field.steps)
    whole = union(box.rect for box in boxes)
    # The lines lie between the fields, so they belong to what holds them all.
    return Box("fields", Role.GROUP, whole, marks=tuple(lines), children=tuple(boxes))


def _field(kit: Kit, box_id: str, field: Field, passes: int, area: Rect, *, ends: bool) -> Box:
    words = kit.words
    steps = field.steps[:passes]
    lit = tuple(field.dots(step.people) for step in steps)
    people = (field.people, *(step.people for step in steps))
    spec = CrowdSpec(field.dots(field.people), lit, passes, ends, people)
    numbers = words.number(steps[0].people if steps else field.people)
    for step in steps[1:]:
        numbers = words.say(
            "{first}, then {second}", first=numbers, second=words.number(step.people)
        )
    dot = words.plural("A dot is one person.", "A dot is {count} people.", field.a_dot)
    of = words.say("of {count}.", count=field.people) if steps else ""
    told = words.say("{of} {dot}", of=of, dot=dot).strip()
    room, x, top = area.width, area.x, area.bottom + kit.px(14)
    number, tall = text_marks(
        kit, numbers, (x, top), room, style="h2", colour="night.ink", bold=True, align="center"
    )
    lines = (told,) if kit.width(told, "label") <= room else (of, dot)
    marks = [crowd_field(area, spec), *number]
    bottom = top + tall
    for line in lines:
        below, more = text_marks(
            kit, line, (x, bottom), room, style="label", colour="night.ink2", align="center"
        )
        marks += below
        bottom += more * bool(line)
    rect = Rect(x, area.y, room, bottom - area.y)
    said = words.say("{numbers} {told}", numbers=numbers, told=told)
    value = words.listed([words.content(step.feature.says) for step in steps])
    return Box(box_id, Role.IMAGE, rect, said, value, marks=tuple(marks))


def _closer_look(field: Field, area: Rect, across: int) -> tuple[Mark, ...]:
    """A ring around those who are left, and lines that open to the next field."""
    reach, count = area.width / 2, field.dots(field.people)
    x, y = last_dot(count)
    inner = inner_reach(count, reach)
    at = (area.x + reach + x * inner, area.y + reach + y * inner)
    start, third = area.x + across + 0.3 * area.width, 0.03 * area.height
    return (
        Stroke(((at[0] + _RING, at[1] - _RING), (start, area.y + third)), "night.line", 1),
        Stroke(((at[0] + _RING, at[1] + _RING), (start, area.bottom - third)), "night.line", 1),
        Circle(*at, _RING, None, "night.dot_lit", 2),
    )
