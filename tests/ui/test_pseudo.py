import json
import re
from pathlib import Path

import pytest
from played import night_shift

from game.ui.locales import ENGLISH
from game.ui.pseudo import (
    accented,
    accented_locale,
    bracketed,
    is_accented,
    mirrored_locale,
)
from game.ui.words import words_for

FONT = Path(__file__).parents[2] / "assets" / "fonts" / "advances.json"
SENTENCES = [
    "Spot",
    "X",
    "{count} of {all} between {start} and {end}",
    "Tile set in **Daily routine**.",
    "",
]


def places(text):
    return re.findall(r"\{[^}]*\}|\*\*|\n", text)


@pytest.mark.parametrize("text", SENTENCES)
def test_a_text_of_the_interface_is_in_brackets_and_at_least_40_percent_longer(text):
    said = bracketed(text)
    assert said.startswith("[")
    assert said.endswith("]")
    assert len(said) >= 1.4 * len(text)
    assert places(said) == places(text)


def test_a_letter_that_was_left_plain_is_noticed():
    assert is_accented(accented("Every text has an accent, 7 of 7."))
    assert not is_accented(f"{accented('Every text')} but these")


def test_what_is_in_accents_already_stays():
    assert accented(bracketed("Back to the feed")) == bracketed("Back to the feed")


def test_a_quote_is_found_in_what_it_quotes():
    assert accented("last one out") in accented("Who was the last one out tonight?")


def test_a_mission_is_40_percent_longer():
    items = night_shift().scenario.items
    before = sum(len(item.text) for item in items)
    after = sum(len(accented(item.text)) for item in items)
    assert after >= 1.4 * before


def test_the_fonts_have_every_letter():
    alphabet = "".join(map(chr, range(ord("A"), ord("z") + 1)))
    for face in json.loads(FONT.read_text(encoding="utf-8")).values():
        assert set(bracketed(alphabet)) <= set(face["advances"])


def test_dates_and_lists_are_in_accents():
    locale = accented_locale(ENGLISH)
    named = [name for both in (*locale.weekdays, *locale.months) for name in both]
    assert all(map(is_accented, named))
    assert is_accented(locale.pair.format(first="", second=""))


def test_the_mirrored_language_is_english_from_right_to_left():
    locale = mirrored_locale(ENGLISH)
    assert locale.right_to_left
    assert locale.months == ENGLISH.months
    assert not ENGLISH.right_to_left


def test_both_are_spoken():
    words = words_for("en-XA")
    assert words.say("Back") == bracketed("Back")
    several = bracketed("{count} flags").format(count=4)
    assert words.plural("{count} flag", "{count} flags", 4) == several
    assert words.content("Runa") == accented("Runa")
    assert words_for("en-XB").say("Back") == "Back"
    assert words_for("en-XB").locale.right_to_left
