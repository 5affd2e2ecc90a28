"""The steps that Night Shift does not have, through AT-SPI: the wedge, and a graded record."""

import pytest

from game.core.best_session import best_session
from game.core.session import replay
from game.core.state import Step
from game.ui.screens.dossier_look import CLAIMS, FORMS
from tests.access.conftest import lacking, listened_game
from tests.access.expert import BUTTON, RADIO, Expert
from tests.plays.logs import logs_of

pytestmark = [pytest.mark.skipif(bool(lacking()), reason=lacking()), pytest.mark.slow]


class Hurried(Expert):
    """Leaves the early steps with everything open, and knows what comes of the later ones."""

    def __init__(self, ear, mission):
        super().__init__(ear, mission.scenario)
        self.best = replay(mission, best_session(mission, until=Step.FIX))

    def hurry_to_connect(self):
        self.leave("Finish spotting", "Finish spotting")
        self.press(BUTTON, "On to Connect")

    def hurry_past_connect(self):
        self.leave("Done connecting", "On to Approach")

    def hurry_past_letters(self):
        self.leave("Done with the letters", "Finish the letters")

    def match_versions(self):
        wedge = self.scenario.wedge
        for letter, version in zip("ABC", wedge.versions, strict=True):
            self.press(BUTTON, f"Version {letter}. ") if letter == "C" else None
            segment = wedge.segment_by_id[self.best.matching.segments[version.id]]
            used = wedge.segment_by_id[self.best.matching.exposures[version.id]]
            self.find("panel", f"Whom was version {letter} cut for?")
            self.press(RADIO, segment.name)
            self.press(RADIO, used.exposed)

    def answer_questions(self):
        for question in self.scenario.wedge.questions:
            said = self.best.matching.choices[question.id]
            text = next(one.text for one in question.choices if one.id == said)
            self.press(RADIO, text)

    def grade_entries(self):
        forms = {form: name for form, name, _ in FORMS}
        claims = dict(CLAIMS)
        for entry in self.scenario.dossier.entries:
            graded = self.best.graded(entry.id)
            self.press_inside(f"What it is worth: {entry.says}", forms[graded.form])
            self.press_inside(f"How surely: {entry.says}", claims[graded.claim])

    def press_inside(self, group, name):
        """Press a radio button of a group; many groups have one of the same name."""
        wanted = self.find("panel", group)
        before = self.all(RADIO, name)
        inside = next(one for one in wanted.inside if one.name.startswith(name))
        self.press(RADIO, name, which=before.index(inside))


def kept(folder, mission):
    """The state that the log on disk leads to."""
    ((_, log),) = logs_of(folder)
    return replay(mission, log)


def test_the_wedge(tmp_path, campaign):
    mission = campaign.load("one-road")
    with listened_game(tmp_path) as (ear, _):
        player = Hurried(ear, mission)
        player.start("Mission 8, One Road")
        player.hurry_to_connect()
        player.hurry_past_connect()
        player.hurry_past_letters()
        player.match_versions()
        player.hear("3 of 3 versions matched")
        player.answer_questions()
        player.press(BUTTON, "Close the matching")
        player.hear(mission.scenario.wedge.why)
        player.press(BUTTON, "Go on")
        player.find(BUTTON, "Hand over your advice")
    state = kept(tmp_path, mission)
    assert state.step is Step.FIX
    assert state.matching == player.best.matching


def test_a_graded_record(tmp_path, campaign):
    mission = campaign.load("second-job")
    with listened_game(tmp_path) as (ear, _):
        player = Hurried(ear, mission)
        player.start("Mission 6, Second Job")
        player.hurry_to_connect()
        player.press(BUTTON, "I know this, let me play")
        player.hurry_past_connect()
        player.grade_entries()
        player.press(BUTTON, "Close the grading")
        player.hear("Each entry now says what it is")
        player.press(BUTTON, "Continue")
        player.hurry_past_letters()
        player.find(BUTTON, "Hand over your advice")
    state = kept(tmp_path, mission)
    assert state.step is Step.FIX
    assert state.entries == player.best.entries
