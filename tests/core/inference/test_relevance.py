from shorthand import fact, known, rule

from game.core.inference import relevant_units
from game.core.inference.relevance import components, relevant_nodes


def test_a_unit_that_no_chain_can_use_is_outside():
    kb = known(
        rule("c(X) <- a(X), b(X)"),
        rule("e(X) <- d(X)"),
        one="a(x)",
        two="b(x)",
        three="d(x)",
        four="b(y)",
        none="",
    )
    assert relevant_units(kb, [fact("c(x)")]) == {"one", "two"}
    assert relevant_units(kb, [fact("c(x)"), fact("e(x)")]) == {"one", "two", "three"}


def test_two_nights_are_no_habit_so_neither_is_relevant():
    kb = known(rule("habit(P) <- out(P, D)", at_least=(3, "D")), a="out(p, mon)", b="out(p, tue)")
    assert relevant_units(kb, [fact("habit(p)")]) == frozenset()


def test_what_tells_what_anybody_knows_is_outside():
    kb = known(
        rule("known(X) <- a(X)"),
        rule("goal(X) <- known(X), b(X)"),
        given="a(x)",
        one="a(x)",
        two="known(x)",
        three="b(x)",
    )
    assert relevant_units(kb, [fact("goal(x)")]) == {"three"}


def test_the_fact_itself_is_relevant():
    kb = known(one="a(x)", two="b(x)")
    assert relevant_units(kb, [fact("a(x)"), fact("never(x)")]) == {"one"}


def test_facts_that_need_one_another_come_together_and_after_what_they_need():
    kb = known(
        rule("b(X) <- a(X)"),
        rule("c(X) <- b(X)"),
        rule("b(X) <- c(X), d(X)"),
        rule("e(X) <- c(X)"),
        one="a(x) d(x)",
        two="c(x)",
    )
    nodes = relevant_nodes(kb, [fact("e(x)")])
    groups = [{str(kb.facts[node]) for node in group} for group in components(kb, nodes)]
    assert {"b(x)", "c(x)"} in groups
    assert groups[-1] == {"e(x)"}
    assert sum(map(len, groups)) == 5
    assert groups.index({"a(x)"}) < groups.index({"b(x)", "c(x)"})
    assert groups.index({"d(x)"}) < groups.index({"b(x)", "c(x)"})
