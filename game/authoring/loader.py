"""From a mission's file to a ``Scenario``."""

from pathlib import Path

from game.authoring.building import build_scenario
from game.authoring.definitions import MISSION
from game.authoring.files import DecodedFile, Loaded, decode_bytes, decode_file
from game.authoring.item_rules import Pictures
from game.authoring.mission_rules import check_mission
from game.authoring.places import Places
from game.authoring.problems import Complaints, in_order
from game.core.knowledge import Library
from game.core.scenario import Scenario


def read_scenario(
    path: Path, library: Library | None, pictures: Pictures | None = None
) -> Loaded[Scenario]:
    """Read a mission.

    Args:
        path: its file.
        library: what it builds on; without one only the mission itself is looked at, and
            there is never a value.
        pictures: the scenes of the art and their layers; without them any name will do.
    """
    return _finish(decode_file(path, MISSION), library, pictures)


def read_scenario_bytes(
    raw: bytes, file: str, library: Library | None, pictures: Pictures | None = None
) -> Loaded[Scenario]:
    """Read a mission that is in memory; ``file`` is what problems call it."""
    return _finish(decode_bytes(raw, MISSION, Complaints(file)), library, pictures)


def _finish(
    file: DecodedFile, library: Library | None, pictures: Pictures | None
) -> Loaded[Scenario]:
    decoding = file.decoding
    if file.record is not None:
        check_mission(file.record, library, pictures, decoding)
    problems = tuple(in_order(decoding.complaints.problems))
    scenario = None
    if library and file.record is not None and not problems:
        scenario = build_scenario(file.record, library, file.hash)
    return Loaded(scenario, problems, Places(decoding.complaints.file, decoding.places))
