import pytest
from shorthand import fact, known, rule

from game.core.inference import closure, derives, shrink

CHAIN = (rule("b(X) <- a(X)"), rule("c(X) <- b(X), k(X)"), rule("d(X) <- c(X), e(X)"))


@pytest.fixture
def kb():
    return known(*CHAIN, given="k(x)", one="a(x)", two="e(x)", three="c(x) a(y)", none="")


def test_given_facts_hold_without_units(kb):
    assert derives(kb, [], fact("k(x)"))
    assert not derives(kb, [], fact("b(x)"))


def test_what_follows_is_derived_whatever_the_order_of_units(kb):
    goal = fact("d(x)")
    assert derives(kb, ["one", "two"], goal)
    assert derives(kb, ["two", "one", "one", "none"], goal)
    assert not derives(kb, ["one", "none"], goal)


def test_a_fact_nobody_ever_mentions_does_not_hold(kb):
    assert not derives(kb, kb.revealed, fact("unheard_of(x)"))
    assert not closure(kb, kb.revealed).holds(fact("unheard_of(x)"))


def test_a_unit_that_was_not_there_at_grounding_is_refused(kb):
    with pytest.raises(KeyError, match="four"):
        derives(kb, ["four"], fact("d(x)"))
    with pytest.raises(KeyError, match="four"):
        closure(kb, ["four"])


def test_a_closure_lists_all_and_what_is_new(kb):
    held = closure(kb, ["two", "one"])
    assert {str(fact) for fact in held.facts} == {"k(x)", "a(x)", "e(x)", "b(x)", "c(x)", "d(x)"}
    assert [str(fact) for fact in held.derived] == ["b(x)", "c(x)", "d(x)"]


def test_closures_do_not_disturb_one_another(kb):
    full = closure(kb, kb.revealed)
    assert not closure(kb, []).holds(fact("d(x)"))
    assert full.holds(fact("d(x)"))


def test_tallies_are_never_listed():
    kb = known(rule("often(P) <- at(P, D)", at_least=(2, "D")), a="at(p, mon)", b="at(p, tue)")
    held = closure(kb, ["a", "b"])
    assert {str(fact) for fact in held.facts} == {"at(p, mon)", "at(p, tue)", "often(p)"}
    assert [str(fact) for fact in held.derived] == ["often(p)"]


def test_shrink_keeps_only_what_is_needed(kb):
    witness = shrink(kb, ["none", "one", "two", "three"], fact("d(x)"))
    assert witness in ({"one", "two"}, {"two", "three"})
    assert shrink(kb, ["none", "three", "two"], fact("d(x)")) == {"two", "three"}
    assert shrink(kb, kb.revealed, fact("k(x)")) == frozenset()


def test_shrink_drops_what_a_first_proof_used_in_vain():
    kb = known(rule("goal(X) <- a(X), b(X)"), rule("goal(X) <- b(X)"), one="a(x)", two="b(x)")
    assert shrink(kb, ["one", "two"], fact("goal(x)")) == {"two"}


def test_a_proof_of_too_many_units_is_not_shrunk():
    kb = known(rule("goal(X) <- a(X), b(X)"), rule("goal(X) <- b(X)"), one="a(x)", two="b(x)")
    goal = fact("goal(x)")
    assert shrink(kb, ["one", "two"], goal, most=2) == {"two"}
    assert shrink(kb, ["one", "two"], goal, most=1) == {"one", "two"}


def test_shrink_refuses_what_does_not_follow(kb):
    with pytest.raises(ValueError, match=r"do not give d\(x\) away"):
        shrink(kb, ["one"], fact("d(x)"))


def test_a_chain_of_thousands_is_no_deeper_than_a_chain_of_three():
    links = " ".join(f"next(n{n}, n{n + 1})" for n in range(3_000))
    kb = known(rule("reached(Y) <- reached(X), next(X, Y)"), given=links, start="reached(n0)")
    assert derives(kb, ["start"], fact("reached(n3000)"))
    assert shrink(kb, ["start"], fact("reached(n3000)")) == {"start"}


def test_owners_reveal_what_their_units_do(kb):
    owned = kb.owned_by({"one": "a", "two": "a", "three": "b", "none": "c"})
    assert list(owned.revealed) == ["a", "b", "c"]
    assert derives(owned, ["a"], fact("d(x)"))
    assert not derives(owned, ["b", "c"], fact("d(x)"))
    with pytest.raises(KeyError, match="two"):
        kb.owned_by({"one": "a"})
