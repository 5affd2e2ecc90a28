from pathlib import Path

import pytest

from game.authoring.loader import read_scenario

ITEM = """
items:
  - id: bread
    title: Rye
    source: framed
    by: mara
    at: 2037-04-09 12:10
    text: The rye came out flat. I sold out.
"""
"""An item without the why of its words."""

DATA = Path(__file__).parent / "data"


def lines_of(name):
    return (DATA / name).read_text(encoding="utf-8").splitlines()


def cases(name):
    """The cases of a file: text, then what is expected after an arrow, then a line of dashes."""
    text = (DATA / name).read_text(encoding="utf-8").partition("\n")[2]
    return [tuple(case.strip("\n").split("=> ")) for case in text.split("----\n") if case]


def test_ten_mistakes_are_ten_problems_each_at_its_place(data, library, said):
    loaded = read_scenario(data / "ten-mistakes.yaml", library)

    assert loaded.value is None
    assert said(loaded.problems) == lines_of("ten-mistakes.txt")


def test_no_name_is_looked_up_without_a_library(data):
    loaded = read_scenario(data / "ten-mistakes.yaml", None)

    assert [problem.code for problem in loaded.problems] == [
        "SC014", "SC010", "SC011", "SC015", "SC012", "SC035", "SC021", "SC028",
    ]  # fmt: skip


@pytest.mark.parametrize(("fragment", "expected"), cases("wrong-values.txt"))
def test_a_wrong_value_is_explained(change, said, fragment, expected):
    texts = [text.partition(" ")[2] for text in said(change(fragment).problems)]

    assert expected in texts


@pytest.mark.parametrize(("rest", "expected"), cases("wrong-items.txt"))
def test_what_does_not_fit_in_an_item(change, rest, expected):
    [problem] = change(ITEM + rest).problems

    assert f"{problem.code} {problem.message}" == expected


@pytest.mark.parametrize("author", ["mar", "Mara Tell", "mara tell", "mare"])
def test_a_slip_in_the_name_of_an_author_is_no_new_author(change, author):
    [problem] = change(ITEM.replace("by: mara", f"by: {author}") + "    why: x\n").problems

    assert (problem.code, problem.line) == ("SC027", problem.line)
    assert 'Did you mean "mara"?' in problem.suggestion


@pytest.mark.parametrize("author", ["newsroom", "Sandholm Courier", "Mari"])
def test_an_author_may_be_any_other_name(change, author):
    loaded = change(ITEM.replace("by: mara", f"by: {author}") + "    why: x\n")

    assert loaded.problems == ()
    assert loaded.value.items[0].author == author


@pytest.mark.parametrize(
    ("photo", "words"),
    [
        ("{scene: kitchen, sees: y, layers: [steem]}", 'the art has no layer "steem" in kitchen'),
        ("{scene: kitchen, sees: y, signs: {labels: [z]}}", 'no layer "labels" in kitchen'),
        ("{scene: kitshen, sees: y, layers: [steem]}", 'the art has no scene "kitshen"'),
    ],
)
def test_pictures_are_looked_up_where_they_are_known(change, photo, words):
    fragment = ITEM + f"    why: x\n    photo: {photo}\n"

    [problem] = change(fragment, {"kitchen": {"steam", "label"}}).problems

    assert words in problem.message
    assert problem.suggestion.startswith("Did you mean ")
    assert change(fragment).problems == ()


def test_ids_of_facts_are_one_namespace(change):
    fragment = "entities:\n  mara: {type: thing, name: a}\n  tuesday: {type: day, name: b}\n"

    taken = [problem for problem in change(fragment).problems if problem.code == "SC028"]

    assert [(problem.line, problem.message) for problem in taken] == [
        (17, 'the id "mara" is taken by the people of this mission'),
        (18, 'the id "tuesday" is taken by the world'),
    ]


def test_a_broken_declaration_causes_no_second_problem(change):
    people = "  joss: {name: Joss, call: Joss}\n  ina: {name: Ina, call: Ina, child: yes}\n"

    problems = change(f"people:\n  mara: {{name: Mara Tell, cal: Mara}}\n{people}").problems

    assert [(problem.code, problem.line) for problem in problems] == [
        ("SC011", 13),
        ("SC010", 13),
        ("SC012", 15),
    ]
