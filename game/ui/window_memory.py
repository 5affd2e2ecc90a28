"""Keeps the collector of garbage away from what lives as long as a mission.

A full collection goes through every object of the mission, which takes 20 to 40 ms: a frame that
comes late. What is set aside is not gone through again; what is built for a frame still is.
"""

import gc


class SetAside:
    """What has been set aside: all that was there when a mission, or none, began to be shown."""

    def __init__(self) -> None:
        """Nothing yet."""
        self._for: tuple[object, ...] = ()

    def follow(self, mission: object) -> None:
        """Set aside what is there now, once for each mission; None is the time between missions."""
        if self._for and self._for[0] is mission:
            return
        self._for = (mission,)
        gc.unfreeze()
        gc.collect()
        gc.freeze()
