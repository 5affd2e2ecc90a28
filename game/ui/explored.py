"""Where exploring meets the rest of the interface: how it begins, and takes over answers."""

from dataclasses import replace

from game.ui.app import App, Place, Tone
from game.ui.exploring import exploring_of
from game.ui.ports import Explorer, MissionProblem
from game.ui.words import Words


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
