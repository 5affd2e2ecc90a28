"""The letters of a day: what was written, and what can be written now, line beside line."""

from game.core.week import LetterFate, LetterReplayed, LineFate, LineReplayed
from game.ui import pictures
from game.ui.kit import Kit, heading, icon_in, paragraph, pill, quad, text_marks
from game.ui.layout import in_flow, in_stack, union
from game.ui.scene import Box, Fill, Mark, Rect, Role, Stroke
from game.ui.screens.week_state import Week
from game.ui.tokens import RADIUS

_FACE = 40
_MIDDLE = 96
_TILE = 24
_TURNED = 16
_BESIDE = 620
"""From this width, at 100 % text, old and new stand beside each other."""


def letter_boxes(week: Week, one: LetterReplayed, width: int) -> list[Box]:
    """A letter: its head, and a row for each of its lines if it was tailored."""
    if one.fate is LetterFate.HONEST:
        return [_honest(week, one, width)]
    rows = [_row(week, one, line, width) for line in one.lines if line.line.needs]
    return [_head(week, one, width), *rows, *_ask(week, one, width)]


def _face(week: Week, one: LetterReplayed) -> tuple[tuple[Mark, ...], int]:
    """The sender's portrait, and where what is told of the letter begins."""
    person = week.scenario.people.get(one.letter.sender)
    if person is None or not person.portrait:
        return (), 0
    size = week.kit.px(_FACE)
    picture = pictures.portrait(Rect(0, 0, size, size), person.portrait, RADIUS["control"])
    return (picture,), size + week.kit.px(12)


def _honest(week: Week, one: LetterReplayed, width: int) -> Box:
    kit, words = week.kit, week.words
    face, x = _face(week, one)
    title = words.say("{name} writes as before.", name=week.sender(one.letter))
    note = words.say("It needs nothing from a record, so nothing changes.")
    strong, tall = text_marks(kit, title, (x, 0), width - x, style="body", bold=True)
    small, small_tall = text_marks(kit, note, (x, tall), width - x, style="caption", colour="ink2")
    rect = Rect(0, 0, width, max(tall + small_tall, kit.px(_FACE) if face else 0))
    return Box(
        f"week.letter:{one.letter.id}", Role.TEXT, rect, title, note, marks=(*face, *strong, *small)
    )


def _head(week: Week, one: LetterReplayed, width: int) -> Box:
    kit, words = week.kit, week.words
    name = week.sender(one.letter)
    face, x = _face(week, one)
    title = words.say("What {name} wrote, and what can be written now", name=name)
    head = heading(kit, f"week.head:{one.letter.id}", title, (x, 0), width - x, style="h3")
    pills = in_flow(_pills(week, one, width - x), x, head.rect.bottom + kit.px(6), width - x, 6)
    bottom = union(box.rect for box in (head, *pills)).bottom
    bottom = max(bottom, kit.px(_FACE) if face else 0) + kit.px(10)
    rect = Rect(0, 0, width, bottom)
    return Box(
        f"week.letter:{one.letter.id}", Role.GROUP, rect, marks=face, children=(head, *pills)
    )


def _pills(week: Week, one: LetterReplayed, width: int) -> list[Box]:
    words, name = week.words, one.letter.id
    fell = one.count(LineFate.FELL_BACK, LineFate.DROPPED)
    stands = one.count(LineFate.STANDS)
    kit = week.kit
    boxes = []
    if fell:
        text = words.plural("{count} fell back", "{count} fell back", fell)
        boxes.append(pill(kit, f"week.fell:{name}", text, tone="safe", icon="check", width=width))
    if stands:
        text = words.plural("{count} still fits", "{count} still fit", stands)
        box_id = f"week.fits:{name}"
        boxes.append(pill(kit, box_id, text, tone="exposed", icon="alert", width=width))
    if one.fate is LetterFate.SPAM:
        text = words.say("Now the same for everybody")
        boxes.append(pill(kit, f"week.spam:{name}", text, icon="globe", width=width))
    if one.fate is LetterFate.NEVER_SENT:
        text = words.say("Never sent")
        boxes.append(pill(kit, f"week.gone:{name}", text, tone="safe", icon="check", width=width))
    return boxes


def _row(week: Week, one: LetterReplayed, line: LineReplayed, width: int) -> Box:
    kit, words = week.kit, week.words
    pad, middle = kit.px(12), kit.px(_MIDDLE)
    beside = width * 100 >= _BESIDE * week.app.settings.text_percent
    share = (width - middle) // 2 if beside else width - kit.px(_TILE) - pad
    old = words.quoted(words.content(line.line.text))
    new, why = _now(week, line)
    stands = line.fate is LineFate.STANDS
    start = 0 if beside else kit.px(_TILE) + pad
    before, before_tall = text_marks(
        kit, old, (start, pad), share, colour="ink" if stands else "ink2"
    )
    x = share + middle if beside else start
    y = pad if beside else pad + before_tall + kit.px(6)
    after, after_tall = text_marks(kit, new, (x, y), width - x, bold=stands)
    small, small_tall = text_marks(
        kit, why, (x, y + after_tall), width - x, style="caption", colour="ink2"
    )
    bottom = max(pad + before_tall, y + after_tall + small_tall) + pad
    tile = Rect(
        share + (middle - kit.px(_TILE)) // 2 if beside else 0,
        (bottom - kit.px(_TILE)) // 2 if beside else y,
        kit.px(_TILE),
        kit.px(_TILE),
    )
    marks: list[Mark] = [Fill(Rect(0, 0, width, 1), "line"), *before, *after, *small]
    if beside:
        marks += _bars(kit, share, middle, tile, broken=not stands)
    marks += _tile(tile, stands=stands)
    state = words.say("still fits") if stands else words.say("fell back")
    said = words.say("{old} Now: {new}", old=old, new=new)
    value = words.say("{state}. {why}", state=state, why=why)
    return Box(
        f"week.line:{one.letter.id}:{line.place}",
        Role.TEXT,
        Rect(0, 0, width, bottom),
        said,
        value,
        marks=tuple(marks),
    )


def _now(week: Week, line: LineReplayed) -> tuple[str, str]:
    """What stands there now, and why."""
    words = week.words
    if line.fate is LineFate.STANDS:
        titles = [words.content(item.title) for item in week.items_behind(line)]
        whence = words.say("From {items}, left as it is.", items=words.listed(titles))
        kept = words.content(line.line.survives)
        return words.quoted(words.content(line.text)), f"{whence} {kept}".strip()
    changes = [week.told_change(item, kind) for item, kind in week.changes_behind(line)]
    why = words.say("{changes}.", changes="; ".join(changes))
    if line.fate is LineFate.DROPPED:
        return words.say("This line drops out."), why
    return words.quoted(words.content(line.text)), why


def _bars(kit: Kit, start: int, middle: int, tile: Rect, *, broken: bool) -> list[Mark]:
    """What joined the old line to the piece; loose at both ends once the piece is gone."""
    y, inset = tile.y + tile.height / 2, kit.px(8)
    gap = kit.px(8) if broken else 0
    colour = "tile_line" if broken else "exposed_fill"
    ends = (start + inset, tile.x - gap), (tile.right + gap, start + middle - inset)
    return [Stroke(((a, y), (b, y)), colour, 4) for a, b in ends if b > a]


def _tile(tile: Rect, *, stands: bool) -> tuple[Mark, ...]:
    if stands:
        return (quad((tile.x, tile.y), tile.width, 1, "exposed_fill"),)
    inside = round(tile.width * 0.7)
    return (
        quad((tile.x, tile.y), tile.width, 2, "surface", "safe_fill", turn=_TURNED),
        icon_in(tile, "check", "safe_fill", inside),
    )


def _ask(week: Week, one: LetterReplayed, width: int) -> list[Box]:
    """What it still wants."""
    if not one.letter.ask or one.fate is LetterFate.NEVER_SENT:
        return []
    kit, words = week.kit, week.words
    asked = words.quoted(words.content(one.letter.ask))
    text = words.say("It still asks: {ask}", ask=asked)
    line = Fill(Rect(0, 0, width, 1), "line")
    told = paragraph(kit, "ask", text, (0, kit.px(10)), width, style="label", colour="ink2")
    rect = Rect(0, 0, width, told.rect.bottom)
    return [Box(f"week.ask:{one.letter.id}", Role.TEXT, rect, text, marks=(line, *told.marks))]


def day_boxes(week: Week, width: int) -> list[Box]:
    """All that comes on the day that is looked at, below one another."""
    kit, words = week.kit, week.words
    letters = week.on(week.day)
    changes = [week.told_change(item, kind) for item, kind in week.changed_on(week.day)]
    boxes: list[Box] = []
    if changes:
        text = words.say("Changed: {changes}.", changes="; ".join(changes))
        boxes.append(pill(kit, "week.changed", text, tone="safe", icon="check", width=width))
    for one in letters:
        stack = in_stack(letter_boxes(week, one, width), 0, 0, kit.px(2))
        rect = union(box.rect for box in stack)
        boxes.append(Box(f"week.one:{one.letter.id}", Role.GROUP, rect, children=stack))
    if not letters:
        boxes.append(paragraph(kit, "week.none", words.say("No letter comes."), (0, 0), width))
    return boxes
