import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.core.facts import Fact, FactSyntaxError, is_variable, parse_fact

NAMES = st.from_regex(r"[a-z][a-z0-9_]{0,8}", fullmatch=True)
TERMS = st.from_regex(r"[A-Za-z][A-Za-z0-9_]{0,8}", fullmatch=True)
FACTS = st.builds(Fact, NAMES, st.lists(TERMS, min_size=1, max_size=4).map(tuple))


@given(FACTS)
def test_what_is_written_is_read_back(fact):
    assert parse_fact(str(fact)) == fact


@given(st.text(max_size=40))
def test_any_other_text_is_refused_at_a_place_inside_it(text):
    try:
        parse_fact(text)
    except FactSyntaxError as refused:
        assert 0 <= refused.offset <= len(text)
        assert refused.reason


@pytest.mark.parametrize(
    ("text", "offset"),
    [
        ("", 0),
        ("works_at", 8),
        ("Works_at(a)", 0),
        ("works_at()", 9),
        ("works_at(a,)", 11),
        ("works_at(a b)", 11),
        ("works_at(a) x", 12),
        ("works_at(1)", 9),
    ],
)
def test_where_it_went_wrong(text, offset):
    with pytest.raises(FactSyntaxError) as refused:
        parse_fact(text)
    assert refused.value.offset == offset


def test_blanks_do_not_matter():
    assert parse_fact(" works_at ( runa , pier_7 ) ") == Fact("works_at", ("runa", "pier_7"))


def test_variables_start_with_a_capital_and_are_listed_once():
    assert is_variable("P")
    assert not is_variable("runa")
    assert Fact("lives_with", ("P", "q", "P", "R")).variables == ("P", "R")
