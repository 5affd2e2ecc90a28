"""Worked examples, from their text to the values of the game."""

from datetime import datetime

import pytest

from game.core.examples import Before, ExampleStep, ExampleTrace
from game.core.knowledge import Category

EXAMPLE = """\
worked_examples:
  - id: baker
    before: connect
    about: Somebody else, a baker.
    traces:
      - id: shifts
        source: framed
        by: Bo Alder
        at: 2037-04-09 12:10
        text: Two early, one late.
    steps:
      - title: What does it say?
        answer: How often.
        says: A rhythm.
        looks_at: shifts
        quote: Two early
        category: daily-routine
      - title: Is it settled?
        answer: No.
        says: A rhythm needs a start.
"""


def errors(loaded):
    return [(problem.code, problem.message) for problem in loaded.problems]


def test_an_example_is_read_whole(change):
    loaded = change(EXAMPLE)
    assert errors(loaded) == []
    (example,) = loaded.value.examples
    assert (example.id, example.before) == ("baker", Before.CONNECT)
    noon = datetime(2037, 4, 9, 12, 10)  # noqa: DTZ001 - the world has no zones
    trace = ExampleTrace("shifts", "framed", "Bo Alder", noon, "Two early, one late.")
    assert example.evidence == (trace,)
    first, last = example.steps
    assert (first.looks_at, first.quote) == ("shifts", "Two early")
    assert first.category is Category.ROUTINE
    assert last == ExampleStep("Is it settled?", "No.", "A rhythm needs a start.")
    assert loaded.value.example_before("connect") is example
    assert loaded.value.example_before("spot") is None


def test_a_mission_without_examples_has_none(change):
    assert change("").value.examples == ()


@pytest.mark.parametrize(
    ("old", "new", "code", "says"),
    [
        ("looks_at: shifts", "looks_at: shift", "SC027", '"shift", which is no trace'),
        ("quote: Two early", "quote: Two late", "SC047", '"Two late" does not stand in shifts'),
        ("before: connect", "before: fix", "SC012", 'before is "fix"'),
        ("source: framed", "source: nowhere", "SC027", '"nowhere", which is no source'),
        ("category: daily-routine", "category: routine", "SC012", 'category is "routine"'),
    ],
)
def test_what_does_not_fit_is_told(change, old, new, code, says):
    assert old in EXAMPLE
    ((found, message),) = errors(change(EXAMPLE.replace(old, new)))
    assert found == code
    assert says in message


def test_a_trace_may_not_have_the_id_of_an_item(change):
    item = change("").value.items[0].id
    text = EXAMPLE.replace("shifts", item)
    assert [code for code, _ in errors(change(text))] == ["SC028"]


def test_a_step_may_look_at_an_item_of_the_mission(change):
    item = change("").value.items[0]
    quote = item.text.split(".")[0]
    text = EXAMPLE.replace("looks_at: shifts", f"looks_at: {item.id}")
    text = text.replace("quote: Two early", f'quote: "{quote}"')
    assert errors(change(text)) == []


def test_a_step_begins_with_one_example_at_most(change):
    second = EXAMPLE.split("\n", 1)[1].replace("id: baker", "id: miller")
    assert errors(change(EXAMPLE + second)) == [
        ("SC047", "miller and baker are both shown before connect")
    ]
