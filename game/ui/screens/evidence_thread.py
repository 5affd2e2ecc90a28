"""A post and its replies on one sheet; every reply is a part with an author of its own."""

from collections.abc import Sequence

from game.core.contents import Reply, Thread
from game.core.scenario import Part
from game.ui import pictures
from game.ui.kit import icon_in, pill, text_marks
from game.ui.kit.cards import Tone, icon_text
from game.ui.layout import in_flow, union
from game.ui.scene import Box, Fill, Mark, Rect, Role, Text
from game.ui.screens.evidence_lines import RADIUS, THEME, line_ground, move_between, states
from game.ui.screens.evidence_source import source_sheet
from game.ui.screens.opened import Opened, Standing, call_words
from game.ui.tokens import RADIUS as RADII

_ROOT_FACE, _FACE = 56, 44
_SPINE = 38
_INDENT = 80
_MARK = 22
_PAD = 12


def thread_sheet(opened: Opened, thread: Thread, rect: Rect) -> Box:
    """The whole sheet."""
    words = opened.words
    count = len(opened.item.details)
    told = words.plural("a post and its reply", "a post and its {count} replies", count)

    def place(area: Rect) -> Sequence[Box]:
        root = _root(opened, opened.item.parts[0], area)
        under = _counts(opened, thread, area._replace(y=root.rect.bottom + opened.kit.px(2)))
        y = under.rect.bottom + opened.kit.px(14)
        replies: list[Box] = []
        for part in opened.item.details:
            if part.detail and part.detail.reply:
                replies.append(_reply(opened, part, part.detail.reply, area._replace(y=y)))
                y = replies[-1].rect.bottom
        spine = _spine(opened, area, root.rect.bottom, replies)
        return [spine, root, under, *replies]

    return source_sheet(opened, rect, words.content(opened.item.title), place, told)


def _root(opened: Opened, part: Part, area: Rect) -> Box:
    """The post: a face, whose it is and when, how it was called, and its words in large."""
    k, item = opened.kit, opened.item
    pad, size = k.px(10), k.px(_ROOT_FACE)
    face = Rect(area.x + pad, area.y + pad, size, size)
    x = face.right + k.px(16)
    room = area.right - pad - x
    when = k.words.day_time(item.at)
    head, y = _head(opened, part, item.author, when, Rect(x, area.y + pad, room, 0))
    called, y = _called(opened, part, Rect(x, y, room, 0))
    text = k.words.content(item.text)
    words, tall = text_marks(k, text, (x, y), room, style="section_name", colour=_ink(opened, part))
    rect = area._replace(height=max(face.bottom, y + tall) + pad - area.y)
    marks = (*_face(opened, item.author, face), *head, *called, *words)
    return _part_box(opened, part, rect, _said(opened, item.author, when, text), marks)


def _called(opened: Opened, part: Part, area: Rect) -> tuple[tuple[Mark, ...], int]:
    """How the post was called, in a row of its own, and the y below; nothing while it is open."""
    call = opened.state.calls.get(part.id)
    if call is None:
        return (), area.y
    k = opened.kit
    size, y = k.px(_MARK), area.y + k.px(2)
    lead = size + k.px(8)
    said = call_words(opened.words, opened.scenario, call)
    lines, tall = text_marks(
        k, said, (area.x + lead, y), area.width - lead, style="label", colour="ink2"
    )
    square = Rect(area.x, y + (k.height("label") - size) // 2, size, size)
    return (*opened.mark(part, square), *lines), y + tall + k.px(2)


def _counts(opened: Opened, thread: Thread, area: Rect) -> Box:
    """How many answered, and how many saw it if that is told."""
    k, words = opened.kit, opened.words
    count = len(opened.item.details)
    facts = [("reply", words.plural("{count} reply", "{count} replies", count))]
    if thread.seen:
        seen = words.plural("{count} person saw it", "{count} people saw it", thread.seen)
        facts.append(("eye", seen))
    pieces = []
    for icon, text in facts:
        marks, end = icon_text(k, (0, 0), icon, text, "ink2", "label")
        rect = Rect(0, 0, end, k.height("label"))
        pieces.append(Box(f"count.{icon}", Role.TEXT, rect, text, marks=marks))
    x = area.x + k.px(10) + k.px(_ROOT_FACE) + k.px(16)
    placed = in_flow(pieces, x, area.y, area.right - x, k.px(20))
    return Box("counts", Role.GROUP, union(box.rect for box in placed), children=placed)


def _reply(opened: Opened, part: Part, reply: Reply, area: Rect) -> Box:
    """A reply beside the spine: a face, whose it is, what that is to the subject, and when."""
    k = opened.kit
    start, pad, size = area.x + k.px(_INDENT), k.px(_PAD), k.px(_FACE)
    face = Rect(start + pad, area.y + pad, size, size)
    x = face.right + k.px(14)
    room = area.right - pad - x
    when = _when(opened, reply)
    head, y = _head(opened, part, reply.author, when, Rect(x, area.y + k.px(9), room, 0))
    text = k.words.content(reply.text)
    words, tall = text_marks(k, text, (x, y), room, style="item_text", colour=_ink(opened, part))
    bottom = max(face.bottom + pad, y + tall + k.px(9))
    rect = Rect(start, area.y, area.right - start, bottom - area.y)
    marks = (*_face(opened, reply.author, face), *head, *words)
    return _part_box(opened, part, rect, _said(opened, reply.author, when, text), marks)


def _when(opened: Opened, reply: Reply) -> str:
    """The hour of a reply, with the day if that is another than the post's."""
    words = opened.words
    same_day = reply.at.date() == opened.item.at.date()
    return words.time(reply.at) if same_day else words.day_time(reply.at)


def _part_box(opened: Opened, part: Part, rect: Rect, said: str, marks: tuple[Mark, ...]) -> Box:
    return Box(
        f"part:{part.id}",
        Role.BUTTON,
        rect,
        said,
        value=opened.standing_words(part),
        states=states(opened, part),
        action=move_between(opened, part),
        shape=RADIUS,
        marks=(*line_ground(opened, part, rect, THEME), *marks),
    )


def _said(opened: Opened, author: str, when: str, text: str) -> str:
    words = opened.words
    name, relation = opened.scenario.name_of(author), _relation(opened, author)
    if relation:
        return words.say(
            "{name}, {relation}, {when}. {text}",
            name=name,
            relation=relation,
            when=when,
            text=text,
        )
    return words.say("{name}, {when}. {text}", name=name, when=when, text=text)


def _relation(opened: Opened, author: str) -> str:
    """What an author is to the subject, as the mission has it; empty if it does not say."""
    person = opened.scenario.people.get(author)
    return opened.words.content(person.relation) if person else ""


def _head(
    opened: Opened, part: Part, author: str, when: str, area: Rect
) -> tuple[tuple[Mark, ...], int]:
    """Name, relation and time, on more rows if they must; and the y below."""
    k = opened.kit
    style, tall = "item_text", k.height("item_text")
    name = k.words.content(opened.scenario.name_of(author))
    lines = k.lines(name, style, area.width, bold=True)
    wide = max(k.width(line, style, bold=True) for line in lines)
    ink = _ink(opened, part)
    words, words_tall = text_marks(k, name, (0, 0), area.width, style=style, colour=ink, bold=True)
    pieces = [Box("name", Role.TEXT, Rect(0, 0, wide, words_tall), marks=words)]
    relation = _relation(opened, author)
    if relation:
        current = part.id == opened.current.id
        tone: Tone = "plain" if current else "sunk"
        pieces.append(pill(k, "relation", relation, tone=tone, width=area.width))
    down = (tall - k.height("label")) // 2
    time = Text(0, down, when, "label", "ink2")
    pieces.append(Box("time", Role.TEXT, Rect(0, 0, k.width(when, "label"), tall), marks=(time,)))
    placed = in_flow(pieces, area.x, area.y, area.width, k.px(8))
    marks = tuple(mark for piece in placed for mark in piece.marks)
    return marks, max(piece.rect.bottom for piece in placed)


def _ink(opened: Opened, part: Part) -> str:
    return "ink2" if opened.standing(part) is Standing.HARMLESS else "ink"


def _face(opened: Opened, author: str, rect: Rect) -> tuple[Mark, ...]:
    """A portrait; for who has none, a sign on a sunk ground."""
    k = opened.kit
    person = opened.scenario.people.get(author)
    if person and person.portrait:
        return (pictures.portrait(rect, person.portrait, RADII["control"]),)
    ground = Fill(rect, "sunk", RADII["control"], k.framed, k.line)
    return (ground, icon_in(rect, "person", "ink2", rect.width // 2))


def _spine(opened: Opened, area: Rect, top: int, replies: Sequence[Box]) -> Box:
    """A line down from the post with a mark for each reply."""
    k = opened.kit
    x, size = area.x + k.px(_SPINE), k.px(_MARK)
    half = size // 2 + 2
    marks: list[Mark] = []
    y = top
    for part, reply in zip(opened.item.details, replies, strict=True):
        middle = reply.rect.y + reply.rect.height // 2
        marks += [
            Fill(Rect(x - 1, y, 2, middle - half - y), "line"),
            Fill(Rect(x + half, middle - 1, reply.rect.x - x - half, 2), "line"),
            *opened.mark(part, Rect(x - size // 2, middle - size // 2, size, size)),
        ]
        y = middle + half
    rect = Rect(x - size // 2, top, size, y - top)
    return Box("spine", Role.IMAGE, rect, silent=True, marks=tuple(marks))
