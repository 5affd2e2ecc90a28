from dataclasses import replace

import pytest
from layout_check import problems
from looks import LOOKS
from played import TO_CONNECT, box, game_after, measure, one_road, said, show
from snapshots import same_as_kept

from game.core.state import Step
from game.ui.intents import Select, play
from game.ui.ports import CrowdNews
from game.ui.scene import State
from game.ui.screens.wedge_state import SLOT

TO_WEDGE = (*TO_CONNECT, play("FinishConnect"), play("FinishApproach"))
SIZES = {"traders": 2_469, "parents": 9_000, "crew": 1_500}
PAIRS = {"school": "parents", "till": "traders", "goodbye": "crew"}
MATCHED = tuple(
    play(do, version=version, segment=segment)
    for version, segment in PAIRS.items()
    for do in ("MatchVersion", "MatchExposure")
)
ANSWERED = (
    play("AnswerQuestion", question="share", choice="invented"),
    play("AnswerQuestion", question="gains", choice="outside"),
)


def at_wedge(*decisions, **more):
    return game_after(*TO_WEDGE, *decisions, mission=one_road(), **more)


@pytest.mark.parametrize(("size", "theme", "text"), LOOKS)
def test_nothing_overlaps_or_is_cut(size, theme, text):
    for decisions in ((), MATCHED, (*MATCHED, *ANSWERED, play("SettleWedge"))):
        game = at_wedge(*decisions, size=size, theme=theme, text=text)
        assert problems(game.scene, measure(game)) == []


def test_the_town_says_what_its_parts_are():
    assert same_as_kept("wedge", at_wedge(*MATCHED[:3]).scene)


def test_a_key_matches_the_version_that_is_looked_at():
    game = at_wedge()
    assert State.SELECTED in box(game, "version:school").states
    second = box(game, "segment:parents")
    assert second.keys == ("2",)
    game.do(second.action)
    assert box(game, "wedge.for:school").label == "Parents at Saltbank"


def test_another_version_can_be_looked_at_and_matched_again():
    game = at_wedge(*MATCHED)
    game.do(Select(SLOT, "goodbye"))
    game.do(box(game, "segment:traders").action)
    assert box(game, "wedge.for:goodbye").label == "Traders of Eastquay"
    game.do(play("Undo"))
    assert box(game, "wedge.for:goodbye").label == "Crew families"


def test_the_next_version_is_looked_at_once_one_is_matched():
    game = at_wedge(*MATCHED[:2])
    assert State.SELECTED in box(game, "version:till").states


def test_it_closes_only_when_all_is_matched_and_answered():
    game = at_wedge(*MATCHED, ANSWERED[0])
    close = box(game, "finish")
    assert (close.enabled, close.hint) == (False, "1 thing is still open.")
    game.do(ANSWERED[1])
    game.do(box(game, "finish").action)
    assert game.app.playing.state.matching.settled


def test_once_it_is_closed_it_tells_what_is_right_and_goes_on():
    wrong = play("MatchExposure", version="till", segment="crew")
    game = at_wedge(*MATCHED, wrong, *ANSWERED, play("SettleWedge"))
    assert box(game, "wedge.for:till").value == "Right"
    assert box(game, "wedge.uses:till").value == "Not right"
    assert "Each version is partly true." in said(game)
    assert "That is what makes it stick." in said(game)
    assert not any(one.id.startswith("exposed:") for one in game.scene.boxes())
    game.do(box(game, "finish").action)
    assert game.app.playing.state.step is Step.FIX


def test_dots_stand_for_people_of_the_crowd():
    game = at_wedge()
    assert "The crowd is gathering." in box(game, "wedge.dots").value
    counted = show(replace(game.app, crowd=CrowdNews(100, segments=SIZES)))
    assert "A dot is 50 people." in counted.find("wedge.dots").value
    assert counted.find("segment:parents").value.endswith("9,000 people")
