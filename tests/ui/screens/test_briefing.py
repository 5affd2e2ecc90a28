from dataclasses import replace

import pytest
from layout_check import problems
from looks import LOOKS
from played import (
    NIGHT_SHIFT,
    box,
    game_after,
    load_mission,
    measure,
    new_badge,
    night_shift,
    said,
    window_seat,
)
from snapshots import same_as_kept
from worlds import SCENARIO, mission_of

from game.core.knowledge import Category
from game.core.scenario import Objectives
from game.core.state import Step
from game.ui.scene import State

MISSIONS = sorted(NIGHT_SHIFT.parent.glob("*.yaml"))


def test_it_says_the_same_as_before():
    assert same_as_kept("briefing", game_after().scene)


@pytest.mark.parametrize(("size", "theme", "text"), LOOKS)
@pytest.mark.parametrize("mission", [mission_of, night_shift], ids=["small", "Night Shift"])
def test_it_is_sound_in_every_look(size, theme, text, mission):
    game = game_after(mission=mission(), size=size, theme=theme, text=text)
    assert problems(game.scene, measure(game)) == []


def test_the_lines_are_told_by_category_and_question_and_never_by_the_answer():
    game = game_after(mission=night_shift())
    line = box(game, "line:home")
    assert (line.label, line.value) == ("Home area", "Which street does she live on?")
    for one in night_shift().scenario.lines:
        assert one.name not in said(game)


def test_two_lines_of_one_category_are_told_apart_by_their_questions():
    twice = tuple(replace(line, category=Category.HOME) for line in SCENARIO.lines)
    game = game_after(mission=mission_of(replace(SCENARIO, lines=twice)))
    assert box(game, "line:role").label == "What can Mara open?"


def test_it_tells_who_where_and_how_much_there_is():
    person = box(game_after(mission=night_shift()), "person")
    assert person.label == "Runa Vesk"
    assert "Work: Stores technician, Harbour Support Group." in person.value
    assert "Online: 8 sources, 26 public traces." in person.value


def test_it_tells_what_is_practised_and_not_what_is_tested():
    game = game_after()
    assert "Counting" in said(game)
    assert "Oversharing" not in said(game)


def test_it_tells_what_is_new_before_what_is_practised():
    scenario = replace(SCENARIO, objectives=Objectives(introduces=("joining",)))
    assert "Joining" in said(game_after(mission=mission_of(scenario)))

    both = replace(
        SCENARIO, objectives=Objectives(introduces=("joining",), practises=("counting",))
    )
    told = said(game_after(mission=mission_of(both)))
    assert told.index("Joining") < told.index("Counting")


def test_no_step_is_current_yet():
    game = game_after()
    steps = [one for one in game.scene.boxes() if one.id.startswith("step:")]
    assert [one.label for one in steps] == ["Spot", "Connect", "Fix", "Debrief"]
    assert not any(State.CURRENT in one.states for one in steps)


def test_enter_starts_spotting_since_that_has_the_focus():
    game = game_after()
    game.key("enter")
    assert game.app.playing.state.step is Step.SPOT


def test_everything_can_be_read_with_the_keyboard_where_it_does_not_fit():
    game = game_after(mission=night_shift(), size=(960, 600), text=200)
    area = box(game, "briefing-text").rect
    game.key("tab")
    game.key("tab")
    game.key("tab")
    game.key("tab")
    seen = set()
    for _ in range(40):
        rect = box(game, game.app.focus).rect
        if game.app.focus.startswith(("line:", "situation:")):
            assert area.y <= rect.y
            seen.add(game.app.focus)
        game.key("down")
    assert {f"line:{line.id}" for line in night_shift().scenario.lines} <= seen


def test_a_person_without_a_portrait_has_none():
    people = {"mara": replace(SCENARIO.people["mara"], portrait=None)}
    game = game_after(mission=mission_of(replace(SCENARIO, people=people)))
    assert game.scene.find("portrait") is None
    assert problems(game.scene, measure(game)) == []


@pytest.mark.parametrize("path", MISSIONS, ids=lambda path: path.stem)
def test_no_shipped_briefing_scrolls_at_the_size_it_was_drawn_for(path):
    game = game_after(mission=load_mission(path))
    scrolls = [one for one in game.scene.boxes() if one.scroll]
    assert all(one.scroll.extent <= one.rect.height for one in scrolls)
    assert problems(game.scene, measure(game)) == []


def test_aims_stand_below_the_lines_where_the_situation_takes_all_its_room():
    game = game_after(mission=new_badge())
    aim = box(game, "aim:safe-to-post")
    assert aim in tuple(box(game, "lines-card").walk())
    longer = game_after(mission=window_seat())
    assert box(longer, "aim:safe-to-post") in tuple(box(longer, "situation-card").walk())
