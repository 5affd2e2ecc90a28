import pytest
from shorthand import fact, facts, known, rule

from game.core.inference import TooManyCombinations, closure, derives, ground


def derived(kb):
    return {str(fact) for fact in closure(kb, kb.revealed).derived}


def test_a_body_is_joined_on_shared_variables():
    kb = known(
        rule("works_at(P, X) <- sees(P, V), overlooks(X, V), passes(P, X)"),
        given="overlooks(depot, cranes) overlooks(quay, cranes)",
        desk="sees(runa, cranes)",
        loop="passes(runa, depot) passes(halle, quay)",
    )
    assert derived(kb) == {"works_at(runa, depot)"}


def test_constants_in_patterns_match_only_themselves():
    kb = known(
        rule("short(P) <- owes(P, B), asks(P, extra_work)"),
        a="owes(runa, bill) owes(halle, bill)",
        b="asks(runa, extra_work) asks(halle, day_work)",
    )
    assert derived(kb) == {"short(runa)"}


def test_a_constant_in_a_head_is_written_out():
    kb = known(rule("open_to(P, paid_favour) <- short(P)"), a="short(runa)")
    assert derived(kb) == {"open_to(runa, paid_favour)"}


def test_a_variable_that_occurs_twice_needs_the_same_constant():
    kb = known(rule("vain(P) <- likes(P, P)"), a="likes(ada, bo) likes(bo, bo)")
    assert derived(kb) == {"vain(bo)"}


def test_one_fact_can_fill_two_places_of_a_body():
    kb = known(rule("pair(X, Y) <- in(X), in(Y)"), a="in(p)", b="in(q)")
    assert derived(kb) == {"pair(p, p)", "pair(p, q)", "pair(q, p)", "pair(q, q)"}
    assert derives(kb, ["a"], fact("pair(p, p)"))
    assert not derives(kb, ["a"], fact("pair(p, q)"))


def test_the_same_predicate_with_other_arguments_is_another_fact():
    kb = known(rule("far(X) <- away(X, Y)"), a="away(runa)", b="away(runa, day, hour)")
    assert derived(kb) == set()


def test_patterns_feed_one_another_in_any_order():
    kb = known(
        rule("c(X) <- b(X)"),
        rule("b(X) <- a(X)"),
        rule("a(X) <- c(X)"),
        u="a(one)",
        v="c(two)",
    )
    assert derived(kb) == {"b(one)", "c(one)", "a(two)", "b(two)"}


def test_the_same_step_is_kept_once():
    kb = known(rule("b(X) <- a(X), a(X)"), rule("c(Y) <- d(X, Y), d(Y, X)"), u="a(x) d(x, x)")
    assert [str(kb.facts[rule.head]) for rule in kb.rules] == ["b(x)", "c(x)"]
    assert [rule.needed for rule in kb.rules] == [1, 1]


def test_a_step_from_a_fact_to_itself_is_dropped():
    assert known(rule("a(X) <- a(X), b(X)"), u="a(x) b(x)").rules == ()


def test_a_counter_counts_values_not_facts():
    counter = rule("regular(P, A) <- does(P, A, D)", at_least=(2, "D"))
    once_twice_told = known(counter, a="does(runa, tea, mon)", b="does(runa, tea, mon)")
    assert derived(once_twice_told) == set()
    twice = known(counter, a="does(runa, tea, mon)", b="does(runa, tea, tue)")
    assert derived(twice) == {"regular(runa, tea)"}


def test_a_counter_may_join_and_the_rest_of_its_body_may_differ():
    kb = known(
        rule("sails(S, D) <- crew(P, S), away(P, E), before(D, E)", at_least=(2, "P")),
        given="before(d18, d19) before(d18, d20)",
        a="crew(ada, ship) crew(bo, ship)",
        b="away(ada, d19)",
        c="away(bo, d20)",
    )
    assert derived(kb) == {"sails(ship, d18)"}
    assert not derives(kb, ["a", "b"], fact("sails(ship, d18)"))


def test_a_counter_is_not_expanded_into_combinations():
    units = {f"u{n}": facts(f"does(runa, tea, d{n})") for n in range(60)}
    kb = ground([rule("regular(P, A) <- does(P, A, D)", at_least=(3, "D"))], (), units)
    assert len(kb.rules) == 61
    assert derives(kb, ["u3", "u33", "u59"], fact("regular(runa, tea)"))


def test_a_counter_can_count_what_it_leads_to():
    kb = known(
        rule("busy(X) <- passes(P, X)", at_least=(2, "P")),
        rule("passes(guard, X) <- busy(X)"),
        a="passes(ada, gate)",
        b="passes(bo, gate)",
    )
    assert derived(kb) == {"busy(gate)", "passes(guard, gate)"}
    assert not derives(kb, ["a"], fact("busy(gate)"))


@pytest.mark.parametrize(
    ("pattern", "says"),
    [
        (rule("head(Y) <- body(X)", name="loose"), "loose: its body does not mention Y"),
        (rule("head(X) <- body(X)", name="r", at_least=(2, "Z")), "does not mention Z"),
        (rule("head(X) <- body(X)", name="r", at_least=(2, "X")), "its head uses X"),
    ],
)
def test_a_pattern_with_a_loose_variable_is_refused_by_name(pattern, says):
    with pytest.raises(ValueError, match=says):
        known(pattern, a="body(x)")


def test_too_many_combinations_are_refused():
    cross = rule("pair(X, Y) <- left(X), right(Y)")
    units = {f"u{n}": facts(f"left(l{n}) right(r{n})") for n in range(100)}
    assert len(ground([cross], (), units).rules) == 10_000
    with pytest.raises(TooManyCombinations, match="too many ways"):
        ground([cross], (), units, max_tries=9_000)


def test_numbers_follow_the_order_of_arrival():
    kb = known(rule("b(X) <- a(X)"), given="g(x)", u="a(x)", v="a(y) a(x)")
    assert [str(fact) for fact in kb.facts] == ["g(x)", "a(x)", "a(y)", "b(x)", "b(y)"]
    assert kb.revealed == {"u": (1,), "v": (2, 1)}
