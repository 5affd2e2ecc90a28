"""The crowd on the command line."""

import pytest

from game.cli import main
from game.crowd_verb import Asked, crowd_lines, told_progress


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("crowd")


@pytest.fixture
def ask(folder, capsys):
    def asked(*arguments):
        code = main(["crowd", "--data-dir", str(folder), *arguments])
        said = capsys.readouterr()
        return code, said.out.splitlines(), said.err

    return asked


def test_without_anything_the_attributes_are_told(ask):
    code, lines, _ = ask()

    assert code == 0
    assert lines[0] == "2,400,000 people, 21.2 bits. What each attribute tells:"
    assert lines[1] == "  birthday: birthday, 366 values, 8.5 bits, leaves 6,577"
    assert len(lines) == 17


def test_values_are_shared_by_fewer_and_fewer(ask):
    code, lines, _ = ask("district=port_ansel", "sector=harbour", "commute=at_night")

    assert code == 0
    assert lines[:4] == [
        "2,400,000 people (21.2 bits)",
        "95,892 people (16.5 bits) after part of town: Port Ansel",
        "5,200 people (12.3 bits) after line of work: the harbour",
        "642 people (9.3 bits) after way and hours: at night",
    ]
    assert lines[5].startswith("  birthday: birthday, leaves ")
    assert len(lines) == 10


def test_nobody_is_told_as_a_word(ask):
    _, lines, _ = ask("birthday=february-29", "birth_year=forties-1945", "rank=head", "sex=man",
                      "district=gull_flat")  # fmt: skip

    assert lines[-1] == "nobody after part of town: Gull Flat"


def test_attributes_without_values_are_those_that_people_are_alone_with(ask):
    assert ask("district", "employer")[1] == [
        "0.53% of 2,400,000 people are alone with part of town, employer."
    ]


def test_values_are_listed_among_those_who_share_what_is_known(ask):
    _, lines, _ = ask("--values", "commute", "district=eastquay")

    assert lines[0] == "commute: way and hours"
    assert lines[1].startswith("  by_day: by day, ")
    assert "    night_walk: at night, on foot, 323 people" in lines


def test_a_sample_is_asked_for_every_number(ask):
    _, lines, _ = ask("--by-number", "--sample", "3")

    assert len(lines) == 18
    assert lines[1] == "  0: 0.0%, standard error 0.0%"
    assert lines[-1].startswith("  16: 100.0%")


def test_the_dispute_tells_both_countries_and_the_toy(ask):
    _, lines, _ = ask("--dispute")

    assert lines[1].startswith("  date: 85.8% in places of one size, 63.9%")
    assert "The toy, 9,330 people in 56,940 cells: 84.89%." in lines


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["distrikt=eastquay"], 'no attribute "distrikt". Did you mean "district"?'),
        (["district=eastkey"], 'Did you mean "eastquay"? `main.py crowd --values district`'),
        (["district="], 'no group or value ""'),
        (["district", "sector=harbour"], "for each attribute"),
        (["district", "district"], "given twice"),
        (["--values", "towns"], 'no attribute "towns"'),
        (["--by-number", "--sample", "1"], "--sample is 1; ask 2 to"),
    ],
)
def test_what_cannot_be_answered_says_what_to_do(ask, arguments, said):
    code, lines, error = ask(*arguments)

    assert (code, lines) == (1, [])
    assert said in error


def test_too_little_memory_is_told(ask, monkeypatch):
    def full(*_):
        raise MemoryError

    monkeypatch.setattr("game.crowd_verb.load_or_build", full)

    assert "Close other programs" in ask("district")[2]


def test_progress_is_told_in_whole_lines_to_somebody_who_is_there(capsys, monkeypatch):
    monkeypatch.setattr("sys.stderr.isatty", lambda: True, raising=False)
    tell = told_progress("Asking a sample")
    for hundredth in range(101):
        tell(hundredth / 100)

    assert capsys.readouterr().err.splitlines() == [
        f"Asking a sample: {percent} percent" for percent in (25, 50, 75)
    ]


def test_nobody_is_told_of_progress_in_a_file(capsys):
    told_progress("Asking a sample")(0.5)

    assert capsys.readouterr().err == ""


def test_the_work_is_named_before_it_is_done(folder):
    named = []

    def progress(work):
        named.append(work)
        return lambda _: None

    list(crowd_lines(Asked(by_number=True, sample=2), folder, progress))

    assert named == ["Gathering the crowd", "Asking a sample"]
