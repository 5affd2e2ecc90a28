from contextlib import closing
from dataclasses import replace

import pytest

from game.campaign import Ledger
from game.core.mastery import Mastery, Result
from game.records.store import open_store
from game.ui.ports import NotTaken

RESULT = Result(
    points=640, of=975, sensitivity=1.8, settled=0.7, precision=None, mended=1.0, efficiency=0.6
)


def test_results_are_kept_by_mission_in_the_order_they_were_finished(
    tmp_path, campaign, night_shift
):
    better = replace(RESULT, points=700)
    with closing(open_store(tmp_path)) as store:
        ledger = Ledger(store, campaign)
        first, second = ledger.begin(night_shift), ledger.begin(night_shift)
        assert ledger.mastery() == {}
        ledger.finish(second, RESULT)
        (finished_ms,) = (one.finished_ms for one in store.attempts() if one.id == second)
        store.finish(first, better.to_data(), wall_ms=finished_ms + 1)
    with closing(open_store(tmp_path)) as store:
        assert Ledger(store, campaign).mastery() == {"night-shift": Mastery((RESULT, better))}


def test_attempts_that_another_version_finished_are_passed_over(tmp_path, campaign, night_shift):
    with closing(open_store(tmp_path)) as store:
        ledger = Ledger(store, campaign)
        store.finish(ledger.begin(night_shift), {"points": 90, "of": 120})
        assert ledger.mastery() == {}


def test_an_attempt_is_finished_once(tmp_path, campaign, night_shift):
    with closing(open_store(tmp_path)) as store:
        ledger = Ledger(store, campaign)
        attempt = ledger.begin(night_shift)
        ledger.finish(attempt, RESULT)
        with pytest.raises(NotTaken, match="already finished"):
            ledger.finish(attempt, RESULT)
