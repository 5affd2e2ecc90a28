"""Scenes as text, kept in ``tests/snapshots`` and compared word for word.

After a change that is meant, run the tests once with ``TESSERA_UPDATE_SNAPSHOTS=1`` and read
what has changed before committing it.
"""

import os
from pathlib import Path

from game.ui.dump import dump

FOLDER = Path(__file__).parents[1] / "snapshots"
UPDATE = "TESSERA_UPDATE_SNAPSHOTS"


def same_as_kept(name, scene):
    """Whether a scene still says what the snapshot of that name says."""
    path = FOLDER / f"{name}.txt"
    text = dump(scene, places=False)
    if os.environ.get(UPDATE):
        path.write_text(text, encoding="utf-8")
    assert path.is_file(), f"there is no {path.name} yet; run the tests with {UPDATE}=1"
    assert text == path.read_text(encoding="utf-8")
    return True
