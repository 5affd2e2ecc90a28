from dataclasses import fields, replace

import pytest

from game.records.chain import Attempt, Decision, canonical, digest

ATTEMPT = Attempt.begun("a1", "night-shift", "ab" * 32, 7, 1_000)


def told(count):
    attempt = ATTEMPT
    decisions = []
    for number in range(count):
        decision = attempt.next_decision(2_000 + number, f'{{"n":{number}}}')
        attempt = attempt.after(decision)
        decisions.append(decision)
    return attempt, decisions


def other(value):
    """Another value of the same type."""
    if isinstance(value, int):
        return value + 1
    if isinstance(value, bytes):
        return bytes(reversed(value))
    return "5" if value is None else value + "x"


def test_the_order_of_fields_does_not_change_the_text():
    assert canonical({"b": 1, "a": ["x"]}) == canonical({"a": ["x"], "b": 1}) == '{"a":["x"],"b":1}'


@pytest.mark.parametrize("value", [float("nan"), {1, 2}, object()])
def test_what_json_does_not_know_is_refused(value):
    with pytest.raises((TypeError, ValueError)):
        canonical({"value": value})


@pytest.mark.parametrize(
    ("one", "another"),
    [
        (("ab", "c"), ("a", "bc")),
        ((None,), ("null",)),
        ((1,), ("1",)),
        (("a",), ("a", None)),
        (("a", "b"), ("b", "a")),
    ],
)
def test_lists_that_look_alike_have_different_digests(one, another):
    assert digest(*one) != digest(*another)


@pytest.mark.parametrize("field", [field.name for field in fields(Decision)])
def test_a_decision_that_was_changed_does_not_follow(field):
    _, [first, second] = told(2)
    assert second.follows(first.link)
    assert not replace(second, **{field: other(getattr(second, field))}).follows(first.link)


def test_a_decision_follows_only_the_one_before_it():
    _, decisions = told(3)
    assert not decisions[2].follows(decisions[0].link)


@pytest.mark.parametrize("field", [field.name for field in fields(Attempt)])
def test_an_attempt_that_was_changed_is_not_sealed(field):
    attempt, _ = told(2)
    for sealed in (attempt, attempt.ended(9_000, '{"points":1}')):
        assert sealed.is_sealed
        assert not replace(sealed, **{field: other(getattr(sealed, field))}).is_sealed


def test_the_same_decisions_on_another_scenario_make_another_chain():
    elsewhere = replace(ATTEMPT, scenario_hash="cd" * 32)
    assert elsewhere.start != ATTEMPT.start


def test_an_attempt_is_told_by_all_its_decisions_in_order_and_nothing_else():
    attempt, decisions = told(3)
    assert attempt.is_told_by(decisions)
    assert ATTEMPT.is_told_by([])
    assert not attempt.is_told_by(decisions[:-1])
    assert not attempt.is_told_by(decisions[1:])
    assert not attempt.is_told_by([decisions[0], decisions[2], decisions[1]])
    assert not attempt.is_told_by([*decisions, attempt.next_decision(1, "{}")])


def test_the_sound_part_ends_where_the_chain_breaks():
    attempt, decisions = told(4)
    broken = [*decisions[:2], replace(decisions[2], wall_ms=0), decisions[3]]
    assert attempt.sound(broken) == decisions[:2]
    assert attempt.sound([decisions[0], *decisions[2:]]) == decisions[:1]
    assert attempt.sound([]) == []


def test_an_attempt_knows_what_it_came_to():
    attempt, decisions = told(3)
    assert (attempt.count, attempt.last_ms, attempt.head) == (3, 2_002, decisions[-1].link)
    assert not attempt.finished
    assert attempt.summary is None
    ended = attempt.ended(5_000, canonical({"points": 90}))
    assert ended.finished
    assert ended.summary == {"points": 90}
    assert ended.anew() == ATTEMPT
