import pytest
from shorthand import fact, known, rule, sets

from game.core.inference import Gap, lacking, witnesses

ROUTINE = fact("on_duty(runa, nights)")


@pytest.fixture
def kb():
    return known(
        rule("on_duty(P, D) <- week_of(P, D), rhythm(P, R), fits(R, D)"),
        rule("on_duty(P, D) <- out_on(P, M), sleeps_after(P, M), fits(M, D)"),
        given="fits(four_on, nights) fits(dawns, nights)",
        rota="week_of(runa, nights)",
        four="rhythm(runa, four_on)",
        run="out_on(runa, dawns)",
        bed="sleeps_after(runa, dawns)",
        buns="likes(runa, buns)",
    )


def gap(kb, units, goal=ROUTINE):
    return lacking(kb, units, goal, witnesses(kb, [goal]).sets[goal])


def test_it_says_how_often_and_nothing_yet_says_from_when(kb):
    assert gap(kb, ["four"]) == Gap(has=("rhythm",), lacks=("week_of",))
    assert gap(kb, ["buns", "bed"]) == Gap(has=("sleeps_after",), lacks=("out_on",))


def test_with_nothing_useful_all_is_missing_from_the_first_witness(kb):
    assert gap(kb, ["buns"]) == Gap(has=(), lacks=("out_on", "sleeps_after"))


def test_the_witness_that_shares_more_is_nearer():
    goal = fact("goal(x)")
    kb = known(
        rule("goal(X) <- a(X)"),
        rule("goal(X) <- b(X), c(X)"),
        alone="a(x)",
        one="b(x)",
        two="c(x)",
    )
    assert gap(kb, ["two"], goal) == Gap(has=("c",), lacks=("b",))


def test_another_piece_of_the_same_kind_can_be_missing():
    goal = fact("lives_on(p, marl)")
    kb = known(
        rule("lives_on(P, T) <- traced_to(P, T, X)", at_least=(3, "X")),
        a="traced_to(p, marl, one)",
        b="traced_to(p, marl, two)",
        c="traced_to(p, marl, three)",
    )
    assert gap(kb, "ab", goal) == Gap(has=("traced_to",), lacks=("traced_to",))


def test_another_unit_that_tells_the_same_counts_as_there():
    goal = fact("goal(x)")
    kb = known(rule("goal(X) <- a(X), b(X)"), one="a(x)", other="a(x)", two="b(x)")
    assert lacking(kb, ["other"], goal, sets("one two")) == Gap(has=("a",), lacks=("b",))


def test_without_witnesses_one_is_found(kb):
    found = lacking(kb, ["rota"], ROUTINE, ())
    assert set(found.has + found.lacks) in (
        {"week_of", "rhythm"},
        {"out_on", "sleeps_after"},
    )
    with pytest.raises(ValueError, match="do not give"):
        lacking(kb, ["rota"], fact("never(x)"), ())
