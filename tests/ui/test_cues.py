from dataclasses import replace

import pytest
from played import TO_CONNECT, TO_DEBRIEF, TO_FIX, draw, game_after, night_shift, settle
from stages import marked, says, scene_of

from game.core.actions import ACTIONS
from game.core.scenario import FixKind
from game.ui import intents as want
from game.ui.app import App, Settings, Tone
from game.ui.asset_files import asset
from game.ui.cues import Cue, crowd_cues, cues
from game.ui.intents import play

SPOT = (play("Begin"),)
FLAG = play("FlagPart", part="desk.badge", lines=("role",), confidence=80)
HARMLESS = play("RulePartHarmless", part="buns.text")
BLUR = play("ChooseFix", item="desk", kind=FixKind.BLUR)
LEAVE = play("ChooseFix", item="desk", kind=None)
ACCEPT = play("AcceptLine", line="home", reason="wave")
CLAIM = play("SettleFinding", line="role")
HEARD = [
    ((), play("Begin"), ()),
    (SPOT, play("OpenItem", item="buns"), ()),
    (SPOT, play("InspectPart", part="desk.mug"), ()),
    (SPOT, FLAG, (Cue.TILE_SET,)),
    (SPOT, HARMLESS, ()),
    ((*SPOT, FLAG), play("WithdrawCall", part="desk.badge"), ()),
    ((*SPOT, FLAG), play("Undo"), ()),
    ((*SPOT, FLAG, HARMLESS), play("Undo"), ()),
    (SPOT, play("TakeHint"), ()),
    (SPOT, play("FinishSpot"), ()),
    ((*SPOT, play("FinishSpot")), play("FinishReview"), ()),
    (TO_CONNECT, draw("role", "desk.badge")[0], (Cue.THREAD_JOINED,)),
    (
        (*TO_CONNECT, *draw("role", "desk.badge")),
        play("CutThread", line="role", part="desk.badge"),
        (Cue.THREAD_CUT,),
    ),
    ((*TO_CONNECT, *draw("role", "desk.badge")), play("Undo"), (Cue.THREAD_CUT,)),
    (
        (*TO_CONNECT, *draw("role", "desk.badge")),
        CLAIM,
        (Cue.CHAIN_COMPLETE, Cue.CATEGORY_EXPOSED),
    ),
    ((*TO_CONNECT, *draw("role", "crew.text")), CLAIM, (Cue.WRONG,)),
    ((*TO_CONNECT, *draw("role", "desk.badge", "crew.text")), CLAIM, (Cue.WRONG,)),
    (TO_CONNECT, play("FinishConnect"), ()),
    (TO_FIX, BLUR, (Cue.CHAIN_BROKEN,)),
    ((*TO_FIX, BLUR), LEAVE, (Cue.CHAIN_COMPLETE,)),
    ((*TO_FIX, BLUR), play("Undo"), (Cue.CHAIN_COMPLETE,)),
    (
        (*TO_FIX, BLUR),
        play("ChooseFix", item="buns", kind=FixKind.LIMIT),
        (),
    ),
    (TO_FIX, ACCEPT, ()),
    ((*TO_FIX, ACCEPT), play("WithdrawAcceptance", line="home"), ()),
    (TO_FIX, play("FinishFix"), (Cue.DOSSIER_OPENS,)),
    (TO_DEBRIEF, play("Close"), ()),
]


def heard(before, intent, **more):
    game = game_after(*before, **more)
    earlier = game.app
    game.do(intent)
    return cues(earlier, game.app)


@pytest.mark.parametrize(("before", "decision", "expected"), HEARD)
def test_what_is_heard_of_a_decision(before, decision, expected):
    assert heard(before, decision) == expected


INBOX = (*TO_CONNECT, play("FinishConnect"), play("FinishDossier"))
MIREL = play("JudgeLetter", letter="mirel", tailored=True)
SABA = play("JudgeLetter", letter="saba", tailored=True)
TRACE = play("TraceLine", letter="mirel", place=1, item="loop")
OF_LETTERS = [
    (INBOX[:-1], INBOX[-1], ()),
    (INBOX, MIREL, ()),
    ((*INBOX, MIREL), play("NameTechniques", letter="mirel", techniques=("praise",)), ()),
    ((*INBOX, MIREL), TRACE, (Cue.THREAD_JOINED,)),
    ((*INBOX, MIREL, TRACE), play("Undo"), ()),
    ((*INBOX, MIREL), play("ChooseAnswer", letter="mirel", answer="report"), ()),
    (
        (*INBOX, MIREL, play("ChooseAnswer", letter="mirel", answer="report")),
        play("CloseLetter", letter="mirel"),
        (Cue.RIGHT,),
    ),
    (
        (*INBOX, SABA, play("ChooseAnswer", letter="saba", answer="swap")),
        play("CloseLetter", letter="saba"),
        (Cue.WRONG,),
    ),
    (INBOX, play("FinishApproach"), ()),
    ((*INBOX, play("FinishApproach"), play("FinishFix")), play("ReviseFixes"), ()),
    (
        (*INBOX, play("FinishApproach"), play("FinishFix")),
        play("FinishWeek"),
        (Cue.DOSSIER_OPENS,),
    ),
]


@pytest.mark.parametrize(("before", "decision", "expected"), OF_LETTERS)
def test_what_is_heard_of_a_decision_about_letters(before, decision, expected):
    assert heard(before, decision, mission=night_shift()) == expected


SEEN_ONLY = {
    "GradeEntry",
    "ClaimEntry",
    "CloseDossier",
    "MatchVersion",
    "MatchExposure",
    "AnswerQuestion",
    "SettleWedge",
    "FinishWedge",
    "AnswerGuide",
}
"""Decisions on the record, the wedge and questions of the coach, of which nothing is heard."""


def test_every_action_is_in_a_table():
    tables = (*HEARD, *OF_LETTERS)
    assert {decision.do for _, decision, _ in tables} | SEEN_ONLY == set(ACTIONS)


def test_a_category_that_is_exposed_already_is_right_and_no_more():
    game = game_after(*TO_CONNECT, *settle("role", "desk.badge"), *draw("home", "loop.start"))
    scenario = game.app.playing.mission.scenario
    same = replace(scenario.line_by_id["home"], category=scenario.line_by_id["role"].category)
    lines = tuple(same if line.id == "home" else line for line in scenario.lines)
    for decision in draw("home", "seat.street", "mirror.text"):
        game.do(decision)
    earlier = game.app
    game.do(play("SettleFinding", line="home"))
    mission = replace(game.app.playing.mission, scenario=replace(scenario, lines=lines))
    later = replace(game.app, playing=replace(game.app.playing, mission=mission))
    assert cues(earlier, later) == (Cue.CHAIN_COMPLETE, Cue.RIGHT)


@pytest.mark.parametrize(
    "intent",
    [
        want.Focus("item:buns"),
        want.OpenDialog("help"),
        want.OpenEvidence("desk"),
        want.FilterCalls("unread"),
        want.SetSetting("theme", "dark"),
    ],
    ids=lambda intent: type(intent).__name__,
)
def test_moving_about_is_silent(intent):
    assert heard(SPOT, intent) == ()


def test_a_refused_decision_sounds_like_an_error():
    assert heard(SPOT, play("WithdrawCall", part="buns.text")) == (Cue.ERROR,)


def test_a_notice_is_heard_once_and_only_if_something_went_wrong():
    told = App().noting("The disk is full.", Tone.ALERT)
    assert cues(App(), told) == (Cue.ERROR,)
    assert cues(told, told.noting("Saved again.", Tone.DONE)) == ()


def test_a_decision_that_is_not_on_disk_is_heard_when_it_begins():
    game = game_after(*SPOT)
    saved = game.app
    unsaved = replace(saved, playing=replace(saved.playing, save_problem="The disk is full."))
    assert cues(saved, unsaved) == (Cue.ERROR,)
    assert cues(unsaved, unsaved) == ()
    assert cues(unsaved, saved) == ()


def test_an_attempt_that_is_taken_up_is_not_heard_anew():
    game = game_after(*SPOT, FLAG)
    assert cues(game_after().app.at("nowhere"), replace(game.app)) == (Cue.TILE_SET,)
    assert cues(App(), game.app) == ()
    other = replace(game.app, playing=replace(game.app.playing, attempt="another"))
    assert cues(game_after().app, other) == ()


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        (Settings(), Settings(volume=100), (Cue.TILE_SET,)),
        (Settings(sound=False), Settings(), (Cue.TILE_SET,)),
        (Settings(), Settings(volume=0), ()),
        (Settings(), Settings(sound=False), ()),
        (Settings(), Settings(theme="dark"), ()),
    ],
)
def test_a_change_of_the_volume_is_its_own_sample(before, after, expected):
    assert cues(App(settings=before), App(settings=after)) == expected


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("2,400,000", "214", (Cue.CROWD_SHRINKS,)),
        ("214", "2,400,000", ()),
        ("214", "214", ()),
    ],
)
def test_a_crowd_is_heard_while_it_shrinks(before, after, expected):
    old, new = (scene_of(marked("crowd", says(one, "crowd_number"))) for one in (before, after))
    assert crowd_cues(old, new) == expected
    assert crowd_cues(scene_of(), new) == ()
    assert crowd_cues(old, scene_of()) == ()


@pytest.mark.parametrize("cue", Cue)
def test_every_cue_has_its_sound(cue):
    assert asset("sounds", f"{cue.sound}.wav").is_file()


def test_an_error_sounds_like_what_is_wrong():
    assert Cue.ERROR.sound == Cue.WRONG.sound
