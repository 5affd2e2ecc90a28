"""What must fit together in a guide."""

from game.authoring.decoding import Decoding, Record
from game.authoring.problems import any_of, quoted
from game.core.guidance import During, Truth
from game.core.scenario import WORDS


def check_guides(mission: Record, decoding: Decoding) -> None:
    """Complain about guides that show no part, and about questions without a right answer."""
    parts = _parts(mission)
    for guide in mission.get("guide", ()):
        target = guide.get("at")
        if target is not None and target not in parts:
            decoding.refuse(
                "SC027",
                (*guide.path, "at"),
                f"at is {quoted(target)}, which is no part of an item of this mission",
                expected=any_of(parts),
                found=target,
                options=parts,
            )
        _check_question(guide, decoding)


def _parts(mission: Record) -> tuple[str, ...]:
    """The ids of all parts; those that details quote have no words of their own."""
    found: list[str] = []
    for item in mission.get("items", ()):
        details: Record = item.get("details") or Record(item.path)
        quoted_words = any("quote" in detail.given for detail in details.values())
        names = [] if quoted_words else [WORDS]
        found += [f"{item.path[-1]}.{name}" for name in (*names, *details)]
    return tuple(found)


def _check_question(guide: Record, decoding: Decoding) -> None:
    answers, name = guide.get("answers", ()), guide.path[-1]
    if bool(guide.get("asks")) != bool(answers):
        lacking = "answers" if guide.get("asks") else "asks"
        decoding.refuse("SC060", guide.path, f"{name} has a half of a question, and no {lacking}")
        return
    truths = [answer.get("right") for answer in answers]
    if answers and all(truth is Truth.NO for truth in truths):
        decoding.refuse("SC060", (*guide.path, "answers"), f"no answer of {name} is right")
    for answer in answers:
        open_still = answer.get("right") not in {Truth.YES, Truth.NO, None}
        if open_still and guide.get("during") in {During.SPOT, None}:
            message = f"{name} asks how the calls turned out, while they are still made"
            decoding.refuse("SC060", (*answer.path, "right"), message)
