"""The conformance report has every criterion once, each with a verdict and its reason."""

import re
from collections import Counter
from pathlib import Path

REPORT = (Path(__file__).parents[2] / "docs" / "accessibility.md").read_text(encoding="utf-8")
VERDICTS = {"supports", "partly", "does not", "not applicable", "not tested"}
LEVEL_A = """
    1.1.1 1.2.1 1.2.2 1.2.3 1.3.1 1.3.2 1.3.3 1.4.1 1.4.2 2.1.1 2.1.2 2.1.4 2.2.1 2.2.2 2.3.1
    2.4.1 2.4.2 2.4.3 2.4.4 2.5.1 2.5.2 2.5.3 2.5.4 3.1.1 3.2.1 3.2.2 3.2.6 3.3.1 3.3.2 3.3.7
    4.1.2
"""
LEVEL_AA = """
    1.2.4 1.2.5 1.3.4 1.3.5 1.4.3 1.4.4 1.4.5 1.4.10 1.4.11 1.4.12 1.4.13 2.4.5 2.4.6 2.4.7
    2.4.11 2.5.7 2.5.8 3.1.2 3.2.3 3.2.4 3.3.3 3.3.4 3.3.8 4.1.3
"""
SECTION_508 = """
    501.1 502.2.1 502.2.2 502.3.1 502.3.2 502.3.3 502.3.4 502.3.5 502.3.6 502.3.7 502.3.8 502.3.9
    502.3.10 502.3.11 502.3.12 502.3.13 502.3.14 502.4 503.2 503.3 503.4 504
"""


def rows():
    """Number, further cells of each row of the report that begins with a number."""
    for line in REPORT.splitlines():
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        if line.startswith("|") and (number := re.match(r"\d[\d.]*", cells[0])):
            yield number.group(), cells[1:]


def test_every_criterion_has_one_row_of_its_level():
    levels = Counter((number, cells[0]) for number, cells in rows() if len(cells) == 3)
    expected = [(one, "A") for one in LEVEL_A.split()] + [(one, "AA") for one in LEVEL_AA.split()]
    assert levels == Counter(expected)


def test_every_provision_has_one_row():
    provisions = Counter(number for number, cells in rows() if len(cells) == 2)
    assert provisions == Counter(SECTION_508.split())


def test_every_row_has_a_verdict_and_says_how():
    for number, (*_, verdict, how) in rows():
        assert verdict in VERDICTS, number
        assert how, number
