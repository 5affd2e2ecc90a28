"""Every screen of every shipped mission: its texts are longer than those of the one in the demo.

Without a window, so that it stays cheap: one walk for each mission and look.
"""

import re
from pathlib import Path

import pytest
from layout_check import problems
from played import WORDS, measure, show
from walk import walk
from worlds import FakeClock, FakeMissions, FakeRecords

from game.ui.game import Game
from game.ui.intents import SetSetting

CAMPAIGN = Path(__file__).parents[2] / "scenarios" / "campaign"
MISSIONS = sorted(path.stem for path in CAMPAIGN.glob("*.yaml"))
LOOKS = [
    pytest.param(((1280, 720), "light", 100), id="as drawn"),
    pytest.param(((960, 600), "dark", 200), id="smallest, 200 percent"),
]
RAW = re.compile(r"[{}]|\b[a-z]+_[a-z_]+\b")
"""What nobody should see: a place that was not filled in, or an id."""


@pytest.mark.parametrize("name", MISSIONS)
@pytest.mark.parametrize("look", LOOKS)
def test_nothing_overlaps_is_cut_or_is_out_of_reach(name, look, campaign, crowds):
    size, theme, percent = look
    mission = campaign.load(name)
    game = Game(FakeMissions(mission), FakeRecords(), FakeClock(), show, WORDS, crowds=crowds)
    game.do(SetSetting("theme", theme))
    game.do(SetSetting("text_percent", str(percent)))
    game.resize(*size)
    found = {}

    def check(screen):
        wrong = [*problems(game.scene, measure(game)), *raw(game.scene)]
        found.update({screen: wrong} if wrong else {})

    walk(game, mission, check)
    assert found == {}


def raw(scene):
    """Texts that show how the game is made."""
    for box in scene.boxes():
        for text in (box.label, box.value, box.hint):
            if RAW.search(text):
                yield f"{box.id} says {text}"
