"""A player in a process of its own: decides, and says on standard output what was answered.

``playing.py FOLDER for-ever`` goes on with the unfinished attempt until it is killed, with a
restart of the store now and then. ``playing.py FOLDER NAME COUNT`` races with others for one
attempt until so many decisions were answered.
"""

import sys
from contextlib import suppress
from pathlib import Path

from game.records.store import open_store
from game.records.trouble import ConflictError

SHARED = "shared"
RESTART_AFTER = 7


def say(attempt, sequence):
    sys.stdout.write(f"{attempt} {sequence}\n")
    sys.stdout.flush()


def play_for_ever(folder):
    while True:
        store = open_store(folder)
        left = store.unfinished()
        attempt = left[0].id if left else store.begin("night-shift", "ab" * 32, 7)
        made = len(store.actions(attempt))
        for sequence in range(made, made + RESTART_AFTER):
            store.append(attempt, sequence, {"made": sequence})
            say(attempt, sequence)
        if made > 10 * RESTART_AFTER:
            store.finish(attempt, {"points": made})
        store.close()


def race(folder, name, count):
    with open_store(folder) as store:
        own = store.begin("night-shift", "ab" * 32, 7, attempt_id=name)
        with suppress(ConflictError):
            store.begin("night-shift", "ab" * 32, 7, 1_000, attempt_id=SHARED)
        won = 0
        while won < count:
            store.append(own, len(store.actions(own)), {"by": name})
            sequence = len(store.actions(SHARED))
            try:
                store.append(SHARED, sequence, {"by": name})
            except ConflictError:
                continue
            say(name, sequence)
            won += 1


if __name__ == "__main__":
    if sys.argv[2] == "for-ever":
        play_for_ever(Path(sys.argv[1]))
    else:
        race(Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]))
