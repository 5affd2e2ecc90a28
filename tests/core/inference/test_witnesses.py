from shorthand import fact, facts, known, rule, sets

from game.core.inference import ground, project, smallest_witness, witnesses

GOAL = fact("goal(x)")


def test_alternatives_and_joins_by_size_and_then_by_names():
    kb = known(
        rule("goal(X) <- a(X), b(X)"),
        rule("goal(X) <- c(X)"),
        a1="a(x)",
        a0="a(x)",
        b="b(x)",
        c="c(x)",
        spare="d(x)",
    )
    found = witnesses(kb, [GOAL])
    assert found.sets == {GOAL: sets("c", "a0 b", "a1 b")}
    assert not found.truncated
    assert found.complete_up_to == 5


def test_what_holds_anyway_has_the_empty_witness_and_what_never_does_has_none():
    kb = known(rule("goal(X) <- a(X)"), given="a(x)", u="a(x)")
    found = witnesses(kb, [GOAL, fact("a(y)")])
    assert found.sets == {GOAL: sets(""), fact("a(y)"): ()}
    assert not found.truncated


def test_a_unit_that_reveals_several_facts_counts_once():
    kb = known(
        rule("goal(X) <- a(X), b(X), c(X), d(X)"), one="a(x) b(x)", two="c(x) d(x)", three="d(x)"
    )
    found = witnesses(kb, [GOAL], up_to=2)
    assert found.sets[GOAL] == sets("one two")
    assert not found.truncated


def test_counters_count_in_witnesses_too():
    kb = known(
        rule("goal(x) <- at(P, D)", at_least=(2, "D")),
        mon="at(p, mon)",
        tue="at(p, tue)",
        also_tue="at(p, tue)",
        both="at(p, wed) at(p, thu)",
    )
    assert witnesses(kb, [GOAL]).sets[GOAL] == sets("both", "also_tue mon", "mon tue")


def test_cycles_end():
    kb = known(
        rule("b(X) <- a(X)"),
        rule("a(X) <- b(X)"),
        rule("goal(X) <- a(X), b(X)"),
        one="a(x)",
        two="b(x)",
    )
    found = witnesses(kb, [GOAL])
    assert found.sets[GOAL] == sets("one", "two")
    assert not found.truncated


def six_pieces():
    return known(
        rule("goal(X) <- a(X), b(X), c(X), d(X), e(X), f(X)"),
        rule("goal(X) <- g(X), h(X)"),
        **{letter: f"{letter}(x)" for letter in "abcdefgh"},
    )


def test_the_bound_is_honest():
    found = witnesses(six_pieces(), [GOAL], up_to=5)
    assert found.sets[GOAL] == sets("g h")
    assert (found.complete_up_to, found.truncated) == (5, True)
    found = witnesses(six_pieces(), [GOAL], up_to=6)
    assert found.sets[GOAL] == sets("g h", "a b c d e f")
    assert not found.truncated


def test_a_goal_whose_witnesses_are_all_large_still_has_one():
    kb = known(rule("goal(X) <- a(X), b(X), c(X)"), **{unit: f"{unit}(x)" for unit in "abc"})
    found = witnesses(kb, [GOAL], up_to=2)
    assert found.sets[GOAL] == sets("a b c")
    assert (found.complete_up_to, found.truncated) == (2, True)


def test_the_work_limit_is_honest_and_always_the_same():
    units = {f"u{n:02}": facts(f"at(p, d{n})") for n in range(40)}
    kb = ground([rule("goal(x) <- at(P, D)", at_least=(4, "D"))], (), units)
    found = witnesses(kb, [GOAL], work_limit=20_000)
    assert found.truncated
    assert found.complete_up_to < 4
    assert [len(witness) for witness in found.sets[GOAL]] == [4]
    assert found == witnesses(kb, [GOAL], work_limit=20_000)
    assert witnesses(kb, [GOAL], work_limit=0).complete_up_to == 0


def test_three_of_sixty_are_all_found():
    units = {f"u{n:02}": facts(f"at(p, d{n})") for n in range(60)}
    kb = ground([rule("goal(x) <- at(P, D)", at_least=(3, "D"))], (), units)
    found = witnesses(kb, [GOAL])
    assert len(found.sets[GOAL]) == 60 * 59 * 58 // 6
    assert not found.truncated


def test_items_are_exact_where_regrouped_parts_would_be_too_wide():
    letters = "abcdef"
    patterns = [rule("goal(X) <- " + ", ".join(f"{letter}(X)" for letter in letters))]
    parts = {f"{letter}.part": facts(f"{letter}(x)") for letter in letters}
    items = {"one": facts("a(x) b(x) c(x)"), "two": facts("d(x) e(x) f(x)")}
    owner = {f"{letter}.part": "one" if letter in "abc" else "two" for letter in letters}
    by_part = witnesses(ground(patterns, (), parts), [GOAL])
    assert by_part.truncated
    by_item = witnesses(ground(patterns, (), items), [GOAL])
    assert by_item == witnesses(ground(patterns, (), parts).owned_by(owner), [GOAL])
    assert by_item.sets[GOAL] == sets("one two")
    assert not by_item.truncated
    assert project(by_part.sets[GOAL], owner) == by_item.sets[GOAL]


def test_regrouping_keeps_only_minimal_sets():
    owner = {"a.1": "a", "a.2": "a", "b.1": "b", "c.1": "c"}
    parts = sets("a.1 b.1", "a.2", "b.1 c.1", "a.1 c.1")
    assert project(parts, owner) == sets("a", "b c")
    assert project((), owner) == ()


def test_the_smallest_witness_inside_some_units():
    kb = six_pieces()
    assert smallest_witness(kb, "abcdefgh", GOAL) == {"g", "h"}
    assert smallest_witness(kb, "abcdefg", GOAL) == set("abcdef")
    assert smallest_witness(kb, "abcdefgh", GOAL, work_limit=0) in (set("gh"), set("abcdef"))


def test_a_witness_of_hundreds_is_found_without_trying_each_unit():
    units = {f"u{n:03}": facts(f"lives_with(p{n}, p{n + 1})") for n in range(400)}
    units["end"] = facts("lives_on(p400, marl)")
    kb = ground([rule("lives_on(P, T) <- lives_with(P, Q), lives_on(Q, T)")], (), units)
    goal = fact("lives_on(p0, marl)")
    found = witnesses(kb, [goal])
    assert found.sets[goal] == (frozenset(units),)
    assert found.truncated
    assert smallest_witness(kb, units, goal) == frozenset(units)
