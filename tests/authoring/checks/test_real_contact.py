import pytest

from game.authoring.checking import Report
from game.authoring.checks import real_contact
from game.core.analysis import analyse

REAL = [
    "030 1234567",
    "+49 30 1234567",
    "(555) 867-5309",
    "555-0217",
    "someone@mail.org",
    "https://halmar.org/list",
    "www.halmar.eu",
    "saltbank-school.com",
    "not-example.org",
    "54.3213, 10.1349",
    "54° 19\u2032",
    "AB12 CDE",
    "AA-123-BB",
    "HH-AB 1234",
    "ABC 1234",
]
FREE = [
    "555-0117",
    "2037-03-12",
    "list@saltbank-parents.example.org",
    "example.com",
    "QX 4471",
    "T 31",
    "2,400,000 people",
    "06:00 to 10:00",
    "Trained on 3. And 4 more.",
    "19 Marl Street",
]


@pytest.fixture
def findings(changed_mission):
    def find(text):
        scenario = changed_mission(f"hints:\n  - '{text}'\n")
        report = Report(real_contact.CODE)
        real_contact.check(scenario, analyse(scenario), report)
        return report.findings

    return find


@pytest.mark.parametrize("text", REAL)
def test_what_could_reach_somebody_is_reported(text, findings):
    assert [finding.path for finding in findings(text)] == [("hints", 0)]


@pytest.mark.parametrize("text", FREE)
def test_what_is_kept_free_for_fiction_is_not(text, findings):
    assert findings(text) == []
