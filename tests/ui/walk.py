"""A walk through every screen of one mission, with some mistakes on the way.

``walk(game, mission, at)`` calls ``at`` with a name whenever another screen is shown. Every
third leak is missed, one harmless part is flagged, every second choice is a wrong one, so that
what is right and what is wrong are both to be seen.
"""

from dataclasses import fields

from game.core.actions import FlagPart, NameTechniques, TraceLine
from game.core.best_session import best_session
from game.core.state import Step
from game.ui.dialogs import ANSWER, EXAMPLE, EXAMPLE_STEP, GUIDE, GUIDE_AT
from game.ui.intents import (
    Back,
    Focus,
    OpenCrowd,
    OpenDialog,
    OpenEvidence,
    Select,
    StartMission,
    play,
)
from game.ui.update import LETTER

_MISSED_EVERY = 3
_HELP = (ANSWER, EXAMPLE, GUIDE)


def walk(game, mission, at):
    """Start a mission and walk through it to its end."""
    _Walk(game, mission, at).all()


class _Walk:
    def __init__(self, game, mission, at):
        self.game, self.mission, self._at = game, mission, at
        self.scenario = mission.scenario

    def all(self):
        self.game.do(OpenDialog("mission", self.scenario.id))
        self._shown("mission")
        self.game.do(Back())
        self.game.do(StartMission(self.scenario.id))
        while (step := self.game.app.playing.state.step) is not Step.DEBRIEF:
            self._put_away_help()
            self._shown(step.value)
            _VISITS[step](self)
        self._debrief()
        self._do(play("Close"))

    def _shown(self, name):
        self._at(f"{self.scenario.id}-{name}")

    def _do(self, intent):
        self.game.do(intent)
        notice = self.game.app.passing_notice
        assert notice is None, f"{intent}: {notice.text}"

    def _look(self, intent, name):
        """Show something, and put it away again."""
        before = self.game.app.dialogs, self.game.app.playing.evidence
        self.game.do(intent)
        self._shown(name)
        self.game.do(Back())
        assert (self.game.app.dialogs, self.game.app.playing.evidence) == before, f"after {name}"

    def _put_away_help(self):
        """Look at each page of what the coach shows, and close it."""
        while (dialog := self.game.app.dialog) and dialog.name in _HELP:
            for slot, page in self._pages(dialog):
                self.game.do(Select(slot, page))
                self._shown(f"{dialog.name}-{dialog.subject}-{page}")
            self.game.do(Back())

    def _pages(self, dialog):
        """The slot and the key of each page of a dialog that helps."""
        step = self.game.app.playing.state.step
        if dialog.name == EXAMPLE:
            example = self.scenario.example_before(step)
            return [(EXAMPLE_STEP, str(place)) for place in range(len(example.steps))]
        if dialog.name == GUIDE:
            return [(GUIDE_AT, guide.id) for guide in self.scenario.guides_during(step)]
        return [("", "")]

    def _best(self, step):
        """What the best session does in a step."""
        steps = list(Step)
        before = best_session(self.mission, until=step)
        through = best_session(self.mission, until=steps[steps.index(step) + 1])
        return through[len(before) :]

    def _go_through(self, step, changed=lambda action: action):
        for action in filter(None, map(changed, self._best(step))):
            yield action
            self._do(_decision(action))
            self._put_away_help()

    def _brief(self):
        self._do(play("Begin"))

    def _spot(self):
        self._look(OpenDialog("hint"), "hint")
        for item in self.scenario.items:
            self._look(OpenEvidence(item.id), f"evidence-{item.id}")
        harmless = next(
            part for part in self.scenario.parts if not self.mission.analysis.lines_of(part)
        )
        for place, action in enumerate(self._best(Step.SPOT)[:-1]):
            if place % _MISSED_EVERY:
                continue
            if place == 0:
                self._look(OpenDialog("flag", action.part), "flag")
            self._do(_decision(action))
            self._put_away_help()
        line = self.scenario.lines[-1].id
        self._do(_decision(FlagPart(part=harmless, lines=(line,), confidence=95, elapsed_ms=0)))
        self._put_away_help()
        self._shown("called")
        for one in self.scenario.lines:
            self._look(OpenDialog("pieces", one.id), f"pieces-{one.id}")
        if self.scenario.crowd is not None:
            self.game.do(OpenCrowd())
            self._shown("crowd")
            self.game.do(Back())
        self._look(OpenDialog("finish"), "finish")
        self._do(play("FinishSpot"))

    def _review(self):
        for part in self.scenario.parts:
            if self.game.scene.find(f"review:{part}"):
                self.game.do(Focus(f"review:{part}"))
                self._shown(f"review-{part}")
        self._do(play("FinishReview"))

    def _connect(self):
        for action in self._go_through(Step.CONNECT):
            if type(action).__name__ == "SettleFinding":
                self._shown(f"connect-{action.line}")

    def _plain(self, step):
        for action in self._go_through(step):
            name = type(action).__name__
            if name.startswith(("Close", "Settle", "Finish")):
                self._shown(f"before-{name}")

    def _dossier(self):
        self._plain(Step.DOSSIER)

    def _approach(self):
        letters = {letter.id: place for place, letter in enumerate(self.scenario.inbox)}

        def changed(action):
            wrong = letters.get(getattr(action, "letter", None), 0) % 2
            if wrong and isinstance(action, TraceLine):
                return TraceLine(
                    letter=action.letter,
                    place=action.place,
                    item="" if action.item else self.scenario.items[0].id,
                    elapsed_ms=0,
                )
            if wrong and isinstance(action, NameTechniques):
                return None
            return action

        for action in self._go_through(Step.APPROACH, changed):
            name = type(action).__name__
            if name in {"JudgeLetter", "CloseLetter"}:
                self.game.do(Select(LETTER, action.letter))
                self._shown(f"{name}-{action.letter}")

    def _wedge(self):
        self._plain(Step.WEDGE)

    def _fix(self):
        for line in self.scenario.lines:
            if line.reasons:
                self._look(OpenDialog("accept", line.id), f"accept-{line.id}")
        for action in self._go_through(Step.FIX):
            if type(action).__name__ == "FinishFix":
                self._shown("fixed")
                self._look(OpenDialog("finish"), "fix-finish")

    def _week(self):
        self._do(play("FinishWeek"))

    def _debrief(self):
        self._put_away_help()
        self._shown("debrief")
        for name in ("points", "moves", "record"):
            if self.game.scene.find(name):
                self._look(OpenDialog(name), name)
        for part in self.scenario.parts:
            if self.game.scene.find(f"look:{part}"):
                self._look(OpenDialog("look", part), f"look-{part}")
        self.game.do(Select("look", "all"))
        self._shown("debrief-all")


_VISITS = {
    Step.BRIEF: _Walk._brief,
    Step.SPOT: _Walk._spot,
    Step.REVIEW: _Walk._review,
    Step.CONNECT: _Walk._connect,
    Step.DOSSIER: _Walk._dossier,
    Step.APPROACH: _Walk._approach,
    Step.WEDGE: _Walk._wedge,
    Step.FIX: _Walk._fix,
    Step.WEEK: _Walk._week,
}


def _decision(action):
    """An action without its time, as a box would ask for it."""
    names = [field.name for field in fields(action) if field.name != "elapsed_ms"]
    return play(type(action).__name__, **{name: getattr(action, name) for name in names})
