"""What stands beside the entries of the dossier: whose it is, and what it could be used for."""

from game.core.dossier import Analyst
from game.core.knowledge import Category
from game.core.record import Row, levers, reachable, suggests
from game.core.scenario import Person
from game.ui import pictures
from game.ui.app import Playing
from game.ui.kit import Kit, icon_text, paragraph, text_marks
from game.ui.layout import in_flow, union
from game.ui.scene import Box, Fill, Mark, Rect, Role
from game.ui.screens.dossier_look import ACCENT, INK, INK2, LINE, dark_tile
from game.ui.screens.dossier_rows import sources
from game.ui.screens.rail import source_counts
from game.ui.tokens import RADIUS

_MOST_PORTRAIT = 288
_THUMB = 44


def face_boxes(kit: Kit, playing: Playing, rows: tuple[Row, ...], width: int) -> list[Box]:
    """The portrait with every tile that is held, the name, the percentage, and the sources."""
    scenario, words = playing.mission.scenario, kit.words
    dossier, person = scenario.dossier, scenario.people[scenario.subject]
    if dossier is None:
        return []
    boxes: list[Box] = []
    if person.portrait and pictures.has_mosaic(person.portrait):
        side = min(width, _MOST_PORTRAIT)
        square = Rect(0, 0, side, side)
        shares = dict.fromkeys([row.entry.category for row in rows if row.origin], 1.0)
        every = shares if rows else dict.fromkeys(Category, 0.0)
        face = pictures.mosaic(square, person.portrait, every, "collector.canvas")
        boxes.append(Box("dossier.face", Role.IMAGE, square, silent=True, marks=(face,)))
    given, _, family = words.content(person.name).rpartition(" ")
    name = f"{family.upper()}, {given}" if given else family.upper()
    number = words.content(dossier.number)
    marks, y = text_marks(kit, number, (0, 0), width, style="caption", colour=INK2)
    strong, tall = text_marks(kit, name, (0, y), width, style="h1", colour=INK, bold=True)
    head = words.content(dossier.head)
    small, small_tall = text_marks(kit, head, (0, y + tall), width, style="label", colour=INK2)
    rect = Rect(0, 0, width, y + tall + small_tall)
    said = words.say("{name}, {head}", name=words.content(person.name), head=head)
    boxes.append(
        Box("dossier.name", Role.HEADING, rect, said, number, level=2,
            marks=(*marks, *strong, *small))
    )  # fmt: skip
    boxes += [_certainty(kit, dossier.certainty, width), _counts(kit, playing, width)]
    return boxes


def _certainty(kit: Kit, percent: int, width: int) -> Box:
    words = kit.words
    number = words.percent(percent)
    wide = kit.width(number, "score", bold=True)
    says = words.say("certain that this is one real person")
    big, tall = text_marks(kit, number, (0, 0), width, style="score", colour=ACCENT, bold=True)
    x = wide + kit.px(14)
    beside = width - x >= kit.px(110)
    at = (x, kit.px(8)) if beside else (0, tall)
    text, text_tall = text_marks(kit, says, at, width - at[0], style="label", colour=INK2)
    rect = Rect(0, 0, width, max(tall, at[1] + text_tall))
    said = words.say("{number} {what}", number=number, what=says)
    return Box("dossier.certainty", Role.TEXT, rect, said, marks=(*big, *text))


def _counts(kit: Kit, playing: Playing, width: int) -> Box:
    """How many traces came from each source."""
    words, scenario = kit.words, playing.mission.scenario
    marks: list[Mark] = [Fill(Rect(0, 0, width, 1), LINE)]
    said, y = [], kit.px(12)
    for source, count in source_counts(scenario).items():
        name = words.content(scenario.world.sources[source].name)
        number = words.number(count)
        text, tall = text_marks(kit, name, (0, y), width - kit.px(48), style="label", colour=INK2)
        at = (width - kit.width(number, "label"), y)
        figure, _ = text_marks(kit, number, at, width, style="label", colour=INK)
        marks += [*text, *figure]
        said.append(words.say("{source} {count}", source=name, count=number))
        y += tall
    rect = Rect(0, 0, width, y)
    told = words.say("Traces of each source: {sources}", sources=words.listed(said))
    return Box("dossier.sources", Role.TEXT, rect, told, marks=tuple(marks))


def use_boxes(kit: Kit, playing: Playing, width: int) -> list[Box]:
    """What could move the person, the suggested approach, who is reachable, and the analysts."""
    mission, words = playing.mission, kit.words
    boxes: list[Box] = []
    found = levers(mission)
    person = mission.scenario.people[mission.scenario.subject]
    if found:
        call = words.content(person.call)
        boxes.append(_heading(kit, "levers", words.say("What could move {name}", name=call), width))
    for place, (lever, origin) in enumerate(found):
        boxes.append(
            _noted(kit, f"lever:{place}", words.content(lever.says),
                   sources(kit, playing, origin.items), width)
        )  # fmt: skip
    suggested = suggests(mission)
    if suggested:
        boxes.append(_suggested(kit, words.content(suggested), width))
    near = [mission.scenario.people[name] for name in reachable(mission)]
    if near:
        boxes.append(_reachable(kit, near, words.content(person.call), width))
    dossier = mission.scenario.dossier
    analysts = dossier.analysts if dossier else ()
    if analysts:
        boxes.append(_heading(kit, "worth", words.say("What is it worth? Two analysts"), width))
        boxes += [_analyst(kit, place, one, width) for place, one in enumerate(analysts)]
    return boxes


def _heading(kit: Kit, name: str, text: str, width: int) -> Box:
    glyph = "alert" if name == "levers" else "list"
    marks, right = icon_text(kit, (0, 0), glyph, text, "collector.danger", "h3", bold=True)
    if right <= width:
        rect = Rect(0, 0, width, kit.height("h3"))
        return Box(f"dossier.{name}", Role.HEADING, rect, text, level=2, marks=marks)
    words, tall = text_marks(
        kit, text, (0, 0), width, style="h3", colour="collector.danger", bold=True
    )
    return Box(f"dossier.{name}", Role.HEADING, Rect(0, 0, width, tall), text, level=2, marks=words)


def _noted(kit: Kit, box_id: str, text: str, note: str, width: int) -> Box:
    strong, tall = text_marks(kit, text, (0, 0), width, style="body", colour=INK)
    small, small_tall = text_marks(kit, note, (0, tall), width, style="caption", colour=INK2)
    bottom = tall + small_tall + kit.px(10)
    rule = Fill(Rect(0, bottom - 1, width, 1), LINE)
    rect = Rect(0, 0, width, bottom)
    return Box(box_id, Role.TEXT, rect, text, note, marks=(*strong, *small, rule))


def _suggested(kit: Kit, text: str, width: int) -> Box:
    pad = kit.px(16)
    title = kit.words.say("Suggested approach")
    head, tall = text_marks(
        kit, title, (pad, pad), width - 2 * pad, style="body", colour="collector.danger", bold=True
    )
    body, body_tall = text_marks(kit, text, (pad, pad + tall), width - 2 * pad, colour=INK)
    rect = Rect(0, 0, width, tall + body_tall + 2 * pad)
    frame = Fill(rect, None, RADIUS["card"], "collector.danger_line", 2)
    return Box("dossier.suggests", Role.TEXT, rect, title, text, marks=(frame, *head, *body))


def _reachable(kit: Kit, people: list[Person], call: str, width: int) -> Box:
    words = kit.words
    title = words.say("Also reachable through {name}", name=call)
    head, tall = text_marks(kit, title, (0, 0), width, style="label", colour=INK2)
    size = kit.px(_THUMB)
    thumbs = in_flow(
        [_thumb(kit, person, size) for person in people], 0, tall + kit.px(8), width, kit.px(8)
    )
    names = words.listed([words.content(person.name) for person in people])
    rect = Rect(0, 0, width, union(box.rect for box in thumbs).bottom)
    return Box("dossier.reachable", Role.TEXT, rect, title, names, marks=head, children=thumbs)


def _thumb(kit: Kit, person: Person, size: int) -> Box:
    """A face, or for a child the tile of the family."""
    square = Rect(0, 0, size, size)
    marks: tuple[Mark, ...] = (
        (pictures.portrait(square, person.portrait, RADIUS["control"]),)
        if person.portrait
        else dark_tile(kit, Category.FAMILY, square)
    )
    return Box(f"dossier.near:{person.id}", Role.IMAGE, square, silent=True, marks=marks)


def _analyst(kit: Kit, place: int, analyst: Analyst, width: int) -> Box:
    words = kit.words
    name, quoted = words.content(analyst.name), words.quoted(words.content(analyst.says))
    head, tall = text_marks(kit, name, (0, 0), width, style="label", colour=INK, bold=True)
    body = paragraph(kit, "analyst", quoted, (0, tall), width, style="label", colour=INK2)
    rect = Rect(0, 0, width, tall + body.rect.height)
    return Box(f"analyst:{place}", Role.TEXT, rect, name, quoted, marks=(*head, *body.marks))
