import re
import shutil
from pathlib import Path

import pytest

from game.authoring.diagnostics import Setting
from game.authoring.library import read_library
from game.authoring.loader import read_scenario_bytes

DATA = Path(__file__).parent / "data"
TOP_LEVEL_KEY = re.compile(r"(?m)^(?=[a-z_]+:)")


@pytest.fixture(scope="session")
def data():
    return DATA


@pytest.fixture(scope="session")
def library():
    loaded = read_library(DATA / "library")
    assert loaded.problems == ()
    return loaded.value


@pytest.fixture(scope="session")
def mission_text():
    return (DATA / "mission.yaml").read_text(encoding="utf-8")


@pytest.fixture(scope="session")
def replace_keys():
    """Put a fragment's top-level keys in the place of those of a text; other keys stay."""

    def replace(text, fragment):
        new = {block.partition(":")[0]: block for block in TOP_LEVEL_KEY.split(fragment) if block}
        head, *blocks = TOP_LEVEL_KEY.split(text)
        old = {block.partition(":")[0]: block for block in blocks}
        return head + "".join((old | new).values())

    return replace


@pytest.fixture
def load(library):
    """Load a mission's text or bytes."""

    def load_mission(text, pictures=None):
        raw = text if isinstance(text, bytes) else text.encode()
        return read_scenario_bytes(raw, "mission.yaml", library, pictures)

    return load_mission


@pytest.fixture
def change(load, mission_text, replace_keys):
    """Load the mission with some keys replaced."""
    return lambda fragment, pictures=None: load(replace_keys(mission_text, fragment), pictures)


@pytest.fixture
def tree(tmp_path):
    """A copy of the mission and its library on the disk."""
    shutil.copytree(DATA, tmp_path, dirs_exist_ok=True)
    return tmp_path


@pytest.fixture
def write_example(tree, replace_keys):
    """Write an example of a diagnostic into the copy; returns the text of its file."""

    def changed(name, fragment):
        return replace_keys((tree / name).read_text(encoding="utf-8"), fragment)

    def write(example):
        whole = example.setting is Setting.WHOLE
        text = example.text if whole else changed(example.file, example.text)
        (tree / example.file).write_text(text, encoding=example.encoding)
        if example.beside is not None:
            beside, fragment = example.beside
            (tree / beside).write_text(changed(beside, fragment), encoding="utf-8")
        return text

    return write


@pytest.fixture
def said():
    """What problems say, in a form that is easy to compare."""
    return lambda problems: [
        f"{problem.line}:{problem.column} {problem.code} {problem.sentence}" for problem in problems
    ]
