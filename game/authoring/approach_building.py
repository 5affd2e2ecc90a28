"""From records of the inbox, the dossier and the wedge to the values of ``game.core``."""

from game.authoring.decoding import Record
from game.core.dossier import Analyst, Dossier, DossierEntry, Lever
from game.core.letters import Answer, Letter, LetterLine, Persona, Technique
from game.core.scenario import Line
from game.core.wedge import Choice, Question, Segment, Story, Version, Wedge


def build_technique(name: str, record: Record) -> Technique:
    """A way to move somebody."""
    return Technique(id=name, **record)


def build_persona(name: str, record: Record) -> Persona:
    """Somebody a writer pretends to be."""
    return Persona(id=name, **record)


def build_letter(record: Record, subject: str) -> Letter:
    """A letter; of the words of an honest one every row is a line."""
    lines = (
        tuple(LetterLine(row) for row in record["text"].splitlines() if row)
        if record["lines"] is None
        else tuple(LetterLine(**line) for line in record["lines"])
    )
    return Letter(
        id=record["id"],
        sender=record["from"],
        to=record["to"] or subject,
        at=record["at"],
        lines=lines,
        why=record["why"],
        answers=tuple(_answer(answer) for answer in record["answers"]),
        role=record["role"],
        address=record["address"],
        subject=record["subject"],
        persona=record["persona"],
        techniques=record["techniques"],
        ask=record["ask"],
        leftover=record["if_nothing_left"],
        looks_wrong=record["looks_wrong"],
    )


def _answer(record: Record) -> Answer:
    return Answer(record["id"], record["does"], record["text"], record["grade"], record["then"])


def build_dossier(record: Record | None, lines: tuple[Line, ...]) -> Dossier | None:
    """A record of the Index; without entries of its own it holds the lines of the list."""
    if record is None:
        return None
    by_id = {line.id: line for line in lines}
    entries = tuple(_entry(entry, by_id) for entry in record["entries"])
    return Dossier(
        number=record["number"],
        certainty=record["certainty"],
        head=record["head"],
        entries=entries
        or tuple(DossierEntry(line.id, line.category, line.name, line.fact) for line in lines),
        levers=tuple(Lever(lever["says"], lever["fact"]) for lever in record["moves"]),
        suggests=record["suggests"],
        suggests_needs=record["suggests_needs"],
        analysts=tuple(Analyst(**analyst) for analyst in record["analysts"]),
        graded=record["graded"],
    )


def _entry(record: Record, lines: dict[str, Line]) -> DossierEntry:
    line = lines.get(record["line"])
    return DossierEntry(
        id=record["id"],
        category=line.category if line else record["category"],
        says=record["says"],
        fact=line.fact if line else record["fact"],
        mistake=record["mistake"],
        read_from=record["from"],
        why=record["why"],
    )


def build_wedge(record: Record | None) -> Wedge | None:
    """A story in several versions."""
    if record is None:
        return None
    return Wedge(
        story=Story(**record["story"]),
        segments=tuple(
            Segment(**{**segment, "who": dict(segment["who"])}) for segment in record["segments"]
        ),
        versions=tuple(Version(**version) for version in record["versions"]),
        questions=tuple(
            Question(
                question["id"],
                question["asks"],
                tuple(Choice(**choice) for choice in question["choices"]),
            )
            for question in record["questions"]
        ),
        notice=record["notice"],
        why=record["why"],
    )
