import pytest
from worlds import mission_of

from game.core.findings import judge
from game.ui.verdicts import headline, piece_name, piece_names, verdict_sentences
from game.ui.words import words_for

WORDS = words_for()
MISSION = mission_of()


def verdict(line, *parts):
    judgement = judge(MISSION, line, frozenset(parts))
    return headline(WORDS, judgement.verdict), verdict_sentences(WORDS, MISSION, line, judgement)


def test_one_piece_that_settles_is_said_to_do_so_alone():
    assert verdict("role", "desk.badge") == (
        "Chain complete",
        ("This one piece gives it away by itself.",),
    )


def test_several_pieces_that_settle_are_all_needed():
    _, sentences = verdict("dates", "crew.text", "courier.leaves")
    assert sentences == ("These pieces give it away, and each of them is needed.",)


def test_too_much_names_what_to_cut_and_what_suffices():
    assert verdict("role", "desk.badge", "mirror.text") == (
        "Too much",
        ("Cut “New hat.”: “Badge on a lanyard” already settles it.",),
    )


def test_too_much_of_several_pieces_agrees_in_number():
    _, sentences = verdict("dates", "crew.text", "courier.leaves", "loop.start")
    (said,) = sentences
    assert said == (
        "Cut “Where the runs start”: “Proud to be on the Gannet.” and "
        "“The Gannet leaves on Friday” already settle it."
    )


def test_too_little_says_what_kind_is_there_and_what_kind_is_missing():
    assert verdict("dates", "crew.text") == (
        "Not yet",
        ("Something here says which ship.", "Nothing yet says from when."),
    )


def test_too_little_never_names_the_missing_piece():
    _, sentences = verdict("dates", "crew.text")
    assert "Gannet leaves" not in " ".join(sentences)


def test_a_count_that_is_not_reached_asks_for_more_of_the_same():
    _, sentences = verdict("home", "loop.start", "seat.street")
    assert sentences == ("It takes where.",)


def test_what_adds_nothing_to_too_little_is_named():
    _, sentences = verdict("dates", "crew.text", "loop.start")
    assert sentences[-1] == "“Where the runs start” adds nothing to this line."
    _, sentences = verdict("dates", "crew.text", "loop.start", "desk.badge")
    assert sentences[-1] == (
        "“Badge on a lanyard” and “Where the runs start” add nothing to this line."
    )


def test_pieces_of_other_lines_are_unrelated():
    assert verdict("dates", "desk.badge") == (
        "Not this line",
        ("Nothing here helps to answer the question: When does she sail?",),
    )


@pytest.mark.parametrize(
    ("part", "name"),
    [("desk.badge", "“Badge on a lanyard”"), ("seat.street", "“Collect from Quay Street”")],
)
def test_a_piece_is_quoted_once(part, name):
    assert piece_name(WORDS, MISSION.scenario, part) == name


def test_pieces_are_named_in_the_order_of_items():
    names = piece_names(WORDS, MISSION.scenario, ["mirror.text", "desk.badge"])
    assert names == "“Badge on a lanyard” and “New hat.”"
