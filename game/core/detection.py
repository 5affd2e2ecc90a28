"""Telling leaks from noise: signal detection over the calls of a session.

Skill (d') and readiness to flag (c) are kept apart: flagging everything finds every leak and
shows no skill at all.
"""

from dataclasses import dataclass
from statistics import NormalDist


@dataclass(frozen=True, slots=True)
class Detection:
    """The four counts, and what follows from them.

    Attributes:
        hits: leaks flagged.
        misses: leaks not flagged.
        false_alarms: harmless parts flagged.
        correct_rejections: harmless parts not flagged.
    """

    hits: int
    misses: int
    false_alarms: int
    correct_rejections: int

    @property
    def leaks(self) -> int:
        """How many parts were leaks."""
        return self.hits + self.misses

    @property
    def harmless(self) -> int:
        """How many parts were harmless."""
        return self.false_alarms + self.correct_rejections

    @property
    def sensitivity(self) -> float:
        """The skill d': z(hit rate) - z(false alarm rate); 0 is guessing, 3 is expert.

        0 when there are no leaks or nothing harmless, since nothing could be told apart.
        """
        if not self.leaks or not self.harmless:
            return 0.0
        z = NormalDist().inv_cdf
        # Both rates are equal for "flag all" and "flag none", but their quantiles may differ
        # in the last bit; adding 0.0 turns the -0.0 of a difference into 0.0.
        return round(z(self._hit_rate) - z(self._false_alarm_rate), 9) + 0.0

    @property
    def bias(self) -> float:
        """The criterion c: negative is ready to flag, positive is reluctant, 0 is even."""
        if not self.leaks or not self.harmless:
            return 0.0
        z = NormalDist().inv_cdf
        return -(z(self._hit_rate) + z(self._false_alarm_rate)) / 2

    @property
    def _hit_rate(self) -> float:
        return self._corrected(self.hits, self.leaks)

    @property
    def _false_alarm_rate(self) -> float:
        return self._corrected(self.false_alarms, self.harmless)

    def _corrected(self, count: int, of: int) -> float:
        """A rate with the log-linear correction (Hautus 1995, doi 10.3758/BF03203619).

        With as many leaks as harmless parts this is (count + 0.5) / (of + 1). Otherwise the
        two added observations are shared out in proportion to the two kinds, which leaves
        d' exactly 0 for a player who flags everything, or nothing.
        """
        share = 2 * of / (self.leaks + self.harmless)
        return (count + share / 2) / (of + share)
