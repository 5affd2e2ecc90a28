from dataclasses import replace

import pytest

from game.authoring.checking import all_checks, examples_of, run_checks, text_of, title_of
from game.core.analysis import analyse
from game.counting import Census

CHECKS = all_checks()
EXAMPLES = [
    pytest.param(code, kind, fragment, id=f"{code}-{kind}-{number}")
    for code, check in CHECKS.items()
    for number, (kind, fragment) in enumerate(examples_of(check))
]


@pytest.fixture(scope="module")
def census():
    return Census()


@pytest.mark.parametrize(("code", "kind", "fragment"), EXAMPLES)
def test_an_example_of_the_manual_is_true(code, kind, fragment, changed_mission, census):
    scenario = changed_mission(fragment)
    analysis = analyse(scenario)
    counted = replace(analysis, remaining=census(scenario, analysis))

    findings = run_checks(scenario, counted, {code: CHECKS[code]})

    assert bool(findings) == (kind == "FAIL"), findings


@pytest.mark.parametrize("code", CHECKS)
def test_a_check_has_a_manual_page_with_both_kinds_of_examples(code):
    check = CHECKS[code]

    assert title_of(check)
    assert text_of(check)
    assert {kind for kind, _ in examples_of(check)} == {"PASS", "FAIL"}
