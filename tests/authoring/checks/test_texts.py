import pytest

from game.authoring.checks._texts import all_texts, path_of_part, sentences_of, words_of
from game.authoring.checks.reading_level import lix
from game.authoring.checks.telling_cue import roc_area, spread_by_chance
from game.authoring.loader import read_scenario
from game.folders import CAMPAIGN


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Pim\u2019s gate duty, again.", ["Pim\u2019s", "gate", "duty", "again"]),
        ("Home-before-bed loop, 7.2 km.", ["Home-before-bed", "loop", "7.2", "km"]),
        ("06:31", ["06", "31"]),
        ("…", []),
    ],
)
def test_words(text, words):
    assert words_of(text) == words


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("One. Two! Three?", 3),
        ("It ran 7.2 km at 06:31.", 1),
        ("They are not “aggressive”. They are organised.", 2),
        ("He said “wait.” She did.", 2),
        ("no full stop", 1),
        ("", 0),
    ],
)
def test_sentences(text, count):
    assert len(sentences_of(text)) == count


def test_lix_adds_words_a_sentence_and_the_percentage_of_long_words():
    assert lix(["The cat sat on the mat.", "Everybody watched."]) == pytest.approx(
        8 / 2 + 100 * 2 / 8
    )
    assert lix([]) == 0


def test_the_area_counts_pairs_and_halves_ties():
    assert roc_area([3, 2], [1, 0]) == 1
    assert roc_area([1], [1]) == 0.5
    assert roc_area([0, 2], [1]) == 0.5


def test_the_spread_is_that_of_the_rank_sum():
    assert spread_by_chance(13, 13) == pytest.approx(0.1154, abs=0.0001)


def test_every_text_has_a_path_that_the_file_has(library):
    loaded = read_scenario(CAMPAIGN / "night-shift.yaml", library)

    paths = [path for path, text in all_texts(loaded.value) if text]

    assert len(paths) == len(set(paths))
    assert [path for path in paths if path not in loaded.places.by_path] == []


def test_a_part_is_found_at_its_detail_and_words_at_their_item():
    assert path_of_part("box.label") == ("items", "box", "details", "label")
    assert path_of_part("box.text") == ("items", "box")
