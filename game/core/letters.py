"""Letters: what reaches a person, some of it written from her record.

A line of a letter **needs** facts. While every one of them can be derived, the writer can say
the line; else he falls back on what fits anybody. A letter with such a line is **tailored**,
all others are honest. Nobody writes down which is which: it follows from the lines.
"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from game.core.facts import Fact
from game.core.grades import Grade


class AnswerKind(StrEnum):
    """What an answer does."""

    IGNORE = "ignore"
    VERIFY = "verify"
    REPORT = "report"
    REPLY = "reply"


class Leftover(StrEnum):
    """What becomes of a tailored letter none of whose lines can be written any more."""

    SPAM = "spam"
    NEVER_SENT = "never_sent"


@dataclass(frozen=True, slots=True)
class Technique:
    """A way to move somebody, in plain words.

    Attributes:
        does: how it works, one or two sentences.
        counter: what to do about it, one or two sentences.
        principle: the principle of influence it rests on (Cialdini); empty if none.
        frameworks: ids of frameworks that list it: "T0097.106".
    """

    id: str
    name: str
    does: str
    counter: str
    principle: str = ""
    frameworks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Persona:
    """Who a writer pretends to be.

    Attributes:
        tells: how one can notice, one or two sentences.
        frameworks: as in ``Technique``.
    """

    id: str
    name: str
    tells: str
    frameworks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class LetterLine:
    """A line of a letter.

    Attributes:
        needs: all the facts it takes to write it; empty for what anybody could write.
        fallback: what stands there once a need cannot be derived; empty if the line drops out.
        survives: why it may still stand after the cheapest fix; empty if it must not.
    """

    text: str
    needs: tuple[Fact, ...] = ()
    fallback: str = ""
    survives: str = ""


@dataclass(frozen=True, slots=True)
class Answer:
    """Something a player may do about a letter.

    Attributes:
        then: what comes of it, one or two sentences.
    """

    id: str
    kind: AnswerKind
    text: str
    grade: Grade
    then: str


@dataclass(frozen=True, slots=True)
class Letter:
    """A message that reaches a person.

    Attributes:
        sender: the id of a person, or a plain name.
        role: what the sender says to be; empty if nothing is said.
        to: the id of the person it is written to.
        persona: id of the persona, for a tailored letter; None if it plays none.
        techniques: ids of the techniques it uses; empty for an honest letter.
        ask: what it wants, for a tailored letter; it stays whatever falls back.
        looks_wrong: why an honest letter may seem tailored; empty if it does not.
        why: told once the letter is closed.
    """

    id: str
    sender: str
    to: str
    at: datetime
    lines: tuple[LetterLine, ...]
    why: str
    answers: tuple[Answer, ...]
    role: str = ""
    address: str = ""
    subject: str = ""
    persona: str | None = None
    techniques: tuple[str, ...] = ()
    ask: str = ""
    leftover: Leftover = Leftover.SPAM
    looks_wrong: str = ""

    @property
    def tailored(self) -> bool:
        """Whether any of its lines needs something that is known about the person."""
        return any(line.needs for line in self.lines)

    @property
    def answer_by_id(self) -> dict[str, Answer]:
        """Its answers by id."""
        return {answer.id: answer for answer in self.answers}
