"""Later steps and exploring, by Tab, arrow keys and Enter alone, with single-letter keys off."""

from dataclasses import replace

from by_keys import choose, reach
from played import (
    TO_CONNECT,
    TO_FIX,
    best_decisions,
    box,
    game_after,
    night_shift,
    one_road,
    second_job,
)

from game.core.best_session import best_session
from game.core.session import replay
from game.core.state import Step
from game.ui.intents import SetSetting, play
from game.ui.scene import State


def at(mission, *decisions):
    game = game_after(*decisions, mission=mission)
    game.do(SetSetting("letters", "off"))
    return game


def best_state(mission):
    return replay(mission, best_session(mission, until=Step.FIX))


def test_the_wedge():
    mission = one_road()
    best = best_state(mission).matching
    game = at(mission, *TO_CONNECT, play("FinishConnect"), play("FinishApproach"))
    for version in mission.scenario.wedge.versions:
        choose(
            game, f"segment:{best.segments[version.id]}", f"exposed:{best.exposures[version.id]}"
        )
    for question, choice in best.choices.items():
        choose(game, f"choice:{question}:{choice}")
    choose(game, "version:till", "finish")
    assert game.app.playing.state.matching.settled
    assert game.app.playing.state.matching == best
    choose(game, "finish")
    assert game.app.playing.state.step is Step.FIX


def test_the_week():
    game = at(night_shift(), *TO_FIX, play("FinishFix"))
    last = game.scene.find("week.days").children[-1].id
    choose(game, last)
    assert State.SELECTED in box(game, last).states
    choose(game, "record", "close", "revise")
    assert game.app.playing.state.step is Step.FIX
    choose(game, "finish", "leave", "finish")
    assert game.app.playing.state.step is Step.DEBRIEF


def test_a_graded_record():
    mission = second_job()
    best = best_state(mission).entries
    game = at(mission, *TO_CONNECT, play("FinishConnect"))
    for entry, graded in best.items():
        choose(game, f"form:{entry}:{graded.form}", f"claim:{entry}:{graded.claim}")
    choose(game, "dossier-on")
    assert game.app.playing.state.dossier_closed
    assert game.app.playing.state.entries == best
    choose(game, "dossier-on")
    assert game.app.playing.state.step is Step.APPROACH


def in_any_order(letters):
    """Readings with their techniques sorted: which was named first does not matter."""
    return {
        name: replace(one, techniques=tuple(sorted(one.techniques)))
        for name, one in letters.items()
    }


def test_the_letters():
    mission = night_shift()
    best = best_state(mission).letters
    game = at(mission, *best_decisions(mission, Step.APPROACH))
    for letter in mission.scenario.inbox:
        reading = best[letter.id]
        choose(game, f"letter:{letter.id}", f"judge:{'tailored' if reading.tailored else 'honest'}")
        choose(game, *(f"technique:{name}" for name in reading.techniques))
        for place, item in reading.traces.items():
            reach(game, f"letter-line:{letter.id}:{place}")
            choose(game, f"piece:{item or 'anybody'}")
        choose(game, f"answer:{reading.answer}", "close-letter")
    assert in_any_order(game.app.playing.state.letters) == in_any_order(best)
    choose(game, "finish", "leave")
    assert game.app.playing.state.step is Step.FIX
