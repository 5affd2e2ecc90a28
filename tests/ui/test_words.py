import gettext
from datetime import datetime

import pytest

from game.core.knowledge import Category
from game.core.messages import message
from game.ui.ports import MissionProblem, NotSaved
from game.ui.words import Words, words_for

AT = datetime(2037, 3, 12, 0, 52)  # noqa: DTZ001 - times of the invented world have no zone
ENGLISH = Words()
MINUS = "\N{MINUS SIGN}"


class Shouting(gettext.NullTranslations):
    """A language that says everything louder, and has three plural forms in one word."""

    def gettext(self, message):
        return message.upper().replace("{NAME}", "{name}").replace("{COUNT}", "{count}")

    def ngettext(self, msgid1, msgid2, n):
        return self.gettext(msgid1 if n == 1 else msgid2)


def test_numbers_are_grouped():
    assert ENGLISH.number(2_400_000) == "2,400,000"
    assert ENGLISH.number(7.25, 1) == "7.2"
    assert ENGLISH.number(-1234.5, 1) == f"{MINUS}1,234.5"
    assert ENGLISH.signed(21) == "+21"
    assert ENGLISH.signed(-39) == f"{MINUS}39"
    assert ENGLISH.signed(0) == "0"
    assert ENGLISH.percent(80) == "80%"


def test_dates_are_written_without_the_year():
    assert ENGLISH.weekday(AT) == "Thu"
    assert ENGLISH.weekday(AT, long=True) == "Thursday"
    assert ENGLISH.day(AT) == "Thu 12 March"
    assert ENGLISH.day(AT, long=True) == "Thursday 12 March"
    assert ENGLISH.time(AT) == "00:52"
    assert ENGLISH.day_time(AT) == "Thu 12 Mar 00:52"


@pytest.mark.parametrize(
    ("texts", "listed"),
    [([], ""), (["a"], "a"), (["a", "b"], "a and b"), (["a", "b", "c"], "a, b and c")],
)
def test_lists_are_joined_as_they_are_read(texts, listed):
    assert ENGLISH.listed(texts) == listed


def test_values_are_written_for_the_language():
    assert ENGLISH.say("{count} people", count=2400) == "2,400 people"
    assert ENGLISH.say("Find {what}.", what=["a pass", "a date"]) == "Find a pass and a date."
    assert ENGLISH.plural("{count} flag", "{count} flags", 1) == "1 flag"
    assert ENGLISH.plural("{count} flag", "{count} flags", 4) == "4 flags"


def test_a_text_without_values_may_hold_braces():
    assert ENGLISH.say("{this} stays") == "{this} stays"


def test_interface_and_mission_have_their_own_catalogues():
    words = Words(interface=Shouting())
    assert words.say("Hello {name}", name="Runa") == "HELLO Runa"
    assert words.content("Last one out.") == "Last one out."
    assert words.category(Category.HOME) == "HOME AREA"
    assert Words(mission=Shouting()).content("Last one out.") == "LAST ONE OUT."


def test_an_empty_text_of_a_mission_stays_empty():
    assert words_for().content("") == ""


def test_messages_of_the_core_are_translated_with_their_values():
    inner = message("{name} again", name="Runa")
    said = message("Missed: {name}, {count} times", name=inner, count=1200)
    assert ENGLISH.message(said) == "Missed: Runa again, 1,200 times"
    assert Words(interface=Shouting()).message(said) == "MISSED: Runa AGAIN, 1,200 TIMES"


def test_what_a_problem_tells_is_translated_be_it_a_text_or_a_message():
    shouting = Words(interface=Shouting())
    assert shouting.told(NotSaved("The disk is full.")) == "THE DISK IS FULL."
    problem = MissionProblem(message("There is no {name}.", name="x"))
    assert shouting.told(problem) == "THERE IS NO x."
    assert str(problem) == "There is no x."


def test_a_language_that_is_not_there_is_english(tmp_path):
    words = words_for("tlh", ["night-shift"], tmp_path)
    assert words.say("Back") == "Back"
    assert words.day(AT) == "Thu 12 March"
