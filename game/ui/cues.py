"""What can be heard of what happens: named cues from the interface before and after. Pure.

A cue never tells anything that cannot be seen: each names its visible twin. Moving the focus,
opening and reading make no sound.
"""

from collections.abc import Iterable, Iterator
from enum import StrEnum

from game.core.countermeasures import check_fix
from game.core.findings import Verdict
from game.core.mission import Mission
from game.core.scenario import Line
from game.core.state import SessionState, Step
from game.ui.app import App, Notice, Tone
from game.ui.moves.numbers import numbers
from game.ui.scene import Scene, Text

_CROWD = "crowd_number"
"""Style of the number of people that still match."""


class Cue(StrEnum):
    """A sound by its file.

    What is seen at the same time:

    - TILE_SET: the part is flagged, and tiles drop into the portrait and the casebook.
    - CATEGORY_EXPOSED: the category's tile on the finding is filled, its card red.
    - THREAD_JOINED, THREAD_CUT: the thread is drawn, or gone; a line is traced to a piece.
    - CHAIN_COMPLETE: a finding says "Chain complete"; while fixing a chain says "Holds".
    - CHAIN_BROKEN: a tile slides out of the chain, which says "Broken".
    - CROWD_SHRINKS: the number of people who still match counts down.
    - RIGHT: the finding is settled, or the letter was called rightly; both say so in words.
    - WRONG: the finding says what is missing or too much, or the letter what it was.
    - DOSSIER_OPENS: the debrief opens with what the Index would hold.
    - ERROR: a notice with what went wrong. It sounds like WRONG.
    """

    TILE_SET = "tile_set"
    CATEGORY_EXPOSED = "category_exposed"
    THREAD_JOINED = "thread_joined"
    THREAD_CUT = "thread_cut"
    CHAIN_COMPLETE = "chain_complete"
    CHAIN_BROKEN = "chain_broken"
    CROWD_SHRINKS = "crowd_shrinks"
    RIGHT = "right"
    WRONG = "wrong"
    DOSSIER_OPENS = "dossier_opens"
    ERROR = "error"

    @property
    def sound(self) -> str:
        """Name of its sound file."""
        return Cue.WRONG.value if self is Cue.ERROR else self.value


def cues(before: App, after: App) -> tuple[Cue, ...]:
    """What is heard when the interface has become another, each cue once."""
    heard: list[Cue] = []
    if before.playing and after.playing and before.playing.attempt == after.playing.attempt:
        mission = after.playing.mission
        heard += decision_cues(mission, before.playing.state, after.playing.state)
    if any(_is_problem(notice) and notice not in before.notices for notice in after.notices):
        heard.append(Cue.ERROR)
    if _save_problem(after) not in {"", _save_problem(before)}:
        heard.append(Cue.ERROR)
    if after.settings.audible and _loudness(before) != _loudness(after):
        heard.append(Cue.TILE_SET)
    return tuple(dict.fromkeys(heard))


def decision_cues(mission: Mission, before: SessionState, after: SessionState) -> tuple[Cue, ...]:
    """What is heard when decisions have led from one state of an attempt to another."""
    if before is after:
        return ()
    heard = (
        *_of_flags(before, after),
        *_of_threads(before, after),
        *_of_claims(mission, before, after),
        *_of_letters(mission, before, after),
        *_of_fixes(mission, before, after),
    )
    if after.step is not before.step and after.step is Step.DEBRIEF:
        heard = (*heard, Cue.DOSSIER_OPENS)
    return tuple(dict.fromkeys(heard))


def crowd_cues(before: Scene, after: Scene) -> tuple[Cue, ...]:
    """What is heard when fewer people match than in the scene before."""
    was, now = _crowd(before), _crowd(after)
    return (Cue.CROWD_SHRINKS,) if was and now and now < was else ()


def _of_flags(before: SessionState, after: SessionState) -> Iterator[Cue]:
    if any(call.flagged and before.calls.get(part) != call for part, call in after.calls.items()):
        yield Cue.TILE_SET


def _of_threads(before: SessionState, after: SessionState) -> Iterator[Cue]:
    old, new = set(_threads(before)), set(_threads(after))
    if new - old:
        yield Cue.THREAD_JOINED
    if old - new:
        yield Cue.THREAD_CUT


def _of_claims(mission: Mission, before: SessionState, after: SessionState) -> Iterator[Cue]:
    lines = mission.scenario.lines
    known = {line.category for line in lines if before.finding(line.id).settled}
    for line in _claimed(lines, before, after):
        if after.finding(line.id).claims[-1].verdict is not Verdict.SETTLES:
            yield Cue.WRONG
            continue
        yield Cue.CHAIN_COMPLETE
        # A category that is exposed already has no tiles left to set.
        yield Cue.RIGHT if line.category in known else Cue.CATEGORY_EXPOSED


def _of_letters(mission: Mission, before: SessionState, after: SessionState) -> Iterator[Cue]:
    for letter in mission.scenario.inbox:
        reading, was = after.reading(letter.id), before.reading(letter.id)
        if reading.closed and not was.closed:
            yield Cue.RIGHT if bool(reading.tailored) is letter.tailored else Cue.WRONG
        elif set(reading.traces.items()) - set(was.traces.items()):
            yield Cue.THREAD_JOINED


def _of_fixes(mission: Mission, before: SessionState, after: SessionState) -> Iterator[Cue]:
    if before.fixes == after.fixes:
        return
    old = set(check_fix(mission, before.fixes).broken)
    new = set(check_fix(mission, after.fixes).broken)
    if new - old:
        yield Cue.CHAIN_BROKEN
    if old - new:
        yield Cue.CHAIN_COMPLETE


def _threads(state: SessionState) -> Iterator[tuple[str, str]]:
    for line, finding in state.findings.items():
        yield from ((line, piece) for piece in finding.pieces)


def _claimed(lines: Iterable[Line], before: SessionState, after: SessionState) -> Iterator[Line]:
    """Lines of which something was claimed."""
    for line in lines:
        if len(after.finding(line.id).claims) > len(before.finding(line.id).claims):
            yield line


def _is_problem(notice: Notice) -> bool:
    return notice.tone is Tone.ALERT


def _save_problem(app: App) -> str:
    return app.playing.save_problem if app.playing else ""


def _loudness(app: App) -> tuple[bool, int]:
    return app.settings.sound, app.settings.volume


def _crowd(scene: Scene) -> int:
    """How many people match; 0 if the scene does not say."""
    for box in scene.boxes():
        for mark in box.marks:
            if isinstance(mark, Text) and mark.style == _CROWD:
                return next(iter(numbers(mark.text)), 0)
    return 0
