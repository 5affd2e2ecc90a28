"""The chapters of the campaign: their missions, and how far their mosaics have come. Pure."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from game.core.mastery import Mastery
from game.core.messages import N_
from game.ui.app import App
from game.ui.ports import AttemptInfo, MissionInfo
from game.ui.words import Words

BANDS = 3
"""A chapter's mosaic has so many bands, one a mission, the first at the bottom."""


class Outline(NamedTuple):
    """What a chapter of the campaign is called, what it is about, and what its mosaic shows."""

    title: str
    about: str
    shows: str


OUTLINES = (
    Outline(
        N_("First tiles"),
        N_("Find the one item that tells"),
        N_("A desk under a red lamp, with a mug and papers"),
    ),
    Outline(
        N_("The picture forms"),
        N_("Join harmless items together"),
        N_("A street of tall houses with a lamp and a road sign"),
    ),
    Outline(
        N_("Someone is looking"),
        N_("See how the picture is used"),
        N_("A dark room with a window on the harbour, and a badge on a lanyard"),
    ),
    Outline(
        N_("Holding the line"),
        N_("Protect a whole crew"),
        N_("A quay with a ship, and a lighthouse behind it"),
    ),
)
"""The chapters of the campaign, in order. Missions name theirs by its title."""


class Chapter(NamedTuple):
    """Missions that belong together.

    Attributes:
        number: 1-based place in the campaign; 0 for missions that are no part of it.
        missions: in the order in which they are played.
    """

    title: str
    number: int
    missions: tuple[MissionInfo, ...]

    @property
    def outline(self) -> Outline | None:
        """What the campaign says of it."""
        return OUTLINES[self.number - 1] if self.number else None

    def name(self, words: Words) -> str:
        """Its title for players."""
        if self.number:
            return words.say(self.title)
        return words.content(self.title) or words.say("Other missions")


def chapters(missions: Iterable[MissionInfo]) -> tuple[Chapter, ...]:
    """All chapters of the campaign, then those that only their missions know."""
    found: dict[str, list[MissionInfo]] = {outline.title: [] for outline in OUTLINES}
    for mission in missions:
        found.setdefault(mission.chapter, []).append(mission)
    return tuple(
        Chapter(title, number if number <= len(OUTLINES) else 0, tuple(its))
        for number, (title, its) in enumerate(found.items(), 1)
    )


def band_shares(chapter: Chapter, mastery: Mapping[str, Mastery]) -> tuple[float, ...]:
    """How far each band of the mosaic has come, 0 to 1, from the bottom.

    A band is one mission's; of more missions than bands, neighbours share one. A band whose
    mission does not exist yet stays empty.
    """
    count = max(BANDS, len(chapter.missions))
    shares: list[list[float]] = [[] for _ in range(BANDS)]
    for place, mission in enumerate(chapter.missions):
        shares[place * BANDS // count].append(mastery.get(mission.id, Mastery()).share)
    return tuple(sum(band) / len(band) if band else 0.0 for band in shares)


def unfinished_attempt(app: App, mission: str) -> AttemptInfo | None:
    """The newest attempt at a mission that can go on."""
    return next((one for one in app.unfinished if one.mission == mission), None)


def mission_info(app: App, mission: str) -> MissionInfo | None:
    """What the list says of a mission; None if it is not in it."""
    return next((one for one in app.missions if one.id == mission), None)


def complete_count(app: App) -> int:
    """How many of the missions were finished at least once."""
    return sum(one.id in app.mastery for one in app.missions)
