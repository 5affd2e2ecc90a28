"""Guides that do not fit are refused, with a place and what to do."""

import pytest

from game.authoring.validate import validate

PICTURES = {"kitchen": {"parcel_label", "steam"}}
GUIDE = """\
guide:
  - id: label
    during: {during}
    title: Look at the label
    at: {at}
    says: We look at it together.
{question}"""
ASKED = """\
    asks: Which line does it feed?
    answers:
      - {id: home, text: Where she lives, right: yes, says: It names a street.}
      - {id: none, text: None of them, says: Read it once more.}
"""


@pytest.fixture
def problems(tree, replace_keys):
    """What is said of a mission with one guide."""

    def told(*, during="spot", at="parcel.label", question=ASKED):
        file = tree / "mission.yaml"
        guide = GUIDE.format(during=during, at=at, question=question)
        file.write_text(replace_keys(file.read_text(encoding="utf-8"), guide), encoding="utf-8")
        return validate([file], pictures=PICTURES, checks={})

    return told


@pytest.mark.parametrize("at", ["parcel.label", "parcel.text", "bread.text", "gate.tuesday"])
def test_a_guide_may_show_any_part(problems, at):
    assert problems(at=at) == []


def test_a_guide_may_only_tell(problems):
    assert problems(question="") == []


@pytest.mark.parametrize("at", ["parcel", "parcel.lable", "gate.text", "nothing.text"])
def test_what_it_shows_must_be_there(problems, at):
    (problem,) = problems(at=at)
    assert problem.code == "SC027"
    assert "no part of an item" in problem.message


@pytest.mark.parametrize(
    ("question", "says"),
    [
        ("    asks: Which line?\n", "no answers"),
        (ASKED.partition("\n")[2], "no asks"),
        (ASKED.replace(", right: yes", ""), "no answer of label is right"),
        (ASKED.replace("right: yes", "right: more_missed"), "while they are still made"),
    ],
)
def test_a_question_can_be_answered(problems, question, says):
    (problem,) = problems(question=question)
    assert problem.code == "SC060"
    assert says in problem.message


def test_a_guess_about_the_calls_may_be_asked_later(problems):
    assert problems(during="debrief", question=ASKED.replace("yes", "as_many")) == []
