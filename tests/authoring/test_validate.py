import pytest

from game.authoring.checking import Report
from game.authoring.diagnostics import DIAGNOSTICS
from game.authoring.library import read_library
from game.authoring.missions import read_mission
from game.authoring.problems import Problem, Severity
from game.authoring.validate import exit_code, validate

ERROR = Problem("SC011", Severity.ERROR, "x", 1, 1, "m")
WARNING = Problem("SC101", Severity.WARNING, "x", 1, 1, "m")


class DislikesGulls:
    """Stands for a check."""

    CODE = "SC199"

    def check(self, scenario, analysis, report: Report):
        assert analysis.feeds["parcel.label"] == {"home"}
        for item in scenario.items:
            if "gull" in item.text:
                report(("items", item.id, "text"), "a gull", "Write about terns.")


@pytest.mark.parametrize(
    ("problems", "strict", "code"),
    [
        ([], False, 0),
        ([], True, 0),
        ([WARNING], False, 0),
        ([WARNING], True, 2),
        ([WARNING, ERROR], False, 1),
        ([WARNING, ERROR], True, 1),
    ],
)
def test_exit_codes(problems, strict, code):
    assert exit_code(problems, strict=strict) == code


def test_a_check_is_placed_in_the_file(tree):
    path = tree / "mission.yaml"

    [problem] = validate([path], checks={"SC199": DislikesGulls()})

    assert problem == Problem(
        "SC199", Severity.WARNING, str(path), 180, 11, "a gull", advice="Write about terns."
    )


def test_no_check_is_asked_about_a_mission_with_errors(tree, replace_keys):
    path = tree / "mission.yaml"
    path.write_text(replace_keys(path.read_text("utf-8"), "budget: lots\n"), encoding="utf-8")

    problems = validate([path], checks={"SC199": DislikesGulls()})

    assert [problem.code for problem in problems] == ["SC014"]


def test_a_folder_is_searched_at_any_depth_and_its_library_is_read_once(tree):
    deep = tree / "chapter/one"
    deep.mkdir(parents=True)
    (deep / "mission.yaml").write_text("format: 2\n", encoding="utf-8")
    (tree / "library/objectives.yaml").write_text("format: 1\n", encoding="utf-8")
    (tree / "notes.txt").write_text("not a mission", encoding="utf-8")

    problems = validate([tree, tree / "library"], checks={})

    assert [(problem.file[len(str(tree)) + 1 :], problem.code) for problem in problems] == [
        ("chapter/one/mission.yaml", "SC019"),
        ("library/objectives.yaml", "SC011"),
        ("ten-mistakes.yaml", "SC014"),
        ("ten-mistakes.yaml", "SC010"),
        ("ten-mistakes.yaml", "SC011"),
        ("ten-mistakes.yaml", "SC015"),
        ("ten-mistakes.yaml", "SC012"),
        ("ten-mistakes.yaml", "SC035"),
        ("ten-mistakes.yaml", "SC021"),
        ("ten-mistakes.yaml", "SC028"),
    ]


def test_two_missions_of_one_id(tree):
    (tree / "again.yaml").write_bytes((tree / "mission.yaml").read_bytes())

    [problem] = validate([tree / "again.yaml", tree / "mission.yaml"], checks={})

    assert (problem.code, problem.file, problem.line) == ("SC028", str(tree / "mission.yaml"), 3)
    assert problem.message.endswith(f"{tree / 'again.yaml'} has it too")


def test_the_same_file_twice_is_no_mistake(tree):
    assert validate([tree / "mission.yaml", tree / "mission.yaml"], checks={}) == []


def test_a_library_elsewhere(tree, tmp_path_factory, mission_text):
    path = tmp_path_factory.mktemp("alone") / "mission.yaml"
    path.write_text(mission_text, encoding="utf-8")

    assert [problem.code for problem in validate([path], checks={})] == ["SC040"]
    assert validate([path], library_folder=tree / "library", checks={}) == []


def test_a_mission_without_answers_is_not_counted(tree, write_example):
    write_example(DIAGNOSTICS["SC048"].example)
    asked = []

    problems = validate([tree / "mission.yaml"], count=lambda *one: asked.append(one))

    assert ([problem.code for problem in problems], asked) == (["SC048"], [])


def test_what_cannot_be_counted_cannot_be_played(tree, write_example):
    write_example(DIAGNOSTICS["SC020"].example)

    loaded = read_mission(tree / "mission.yaml", read_library(tree / "library").value)

    assert loaded.value is None
    assert [problem.code for problem in loaded.problems] == ["SC020"]
