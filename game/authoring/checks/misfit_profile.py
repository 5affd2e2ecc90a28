"""The profile is that of the person whom the traces show.

The crowd is narrowed by what traces show of the subject, as far as it is true of her. A trace
that shows something else, or something on which the profile is silent, narrows nothing: the
player finds it and the number of people stays. Below, a parcel leads to Cooper Row, which lies
on the Old Mole. Where that is meant, because the trace misleads, leave it.

PASS::

    crowd:
      profile: {district: old_mole}

FAIL::

    crowd:
      profile: {district: eastquay}

FAIL::

    crowd:
      profile: {sector: harbour}
"""

from game.authoring.checking import Report
from game.core.analysis import Analysis
from game.core.features import features_shown
from game.core.scenario import Scenario

CODE = "SC119"


def check(scenario: Scenario, analysis: Analysis, report: Report) -> None:
    """Report features that facts of the mission show and the profile does not have."""
    population, profile = scenario.library.population, scenario.crowd
    if population is None or profile is None:
        return
    features = population.features.values()
    for feature in features_shown(features, scenario.subject, analysis.kb.facts):
        value = profile.values.get(feature.attribute)
        if value is None:
            report(
                ("crowd", "profile"),
                f'traces show "{feature.says}", and the profile has no {feature.attribute}',
                f"Add {feature.attribute} to the profile.",
            )
        elif not population.fits(feature, profile.values):
            report(
                ("crowd", "profile", feature.attribute),
                f'traces show "{feature.says}", and in the profile {feature.attribute} is {value}',
                f"Correct it to {' or '.join(feature.values)}, or the trace.",
            )
