"""The whole of Night Shift, through AT-SPI: nothing else is read, and nothing else is done."""

from itertools import groupby

import pytest

from game.core.actions import ChooseFix, DrawThread, FlagPart, SettleFinding
from game.core.scoring import score
from game.core.session import replay
from game.core.state import Step
from game.ui.words import words_for
from tests.access.conftest import lacking, listened_game
from tests.access.player import Player
from tests.plays.logs import logs_of
from tests.plays.plays import actions_of, load_play, measured

pytestmark = [pytest.mark.skipif(bool(lacking()), reason=lacking()), pytest.mark.slow]

BUTTON, CARD, ROW = "push button", "article", "list item"


class Expert(Player):
    """Knows the mission, and finds everything by its name."""

    def __init__(self, ear, scenario):
        super().__init__(ear)
        self.scenario = scenario
        self.words = words_for()

    def spot(self, flags):
        for item_id, of_item in groupby(flags, lambda flag: self.scenario.parts[flag.part].item):
            item = self.scenario.item_by_id[item_id]
            self.go_to(item.text)
            if not item.content:
                for flag in of_item:
                    self.flag(flag)
                continue
            self.press(BUTTON, "Look inside")
            for flag in of_item:
                self.look_at(self.scenario.parts[flag.part])
                self.flag(flag)
            self.press(BUTTON, "Back to the traces")

    def go_to(self, text):
        """Go on through the feed from its first card until a text is read, and stay there."""
        self.press("page tab", "Unread")
        self.press("page tab", "All")
        found = None
        while found is None:
            self.settle()
            cards = self.all(CARD)
            found = next((card for card in cards if text in card.name), None)
            self.focus(CARD, (found or cards[-1]).name)

    def look_at(self, part):
        """Find a part of what is open; details of a picture are found by looking at each."""
        name = part.label if part.detail else "The words"
        self.settle()
        while not self.all(ROW, name):
            self.focus("image", "Detail")
            self.settle()
        if "current" not in self.find(ROW, name).name:
            self.press(ROW, name)

    def flag(self, flag):
        self.press(BUTTON, "Flag")
        for line in flag.lines:
            self.press("check box", self.category(line))
        self.do("set", "slider", "How sure are you?", flag.confidence)
        self.press(BUTTON, "Flag it")

    def category(self, line):
        return self.words.category(self.scenario.line_by_id[line].category)

    def connect(self, actions):
        for action in actions:
            line = self.scenario.line_by_id[action.line]
            if isinstance(action, SettleFinding):
                self.press(BUTTON, "Settle finding")
                continue
            self.settle()
            if not self.all(CARD, line.asks):
                self.press(BUTTON, "New finding")
                self.press(BUTTON, line.asks)
            self.press(CARD, self.scenario.parts[action.part].label)
            self.press(BUTTON, "Join the piece")

    def fix(self, choices):
        for choice in choices:
            item = self.scenario.item_by_id[choice.item]
            self.press("radio button", f"{choice.kind.value.capitalize()}: {item.title}")

    def read_letters(self, state):
        for letter in self.scenario.inbox:
            reading = state.reading(letter.id)
            self.press("radio button", self.scenario.name_of(letter.sender))
            self.press("radio button", "Yes" if reading.tailored else "No")
            for name in reading.techniques:
                self.press("check box", self.scenario.library.techniques[name].name)
            for place, item in reading.traces.items():
                self.focus(ROW, f"Line {place}.")
                self.find("heading", f"Which piece fed line {place}?")
                self.press("radio button", self.scenario.item_by_id[item].title)
            self.press("radio button", letter.answer_by_id[reading.answer].text)
            self.press(BUTTON, "Close the letter")


def test_the_whole_mission(tmp_path, night_shift):
    play = load_play("expert")
    actions = actions_of(play)

    def of(*kinds):
        return [action for action in actions if isinstance(action, kinds)]

    with listened_game(tmp_path) as (ear, game):
        expert = Expert(ear, night_shift.scenario)
        expert.press(BUTTON, "Settings")
        expert.press("check box", "Missions open in their order")
        expert.press(BUTTON, "Done")
        expert.press(BUTTON, "Missions")
        expert.press(BUTTON, "Mission 7, Night Shift")
        expert.press(BUTTON, "Start")
        expert.press(BUTTON, "Start looking")
        expert.spot(of(FlagPart))
        for _ in range(2):  # the second one is asked for in a dialog
            expert.press(BUTTON, "Finish spotting")
        expert.press(BUTTON, "On to Connect")
        expert.press(BUTTON, "Next step")
        expert.hear("Who gives it a start?")
        expert.press(BUTTON, "I know this, let me play")
        expert.announced()
        expert.connect(of(DrawThread, SettleFinding))
        expert.hear("Chain complete", times=len(night_shift.scenario.lines))
        expert.press(BUTTON, "Done connecting")
        expert.press(BUTTON, "On to Approach")
        expert.press(BUTTON, "Continue")
        expert.read_letters(replay(night_shift, actions))
        expert.press(BUTTON, "Done with the letters")
        expert.press(BUTTON, "Finish the letters")
        expert.fix(of(ChooseFix))
        expert.press(BUTTON, "Hand over your advice")
        expert.press(BUTTON, "Hand it over")
        expert.press(BUTTON, "See the debrief")
        expert.find("status bar", "1,140 of 1,140 points")
        expert.settle()
        expert.press(BUTTON, "Close this mission")
        expert.press(BUTTON, "Quit")
        expert.find("dialog", "Leave Tessera?")
        leave = expert.find(BUTTON, "Quit")
        ear("click", leave.path, leave.name)
        assert game.wait(timeout=20) == 0

    ((attempt, log),) = logs_of(tmp_path)
    state = replay(night_shift, log)
    assert state.step is Step.CLOSED
    assert attempt.finished
    assert measured(score(night_shift, state)) == play["expect"]
