"""Random sequences of everything a store can do or suffer, against a model in two dictionaries."""

import tempfile
from contextlib import suppress
from copy import deepcopy
from pathlib import Path

import hypothesis.strategies as st
import pytest
from hypothesis import HealthCheck, settings
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from game.records.store import open_store
from game.records.trouble import ConflictError, NotDeletedError, NotSavedError, UnknownAttemptError
from tests.records.players import fill_disk, let_go

values = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(max_size=30),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3)
    ),
    max_leaves=5,
)
data = st.dictionaries(st.text(max_size=10), values, max_size=4)
texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)
times = st.integers(0, 2**53)
picks = st.integers(0, 10**6)


class StoreMachine(RuleBasedStateMachine):
    """``told`` is what the store was told; ``safe`` what it last claimed to have on the disk."""

    @initialize()
    def start(self):
        self.holder = tempfile.TemporaryDirectory(prefix="records-")
        self.folder = Path(self.holder.name) / "records"
        self.told = {"attempts": {}, "settings": {}}
        self.safe = deepcopy(self.told)
        self.open()

    def teardown(self):
        self.store.close()
        self.holder.cleanup()

    def open(self):
        self.store = open_store(self.folder)
        assert self.store.durable
        assert self.store.notices == []

    def pick(self, number, *, finished=False):
        left = [
            name
            for name, attempt in self.told["attempts"].items()
            if (attempt["summary"] is not None) == finished
        ]
        return left[number % len(left)] if left else None

    @rule(scenario=texts, seed=st.integers(0, 2**63 - 1), at=times)
    def begin(self, scenario, seed, at):
        name = self.store.begin(scenario, "ab" * 32, seed, at)
        self.told["attempts"][name] = {"scenario": scenario, "actions": [], "summary": None}

    @rule(number=picks, action=data, at=times, other_window=st.booleans())
    def append(self, number, action, at, other_window):
        name = self.pick(number)
        if name is None:
            return
        actions = self.told["attempts"][name]["actions"]
        if other_window and self.store.durable:
            with open_store(self.folder) as second:
                second.append(name, len(actions), action, at)
        else:
            with suppress(NotSavedError):
                self.store.append(name, len(actions), action, at)
                assert self.store.durable
        actions.append(action)

    @rule(number=picks, off=st.integers(-3, 3).filter(bool))
    def append_out_of_turn(self, number, off):
        name = self.pick(number)
        if name is not None:
            with pytest.raises(ConflictError):
                self.store.append(name, len(self.told["attempts"][name]["actions"]) + off, {})

    @rule(number=picks)
    def append_to_a_finished_attempt(self, number):
        name = self.pick(number, finished=True)
        if name is not None:
            with pytest.raises(ConflictError):
                self.store.append(name, len(self.told["attempts"][name]["actions"]), {})

    @rule()
    def append_to_nothing(self):
        with pytest.raises(UnknownAttemptError):
            self.store.append("nobody", 0, {})

    @rule(number=picks, summary=data, at=times)
    def finish(self, number, summary, at):
        name = self.pick(number)
        if name is not None:
            self.store.finish(name, summary, at)
            self.told["attempts"][name]["summary"] = summary

    @rule(name=texts, value=texts)
    def set_setting(self, name, value):
        self.store.set_setting(name, value)
        self.told["settings"][name] = value

    @precondition(lambda self: self.store.durable)
    @rule(length=st.integers(1, 20_000))
    def fill_disk(self, length):
        fill_disk(self.store)
        self.set_setting("long", "x" * length)

    @rule()
    def retry(self):
        assert self.store.retry()
        assert self.store.trouble == ""

    @rule()
    def restart(self):
        self.store.close()
        self.open()

    @rule()
    def be_killed(self):
        let_go(self.store)
        self.told = deepcopy(self.safe)
        self.open()

    @rule()
    def delete_all(self):
        with suppress(NotDeletedError):
            self.store.delete_all()
        self.told = {"attempts": {}, "settings": {}}

    @invariant()
    def what_was_told_is_there(self):
        found = self.store.attempts()
        assert {attempt.id for attempt in found} == set(self.told["attempts"])
        for attempt in found:
            told = self.told["attempts"][attempt.id]
            assert attempt.scenario_id == told["scenario"]
            assert attempt.summary == told["summary"]
            assert attempt.count == len(told["actions"])
            assert self.store.actions(attempt.id) == told["actions"]
        assert self.store.settings() == self.told["settings"]

    @invariant()
    def what_is_claimed_is_remembered(self):
        if self.store.durable:
            self.safe = deepcopy(self.told)


def thorough(runs, steps):
    return settings(
        max_examples=runs,
        stateful_step_count=steps,
        deadline=None,
        suppress_health_check=[HealthCheck.too_slow],
    )


def test_a_store_does_what_it_is_told():
    run_state_machine_as_test(StoreMachine, settings=thorough(40, 30))


@pytest.mark.slow
def test_a_store_does_what_it_is_told_for_long():
    run_state_machine_as_test(StoreMachine, settings=thorough(300, 50))
