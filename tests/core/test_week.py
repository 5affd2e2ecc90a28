"""The week replayed: against brute force, and what it must say of every shipped mission."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from oracles.forward import forward

from game.campaign import Campaign
from game.core.analysis import analyse
from game.core.countermeasures import stopped_parts
from game.core.facts import Fact
from game.core.letters import Leftover
from game.core.mission import Mission
from game.core.scenario import FixKind
from game.core.week import LetterFate, LineFate, replay_week

MISSIONS = sorted(info.id for info in Campaign().all())
FALLEN = {LineFate.FELL_BACK, LineFate.DROPPED}


def causes(mission):
    """What is wrong with the causes of a mission's letters, a sentence each."""
    for letter in replay_week(mission):
        for line in letter.lines:
            if line.lost:
                yield f"{letter.letter.id}, line {line.place}: a need is not met before the fix"
    best = dict(mission.optimum.choices) if mission.optimum else {}
    for letter in replay_week(mission, best):
        for line in letter.lines:
            if line.fate is LineFate.STANDS and not line.line.survives:
                yield f"{letter.letter.id}, line {line.place}: it stands after the cheapest fix"
            if line.fate in FALLEN and line.line.survives:
                yield f"{letter.letter.id}, line {line.place}: it is said to survive and does not"


@pytest.mark.parametrize("mission", MISSIONS)
def test_every_line_is_possible_before_and_stopped_by_the_cheapest_fix(mission, campaign):
    assert list(causes(campaign.load(mission))) == []


def with_lines(mission, letter_id, change):
    """The mission with the lines of one letter changed."""
    scenario = mission.scenario
    inbox = tuple(
        replace(letter, lines=change(letter.lines)) if letter.id == letter_id else letter
        for letter in scenario.inbox
    )
    changed = replace(scenario, inbox=inbox)
    return Mission(changed, analyse(changed), mission.optimum)


def test_a_line_that_survives_undeclared_is_noticed(night_shift):
    planted = with_lines(
        night_shift, "mirel", lambda lines: tuple(replace(line, survives="") for line in lines)
    )
    assert list(causes(planted)) == ["mirel, line 2: it stands after the cheapest fix"]


def test_a_line_that_is_said_to_survive_and_does_not_is_noticed(night_shift):
    planted = with_lines(
        night_shift, "ketta", lambda lines: (replace(lines[0], survives="It may."), *lines[1:])
    )
    assert list(causes(planted)) == ["ketta, line 1: it is said to survive and does not"]


def test_a_need_that_nothing_gives_is_noticed(night_shift):
    fact = night_shift.scenario.letter_by_id["mirel"].lines[3].needs[0]
    never = Fact(fact.predicate, ("dario", *fact.arguments[1:]))
    planted = with_lines(
        night_shift, "mirel", lambda lines: (replace(lines[0], needs=(never,)), *lines[1:])
    )
    assert "mirel, line 1: a need is not met before the fix" in list(causes(planted))


@st.composite
def any_choices(draw, scenario):
    """Countermeasures for some items, whatever they cost."""
    kinds = {}
    for item, kind in scenario.countermeasures:
        kinds.setdefault(item, []).append(kind)
    return {
        item: kind
        for item, offered in kinds.items()
        if (kind := draw(st.none() | st.sampled_from(offered))) is not None
    }


@settings(max_examples=20, deadline=None)
@given(data=st.data())
def test_a_line_stands_exactly_while_brute_force_finds_all_its_needs(night_shift, data):
    scenario = night_shift.scenario
    choices = data.draw(any_choices(scenario))
    left = scenario.parts.keys() - stopped_parts(scenario, choices)
    shown = (fact for part in left for fact in scenario.parts[part].reveals)
    known = forward(scenario.library.patterns.values(), (*scenario.given, *shown))
    for letter in replay_week(night_shift, choices):
        for line in letter.lines:
            assert line.lost == tuple(need for need in line.line.needs if need not in known)
            assert (line.fate is LineFate.STANDS) == (bool(line.line.needs) and not line.lost)
            assert line.text == (line.line.fallback if line.lost else line.line.text)


def test_after_the_cheapest_fix_only_the_line_of_praise_is_left(night_shift):
    best = dict(night_shift.optimum.choices)
    week = {one.letter.id: one for one in replay_week(night_shift, best)}
    assert [line.place for line in week["mirel"].lines if line.fate is LineFate.STANDS] == [2]
    assert week["mirel"].fate is LetterFate.TAILORED
    assert week["ketta"].fate is LetterFate.SPAM
    assert [line.fate for line in week["ketta"].lines][-1] is LineFate.DROPPED
    honest = {one.fate for name, one in week.items() if name not in {"mirel", "ketta"}}
    assert honest == {LetterFate.HONEST}


def test_a_letter_may_never_be_sent(night_shift):
    scenario = night_shift.scenario
    inbox = tuple(replace(one, leftover=Leftover.NEVER_SENT) for one in scenario.inbox)
    mission = replace(night_shift, scenario=replace(scenario, inbox=inbox))
    week = {one.letter.id: one.fate for one in replay_week(mission, dict(mission.optimum.choices))}
    assert week["ketta"] is LetterFate.NEVER_SENT
    assert week["saba"] is LetterFate.HONEST


def test_without_a_fix_every_line_stands(night_shift):
    for letter in replay_week(night_shift):
        needing = [line for line in letter.lines if line.line.needs]
        assert letter.count(LineFate.STANDS) == len(needing)
        assert letter.count(LineFate.ANYBODY) == len(letter.lines) - len(needing)


def test_what_does_not_reach_a_need_changes_nothing(night_shift):
    fridge = replay_week(night_shift, {"cv": FixKind.REMOVE})
    fates = {one.letter.id: [line.fate for line in one.lines] for one in fridge}
    assert LineFate.FELL_BACK in fates["mirel"]
    assert set(fates["ketta"]) == {LineFate.STANDS}
