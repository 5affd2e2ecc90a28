"""A player who knows a mission, and finds everything in it by its name."""

from itertools import groupby

from game.core.actions import SettleFinding
from game.ui.words import words_for
from tests.access.player import Player

BUTTON, CARD, ROW, RADIO = "push button", "article", "list item", "radio button"


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
            self.press(RADIO, f"{choice.kind.value.capitalize()}: {item.title}")

    def start(self, title):
        """Open all missions in the settings, then start one, up to its first traces."""
        self.press(BUTTON, "Settings")
        self.press("check box", "Missions open in their order")
        self.press(BUTTON, "Done")
        self.press(BUTTON, "Missions")
        self.press(BUTTON, title)
        self.press(BUTTON, "Start")
        self.press(BUTTON, "Start looking")

    def leave(self, step, button):
        """Leave a step with things still open; the second button asks in a dialog."""
        self.press(BUTTON, step)
        self.find("dialog", "")
        self.press(BUTTON, button)

    def open_letter(self, sender):
        """Choose a letter; the first that waits is open already."""
        if "checked" not in self.find(RADIO, sender).states:
            self.press(RADIO, sender)

    def read_letters(self, state):
        for letter in self.scenario.inbox:
            reading = state.reading(letter.id)
            self.open_letter(self.scenario.name_of(letter.sender))
            self.press(RADIO, "Yes" if reading.tailored else "No")
            for name in reading.techniques:
                self.press("check box", self.scenario.library.techniques[name].name)
            for place, item in reading.traces.items():
                self.focus(ROW, f"Line {place}.")
                self.find("heading", f"Which piece fed line {place}?")
                self.press(RADIO, self.scenario.item_by_id[item].title)
            self.press(RADIO, letter.answer_by_id[reading.answer].text)
            self.press(BUTTON, "Close the letter")
