import pytest
from shorthand import fact, known, rule

from game.core.inference import explain
from game.core.knowledge import Strength

GOAL = fact("goal(x)")


def test_a_given_fact_needs_no_reason():
    proof = explain(known(given="goal(x)", u="goal(x)"), ["u"], GOAL)
    assert (proof.pattern, proof.revealed_by, proof.premises) == (None, (), ())
    assert (proof.strength, proof.units, proof.depth) == (Strength.CERTAIN, frozenset(), 0)


def test_a_revealed_fact_names_who_reveals_it():
    proof = explain(known(u="goal(x)", v="goal(x)"), ["v", "u"], GOAL)
    assert (proof.pattern, proof.revealed_by, proof.units) == (None, ("u",), {"u"})


def test_what_is_known_anyway_is_credited_to_nobody():
    kb = known(rule("goal(X) <- a(X), b(X)"), given="a(x)", u="a(x) b(x)")
    premises = explain(kb, ["u"], GOAL).premises
    assert [premise.revealed_by for premise in premises] == [(), ("u",)]


def test_premises_come_in_the_order_of_the_body_and_steps_from_pieces_to_goal():
    kb = known(
        rule("attends(C, K) <- letter(Q, K), parent(Q, C)", name="letter"),
        rule("goal(x) <- attends(C, K), parent(Q, C), gate(Q, D)", name="gate"),
        given="parent(dario, pim)",
        fridge="letter(dario, school)",
        gate="gate(dario, tuesday)",
    )
    proof = explain(kb, ["gate", "fridge"], GOAL)
    assert [str(premise.fact) for premise in proof.premises] == [
        "attends(pim, school)",
        "parent(dario, pim)",
        "gate(dario, tuesday)",
    ]
    assert [str(step.fact) for step in proof.steps()] == [
        "letter(dario, school)",
        "parent(dario, pim)",
        "attends(pim, school)",
        "gate(dario, tuesday)",
        "goal(x)",
    ]
    assert proof.pattern is not None
    assert (proof.pattern.id, proof.depth, proof.units) == ("gate", 2, {"fridge", "gate"})


def test_the_strongest_weakest_link_wins_over_fewer_units():
    kb = known(
        rule("goal(X) <- a(X)", strength=Strength.POSSIBLE),
        rule("goal(X) <- b(X), c(X)", strength=Strength.LIKELY),
        one="a(x)",
        two="b(x)",
        three="c(x)",
    )
    proof = explain(kb, kb.revealed, GOAL)
    assert (proof.strength, proof.units) == (Strength.LIKELY, {"two", "three"})
    proof = explain(kb, ["one", "two"], GOAL)
    assert (proof.strength, proof.units) == (Strength.POSSIBLE, {"one"})


def test_among_equals_the_fewest_units_win_and_then_their_names():
    kb = known(
        rule("goal(X) <- a(X), b(X)"),
        rule("goal(X) <- c(X)"),
        a="a(x)",
        b="b(x)",
        z="c(x)",
        y="c(x)",
    )
    assert explain(kb, ["a", "b", "z", "y"], GOAL).units == {"y"}


def test_a_chain_is_as_strong_as_its_weakest_pattern():
    kb = known(
        rule("b(X) <- a(X)", strength=Strength.POSSIBLE),
        rule("goal(X) <- b(X), c(X)", strength=Strength.CERTAIN),
        u="a(x)",
        v="c(x)",
    )
    assert explain(kb, "uv", GOAL).strength is Strength.POSSIBLE


def test_a_counter_shows_no_more_than_it_needs():
    kb = known(
        rule("goal(x) <- at(P, D), open(D)", at_least=(2, "D")),
        given="open(mon) open(tue) open(wed)",
        a="at(p, mon)",
        b="at(p, tue) at(p, wed)",
    )
    proof = explain(kb, "ab", GOAL)
    assert proof.units == {"b"}
    assert [str(premise.fact) for premise in proof.premises] == [
        "at(p, tue)",
        "open(tue)",
        "at(p, wed)",
        "open(wed)",
    ]


def test_a_premise_shared_by_the_counted_is_named_once():
    kb = known(
        rule("goal(x) <- crew(P), day(D)", at_least=(2, "P")),
        given="day(mon)",
        a="crew(ada)",
        b="crew(bo)",
    )
    premises = [str(premise.fact) for premise in explain(kb, "ab", GOAL).premises]
    assert premises == ["crew(ada)", "day(mon)", "crew(bo)"]


def test_what_does_not_follow_has_no_proof():
    kb = known(rule("goal(X) <- a(X), b(X)"), u="a(x)", v="b(x)")
    with pytest.raises(ValueError, match="do not give"):
        explain(kb, ["u"], GOAL)
    with pytest.raises(KeyError):
        explain(kb, ["w"], GOAL)


def test_a_proof_of_thousands_of_steps_is_built():
    links = " ".join(f"next(n{n}, n{n + 1})" for n in range(2_000))
    kb = known(rule("reached(Y) <- reached(X), next(X, Y)"), given=links, start="reached(n0)")
    proof = explain(kb, ["start"], fact("reached(n2000)"))
    assert proof.depth == 2_000
    assert sum(1 for _ in proof.steps()) == 4_001
