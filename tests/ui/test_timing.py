from dataclasses import replace

from worlds import FakeClock

from game.ui.app import App, Tone
from game.ui.timing import TOAST_ACTION, NoticeTime, PlayTime

LONG = "The folder for your attempts cannot be written to. " * 3


def shown(text="Something happened."):
    """An app with a notice, its clock, and the time that has begun to run."""
    clock = FakeClock()
    app = App().noting(text)
    time = NoticeTime(clock)
    assert not time.is_over(app)
    return app, clock, time


def test_play_goes_on_from_what_was_played_before():
    clock = FakeClock()
    time = PlayTime(clock)
    time.start(4000)
    clock.ms += 250
    assert time.elapsed_ms == 4250


def test_play_stands_still_while_it_is_held():
    clock = FakeClock()
    time = PlayTime(clock)
    time.start(0)
    clock.ms += 100
    for _ in range(2):
        time.hold(paused=True)
        clock.ms += 5000
        assert time.elapsed_ms == 100
    for _ in range(2):
        time.hold(paused=False)
        clock.ms += 10
    assert time.elapsed_ms == 120


def test_an_attempt_that_starts_is_not_held():
    clock = FakeClock()
    time = PlayTime(clock)
    time.start(0)
    time.hold(paused=True)
    time.start(700)
    clock.ms += 50
    time.hold(paused=False)
    assert time.elapsed_ms == 750


def test_a_short_notice_stays_six_seconds():
    app, clock, time = shown()
    clock.ms += 5999
    assert not time.is_over(app)
    clock.ms += 1
    assert time.is_over(app)


def test_a_long_notice_stays_for_as_long_as_slow_reading_takes():
    app, clock, time = shown(LONG)
    clock.ms += 6000
    assert not time.is_over(app)
    clock.ms = 1000 + 100 * len(LONG)
    assert time.is_over(app)


def test_a_new_notice_has_its_own_time():
    app, clock, time = shown()
    clock.ms += 5000
    app = app.noting("Something else happened.")
    assert not time.is_over(app)
    clock.ms += 5000
    assert not time.is_over(app)


def test_the_same_notice_again_starts_anew():
    app, clock, time = shown()
    clock.ms += 5000
    app = app.noting("Something happened.")
    assert not time.is_over(app)
    clock.ms += 5000
    assert not time.is_over(app)


def test_a_notice_waits_for_whoever_is_at_its_button():
    app, clock, time = shown()
    clock.ms += 60_000
    assert not time.is_over(app.at(TOAST_ACTION))
    assert not time.is_over(replace(app, pointer=TOAST_ACTION))
    assert time.is_over(app)


def test_a_lasting_notice_never_leaves():
    clock = FakeClock()
    time = NoticeTime(clock)
    app = App().noting("The disk is full.", Tone.ALERT, lasting=True)
    assert not time.is_over(app)
    clock.ms += 600_000
    assert not time.is_over(app)
