"""Exploring the crowd: what is said, that it fits, and that keys do everything."""

from dataclasses import replace

import pytest
from by_keys import choose
from layout_check import problems
from looks import LOOKS
from played import WORDS, box, show
from snapshots import same_as_kept
from worlds import FakeClock, FakeMissions, FakeRecords, mission_of

from game.core.exploring import Dispute, Following, Narrowed, Share
from game.core.messages import Message
from game.core.population import Attribute, Group, Population, Value
from game.ui.app import Place
from game.ui.game import Game
from game.ui.intents import Explore, ExploreAnew, ExploreValue, SetSetting, ToExplore
from game.ui.kit import Kit
from game.ui.measure import TableMeasure
from game.ui.ports import Count, MissionProblem
from game.ui.scene import Role, State, is_letter
from game.ui.screens.explore_parts import share_text
from game.ui.terminal import Terminal
from game.ui.theme import Theme


def group(name, *values, called=""):
    return Group(
        name, called or name, 1, tuple(Value(one, one.title()) for one in values or (name,))
    )


TOWN = Attribute(
    "town", "part of town", (group("quays", "north_quay", "south_quay", called="the quays"),
                             group("hill"))
)  # fmt: skip
WORK = Attribute("work", "line of work", (group("harbour", called="the harbour"), group("bakery")))
SHIFT = Attribute("shift", "way and hours", (group("by_day"), group("at_night", called="at night")))
PEOPLE = Population(1, 6_000, (TOWN, WORK, SHIFT))

COUNTS = {
    "town": {"quays": 4_000, "north_quay": 1_000, "south_quay": 3_000, "hill": 2_000},
    "work": {"harbour": 600, "bakery": 5_400},
    "shift": {"by_day": 5_000, "at_night": 1_000},
}
DISPUTE = Dispute(
    people=6_000,
    alike=(0.858, 0.04, 0.0003),
    uneven=(0.639, 0.055, 0.0012),
    place=100,
    sizes=(5, 10, 20, 40, 60, 80, 90, 110, 140, 190, 240, 400),
    toy=0.8489,
)


class FakeExplorer:
    """Answers at once; ``count`` is told instead of an answer."""

    def __init__(self, people=PEOPLE, count=None):
        self.people = people
        self.count = count

    def population(self):
        if isinstance(self.people, str):
            raise MissionProblem(self.people)
        return self.people

    def narrowed(self, choices):
        path = tuple(6_000 // 10**known for known in range(len(choices) + 1))
        chosen = dict(choices)
        following = tuple(
            Following(one.id, path[-1] / 7, 2.8)
            for one in self.people.attributes
            if one.id not in chosen
        )
        return self.count or Count(100, Narrowed(path, COUNTS, following))

    def alone_by_number(self):
        shares = ((0, 0.0, 0.0), (1, 0.004, 0.001), (2, 0.31, 0.02), (3, 0.97, 0.01))
        return self.count or Count(100, tuple(Share(*one) for one in shares))

    def alone_with(self, attributes):
        return self.count or Count(100, 0.1 * len(attributes))

    def dispute(self):
        return self.count or Count(100, DISPUTE)


def exploring(*intents, explorer=None):
    game = Game(
        FakeMissions(mission_of()),
        FakeRecords(),
        FakeClock(),
        show,
        WORDS,
        explorer=explorer or FakeExplorer(),
    )
    for intent in (ToExplore(), *intents):
        game.do(intent)
    return game


CHOSEN = (
    ExploreValue("town", "south_quay"),
    ExploreValue("work", "harbour"),
    Explore("attribute", "town"),
)
STATES = {
    "nothing chosen": (),
    "two known": CHOSEN,
    "alone": (Explore("tab", "alone"),),
    "alone with a choice": (*CHOSEN, Explore("tab", "alone")),
    "places alike": (Explore("tab", "dispute"),),
    "places uneven": (Explore("tab", "dispute"), Explore("uneven", "on")),
}
COUNTING = {
    "none": None,
    "coming": Count(40),
    "trouble": Count(problem=Message("There is not enough memory for the crowd.")),
}


@pytest.mark.parametrize("name", ["two known", "alone with a choice", "places uneven"])
def test_it_says_the_same_as_before(name):
    assert same_as_kept(f"explore-{name.replace(' ', '-')}", exploring(*STATES[name]).scene)


@pytest.mark.parametrize(("size", "theme", "text"), LOOKS)
@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("count", COUNTING)
def test_it_is_sound_in_every_look(size, theme, text, state, count):
    game = exploring(*STATES[state], explorer=FakeExplorer(count=COUNTING[count]))
    game.do(SetSetting("theme", theme))
    game.do(SetSetting("text_percent", str(text)))
    game.resize(*size)
    assert problems(game.scene, TableMeasure(text / 100)) == []


def test_every_control_is_large_enough():
    for intents in STATES.values():
        for one in exploring(*intents).scene.boxes():
            if one.action is not None and one.role is not Role.TAB:
                assert min(one.rect.width, one.rect.height) >= 40, one.id


def test_it_opens_from_the_title_and_escape_leads_back_there():
    game = exploring()
    assert game.app.place is Place.EXPLORE
    game.key("escape")
    assert game.app.place is Place.TITLE
    assert box(game, "explore").label == "Explore the crowd"


def test_a_value_narrows_and_opens_what_it_holds():
    game = exploring(Explore("attribute", "town"))
    assert game.scene.find("value:town:north_quay") is None
    game.do(box(game, "value:town:quays").action)
    assert box(game, "explore.number").label == "600 people share what is known: 9.2 bits"
    assert box(game, "attribute:town").value == "the quays"
    narrower = box(game, "value:town:north_quay")
    game.do(narrower.action)
    assert State.CHECKED in box(game, narrower.id).states
    assert State.CHECKED not in box(game, "value:town:quays").states


def test_not_known_counts_everybody_and_leaves_the_value_out():
    game = exploring(*CHOSEN)
    assert box(game, "value:town:").value == "6,000"
    game.do(box(game, "value:town:").action)
    assert game.app.exploring.choices == (("work", "harbour"),)


def test_what_was_chosen_first_stays_first_when_it_changes():
    game = exploring(*CHOSEN, ExploreValue("town", "hill"))
    assert game.app.exploring.choices == (("town", "hill"), ("work", "harbour"))


def test_what_narrows_most_next_leads_to_its_values():
    game = exploring(*CHOSEN)
    following = box(game, "next:shift")
    assert following.value == "leaves about 8.6"
    game.do(following.action)
    assert box(game, "explore.values.title").label == "Way and hours"
    assert game.scene.focus == "value:shift:"


@pytest.mark.parametrize(("attribute", "value"), [("moon", "full"), ("town", "moon")])
def test_what_is_not_there_changes_nothing(attribute, value):
    game = exploring(*CHOSEN, ExploreValue(attribute, value), Explore("attribute", "moon"))
    assert game.app.exploring.choices == (("town", "south_quay"), ("work", "harbour"))
    assert game.app.exploring.attribute == "town"


def test_it_begins_anew():
    game = exploring(*CHOSEN)
    game.do(box(game, "explore-anew").action)
    assert game.app.exploring.choices == ()
    assert game.scene.find("explore-anew") is None


def test_nobody_and_somebody_alone_are_told_in_words():
    class Emptied(FakeExplorer):
        def narrowed(self, choices):
            found = super().narrowed(choices).answer
            path = (*found.path[:-1], len(choices) % 2)
            return Count(100, replace(found, path=path, following=()))

    game = exploring(*CHOSEN, explorer=Emptied())
    assert box(game, "explore.number").label.startswith("0 Nobody has all of this.")
    game.do(ExploreValue("work", ""))
    assert "is alone: 0 bits" in box(game, "explore.number").label
    assert box(game, "explore.none").label == "Nothing more can narrow this."


def test_a_new_answer_is_waited_for_with_the_values_of_the_last():
    explorer = FakeExplorer()
    game = exploring(*CHOSEN, explorer=explorer)
    explorer.count = Count(30)
    game.do(ExploreValue("shift", "at_night"))
    assert game.waiting
    assert box(game, "explore.number").label == "… share what is known"
    assert box(game, "explore.narrowed.meter").value == "30%"
    assert box(game, "value:town:hill").value == "2,000"
    explorer.count = None
    game.tick()
    assert not game.waiting
    assert game.scene.find("explore.narrowed.meter") is None


def test_nothing_is_counted_on_other_screens():
    explorer = FakeExplorer(count=Count(30))
    game = exploring(explorer=explorer)
    assert game.waiting
    game.key("escape")
    assert not game.waiting


def test_the_chart_says_every_number_with_its_error():
    game = exploring(Explore("tab", "alone"))
    assert box(game, "alone:2").label == "2 attributes"
    assert box(game, "alone:2").value == "31.0% are alone, standard error 2.0 points"
    assert "alone:0" not in {one.id for one in game.scene.boxes()}
    assert box(game, "explore.says.0").label.startswith("If 3 attributes become known")


def test_one_switch_leads_from_one_figure_to_the_other():
    game = exploring(Explore("tab", "dispute"))
    assert box(game, "explore.known.0").value == ("85.8% are alone; published were 87% and 63%")
    game.do(box(game, "explore.uneven").action)
    assert box(game, "explore.known.0").value.startswith("63.9%")
    assert box(game, "explore.known.2").value == "0.12% are alone"
    assert box(game, "explore.places").value == "from 5 to 400 people"
    assert box(game, "explore.toy").value == "84.89% are alone"


@pytest.mark.parametrize(
    ("share", "said"), [(0, "0.0%"), (0.00001, "under 0.01%"), (0.0012, "0.12%"), (0.5, "50.0%")]
)
def test_small_shares_have_more_digits(share, said):
    kit = Kit(TableMeasure(1), WORDS, Theme("light"))
    assert share_text(kit, share) == said


def test_keys_alone_lead_through_it():
    game = exploring()
    game.do(ExploreAnew())
    for _ in range(40):
        if game.scene.focus == "attribute:work":
            break
        game.key("down" if (game.scene.focus or "").startswith("attribute:") else "tab")
    game.key("enter")
    assert game.scene.focus == "value:work:"
    game.key("down")
    game.key("enter")
    assert game.app.exploring.choices == (("work", "harbour"),)


def test_it_can_be_read_and_chosen_in_a_terminal():
    typed = iter(["explore the crowd", "part of town", "the quays", "87% or 63%?",
                  "places differ in size", "quit"])  # fmt: skip
    lines = []
    game = Game(FakeMissions(mission_of()), FakeRecords(), FakeClock(), show, WORDS,
                explorer=FakeExplorer())  # fmt: skip
    Terminal(game, WORDS, lambda _: next(typed), lines.append).run()
    assert any("600 people share what is known: 9.2 bits" in line for line in lines)
    assert any("63.9% are alone; published were 87% and 63%" in line for line in lines)


def test_without_people_it_says_why():
    game = exploring(explorer=FakeExplorer(people=None))
    assert game.app.place is Place.TITLE
    assert "declares no people" in game.app.passing_notice.text


def test_a_broken_library_is_told():
    game = exploring(explorer=FakeExplorer(people="The library has errors."))
    assert game.app.place is Place.TITLE
    assert game.app.passing_notice.text == "The library has errors."


def test_it_is_explored_by_tab_and_arrows_with_single_letter_keys_off():
    game = exploring(SetSetting("letters", "off"))
    assert [one.id for one in game.scene.boxes() if any(map(is_letter, one.keys))] == []
    choose(game, "attribute:town", "value:town:quays", "value:town:south_quay", "next:work")
    choose(game, "value:work:harbour", "explore:alone", "explore-anew")
    assert game.app.exploring.choices == ()
    choose(game, "explore:dispute", "explore.uneven")
    assert game.app.exploring.uneven
    choose(game, "explore:narrow")
