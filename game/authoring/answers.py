"""From a scenario to its answers, and what can be wrong with those of a sound file."""

from game.authoring.files import Loaded
from game.authoring.places import KeyPath
from game.authoring.problems import Problem, Severity
from game.core.analysis import Analysis, analyse
from game.core.inference import TooManyCombinations
from game.core.remaining import MOST_FEATURES, features_to_count
from game.core.scenario import Scenario


def find_answers(loaded: Loaded[Scenario], scenario: Scenario) -> Loaded[Analysis]:
    """Analyse a scenario that was loaded.

    Its problems are those of the answers alone, in the places of the file.
    """
    places = loaded.places

    def refused(code: str, path: KeyPath, message: str, advice: str) -> Loaded[Analysis]:
        place = places.find(path)
        problem = Problem(code, Severity.ERROR, *place, message, advice=advice)
        return Loaded(None, (problem,), places)

    try:
        analysis = analyse(scenario)
    except TooManyCombinations:
        return refused(
            "SC020",
            ("items",),
            "what these items reveal fits the patterns in more ways than can be looked at",
            "Let fewer items reveal facts of the same kind, or write patterns whose facts share "
            "more variables.",
        )
    population = scenario.library.population
    if population is not None:
        features = features_to_count(scenario, population, analysis.kb.facts)
        if len(features) > MOST_FEATURES:
            return refused(
                "SC048",
                ("crowd",),
                f"the traces show {len(features)} features of the subject; the most that can be "
                f"counted is {MOST_FEATURES}",
                "Leave attributes out of the profile, or join features in population.yaml.",
            )
    return Loaded(analysis, (), places)
