import re
from pathlib import Path

import pytest

from game.authoring.library import read_library
from game.authoring.loader import read_scenario_bytes
from game.campaign import pictures

ROOT = Path(__file__).parents[3]


@pytest.fixture(scope="session")
def library():
    loaded = read_library(ROOT / "scenarios/library")
    assert loaded.problems == ()
    return loaded.value


@pytest.fixture(scope="session")
def worked_mission():
    """The mission that the teacher's guide works through, as text."""
    guide = (ROOT / "docs/authoring.md").read_text(encoding="utf-8")
    [mission] = re.findall(r"^```yaml\n(.*?)^```", guide, re.MULTILINE | re.DOTALL)
    return mission


@pytest.fixture(scope="session")
def changed_mission(library, worked_mission):
    """Load the worked mission with some of its top-level keys replaced."""

    def change(fragment):
        text = "".join((blocks(worked_mission) | blocks(fragment)).values())
        loaded = read_scenario_bytes(text.encode(), "example.yaml", library, pictures())
        assert [str(problem) for problem in loaded.problems] == []
        return loaded.value

    return change


def blocks(text):
    """The lines of each top-level key."""
    return {
        block.partition(":")[0]: block
        for block in re.findall(r"^[a-z_]+:.*\n(?:(?![a-z_]+:).*\n)*", text, re.MULTILINE)
    }
