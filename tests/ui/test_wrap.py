import re

from hypothesis import given
from hypothesis import strategies as st

from game.ui.measure import TableMeasure
from game.ui.wrap import Run, plain, runs_of, wrap, wrap_runs

TEXTS = st.text(st.sampled_from("abcdefghijilmnopqrstuvwxyz WMI,.-“”0123456789 \ńé"), max_size=200)
WIDTHS = st.integers(20, 400)


def width_of(text):
    return TableMeasure().width(text, "body")


def run_width(text, bold):
    return TableMeasure().width(text, "body", bold=bold)


def squeezed(text):
    return re.sub(r"\s+", "", text)


@given(TEXTS, WIDTHS)
def test_nothing_is_lost(text, width):
    assert squeezed("".join(wrap(text, width, width_of))) == squeezed(text)


@given(TEXTS, WIDTHS)
def test_no_line_is_wider_than_asked(text, width):
    for line in wrap(text, width, width_of):
        assert width_of(line) <= width or len(line.strip("́")) <= 1


@given(TEXTS, WIDTHS)
def test_no_line_ends_in_a_space_or_begins_with_a_combining_mark(text, width):
    for paragraph in text.split("\n"):
        for line in wrap(paragraph, width, width_of)[1:]:
            assert not line.startswith((" ", "́"))
            assert line == line.rstrip(" ")


@given(st.lists(st.tuples(TEXTS, st.booleans()), max_size=5), WIDTHS)
def test_runs_keep_their_weight(pieces, width):
    runs = tuple(Run(text, bold) for text, bold in pieces)
    lines = wrap_runs(runs, width, run_width)
    for bold in (True, False):
        before = "".join(run.text for run in runs if run.bold is bold)
        after = "".join(run.text for line in lines for run in line if run.bold is bold)
        assert squeezed(after) == squeezed(before)


def test_words_stay_whole_where_they_fit():
    room = width_of("One tile says little.")
    lines = wrap("One tile says little. Enough of them say you.", room, width_of)
    assert lines == ("One tile says little.", "Enough of them", "say you.")


def test_a_line_breaks_after_a_hyphen_but_not_in_a_number():
    assert wrap("home-before-bed", width_of("home-before-") + 1, width_of) == (
        "home-before-",
        "bed",
    )
    assert wrap("Call 555-0123", width_of("Call 555-0"), width_of) == ("Call", "555-0123")


def test_a_newline_always_breaks():
    assert wrap("one\n\ntwo", 400, width_of) == ("one", "", "two")


def test_an_empty_text_is_one_empty_line():
    assert wrap("", 100, width_of) == ("",)


def test_stars_make_words_bold():
    assert runs_of("You broke **3 of 4** chains") == (
        Run("You broke "),
        Run("3 of 4", bold=True),
        Run(" chains"),
    )
    assert plain(runs_of("2 ** 3")) == "2 ** 3"
