"""No outward sign carries over from mission to mission.

Players take what they learnt into the next mission. If leaks there have photos again, or come at
night again, they have learnt a sign and not a reason. So a simple learner (logistic regression)
is shown all missions but one, and of each item only what can be seen without reading it: the
length of the text, the hour, the weekday, the likes, the source, whether it has a photo or
digits, and whether the subject wrote it. Then it has to tell leaks from harmless items in the
mission that it has not seen. By chance it is right in half of all pairs. The missions are
reported if it is right in 60 of 100 pairs or more, or if chance does not explain how far it is
from half in 19 of 20 cases. The message names the signs that the learner goes by, with a plus if
they go with leaking.

A folder is looked at as soon as it holds five missions. Fewer say little.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from game.authoring.balance.areas import Area, area, together
from game.authoring.balance.cues import cues, table
from game.authoring.balance.learner import learn
from game.core.analysis import Analysis
from game.core.scenario import Scenario

CODE = "SC141"

LEAST_MISSIONS = 5
"""Missions a folder must hold before it is looked at."""

CHANCE = 0.5
TOO_TELLING = 0.6

_ENOUGH = 2
"""Leaks, and harmless items, that a mission must have to be tried on."""

_NAMED = 3
"""Signs that are named in the message."""

Mission = tuple[Scenario, Analysis]


@dataclass(frozen=True, slots=True)
class CueBalance:
    """How well the learner does on missions that it has not seen.

    Attributes:
        area: joined over all missions it was tried on.
        missions: the area of each, by id.
        signs: the signs that weigh most when it has seen all, the heaviest first, with weights
            above 0 for those that go with leaking.
    """

    area: Area
    missions: tuple[tuple[str, Area], ...]
    signs: tuple[tuple[str, float], ...]

    @property
    def balanced(self) -> bool:
        """Whether outward signs tell nothing that chance does not explain."""
        low, high = self.area.interval
        return self.area.value < TOO_TELLING and low <= CHANCE <= high

    def message(self) -> str:
        """What is the matter."""
        low, high = self.area.interval
        heaviest = ", ".join(f"{name} ({weight:+.1f})" for name, weight in self.signs[:_NAMED])
        return (
            f"a learner that sees only outward signs, tried on missions it has not seen, ranks a "
            f"leak above a harmless item in {self.area.value:.2f} of all pairs "
            f"({low:.2f} to {high:.2f}); it goes by {heaviest}"
        )


def cue_balance(missions: Sequence[Mission]) -> CueBalance | None:
    """Learn on all missions but one and try on that one, for each; None if none can be tried on."""
    owners, rows, kinds = [], [], []
    for scenario, analysis in missions:
        leaking = {scenario.parts[part].item for part in analysis.feeds}
        for item in scenario.items:
            owners.append(scenario.id)
            rows.append(cues(scenario, item))
            kinds.append(item.id in leaking)
    names, numbers = table(rows)
    areas = {}
    for name in dict.fromkeys(owners):
        seen = [place for place, owner in enumerate(owners) if owner != name]
        tried = [place for place, owner in enumerate(owners) if owner == name]
        leaks, harmless = ([p for p in tried if kinds[p] is kind] for kind in (True, False))
        if not seen or min(len(leaks), len(harmless)) < _ENOUGH:
            continue
        learner = learn([numbers[place] for place in seen], [kinds[place] for place in seen])
        scores = {place: learner.score(numbers[place]) for place in tried}
        areas[name] = area([scores[p] for p in leaks], [scores[p] for p in harmless])
    if not areas:
        return None
    weights = zip(names, learn(numbers, kinds).weights, strict=True)
    signs = tuple(sorted(weights, key=lambda sign: -abs(sign[1])))
    return CueBalance(together(tuple(areas.values())), tuple(areas.items()), signs)
