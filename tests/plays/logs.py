"""What a store holds after a play, read again from the disk."""

from game.campaign import Campaign, Ledger
from game.records.store import open_store


def logs_of(folder):
    """Every attempt with its log, oldest first."""
    with open_store(folder) as store:
        ledger = Ledger(store, Campaign())
        return [(attempt, ledger.actions(attempt.id)) for attempt in store.attempts()]
