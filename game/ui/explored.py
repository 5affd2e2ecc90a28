"""Where exploring meets the rest of the interface: how it begins, goes on and gets answers."""

from dataclasses import replace

from game.ui import intents as want
from game.ui.app import App, Place, Tone
from game.ui.exploring import exploring_of
from game.ui.ports import Explorer, MissionProblem
from game.ui.words import Words

VALUES = "explore.values"
"""Id of the box in which the values of an attribute scroll."""


def with_exploring(app: App, explorer: Explorer | None, words: Words) -> App:
    """Ready to explore, or with a notice that says why not; what was explored before is kept."""
    if app.exploring is not None or explorer is None:
        return app
    try:
        population = explorer.population()
    except MissionProblem as problem:
        return app.noting(str(problem), Tone.ALERT)
    if population is None or not population.attributes:
        text = words.say("The library declares no people (population.yaml).")
        return app.noting(text, Tone.ALERT)
    return replace(app, exploring=exploring_of(population))


def with_answers(app: App, explorer: Explorer | None) -> App:
    """With the newest answers, if the player is exploring."""
    exploring = app.exploring
    if exploring is None or explorer is None or app.place is not Place.EXPLORE:
        return app
    followed = exploring.following(explorer)
    return app if followed == exploring else replace(app, exploring=followed)


def is_waiting(app: App) -> bool:
    """Whether an answer is on its way that the screen will show."""
    exploring = app.exploring
    return app.place is Place.EXPLORE and exploring is not None and exploring.coming


def explore(app: App, intent: want.Explore) -> App:
    """Show another page or attribute, or flip the switch."""
    if app.exploring is None:
        return app
    exploring = app.exploring.selecting(intent.slot, intent.key)
    if intent.slot != "attribute":
        return replace(app, exploring=exploring)
    # Its values are what the player wants to see now.
    value = exploring.value_of(exploring.attribute)
    focus = f"value:{exploring.attribute}:{value}"
    return replace(app, exploring=exploring, focus=focus, scroll={**app.scroll, VALUES: 0})


def explore_value(app: App, intent: want.ExploreValue) -> App:
    """Know something else of somebody."""
    if app.exploring is None:
        return app
    return replace(app, exploring=app.exploring.choosing(intent.attribute, intent.value))


def explore_anew(app: App, _: want.ExploreAnew) -> App:
    """Know nothing of anybody."""
    if app.exploring is None:
        return app
    return replace(app, exploring=replace(app.exploring, choices=()))
