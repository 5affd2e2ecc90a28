"""The plan of the campaign: its fields, its order, and how it is read."""

from pathlib import Path

from game.authoring.containers import Field, ListOf, MapOf, RecordOf
from game.authoring.decoding import Decoding, Record
from game.authoring.definitions import OBJECTIVES
from game.authoring.files import DecodedFile, decode_file
from game.authoring.kinds import FILE_NAME, SHORT, choice, text, version
from game.authoring.problems import quoted
from game.core.knowledge import AttackTechnique, Category, Curriculum, Plan

CURRICULUM_FILE = "curriculum.yaml"

TRACES, LETTERS = "traces", "letters"
"""What may show a technique besides a line: a trace that leaks, and a tailored letter."""

_SHOWN_BY = choice(
    {name: name for name in (*(category.value for category in Category), TRACES, LETTERS)}
)

ATTACK = RecordOf(
    "a technique of ATT&CK",
    {
        "name": Field(SHORT, "Its name there."),
        "shown_by": Field(
            ListOf(_SHOWN_BY, least=1, words="a list of categories, traces and letters"),
            "What shows it in a mission.",
        ),
    },
)

CURRICULUM = RecordOf(
    "the curriculum",
    {
        "format": Field(version(), "The version of the scenario language."),
        "missions": Field(
            MapOf(FILE_NAME, OBJECTIVES, least=1, words="a mapping from missions to objectives"),
            "What each mission teaches, in the order in which they are played.",
        ),
        "attack": Field(
            MapOf(text(20), ATTACK, words="a mapping from ids to techniques"),
            "Techniques of MITRE ATT&CK, by id.",
            None,
        ),
    },
)


def read_curriculum(path: Path) -> tuple[Curriculum, DecodedFile]:
    """Read the plan; its complaints are in the second value."""
    file = decode_file(path, CURRICULUM)
    record = file.record or Record(())
    missions: Record = record.get("missions") or Record(())
    _check_order(missions, file.decoding)
    attack: Record = record.get("attack") or Record(())
    plans = {name: Plan(**plan) for name, plan in missions.items() if len(plan) == len(_PARTS)}
    techniques = tuple(
        AttackTechnique(name, one["name"], frozenset(one["shown_by"]))
        for name, one in attack.items()
        if len(one) == len(ATTACK.fields)
    )
    return Curriculum(plans, techniques), file


_PARTS = ("introduces", "practises", "tests")


def _check_order(missions: Record, decoding: Decoding) -> None:
    """Complain about an objective that is new twice, or met or tested too early."""
    introduced: dict[str, str] = {}
    practised: set[str] = set()
    for name, plan in missions.items():
        new, met, tested = (tuple(plan.get(part, ())) for part in _PARTS)
        for place, objective in enumerate(new):
            if objective in introduced:
                first = introduced[objective]
                message = f"{quoted(objective)} is introduced here and in {first}"
                _refuse(name, "introduces", place, message, decoding)
        for part, objectives, earlier, what in (
            ("practises", met, introduced, "introduced"),
            ("tests", tested, practised, "practised"),
        ):
            for place, objective in enumerate(objectives):
                if objective not in earlier:
                    message = f"no mission before {name} has {what} {quoted(objective)}"
                    _refuse(name, part, place, message, decoding)
        introduced |= {objective: name for objective in new if objective not in introduced}
        practised |= set(met)


def _refuse(mission: str, part: str, place: int, message: str, decoding: Decoding) -> None:
    decoding.refuse("SC055", ("missions", mission, part, place), message)
