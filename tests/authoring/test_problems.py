import pytest

from game.authoring.problems import Problem, Severity, any_of, closest, in_order, quoted


@pytest.mark.parametrize(
    ("found", "meant"),
    [
        ("pubic", "public"),
        ("Public", "public"),
        ("PUBLIC ", "public"),
        ("famly", "family"),
        ("public", None),
        ("zebra", None),
        ("", None),
    ],
)
def test_the_closest_option_is_suggested(found, meant):
    assert closest(found, ("public", "friends", "family")) == meant


@pytest.mark.parametrize(
    ("options", "words"),
    [
        ([], ""),
        (["a"], "a"),
        (["a", "b"], "a or b"),
        (["a", "b", "c"], "a, b or c"),
        (list("abcdefghijklm"), ""),
    ],
)
def test_options_are_listed_unless_they_are_too_many(options, words):
    assert any_of(options) == words


def test_a_quoted_text_is_short_and_on_one_line():
    assert quoted("one\n  two") == '"one two"'
    assert quoted("x" * 100) == f'"{"x" * 59}…"'


@pytest.mark.parametrize(
    ("problem", "sentence"),
    [
        (("a key is missing",), "a key is missing."),
        (("at is empty", "a day"), "at is empty; expected a day."),
        (("is it?",), "is it?"),
    ],
)
def test_a_sentence_has_one_full_stop(problem, sentence):
    assert Problem("SC011", Severity.ERROR, "x", 1, 1, *problem).sentence == sentence


def test_problems_are_ordered_by_severity_then_place():
    def problem(severity, file, line, column):
        return Problem("SC011", severity, file, line, column, "m")

    ordered = [
        problem(Severity.ERROR, "a", 2, 9),
        problem(Severity.ERROR, "a", 10, 1),
        problem(Severity.ERROR, "b", 1, 1),
        problem(Severity.WARNING, "a", 1, 1),
    ]

    assert in_order([*reversed(ordered), ordered[0]]) == ordered
