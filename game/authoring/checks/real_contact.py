"""Nothing here could reach somebody.

Every person of a scenario is invented, and so must be every way to reach one. Telephone
numbers are 555-0100 to 555-0199, mail and web addresses are under example.org, example.com or
example.net, number plates are two letters and four digits (QX 4471), and there are never any
coordinates.

The domains are those that RFC 2606 keeps free; the numbers are those kept free for fiction.

PASS::

    hints:
      - Ring the school on 555-0117, or write to office@school.example.org.

FAIL::

    hints:
      - Ring the school on 030 1234567.
      - Write to office@saltbank-school.org.
      - The place is at 54.3213, 10.1349.
      - The car had the plate AB12 CDE.
"""

import re
from collections.abc import Iterator

from game.authoring.checking import Report
from game.authoring.checks._texts import all_texts
from game.core.analysis import Analysis
from game.core.scenario import Scenario

CODE = "SC109"

_LEAST_DIGITS_OF_A_NUMBER = 7
_NUMBER = re.compile(r"\+?\(?\d[\d ()/-]{5,}\d")
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
_FICTION_NUMBER = re.compile(r"555-01\d\d")
_ADDRESS = re.compile(
    r"(?:@|https?://|www\.)([\w.-]+\.\w+)"
    r"|(?<![\w.])((?:[\w-]+\.)+(?:com|org|net|info|io|edu|gov|mil|eu|uk|de|fr|us))\b"
)
_FREE_DOMAIN = re.compile(r"(?:[\w-]+\.)*(?:example\.(?:org|com|net)|example|test|invalid)")
_COORDINATES = re.compile(
    r"-?\d{1,3}\.\d{3,}°?\s*[NSEW]?,?\s+-?\d{1,3}\.\d{3,}|\d+°\s*\d+[\u2032\u2019']"
)
_REAL_PLATE = re.compile(
    r"\b(?:[A-Z]{2}\d{2} ?[A-Z]{3}"  # two letters, two digits, three letters
    r"|[A-Z]{2}[- ]\d{3}[- ][A-Z]{2}"  # two, three, two
    r"|[A-Z]{1,3}[- ][A-Z]{1,2} ?\d{1,4}"  # a district, one or two letters, digits
    r"|[A-Z]{3}[- ]\d{3,4})\b"  # three letters, three or four digits
)


def check(scenario: Scenario, analysis: Analysis, report: Report) -> None:  # noqa: ARG001 - every check has the same arguments
    """Report numbers, addresses, coordinates and plates that could be somebody's."""
    for path, text in all_texts(scenario):
        for found, advice in _found(text):
            report(path, f'"{found}" could be real', advice)


def _found(text: str) -> Iterator[tuple[str, str]]:
    for match in _NUMBER.finditer(text):
        number = match.group()
        digits = sum(letter.isdigit() for letter in number)
        free = _DATE.fullmatch(number) or _FICTION_NUMBER.fullmatch(number)
        if digits >= _LEAST_DIGITS_OF_A_NUMBER and not free:
            yield number, "Use a number from 555-0100 to 555-0199."
    for match in _ADDRESS.finditer(text):
        domain = match[1] or match[2]
        if not _FREE_DOMAIN.fullmatch(domain.lower()):
            yield domain, "Use an address under example.org."
    for match in _COORDINATES.finditer(text):
        yield match.group(), "Leave coordinates out."
    for match in _REAL_PLATE.finditer(text):
        yield match.group(), "Use two letters and four digits, such as QX 4471."
