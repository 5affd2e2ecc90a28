import sys

import pytest

from game.authoring import checks as package
from game.authoring.checking import (
    BrokenCheckError,
    Finding,
    Report,
    all_checks,
    examples_of,
    run_checks,
    text_of,
    title_of,
)


class Long:
    """A mission is short.

    Long missions
    tire.

    PASS::

        minutes: 10

        budget: 3

    FAIL::

        minutes: 100
    """

    CODE = "SC198"

    def check(self, scenario, analysis, report):
        report(("minutes",), f"{scenario} takes {analysis} minutes")


@pytest.fixture
def module(tmp_path, monkeypatch):
    """Add a module to the checks."""
    monkeypatch.setattr(package, "__path__", [str(tmp_path)])

    def add(name, text):
        monkeypatch.delitem(sys.modules, f"{package.__name__}.{name}", raising=False)
        (tmp_path / f"{name}.py").write_text(text, encoding="utf-8")

    yield add
    for path in tmp_path.glob("*.py"):
        sys.modules.pop(f"{package.__name__}.{path.stem}", None)


def test_checks_are_found_and_ordered_by_code(module):
    module("a_check", 'CODE = "SC197"')
    module("b_check", 'CODE = "SC196"')
    module("_helper", "")

    assert list(all_checks()) == ["SC196", "SC197"]


@pytest.mark.parametrize("text", ["", 'CODE = "SC001"', 'CODE = "SC1"'])
def test_a_module_without_a_code_of_a_check_is_refused(module, text):
    module("c_check", text)

    with pytest.raises(BrokenCheckError, match="c_check has no CODE"):
        all_checks()


def test_a_code_that_is_taken_is_refused(module):
    module("d_check", 'CODE = "SC195"')
    module("e_check", 'CODE = "SC195"')

    with pytest.raises(BrokenCheckError, match="SC195 a second time"):
        all_checks()


def test_findings_carry_the_code_of_their_check():
    assert run_checks("x", 3, {"SC198": Long()}) == [
        Finding("SC198", ("minutes",), "x takes 3 minutes")
    ]


def test_a_report_keeps_suggestions():
    report = Report("SC198")
    report(("hints", 0), "it tells", "Shorten it.")

    assert report.findings == [Finding("SC198", ("hints", 0), "it tells", "Shorten it.")]


def test_a_docstring_is_taken_apart():
    assert title_of(Long()) == "A mission is short"
    assert text_of(Long()) == "Long missions\ntire."
    assert examples_of(Long()) == (
        ("PASS", "minutes: 10\n\nbudget: 3\n"),
        ("FAIL", "minutes: 100\n"),
    )
