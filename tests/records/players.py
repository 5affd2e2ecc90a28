"""What all tests of records share: a player who decides things, and ways for a disk to fail."""

from contextlib import suppress

from game.records.trouble import NotSavedError


def an_action(number, **more):
    return {"do": "FlagPart", "part": f"desk.part_{number}", "lines": ["dates"], **more}


def begin(store, count=0, scenario="night-shift"):
    """Begin an attempt and make so many decisions."""
    attempt = store.begin(scenario, "ab" * 32, 7, 1_000)
    play_on(store, attempt, count)
    return attempt


def play_on(store, attempt, count, **more):
    """Make so many decisions more; a disk that is full does not stop a player."""
    made = len(store.actions(attempt))
    for sequence in range(made, made + count):
        with suppress(NotSavedError):
            store.append(attempt, sequence, an_action(sequence, **more), 1_000 + sequence)


def contents(store):
    """Everything a store holds, to be compared: attempts with their decisions, and settings."""
    attempts = {attempt.id: (attempt, store.actions(attempt.id)) for attempt in store.attempts()}
    return attempts, store.settings()


def fill_disk(store):
    """Let the file grow no further, as on a full disk."""
    store._shelf._disk._connection.execute("PRAGMA max_page_count = 1")


def let_go(store):
    """Leave a store as a killed process does: files closed, nothing else done."""
    if store.durable:
        store._shelf._disk.close()
    store._shelf._memory.close()


def break_pages(path):
    """Overwrite the second half of a file."""
    size = path.stat().st_size
    with path.open("rb+") as file:
        file.seek(size // 2)
        file.write(b"\xa5" * (size - size // 2))
