"""The rows of the dossier: what it says, whence, how surely; and how the player grades it."""

from game.core.dossier import Form, Mistake
from game.core.messages import N_
from game.core.recognition import RowOutcome
from game.core.record import Row
from game.core.state import Graded
from game.ui.app import Playing
from game.ui.intents import play
from game.ui.kit import Kit, icon_in, text_marks
from game.ui.layout import in_flow, in_stack, union
from game.ui.scene import Box, Fill, Mark, Rect, Role, Text
from game.ui.screens.dossier_look import (
    CLAIMS,
    FORMS,
    INK,
    INK2,
    LINE,
    chip,
    claim_name,
    dark_tile,
    form_name,
    strength_marks,
    strength_width,
)
from game.ui.tokens import CATEGORIES

_TILE = 28
_CATEGORY = 136
_MISTAKES = {
    Mistake.NAMESAKE: N_("Wrong: somebody of the same name."),
    Mistake.OUTDATED: N_("Wrong: it is no longer so."),
    Mistake.JOKE: N_("Wrong: it was a joke."),
}


def row_box(kit: Kit, playing: Playing, row: Row, width: int) -> Box:
    """One entry, not placed yet."""
    graded = bool(playing.mission.scenario.dossier and playing.mission.scenario.dossier.graded)
    closed = playing.state.dossier_closed
    head = _head(kit, playing, row, width, told=not graded or closed)
    below: list[Box] = []
    if graded and not closed:
        below = _questions(kit, row, playing.state.graded(row.entry.id), width)
    elif graded:
        below = _answers(kit, RowOutcome(row, playing.state.graded(row.entry.id)), width)
    if row.entry.mistake and (closed or not graded):
        below.append(_mistake(kit, row, width))
    boxes = in_stack([head, *below], 0, 0, kit.px(6))
    tall = boxes[-1].rect.bottom + kit.px(12)
    rect = Rect(0, 0, width, tall)
    rule = Fill(Rect(0, tall - 1, width, 1), LINE)
    return Box(f"entry:{row.entry.id}", Role.GROUP, rect, marks=(rule,), children=boxes)


def sources(kit: Kit, playing: Playing, items: tuple[str, ...]) -> str:
    """The titles of the items that something comes from."""
    scenario, words = playing.mission.scenario, kit.words
    titles = [words.content(scenario.item_by_id[item].title) for item in items]
    return words.listed(titles) if titles else words.say("Anyone can look this up.")


def _head(kit: Kit, playing: Playing, row: Row, width: int, *, told: bool) -> Box:
    words = kit.words
    tile, top = kit.px(_TILE), kit.px(12)
    category = words.say(CATEGORIES[row.entry.category].label)
    says, whence = words.content(row.entry.says), sources(kit, playing, row.items)
    end = _judged_width(kit) + kit.px(16) if told else 0
    x = tile + kit.px(12)
    beside = width >= kit.px(420)
    start = x + (kit.px(_CATEGORY) if beside else 0)
    names, names_tall = text_marks(
        kit, category, (x, top), (kit.px(_CATEGORY) if beside else width - x - end) - kit.px(8),
        style="label", colour=INK2,
    )  # fmt: skip
    y = top if beside else top + names_tall
    strong, strong_tall = text_marks(
        kit, says, (start, y), width - start - end, style="h3", colour=INK, bold=True
    )
    small, small_tall = text_marks(
        kit, whence, (start, y + strong_tall), width - start - end, style="caption", colour=INK2
    )
    marks: list[Mark] = [*names, *strong, *small]
    bottom = max(top + tile, top + names_tall, y + strong_tall + small_tall)
    marks += dark_tile(kit, row.entry.category, Rect(0, top, tile, tile))
    value = whence
    if told:
        judged, bottom = _judged(kit, row, width, top, bottom)
        marks += judged
        value = words.say(
            "{sources}. {form}. {claim}.",
            sources=whence,
            form=form_name(kit, row.form),
            claim=claim_name(kit, row.claim),
        )
    said = words.say("{category}: {text}", category=category, text=says)
    return Box(
        f"entry.head:{row.entry.id}",
        Role.HEADING,
        Rect(0, 0, width, bottom),
        said,
        value,
        level=3,
        marks=tuple(marks),
    )


def _judged(kit: Kit, row: Row, width: int, top: int, bottom: int) -> tuple[list[Mark], int]:
    """How strong the chain is, and what the entry is worth, at the end of the row."""
    x = width - _judged_width(kit)
    marks: list[Mark] = []
    y = top + kit.px(5)
    if row.origin is not None:
        marks += strength_marks(kit, row.origin.strength, (x, y))
        y += kit.px(18)
    for text in (claim_name(kit, row.claim), form_name(kit, row.form)):
        marks.append(Text(x, y, text, "caption", INK2))
        y += kit.height("caption")
    return marks, max(bottom, y)


def _judged_width(kit: Kit) -> int:
    """Room for the strength and for any of the words that judge an entry."""
    texts = [form_name(kit, form) for form, _, _ in FORMS]
    texts += [claim_name(kit, claim) for claim, _ in CLAIMS]
    return max(strength_width(kit), *(kit.width(text, "caption") for text in texts))


def _questions(kit: Kit, row: Row, graded: Graded, width: int) -> list[Box]:
    words = kit.words
    name, says = row.entry.id, words.content(row.entry.says)
    forms = [
        chip(
            kit,
            f"form:{name}:{form}",
            words.say(label),
            play("GradeEntry", entry=name, form=form),
            chosen=graded.form is form,
            says=words.say("{answer}: {about}", answer=words.say(label), about=words.say(about)),
        )
        for form, label, about in FORMS
    ]
    claims = [
        chip(
            kit,
            f"claim:{name}:{claim}",
            words.say(label),
            play("ClaimEntry", entry=name, claim=claim),
            chosen=graded.claim is claim,
            says=words.say(label),
        )
        for claim, label in CLAIMS
    ]
    worth = words.say("What it is worth: {entry}", entry=says)
    surely = words.say("How surely: {entry}", entry=says)
    return [
        _choices(kit, f"forms:{name}", worth, forms, width),
        _choices(kit, f"claims:{name}", surely, claims, width),
    ]


def _choices(kit: Kit, box_id: str, label: str, chips: list[Box], width: int) -> Box:
    indent = kit.px(_TILE) + kit.px(12)
    placed = in_flow(chips, indent, 0, width - indent, kit.px(6))
    rect = union(box.rect for box in placed)
    return Box(box_id, Role.GROUP, rect, label, arrows=True, children=placed)


def _answers(kit: Kit, outcome: RowOutcome, width: int) -> list[Box]:
    """What is right, and what was said, once the grading is closed."""
    words, name = kit.words, outcome.row.entry.id
    said_form = form_name(kit, outcome.graded.form) if outcome.graded.form else words.say("nothing")
    said_claim = (
        claim_name(kit, outcome.graded.claim) if outcome.graded.claim else words.say("nothing")
    )
    texts = (
        (f"right.form:{name}", outcome.form_right, _form_told(kit, outcome.row.form), said_form),
        (
            f"right.claim:{name}",
            outcome.claim_right,
            claim_name(kit, outcome.row.claim),
            said_claim,
        ),
    )
    return [_told(kit, *text, width) for text in texts]


def _form_told(kit: Kit, form: Form) -> str:
    words = kit.words
    return next(
        words.say("{answer}: {about}", answer=words.say(label), about=words.say(about))
        for one, label, about in FORMS
        if one is form
    )


def _told(kit: Kit, box_id: str, right: bool, answer: str, said: str, width: int) -> Box:  # noqa: FBT001, PLR0917 - private, in the order of the table
    words = kit.words
    text = (
        words.say("Right. {answer}", answer=_stopped(answer))
        if right
        else words.say("{answer} You said: {said}.", answer=_stopped(answer), said=said)
    )
    return _line(kit, box_id, text, "check" if right else "cross", width)


def _stopped(text: str) -> str:
    return text if text.endswith(".") else f"{text}."


def _mistake(kit: Kit, row: Row, width: int) -> Box:
    words, mistake = kit.words, row.entry.mistake
    text = words.say(
        "{mistake} {why}",
        mistake=words.say(_MISTAKES[mistake]) if mistake else "",
        why=words.content(row.entry.why),
    )
    return _line(kit, f"mistake:{row.entry.id}", text, "alert", width)


def _line(kit: Kit, box_id: str, text: str, icon: str, width: int) -> Box:
    size, indent = kit.px(18), kit.px(_TILE) + kit.px(12)
    x = indent + size + kit.px(8)
    colour = "collector.danger" if icon == "alert" else INK
    marks, tall = text_marks(kit, text, (x, 0), width - x, style="label", colour=colour)
    glyph = icon_in(Rect(indent, 0, size, kit.height("label")), icon, colour)
    rect = Rect(0, 0, width, max(tall, size))
    return Box(box_id, Role.TEXT, rect, text, marks=(glyph, *marks))


def left_to_grade(playing: Playing, rows: tuple[Row, ...]) -> int:
    """How many entries are not graded and claimed yet."""
    return sum(
        None in (playing.state.graded(row.entry.id).form, playing.state.graded(row.entry.id).claim)
        for row in rows
    )
