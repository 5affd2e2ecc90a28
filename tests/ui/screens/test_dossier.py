from dataclasses import replace

import pytest
from layout_check import problems
from looks import LOOKS
from played import TO_CONNECT, box, game_after, measure, night_shift, said
from snapshots import same_as_kept

from game.core.dossier import Claim, Form
from game.core.state import Step
from game.ui.intents import OpenDialog, play
from game.ui.scene import State

TO_DOSSIER = (*TO_CONNECT, play("FinishConnect"))


def at_dossier(*decisions, **more):
    return game_after(*TO_DOSSIER, *decisions, mission=night_shift(), **more)


@pytest.fixture(scope="module")
def graded():
    """Night Shift, with its record to be graded."""
    mission = night_shift()
    dossier = replace(mission.scenario.dossier, graded=True)
    return replace(mission, scenario=replace(mission.scenario, dossier=dossier))


def at_grading(graded, *decisions, **more):
    return game_after(*TO_DOSSIER, *decisions, mission=graded, **more)


def all_said(graded, form, claim):
    return [
        play(do, entry=entry.id, **field)
        for entry in graded.scenario.dossier.entries
        for do, field in (("GradeEntry", {"form": form}), ("ClaimEntry", {"claim": claim}))
    ]


@pytest.mark.parametrize(("size", "theme", "text"), LOOKS)
def test_nothing_overlaps_or_is_cut(size, theme, text, graded):
    for game in (
        at_dossier(size=size, theme=theme, text=text),
        at_grading(graded, size=size, theme=theme, text=text),
    ):
        assert problems(game.scene, measure(game)) == []


def test_the_page_says_what_it_is():
    assert same_as_kept("dossier", at_dossier().scene)


def test_an_entry_says_whence_and_how_surely():
    head = box(at_dossier(), "entry.head:role")
    assert head.label == "Role and access: Stores technician, opens the fuel stock"
    assert head.value == "A desk at night and Runa on Guildbook. Insight. Likely."


def test_a_mistake_of_the_index_says_that_it_is_one():
    assert box(at_dossier(), "mistake:allotment").label.startswith("Wrong: somebody of the same")


def test_the_way_on_leads_to_the_inbox():
    game = at_dossier()
    game.do(box(game, "dossier-on").action)
    assert game.app.playing.state.step is Step.APPROACH


def test_grading_asks_and_gives_nothing_away(graded):
    game = at_grading(graded)
    assert game.scene.find("mistake:allotment") is None
    assert "likely" not in box(game, "entry.head:role").value
    forms = [one.label for one in box(game, "forms:role").children]
    assert forms == [
        "Raw: One trace says it.",
        "Processed: Worked out from one trace.",
        "Insight: Several traces had to be joined.",
    ]


def test_the_grading_closes_only_when_all_is_said(graded):
    game = at_grading(graded, *all_said(graded, Form.RAW, Claim.LIKELY)[:-1])
    go = box(game, "dossier-on")
    assert (go.enabled, go.hint) == (False, "1 entry is left.")
    game.do(play("ClaimEntry", entry="allotment", claim=Claim.CANNOT_SAY))
    game.do(box(game, "dossier-on").action)
    assert game.app.playing.state.dossier_closed


def test_what_is_right_is_told_once_it_is_closed(graded):
    said_raw = all_said(graded, Form.RAW, Claim.LIKELY)
    game = at_grading(graded, *said_raw, play("CloseDossier"))
    assert box(game, "right.form:allotment").label == "Right. Raw: One trace says it."
    assert box(game, "right.claim:allotment").label == "Cannot say. You said: Likely."
    assert box(game, "right.form:role").label == (
        "Insight: Several traces had to be joined. You said: Raw."
    )
    assert not any(one.id.startswith("form:") for one in game.scene.boxes())


def test_a_chosen_grade_is_checked_and_can_be_taken_back(graded):
    game = at_grading(graded, play("GradeEntry", entry="role", form=Form.INSIGHT))
    assert State.CHECKED in box(game, "form:role:insight").states
    undo = box(game, "undo")
    assert undo.keys == ("ctrl+z",)
    game.do(undo.action)
    assert State.CHECKED not in box(game, "form:role:insight").states
    assert not box(game, "undo").enabled


def test_the_record_is_told_before_and_after():
    fixes = [
        play("ChooseFix", item=item, kind=kind) for item, kind in night_shift().optimum.choices
    ]
    steps = ("FinishDossier", "FinishApproach")
    game = at_dossier(*map(play, steps), *fixes, play("FinishFix"), play("FinishWeek"))
    game.do(OpenDialog("record"))
    assert problems(game.scene, measure(game)) == []
    assert box(game, "record.entry:role").value.startswith("Gone.")
    assert box(game, "record.entry:allotment").value.startswith("Still held: cannot say.")
    assert box(game, "record.lever:2").value.startswith("Still held.")
    assert "Suggested approach" in said(game)
