import pytest

from game.authoring.decoding import Decoding
from game.authoring.kinds import (
    BROKEN,
    FILE_NAME,
    ITEM_NAME,
    SHORT,
    choice,
    flag,
    moment,
    version,
    whole_number,
)
from game.authoring.nodes import Refused
from game.authoring.places import Mark
from game.authoring.problems import Complaints
from game.authoring.reader import read_tree


@pytest.fixture
def decode():
    """Decode the value of the key ``it``; give the value and the codes of complaints."""

    def decode_text(kind, text):
        complaints = Complaints("x.yaml")
        decoding = Decoding(complaints)
        node = read_tree(f"it: {text}\n".encode(), complaints).entries["it"].value
        decoding.put(("it",), node.mark)
        value = kind.decode(node, ("it",), decoding)
        return value, [problem.code for problem in complaints.problems]

    return decode_text


@pytest.mark.parametrize("text", ["no", "null", "~", "12:30", "007", "'x'", "|\n  x", "1e3"])
def test_any_scalar_is_text(decode, text):
    value, codes = decode(SHORT, text)

    assert isinstance(value, str)
    assert codes == []


@pytest.mark.parametrize(
    ("text", "value"), [("0", 0), ("12", 12), ("-0", 0), ("+7", 7), ("20", 20)]
)
def test_whole_numbers(decode, text, value):
    assert decode(whole_number(0, 20), text) == (value, [])


@pytest.mark.parametrize(
    "text", ["21", "-1", "007", "0x10", "1_0", "1.0", "1e1", '"5"', "٣", "true", "9" * 5000]
)
def test_no_whole_numbers(decode, text):
    assert decode(whole_number(0, 20), text) == (BROKEN, ["SC014"])


@pytest.mark.parametrize("text", ["2037-02-28 00:00", "'2040-02-29 23:59'", "1900-01-01 00:00"])
def test_moments(decode, text):
    value, codes = decode(moment(), text)

    assert (f"{value:%Y-%m-%d %H:%M}", codes) == (text.strip("'"), [])


@pytest.mark.parametrize(
    "text",
    [
        "2037-02-29 00:00",
        "2037-13-01 00:00",
        "2037-01-01 24:00",
        "2037-01-01 00:60",
        "2037-1-1 0:00",
        "2037-01-01",
        "2037-01-01T00:00",
        "2037-01-01 00:00:00",
        "2037-01-01 00:00Z",
        "0000-01-01 00:00",
        "1899-12-31 23:59",
        "9999-12-31 23:59",
        "٢٠٣٧-01-01 00:00",
        "soon",
    ],
)
def test_no_moments(decode, text):
    assert decode(moment(), text) == (BROKEN, ["SC015"])


@pytest.mark.parametrize(("text", "value"), [("true", True), ("false", False), ('"true"', True)])
def test_flags(decode, text, value):
    assert decode(flag(), text) == (value, [])


@pytest.mark.parametrize("text", ["yes", "on", "True", "1"])
def test_no_flags(decode, text):
    assert decode(flag(), text) == (BROKEN, ["SC012"])


def test_choices_stand_for_values(decode):
    kind = choice({"likely": 2, "certain": 3})

    assert decode(kind, "certain") == (3, [])
    assert decode(kind, "Certain") == (BROKEN, ["SC012"])


@pytest.mark.parametrize(
    ("kind", "text", "codes"),
    [
        (FILE_NAME, "night-shift", []),
        (FILE_NAME, "night_shift", ["SC016"]),
        (FILE_NAME, "7-nights", ["SC016"]),
        (FILE_NAME, "../up", ["SC016"]),
        (FILE_NAME, "Nacht", ["SC016"]),
        (FILE_NAME, "café", ["SC016"]),
        (ITEM_NAME, "cv-is_read2", []),
        (ITEM_NAME, "a.b", ["SC016"]),
        (version(), "1", []),
        (version(), "1.0", ["SC019"]),
        (SHORT, "''", ["SC017"]),
        (SHORT, "", ["SC017"]),
        (SHORT, "[a]", ["SC013"]),
        (SHORT, "{a: b}", ["SC013"]),
    ],
)
def test_names_and_forms(decode, kind, text, codes):
    assert decode(kind, text)[1] == codes


def test_what_was_refused_before_is_not_refused_again():
    decoding = Decoding(Complaints("x.yaml"))

    assert SHORT.decode(Refused(Mark(1, 1)), ("it",), decoding) is BROKEN
    assert decoding.complaints.problems == []
