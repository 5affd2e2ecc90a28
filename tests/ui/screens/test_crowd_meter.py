import pytest
from layout_check import problems
from looks import LOOKS
from played import (
    TO_CONNECT,
    TO_DEBRIEF,
    TO_FIX,
    WORDS,
    box,
    flag,
    game_after,
    measure,
    said,
    without_approach,
)

from game.core.messages import message
from game.ui.intents import OpenEvidence, SetSetting, play
from game.ui.ports import NO_NUMPY, CrowdNews
from game.ui.scene import Fill, Role, Text

SPOT = (play("Begin"),)
STEPS = {
    "spot": SPOT,
    "evidence": (*SPOT, OpenEvidence("desk")),
    "review": (*SPOT, play("FinishSpot")),
    "connect": TO_CONNECT,
    "fix": TO_FIX,
}


@pytest.fixture
def after(night_shift, crowds):
    mission = without_approach(night_shift)
    return lambda *decisions, **more: game_after(*decisions, mission=mission, crowds=crowds, **more)


def meter(game):
    return box(game, "crowd")


def at(news, game):
    """The game once more, with another news of the crowd."""

    class Told:
        def of(self, _mission):
            return news

    game._crowds = Told()
    game.tick()
    return game


def texts(one):
    return [mark.text for mark in one.marks if isinstance(mark, Text)]


@pytest.mark.parametrize("step", STEPS)
def test_every_step_that_looks_or_mends_shows_it(step, after):
    one = meter(after(*STEPS[step]))
    assert one.live
    assert one.role is Role.BUTTON
    assert "p" in one.keys
    assert "P" in texts(one)


def test_it_says_how_many_still_match(after):
    game = after(*SPOT)
    assert meter(game).label == "2,400,000 people, 95,893 still match"
    game.do(flag("desk.window", "place"))
    assert meter(game).label == "2,400,000 people, 5,201 still match"
    assert texts(meter(game))[:3] == ["2,400,000", "5,201", "people still match"]


def test_one_person_is_one_person(after, night_shift):
    game = after(*SPOT, *(flag(part, "role") for part in night_shift.scenario.parts))
    assert meter(game).label == "2,400,000 people, 1 still matches"
    assert "person still matches" in texts(meter(game))


def test_its_bars_fall_from_everybody_to_those_who_are_left(after):
    def heights(game):
        bars = [mark for mark in meter(game).marks if isinstance(mark, Fill)][:5]
        assert [bar.colour == "accent_bar" for bar in bars] == [False] * 4 + [True]
        return [bar.rect.height for bar in bars]

    many = heights(after(*SPOT))
    few = heights(after(*SPOT, flag("desk.window", "place")))
    assert many == sorted(many, reverse=True)
    assert few[-1] < many[-1]
    assert few[0] == many[0]


def test_it_follows_each_choice_of_a_fix(after, night_shift):
    game = after(*TO_FIX)
    assert meter(game).label == "1 before, 1 person matches after your fixes"
    for item, kind in night_shift.optimum.choices:
        game.do(play("ChooseFix", item=item, kind=kind))
    assert meter(game).label == "1 before, 643 people match after your fixes"


def test_the_debrief_tells_it_in_people_and_in_questions(after, night_shift):
    fixes = [play("ChooseFix", item=item, kind=kind) for item, kind in night_shift.optimum.choices]
    game = after(*TO_FIX, *fixes, play("FinishFix"))
    told = said(game)
    assert "1 person matches" in box(game, "index.before").value
    assert "643 people match" in box(game, "index.after").value
    assert "Of 2,400,000 people, 1 matched what was public. After your advice: 643." in told
    assert "takes 9.3 yes-or-no questions; among everybody, 21.2." in told
    assert meter(game).label == "See the crowd"


def test_the_debrief_without_a_fix_needs_no_more_questions(after):
    assert "takes no more questions; among everybody, 21.2." in said(after(*TO_DEBRIEF))


def test_while_the_crowd_gathers_it_says_how_far_it_is_and_the_game_goes_on(after):
    game = at(CrowdNews(37), after(*SPOT))
    assert (meter(game).label, meter(game).value) == ("the crowd gathers", "37%")
    assert not meter(game).live
    assert game.waiting
    game.do(flag("desk.badge", "role"))
    assert "desk.badge" in game.app.playing.state.calls


def test_what_is_wrong_with_the_crowd_is_a_key_away(after):
    problem = message(NO_NUMPY, problem="no module")
    game = at(CrowdNews(problem=problem), after(*SPOT))
    assert meter(game).label == "No crowd"
    assert not game.waiting
    game.key("p")
    assert box(game, "crowd-told").label == WORDS.message(problem)
    game.key("escape")
    assert game.scene.find("main")


def test_a_mission_without_a_crowd_shows_what_it_always_did(crowds):
    for decisions in (SPOT, TO_CONNECT, TO_FIX):
        with_none, without = game_after(*decisions, crowds=crowds), game_after(*decisions)
        assert with_none.scene == without.scene
        assert without.scene.find("crowd") is None
        assert without.scene.find("status")
    debrief = game_after(*TO_DEBRIEF, crowds=crowds)
    assert debrief.scene.find("in-crowd") is None
    assert "match" not in box(debrief, "index.after").value


def test_where_single_letters_are_off_it_shows_none(after):
    game = after(*SPOT)
    wide = meter(game).rect.width
    game.do(SetSetting("letters", "off"))
    assert meter(game).keys == ()
    assert "P" not in texts(meter(game))
    assert meter(game).rect.width < wide


@pytest.mark.parametrize(("size", "theme", "text"), LOOKS)
@pytest.mark.parametrize(
    "news", [None, CrowdNews(100), CrowdNews(problem=message(NO_NUMPY, problem="none"))]
)
def test_it_is_sound_in_every_look(size, theme, text, news, after):
    for decisions in (SPOT, TO_FIX):
        game = after(*decisions, size=size, theme=theme, text=text)
        game = at(news, game) if news else game
        assert problems(game.scene, measure(game)) == []
        assert meter(game).rect.height >= 40


def test_what_it_would_do_stands_beside_a_finding(after):
    game = after(*TO_CONNECT, play("DrawThread", line="home", part="desk.badge"))
    told = box(game, "if-settled").label
    assert told.startswith("If this settles: 95,893, then ")
    assert told.endswith(" people match")


def test_no_news_leaves_the_scene_as_it_is(after):
    game = after(*SPOT)
    scene = game.scene
    game.tick()
    assert game.scene is scene
