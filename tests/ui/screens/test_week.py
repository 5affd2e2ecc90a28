import pytest
from layout_check import problems
from looks import LOOKS
from played import (
    NIGHT_SHIFT,
    TO_CONNECT,
    box,
    game_after,
    load_mission,
    measure,
    night_shift,
    said,
)
from snapshots import same_as_kept

from game.core.scenario import FixKind
from game.core.state import Step
from game.ui.intents import Select, play
from game.ui.scene import Polygon, State, Text

TO_FIX = (*TO_CONNECT, *map(play, ("FinishConnect", "FinishDossier", "FinishApproach")))
BEST = tuple(
    play("ChooseFix", item=item, kind=kind) for item, kind in night_shift().optimum.choices
)


def at_week(*fixes, **more):
    return game_after(*TO_FIX, *fixes, play("FinishFix"), mission=night_shift(), **more)


@pytest.mark.parametrize(("size", "theme", "text"), LOOKS)
def test_nothing_overlaps_or_is_cut(size, theme, text):
    for fixes in ((), BEST):
        game = at_week(*fixes, size=size, theme=theme, text=text)
        assert problems(game.scene, measure(game)) == []


def test_the_week_says_what_became_of_the_letters():
    assert same_as_kept("week", at_week(*BEST).scene)


def test_without_a_fix_every_line_stands():
    game = at_week()
    assert "2 of 2" in box(game, "status").label
    assert box(game, "week.fits:mirel").label == "5 still fit"
    assert game.scene.find("week.fell:mirel") is None
    assert box(game, "week.word").label.startswith("Every line still fits.")


def test_a_line_falls_back_before_the_players_eyes_and_says_why():
    line = box(at_week(*BEST), "week.line:mirel:1")
    assert line.label.endswith("Now: “Hi there, hope this finds you well.”")
    assert line.value == (
        "fell back. A 7.2 km loop: delayed; A desk at night: shown to fewer people."
    )


def test_a_line_that_stands_says_from_what():
    line = box(at_week(*BEST), "week.line:mirel:2")
    assert line.value.startswith("still fits. From Runa on Guildbook, left as it is.")


def test_a_letter_without_a_line_left_goes_to_everybody():
    game = at_week(*BEST)
    assert box(game, "week.spam:ketta").label == "Now the same for everybody"
    assert box(game, "week.line:ketta:4").label.endswith("Now: This line drops out.")


def test_it_opens_on_the_day_of_the_first_tailored_letter():
    game = at_week(*BEST)
    assert State.SELECTED in box(game, "day:2037-03-13").states


def test_another_day_shows_its_letters_and_its_changes():
    game = at_week(*BEST)
    game.do(Select("day", "2037-03-12"))
    assert "Saba Orrin writes as before." in said(game)
    assert box(game, "week.changed").label.startswith("Changed: A 7.2 km loop: delayed")
    game.do(Select("day", "2037-03-15"))
    assert box(game, "week.none").label == "No letter comes."


def test_the_fixes_can_be_changed_and_the_week_seen_again():
    game = at_week(*BEST)
    game.do(box(game, "revise").action)
    assert game.app.playing.state.step is Step.FIX
    game.do(play("ChooseFix", item="cv", kind=FixKind.BLUR))
    game.do(play("FinishFix"))
    game.do(box(game, "finish").action)
    assert game.app.playing.state.step is Step.DEBRIEF


def test_a_name_too_long_for_a_day_does_not_push_its_node_off_the_line():
    album = load_mission(NIGHT_SHIFT.with_name("family-album.yaml"))
    more = {"mission": album, "size": (960, 600), "text": 200}
    game = game_after(*TO_FIX, play("FinishFix"), **more)
    days = [one for one in game.scene.boxes() if one.id.startswith("day:")]
    nodes = [next(mark for mark in one.marks if isinstance(mark, Polygon)) for one in days]
    middles = [sum(y for _, y in node.points) / len(node.points) for node in nodes]
    assert len(middles) == 7
    assert max(middles) - min(middles) <= 2
    below = max(mark.y for one in days for mark in one.marks if isinstance(mark, Text))
    assert below + measure(game).line_height("caption") <= min(middles)
