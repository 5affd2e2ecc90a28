"""The versions of the story, what each uses, and the questions about all of them."""

from game.core.grades import Grade
from game.core.wedge import Question, Segment, Version
from game.ui.intents import Select, play
from game.ui.kit import Mood, card_marks, choice_tile, heading, icon_in, paragraph, pill, text_marks
from game.ui.layout import in_flow, in_stack, union
from game.ui.scene import Box, Mark, Rect, Role, State
from game.ui.screens.wedge_state import SLOT, Matched


def version_boxes(shown: Matched, width: int) -> list[Box]:
    """Every version with what was matched, and the questions below them."""
    boxes = [_version(shown, one, width) for one in shown.wedge.versions]
    for question in shown.wedge.questions:
        boxes += _question(shown, question, width)
    return boxes


def _version(shown: Matched, version: Version, width: int) -> Box:
    kit = shown.kit
    current = version is shown.version and not shown.settled
    pad = kit.px(16)
    inner = width - 2 * pad
    head = _head(shown, version, width, pad)
    below: list[Box] = []
    if shown.settled:
        below = _told(shown, version, inner)
    elif current:
        below = _uses(shown, version, inner)
    else:
        below = _matched(shown, version, inner)
    y = head.rect.height + kit.px(12)
    stack = in_stack(below, pad, y, kit.px(6))
    bottom = (stack[-1].rect.bottom if stack else head.rect.height) + kit.px(12)
    rect = Rect(0, 0, width, bottom)
    ground = card_marks(kit, rect, "current" if current else "rest")
    return Box(f"wedge.version:{version.id}", Role.GROUP, rect, marks=ground,
               children=(head, *stack))  # fmt: skip


def _head(shown: Matched, version: Version, width: int, pad: int) -> Box:
    """Its letter, where and when it was shown, and its words; choosing it looks at it."""
    kit, words = shown.kit, shown.words
    source = shown.playing.mission.scenario.world.sources[version.source]
    name = words.say("Version {letter}", letter=shown.letter(version))
    where = words.say(
        "{source}, {when}", source=words.content(source.name), when=words.day_time(version.at)
    )
    room = width - 2 * pad
    top = kit.px(12)
    left, left_tall = text_marks(kit, name, (pad, top), room, style="label", colour="ink2")
    wide = kit.width(where, "label")
    beside = kit.width(name, "label") + kit.px(12) + wide <= room
    at = (width - pad - wide, top) if beside else (pad, top + left_tall)
    right, right_tall = text_marks(kit, where, at, room, style="label", colour="ink2")
    y = max(top + left_tall, at[1] + right_tall) + kit.px(6)
    quoted = words.quoted(words.content(version.text))
    body, tall = text_marks(kit, quoted, (pad, y), room, style="item_text")
    current = version is shown.version and not shown.settled
    return Box(
        f"version:{version.id}",
        Role.TEXT if shown.settled else Role.BUTTON,
        Rect(0, 0, width, y + tall + kit.px(4)),
        words.say("{name}. {text}", name=name, text=quoted),
        where,
        states=frozenset({State.SELECTED}) if current else frozenset(),
        action=None if shown.settled else Select(SLOT, version.id),
        marks=(*left, *right, *body),
    )


def _uses(shown: Matched, version: Version, width: int) -> list[Box]:
    """What was matched so far, and what of the three it uses."""
    kit, words = shown.kit, shown.words
    letter = shown.letter(version)
    asks = words.say("What does version {letter} use?", letter=letter)
    title = paragraph(
        kit, "wedge.uses", asks, (0, 0), width, style="label", colour="ink2", silent=True
    )
    said = shown.matching.exposures.get(version.id)
    tiles = [
        choice_tile(
            kit,
            f"exposed:{one.id}",
            words.content(one.exposed),
            play("MatchExposure", version=version.id, segment=one.id),
            width=width,
            mood=Mood.CHOSEN if said == one.id else Mood.REST,
        )
        for one in shown.wedge.segments
    ]
    stack = in_stack(tiles, 0, 0, kit.px(6))
    rect = union(box.rect for box in stack)
    return [*_matched(shown, version, width), title,
            Box("wedge.exposed", Role.GROUP, rect, asks, arrows=True, children=stack)]  # fmt: skip


def _matched(shown: Matched, version: Version, width: int) -> list[Box]:
    """The segment that it was matched with, in a pill."""
    kit, words = shown.kit, shown.words
    segment = shown.said(version)
    if segment is None:
        note = words.say("Not matched yet. Choose a part of the town.")
        return [paragraph(kit, f"wedge.open:{version.id}", note, (0, 0), width, style="label",
                          colour="ink2")]  # fmt: skip
    done = shown.done(version)
    name = words.content(segment.name)
    pills = [pill(kit, f"wedge.for:{version.id}", name, tone="action", width=width)]
    if not done and version is not shown.version:
        pills.append(pill(kit, f"wedge.half:{version.id}", words.say("what it uses is open"),
                          width=width))  # fmt: skip
    flow = in_flow(pills, 0, 0, width, kit.px(6))
    rect = union(box.rect for box in flow)
    return [Box(f"wedge.pills:{version.id}", Role.GROUP, rect, children=flow)]


def _told(shown: Matched, version: Version, width: int) -> list[Box]:
    """What is right, once the matching is closed."""
    words, wedge = shown.words, shown.wedge
    right = wedge.segment_by_id[version.segment]
    said = shown.said(version)
    used = wedge.segment_by_id.get(shown.matching.exposures.get(version.id, ""))
    stirs = words.say("It stirs {feeling}.", feeling=words.content(version.stirs))
    return [
        _verdict(shown, f"for:{version.id}", said is right,
                 words.say("Cut for: {segment}.", segment=words.content(right.name)), said, width),
        _verdict(shown, f"uses:{version.id}", used is right,
                 words.say("It uses: {fact}", fact=words.content(right.exposed)), None, width),
        paragraph(shown.kit, f"wedge.why:{version.id}",
                  f"{stirs} {words.content(version.why)}", (0, 0), width, style="label"),
    ]  # fmt: skip


def _verdict(  # noqa: PLR0917 - private, in reading order
    shown: Matched, name: str, right: bool, text: str, said: Segment | None, width: int  # noqa: FBT001
) -> Box:  # fmt: skip
    kit, words = shown.kit, shown.words
    if not right and said is not None:
        text = words.say("{right} You said: {said}.", right=text, said=words.content(said.name))
    tone, icon = ("safe", "check") if right else ("exposed", "cross")
    size = kit.px(18)
    x = size + kit.px(8)
    marks, tall = text_marks(kit, text, (x, 0), width - x, style="label", bold=True)
    glyph: Mark = icon_in(Rect(0, 0, size, kit.height("label")), icon, tone)
    value = words.say("Right") if right else words.say("Not right")
    rect = Rect(0, 0, width, max(tall, size))
    return Box(f"wedge.{name}", Role.TEXT, rect, text, value, marks=(glyph, *marks))


def _question(shown: Matched, question: Question, width: int) -> list[Box]:
    kit, words = shown.kit, shown.words
    asks = words.content(question.asks)
    title = heading(kit, f"wedge.asks:{question.id}", asks, (0, 0), width, style="h3")
    said = shown.matching.choices.get(question.id)
    tiles = []
    for choice in question.choices:
        chosen = said == choice.id
        mood = Mood.CHOSEN if chosen else Mood.REST
        if shown.settled:
            good = choice.grade is Grade.GOOD
            mood = Mood.RIGHT if good else Mood.WRONG if chosen else Mood.REST
        told = shown.settled and (chosen or choice.grade is Grade.GOOD)
        tiles.append(
            choice_tile(
                kit,
                f"choice:{question.id}:{choice.id}",
                words.content(choice.text),
                play("AnswerQuestion", question=question.id, choice=choice.id),
                width=width,
                mood=mood,
                note=words.content(choice.why) if told else "",
                disabled=words.say("The matching is closed.") if shown.settled else "",
            )
        )
    stack = in_stack(tiles, 0, 0, kit.px(6))
    rect = union(box.rect for box in stack)
    group = Box(f"wedge.choices:{question.id}", Role.GROUP, rect, asks, arrows=True, children=stack)
    return [title, group]
