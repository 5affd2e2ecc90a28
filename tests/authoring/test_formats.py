import json

import pytest

from game.authoring.falls import Fall, Falls
from game.authoring.formats import as_line, show, summary
from game.authoring.problems import Problem, Severity

AUDIENCE = Problem(
    "SC012",
    Severity.ERROR,
    "scenarios/x.yaml",
    41,
    17,
    'audience is "freinds"',
    expected="anyone, members, friends or family",
    found="freinds",
    options=("anyone", "members", "friends", "family"),
)
LONG = Problem("SC107", Severity.WARNING, "scenarios/x.yaml", 7, 3, "a sentence has 40 words")


def many(count):
    return [
        Problem("SC011", Severity.ERROR, "x.yaml", line, 1, "a line has no name")
        for line in range(1, count + 1)
    ]


def test_a_line_says_where_what_and_what_to_do():
    assert as_line(AUDIENCE) == (
        'scenarios/x.yaml:41:17: error SC012: audience is "freinds"; expected anyone, members, '
        'friends or family. Did you mean "friends"?'
    )


def test_errors_come_first_and_nothing_comes_twice():
    assert show([LONG, AUDIENCE, LONG]).splitlines() == [
        as_line(AUDIENCE),
        "scenarios/x.yaml:7:3: warning SC107: a sentence has 40 words.",
    ]


def test_twenty_are_listed_and_the_others_counted():
    shown = show([*many(21), LONG]).splitlines()

    assert len(shown) == 21
    assert shown[19].startswith("x.yaml:20:1: ")
    assert shown[20] == "and 1 error, 1 warning more"
    assert len(show(many(20)).splitlines()) == 20


def test_json_has_every_field():
    assert json.loads(show([AUDIENCE], "json")) == {
        "problems": [
            {
                "code": "SC012",
                "severity": "error",
                "file": "scenarios/x.yaml",
                "line": 41,
                "column": 17,
                "message": 'audience is "freinds"',
                "expected": "anyone, members, friends or family",
                "found": "freinds",
                "suggestion": 'Did you mean "friends"?',
            }
        ],
        "more": 0,
        "crowds": [],
    }
    assert json.loads(show(many(30), "json"))["more"] == 10


def test_github_marks_the_line():
    assert show([LONG], "github") == (
        "::warning file=scenarios/x.yaml,line=7,col=3,title=SC107::a sentence has 40 words."
    )
    assert show(many(22), "github").endswith("\n::notice::and 2 errors more")


def test_nothing_breaks_out_of_a_command_of_github():
    problem = Problem("SC005", Severity.ERROR, "a,b:c%\n.yaml", 1, 1, "100%\r\n::error::no")

    assert show([problem], "github") == (
        "::error file=a%2Cb%3Ac%25%0A.yaml,line=1,col=1,title=SC005::100%25%0D%0A::error::no."
    )


def test_the_name_of_a_file_cannot_move_the_cursor():
    problem = Problem("SC005", Severity.ERROR, "a\x1b[2J\nb.yaml", 1, 1, "it is broken")

    assert show([problem]) == "a\\x1b[2J\\nb.yaml:1:1: error SC005: it is broken."


@pytest.mark.parametrize(
    ("problems", "words"),
    [
        ([], "no problems"),
        ([AUDIENCE], "1 error"),
        ([AUDIENCE, LONG, LONG], "1 error, 2 warnings"),
    ],
)
def test_a_summary_counts(problems, words):
    assert summary(problems) == words


def falls(count):
    return Falls(
        "early-swim",
        start=4096,
        everything=1,
        falls=(
            *(Fall("home", (f"post{number}.text",), 2**number) for number in range(count)),
            Fall("routine", ("loop.start", "sign.text"), 1000),
        ),
    )


def test_an_author_reads_how_the_crowd_falls_before_the_problems():
    assert show([LONG], falls=[falls(2)]).splitlines() == [
        "early-swim: people who still match, of 4,096 (12.0 bits) at the start",
        "  home: 1 (0.0 bits) after post0.text",
        "  home: 2 (1.0 bits) after post1.text",
        "  routine: 1,000 (10.0 bits) after loop.start, sign.text",
        "  all traces: 1 (0.0 bits)",
        as_line(LONG),
    ]


def test_of_many_witnesses_those_that_leave_the_fewest_are_told():
    lines = show([], falls=[falls(9)]).splitlines()
    assert lines[6:8] == [
        "  home: 32 (5.0 bits) after post5.text",
        "  home: 64 to 256 people after any of 3 more",
    ]


def test_a_program_is_told_every_witness():
    [crowd] = json.loads(show([], "json", [falls(9)]))["crowds"]
    assert (crowd["mission"], crowd["start"], crowd["everything"]) == ("early-swim", 4096, 1)
    assert len(crowd["witnesses"]) == 10
    assert crowd["witnesses"][-1] == {
        "line": "routine",
        "parts": ["loop.start", "sign.text"],
        "people": 1000,
        "bits": 9.97,
    }


def test_github_marks_only_what_is_wrong():
    assert show([], "github", [falls(2)]) == ""
