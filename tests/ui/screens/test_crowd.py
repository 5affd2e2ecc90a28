from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st
from layout_check import problems
from looks import LOOKS
from played import TO_DEBRIEF, TO_FIX, WORDS, box, flag, game_after, measure, said, without_approach
from snapshots import same_as_kept

from game.core.features import Feature
from game.ui.app import App
from game.ui.falling import Fall, Fallen
from game.ui.intents import OpenCrowd, OpenEvidence, SetSetting, play
from game.ui.pictures import CrowdSpec
from game.ui.scene import Picture, State
from game.ui.screens.crowd_fields import fields_of
from game.ui.terminal import Terminal
from game.ui.update import update_view

FOUND = (
    play("Begin"),
    flag("desk.window", "place"),
    flag("desk.rota", "routine"),
    flag("desk.parcel", "home"),
    flag("rowing.text", "routine"),
)


@pytest.fixture
def after(night_shift, crowds):
    mission = without_approach(night_shift)
    return lambda *decisions, **more: game_after(*decisions, mission=mission, crowds=crowds, **more)


@pytest.fixture
def game(after):
    """The crowd after some flags."""
    return after(*FOUND, OpenCrowd())


@pytest.fixture
def fixed(after, night_shift):
    """The crowd after the cheapest fix."""
    fixes = [play("ChooseFix", item=item, kind=kind) for item, kind in night_shift.optimum.choices]
    return after(*TO_FIX, *fixes, OpenCrowd())


def chips(game, kind="chip"):
    return [one for one in game.scene.boxes() if one.id.startswith(f"{kind}:")]


def specs(game):
    marks = [mark for one in game.scene.boxes() for mark in one.marks]
    return [
        mark.spec
        for mark in marks
        if isinstance(mark, Picture) and isinstance(mark.spec, CrowdSpec)
    ]


def people(game):
    return box(game, "crowd-people").label


def test_the_crowd_is_a_key_away_and_escape_leads_back_to_where_one_was(after):
    game = after(*FOUND, OpenEvidence("desk"))
    focus = game.scene.focus
    game.key("p")
    assert game.scene.title == "The crowd"
    assert game.scene.palette == "night"
    game.key("escape")
    assert game.scene.focus == focus
    assert game.app.playing.evidence == "desk"


def test_the_key_that_opens_it_closes_it(game):
    game.key("p")
    assert not game.app.playing.at_crowd
    assert not game.app.dialogs


def test_each_fact_says_how_many_it_leaves(game):
    assert [(one.label, one.value) for one in chips(game)] == [
        ("In Port Ansel", "leaves 95,893"),
        ("On the quays", "leaves 5,201"),
        ("Works nights", "leaves 643"),
        ("By Marl Street", "leaves 214"),
    ]
    assert people(game) == "214 people still match what you flagged"
    assert box(game, "crowd-title").label == "How 2,400,000 people became 214"
    assert "Of 21.2 yes-or-no questions, 7.7 are left to find one person." in said(game)


def test_the_next_fact_is_counted_and_not_named(game, night_shift):
    box_next = box(game, "next")
    assert box_next.label == "Next fact"
    assert box_next.value.startswith("could leave ")
    names = {one.says for one in night_shift.scenario.library.population.features.values()}
    hidden = names - {one.label for one in chips(game)}
    assert not any(name in said(game) for name in hidden)


def test_the_fields_say_what_their_dots_are(game):
    fields = [one for one in game.scene.boxes() if one.id.startswith("field:")]
    assert [one.label for one in fields] == [
        "95,893 of 2,400,000. A dot is 1,000 people.",
        "5,201 of 95,893. A dot is 100 people.",
        "643, then 214 of 5,201. A dot is 10 people.",
    ]
    assert [one.value for one in fields] == [
        "In Port Ansel",
        "On the quays",
        "Works nights and By Marl Street",
    ]
    assert [(spec.dots, spec.lit) for spec in specs(game)] == [
        (2_400, (96,)),
        (959, (52,)),
        (520, (64, 21)),
    ]
    assert [spec.ends for spec in specs(game)] == [False, False, True]


def test_a_fact_can_be_looked_at_by_itself(game):
    game.do(chips(game)[1].action)
    assert people(game) == "5,201 people still match what you flagged"
    assert [State.CHECKED in one.states for one in chips(game)] == [False, True, False, False]
    assert len(specs(game)) == 2
    assert specs(game)[-1].ends


def test_the_facts_are_a_row_for_the_arrow_keys(game):
    while not (game.scene.focus or "").startswith("chip:"):
        game.key("shift+tab")
    assert game.scene.focus == "chip:3"
    game.key("left")
    assert game.scene.focus == "chip:2"
    game.key("enter")
    assert people(game) == "643 people still match what you flagged"


def test_shown_again_it_falls_from_the_beginning_to_the_end(game):
    before = {one.id for one in game.scene.boxes() if one.id.startswith("field:")}
    game.do(chips(game)[0].action)
    game.key("r")
    after = {one.id for one in game.scene.boxes() if one.id.startswith("field:")}
    assert not before & after
    assert people(game).startswith("214 ")


def test_where_nothing_moves_it_is_stepped_through(after):
    game = after(*FOUND, SetSetting("motion", "off"), OpenCrowd())
    assert box(game, "replay").label == "Next step"
    seen = []
    for _ in range(5):
        game.key("r")
        seen.append(people(game).split()[0])
    assert seen == ["95,893", "5,201", "643", "214", "95,893"]


def test_opened_again_it_shows_all_facts(game):
    game.do(chips(game)[0].action)
    game.key("escape")
    game.key("p")
    assert people(game).startswith("214 ")


def test_after_the_advice_it_says_what_is_not_public_any_more(fixed):
    assert people(fixed) == "643 people match what is still public"
    assert box(fixed, "crowd-people").value == "1 before your advice"
    hidden = [one.label for one in chips(fixed, "gone")]
    assert "By Marl Street" in hidden
    assert not {*hidden} & {one.label for one in chips(fixed)}
    assert all(one.value == "not public any more" for one in chips(fixed, "gone"))
    assert fixed.scene.find("next") is None


def test_alone_nobody_else_is_left(after):
    game = after(*TO_DEBRIEF, OpenCrowd())
    assert people(game) == "1 person matches what is still public"
    assert "Nobody else is left." in said(game)


def test_the_end_of_a_step_closes_it(after):
    game = after(*FOUND, OpenCrowd(), play("FinishSpot"))
    assert not game.app.playing.at_crowd


def test_outside_of_a_mission_there_is_no_crowd_to_look_at():
    assert update_view(App(), OpenCrowd()) == App()


def test_what_it_says_is_kept(game, fixed):
    assert same_as_kept("crowd", game.scene)
    assert same_as_kept("crowd-after", fixed.scene)


def test_in_the_terminal_it_is_sentences_and_choices(after):
    game = after(*FOUND, size=(1280, 1_000_000))
    heard = []
    typed = iter(["p", "on the quays", "next step", "back", "quit"])
    game.do(SetSetting("motion", "off"))
    Terminal(game, WORDS, lambda _: next(typed), heard.append).run()
    told = "\n".join(heard)
    assert "How 2,400,000 people became 214" in told
    assert "95,893 of 2,400,000. A dot is 1,000 people." in told
    assert "5,201 people still match what you flagged" in told
    assert "643 people still match what you flagged" in told
    assert not game.app.playing.at_crowd


@pytest.mark.parametrize(("size", "theme", "text"), LOOKS)
def test_it_is_sound_in_every_look(size, theme, text, after, night_shift):
    look = {"size": size, "theme": theme, "text": text}
    every = [flag(part, "role") for part in night_shift.scenario.parts]
    fixes = [play("ChooseFix", item=item, kind=kind) for item, kind in night_shift.optimum.choices]
    for decisions in (FOUND[:1], FOUND, (FOUND[0], *every), (*TO_FIX, *fixes)):
        game = after(*decisions, OpenCrowd(), **look)
        assert problems(game.scene, measure(game)) == []
        game.do(chips(game)[0].action)
        assert problems(game.scene, measure(game)) == []


@dataclass(frozen=True)
class Everybody:
    everyone: int


@st.composite
def any_fall(draw):
    """A crowd that falls as far as it can be made to."""
    everyone = draw(st.integers(2, 24_000_000))
    counts = draw(st.sets(st.integers(1, everyone - 1), max_size=20))
    steps, before = [], everyone
    for count in sorted(counts, reverse=True):
        feature = Feature(f"f{count}", "", "sex", ("woman",))
        steps.append(Fallen(feature, before, count))
        before = count
    return Fall(Everybody(everyone), tuple(steps), ())


@given(any_fall(), st.integers(1, 4))
def test_the_fields_of_any_fall_lead_from_everybody_to_those_who_are_left(fall, most):
    fields = fields_of(fall, most)
    assert 1 <= len(fields) <= most
    assert [step for field in fields for step in field.steps] == list(fall.steps)
    assert fields[0].people == fall.everyone
    assert [field.people for field in fields[1:]] == [field.left for field in fields[:-1]]
    assert all(1 <= field.dots(field.people) <= 2_500 for field in fields)
    assert all(field.dots(step.people) >= 1 for field in fields for step in field.steps)
