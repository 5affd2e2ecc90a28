"""What other screens tell of the crowd: what a finding would do to it, and what the advice did."""

from game.core.features import bits
from game.core.scenario import Line
from game.ui.app import App
from game.ui.falling import Fall, falls, people_if_settled
from game.ui.intents import OpenCrowd
from game.ui.kit import Kit, button, icon_in, paragraph, text_line, text_marks
from game.ui.scene import Box, Fill, Mark, Rect, Role
from game.ui.screens.crowd_meter import KEY
from game.ui.words import Words

_PAD = 14


def if_settled(app: App, kit: Kit, line: Line, width: int) -> list[Box]:
    """How far the crowd would fall if a line was known; nothing if it would not."""
    counts = people_if_settled(app, line)
    if counts is None:
        return []
    words, pad, gap = kit.words, kit.px(_PAD), kit.px(8)
    now, then = (words.number(count) for count in counts)
    over = words.say("If this settles")
    what = words.plural("person matches", "people match", counts[1])
    marks: list[Mark] = [*text_marks(kit, over, (pad, pad), width, style="label", colour="ink2")[0]]
    line_tall, top = kit.height("h2"), pad + kit.height("label")
    y = top + (line_tall - kit.height("item_text")) // 2
    first, x = text_line(kit, now, (pad, y), "item_text", "ink")
    arrow = kit.px(18)
    marks += [first, icon_in(Rect(x + gap, top, arrow, line_tall), "arrow_right", "ink")]
    number, x = text_line(kit, then, (x + 2 * gap + arrow, top), "h2", "ink", bold=True)
    marks.append(number)
    room = width - pad - x - gap
    fits = kit.width(what, "label") <= room
    at = (x + gap, top + (line_tall - kit.height("label")) // 2) if fits else (pad, top + line_tall)
    told, tall = text_marks(
        kit, what, at, room if fits else width - 2 * pad, style="label", colour="ink2"
    )
    rect = Rect(0, 0, width, top + line_tall + (0 if fits else tall) + pad)
    ground = Fill(rect, "sunk", 8, kit.framed, kit.line)
    said = words.say("{over}: {now}, then {then} {what}", over=over, now=now, then=then, what=what)
    return [Box("if-settled", Role.TEXT, rect, said, marks=(ground, *marks, *told))]


def people_matched(words: Words, people: int) -> str:
    """How many people match, for the record before or after."""
    return words.plural("{count} person matches", "{count} people match", people)


def anonymity_boxes(app: App, kit: Kit, width: int) -> list[Box]:
    """What the advice did, in people and in questions, and the way to the crowd."""
    both = falls(app)
    if both is None:
        return []
    before, after = both
    words = kit.words
    told = words.say(
        "Of {everyone} people, {before} matched what was public. After your advice: {after}. "
        "To find one person among them takes {questions}; among everybody, {all}.",
        before=before.people,
        everyone=before.everyone,
        after=after.people,
        questions=_questions(words, after),
        all=words.number(bits(after.everyone), 1),
    )
    return [
        paragraph(kit, "crowd-told", told, (0, 0), width),
        button(
            kit,
            "crowd",
            words.say("See the crowd"),
            OpenCrowd(),
            icon="contacts",
            key=KEY.upper(),
            keys=(KEY,),
            compact=True,
            width=width,
        ),
    ]


def _questions(words: Words, fall: Fall) -> str:
    if fall.people == 1:
        return words.say("no more questions")
    count = words.number(bits(fall.people), 1)
    return words.say("{count} yes-or-no questions", count=count)
