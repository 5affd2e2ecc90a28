import pytest

from game.records.store import open_store


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "player" / "records"


@pytest.fixture
def store(folder):
    with open_store(folder) as opened:
        yield opened
