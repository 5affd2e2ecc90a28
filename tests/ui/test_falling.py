from dataclasses import replace

import pytest
from played import TO_CONNECT, TO_DEBRIEF, TO_FIX, flag, game_after, settle, without_approach

from game.core.knowledge import Category
from game.ui.falling import category_of, falls, people_if_settled
from game.ui.intents import play
from game.ui.ports import CrowdNews

SPOT = (play("Begin"),)


@pytest.fixture
def after(night_shift, crowds):
    """A game of Night Shift, without letters, in which some decisions have been made."""
    mission = without_approach(night_shift)
    return lambda *decisions: game_after(*decisions, mission=mission, crowds=crowds)


def fall_after(game):
    return falls(game.app)[1]


def names(fall):
    return [step.feature.id for step in fall.steps]


def test_at_first_only_what_was_known_counts(after):
    fall = fall_after(after(*SPOT))
    assert names(fall) == ["in_port_ansel"]
    assert fall.everyone == 2_400_000
    assert fall.people == 95_893


def test_only_what_was_flagged_counts(after):
    game = after(*SPOT, flag("desk.badge", "role"))
    before = fall_after(game).people
    game.do(play("RulePartHarmless", part="desk.parcel"))
    assert fall_after(game).people == before
    game.do(flag("desk.parcel", "home"))
    assert fall_after(game).people < before


def test_a_flag_counts_whatever_it_was_said_to_feed(after):
    right, wrong = (
        fall_after(after(*SPOT, flag("desk.parcel", line))) for line in ("home", "role")
    )
    assert right == wrong


def test_a_false_alarm_dims_nobody(after):
    assert fall_after(after(*SPOT, flag("rowing.text", "routine"))).people == 95_893


def test_facts_stand_in_the_order_in_which_they_were_found(after):
    one, other = flag("desk.parcel", "home"), flag("desk.window", "place")
    assert names(fall_after(after(*SPOT, one, other)))[1] == "by_marl_street"
    assert names(fall_after(after(*SPOT, other, one)))[1] == "on_the_quays"


def test_each_fact_leaves_fewer_than_the_one_before(after, night_shift):
    for game in (after(*TO_FIX), after(*SPOT, *map(flag, night_shift.scenario.parts))):
        fall = fall_after(game)
        assert [step.before for step in fall.steps[1:]] == [one.people for one in fall.steps[:-1]]
        assert all(1 <= step.people < step.before for step in fall.steps)


def test_a_settled_finding_counts_and_an_open_one_does_not(after, night_shift):
    (witness, *_) = night_shift.analysis.part_witnesses["home"]
    parts = sorted(witness)
    opened = after(*TO_CONNECT, *settle("home", *parts)[:-1])
    assert fall_after(opened).people == 95_893
    settled = after(*TO_CONNECT, *settle("home", *parts))
    assert "by_marl_street" in names(fall_after(settled))


def test_what_a_finding_would_do_is_told_whatever_is_joined(after, night_shift):
    line = next(line for line in night_shift.scenario.lines if line.id == "home")
    apart = after(*TO_CONNECT)
    now, then = people_if_settled(apart.app, line)
    assert (now, then) == (95_893, fall_after(after(*SPOT, flag("desk.parcel", "home"))).people)
    wrong = after(*TO_CONNECT, play("DrawThread", line="home", part="desk.badge"))
    assert people_if_settled(wrong.app, line) == (now, then)


def test_a_finding_that_tells_nothing_new_would_do_nothing(after, night_shift):
    line = next(line for line in night_shift.scenario.lines if line.id == "home")
    known = after(*SPOT, flag("desk.parcel", "home"), *TO_CONNECT[1:])
    assert people_if_settled(known.app, line) is None


def test_everything_public_counts_when_it_is_fixed(after):
    before, now = falls(after(*TO_FIX).app)
    assert before == now
    assert before.people == 1


def test_the_cheapest_fix_leaves_as_many_as_the_story_says(after, night_shift):
    choices = [
        play("ChooseFix", item=item, kind=kind) for item, kind in night_shift.optimum.choices
    ]
    before, now = falls(after(*TO_FIX, *choices).app)
    assert before.people == 1
    assert now.people == 643
    assert set(names(now)) < set(names(before))


def test_one_more_fact_could_leave_fewer_until_all_are_known(after):
    fall = fall_after(after(*SPOT))
    assert fall.next_people == min(
        fall.table.count(fall.table.mask((*fall.features, one))) for one in fall.table.features
    )
    assert fall_after(after(*TO_DEBRIEF)).next_people is None


def test_the_first_facts_alone(after):
    fall = fall_after(after(*TO_FIX))
    assert fall.until(2).steps == fall.steps[:2]
    assert fall.until(0).people == fall.everyone


def test_there_is_no_fall_without_a_crowd(after):
    app = after(*SPOT).app
    assert falls(replace(app, crowd=None)) is None
    assert falls(replace(app, crowd=CrowdNews(37))) is None
    assert falls(replace(app, playing=None)) is None


def test_a_fact_has_the_category_of_what_shows_it(night_shift):
    features = night_shift.scenario.library.population.features
    assert category_of(night_shift, features["by_marl_street"]) is Category.HOME
    assert category_of(night_shift, features["works_nights"]) is Category.ROUTINE
    assert category_of(night_shift, features["in_port_ansel"]) is None
