"""From a mission's file to all that a session is played on."""

from pathlib import Path

from game.authoring.answers import find_answers
from game.authoring.files import Loaded
from game.authoring.item_rules import Pictures
from game.authoring.loader import read_scenario
from game.authoring.optimum import cheapest_fix
from game.core.knowledge import Library
from game.core.mission import Mission


def read_mission(path: Path, library: Library, pictures: Pictures | None = None) -> Loaded[Mission]:
    """Read a mission, derive its answers and find its cheapest fix."""
    loaded = read_scenario(path, library, pictures)
    scenario = loaded.value
    if scenario is None:
        return Loaded(None, loaded.problems, loaded.places)
    answers = find_answers(loaded, scenario)
    if answers.value is None:
        return Loaded(None, answers.problems, loaded.places)
    mission = Mission(scenario, answers.value, cheapest_fix(scenario, answers.value))
    return Loaded(mission, loaded.problems, loaded.places)
