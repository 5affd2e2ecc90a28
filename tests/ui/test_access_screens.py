"""Every screen of the shipped mission as it is read aloud."""

from dataclasses import fields

import pytest

from game.composition import started_game
from game.core.actions import Close, FinishSpot
from game.core.best_session import best_session
from game.core.state import Step
from game.ui.access import Ask, Kind, News
from game.ui.access_tree import access_tree
from game.ui.exploring import Tab
from game.ui.intents import (
    Back,
    Explore,
    ExploreValue,
    Focus,
    OpenCrowd,
    OpenDialog,
    OpenEvidence,
    SetSetting,
    StartMission,
    ToExplore,
    play,
)
from game.ui.navigation import top_layer
from game.ui.scene import Box, Fill, Rect, Role, Scene
from game.ui.words import words_for
from tests.plays.plays import actions_of, load_play

WORDS = words_for()
HOLDERS = {Kind.REGION, Kind.DIALOG, Kind.LIST, Kind.RADIO_GROUP, Kind.TAB_LIST}
COUNTED_IN = {Kind.RADIO_BUTTON: Kind.RADIO_GROUP, Kind.TAB: Kind.TAB_LIST}
GROUPS = HOLDERS - {Kind.REGION} | {Kind.GROUP}
"""What is read out on entering it; a region only marks a place to go to."""
ODD = ("  ", "..", ",,", " ,", " .")


def _heard(box):
    """A box and what it holds, without what is silent."""
    if not box.silent:
        yield box
        for child in box.children:
            yield from _heard(child)


def faults(scene):
    """What a listener would stumble over, one sentence each."""
    tree = access_tree(scene, WORDS, News())
    kinds = {node.number: node.kind for node in tree.nodes}
    if Kind.HEADING not in kinds.values():
        yield "there is no heading"
    if kinds[tree.focus] in {Kind.WINDOW, Kind.DIALOG}:
        yield "the focus is nowhere"
    yield from _box_faults(scene)
    for node in tree.nodes:
        yield from _node_faults(node)
    yield from _place_faults(tree)


def _place_faults(tree):
    """What is where it cannot be counted, and what is called like what it is in."""
    nodes = {node.number: node for node in tree.nodes}
    for holder in tree.nodes:
        for child in (nodes[number] for number in holder.children):
            if child.kind in COUNTED_IN and holder.kind is not COUNTED_IN[child.kind]:
                yield f"{child.box} is a {child.kind} in no {COUNTED_IN[child.kind]}"
            if child.kind in GROUPS and holder.kind in GROUPS and child.name == holder.name:
                yield f"{child.box} is called like {holder.box} around it"


def _box_faults(scene):
    for box in scene.boxes():
        if box.silent and any(inner.takes_focus for inner in box.walk()):
            yield f"{box.id} is silent and takes the focus or holds what does"
    for box in _heard(scene.root):
        if box.role is Role.IMAGE and not box.label and box.marks:
            yield f"{box.id} shows a picture that nobody is told of"


def _node_faults(node):
    if not node.name and (Ask.FOCUS in node.asks or node.kind in HOLDERS):
        yield f"{node.box} has no name"
    if any(odd in text for text in (node.name, node.description) for odd in ODD):
        yield f"{node.box} is called {node.name!r}, {node.description!r}"
    if node.kind is Kind.HEADING and not node.level:
        yield f"{node.box} is a heading of no level"
    if node.kind is Kind.SLIDER and Ask.SET not in node.asks:
        yield f"{node.box} cannot be set"


def dialogs(game):
    """Each dialog that the screen opens, its look at the crowd, and the screen again."""
    asked = [box.action for box in top_layer(game.scene).walk() if box.enabled]
    for action in asked:
        if isinstance(action, OpenDialog | OpenCrowd):
            yield game.do(action)
            game.do(Back())


def look_inside(game, scenario):
    for item in scenario.items:
        yield game.do(OpenEvidence(item.id))
        for part in item.parts:
            yield game.do(Focus(f"part:{part.id}"))
        yield game.do(OpenDialog("flag", item.parts[0].id))
        game.do(Back())
        game.do(Back())


def explored(game):
    """Every page of exploring, with something known, and the title again."""
    game.do(ToExplore())
    game.do(ExploreValue("district", "eastquay"))
    for tab in Tab:
        yield game.do(Explore("tab", tab))
    game.do(Back())


def later_steps(game, mission):
    """Scenes of a mission from the record or the letters on, with every dialog on the way."""
    game.do(StartMission(mission.scenario.id))
    early = len(best_session(mission, Step.DOSSIER))
    for place, action in enumerate(best_session(mission)):
        told = {one.name: getattr(action, one.name) for one in fields(action)}
        del told["elapsed_ms"]
        while game.app.playing and game.app.dialogs:
            game.do(Back())
        scene = game.do(play(type(action).__name__, **told))
        if place >= early:
            yield scene
            yield from dialogs(game)


def screens(game, scenario):
    """Scenes from the title to the title, with every dialog and every item on the way."""
    yield game.scene
    yield from dialogs(game)
    yield from explored(game)
    yield game.do(StartMission(scenario.id))
    yield from dialogs(game)
    for action in actions_of(load_play("careless")):
        if isinstance(action, FinishSpot):
            yield from look_inside(game, scenario)
        if isinstance(action, Close):
            yield from dialogs(game)
        told = {one.name: getattr(action, one.name) for one in fields(action)}
        del told["elapsed_ms"]
        yield game.do(play(type(action).__name__, **told))
        yield from dialogs(game)


@pytest.mark.parametrize(("size", "text_percent"), [((1280, 720), "100"), ((960, 600), "200")])
def test_nothing_is_stumbled_over(size, text_percent, tmp_path, night_shift, explorer):
    with started_game(None, tmp_path, crowds=explorer.crowds, explorer=explorer) as game:
        game.do(SetSetting("text_percent", text_percent))
        game.resize(*size)
        found = {
            (scene.title, top_layer(scene).id, fault)
            for scene in screens(game, night_shift.scenario)
            for fault in faults(scene)
        }
    assert found == set()


@pytest.mark.parametrize("name", ["one-road", "second-job"])
def test_nor_in_the_wedge_and_a_graded_record(name, tmp_path, campaign):
    with started_game(None, tmp_path) as game:
        found = {
            (scene.title, top_layer(scene).id, fault)
            for scene in later_steps(game, campaign.load(name))
            for fault in faults(scene)
        }
    assert found == set()


HERE = Rect(0, 0, 10, 10)
HEAD = Box("head", Role.HEADING, HERE, "Here", level=1)
GO = Box("go", Role.BUTTON, HERE, "Go", action=Back())


def faults_among(*children, focus="go"):
    root = Box("root", Role.WINDOW, HERE, "Test", children=children)
    return list(faults(Scene("Test", (10, 10), root, focus)))


def test_a_sound_screen_has_no_fault():
    assert faults_among(HEAD, GO) == []


@pytest.mark.parametrize(
    "planted",
    [
        Box("bare", Role.BUTTON, HERE, action=Back()),
        Box("bare", Role.DIALOG, HERE, children=(HEAD, GO)),
        Box(
            "quiet",
            Role.GROUP,
            HERE,
            silent=True,
            children=(Box("x", Role.BUTTON, HERE, "X", action=Back()),),
        ),
        Box("odd", Role.TEXT, HERE, "Title..", "Text"),
        Box("blank", Role.IMAGE, HERE, marks=(Fill(HERE, "surface"),)),
        Box("flat", Role.HEADING, HERE, "Title"),
        Box("stuck", Role.SLIDER, HERE, "Sure?", action=Back()),
        Box("alone", Role.TAB, HERE, "Tab", action=Back()),
        Box("outer", Role.GROUP, HERE, "All", children=(Box("inner", Role.LIST, HERE, "All"),)),
    ],
)
def test_a_planted_fault_is_found(planted):
    assert len(faults_among(HEAD, GO, planted)) == 1


def test_a_screen_without_heading_or_focus_is_found_out():
    assert faults_among(GO) == ["there is no heading"]
    assert faults_among(HEAD, GO, focus=None) == ["the focus is nowhere"]
