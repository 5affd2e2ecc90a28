"""The architecture as a test: which part may import which."""

import ast
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
ROOMS = ("core", "authoring", "crowd", "generator", "records", "ui")
COMPOSERS = {"game/cli.py", "game/composition.py", "game/ui/window.py", "main.py"}
ONLY_IN = {
    "yaml": ("game/authoring/",),
    "clingo": ("game/authoring/optimum.py",),
    "sqlite3": ("game/records/",),
    "numpy": ("game/crowd/",),
    "accesskit": ("game/ui/access_adapter.py",),
    "pygame": ("game/ui/paint", "game/ui/window", "game/ui/assets"),
}
MAY_USE = {
    "core": set(),
    "authoring": {"core"},
    "crowd": {"core"},
    "generator": {"core", "authoring"},
    "records": {"core"},
    "ui": {"core"},
}
SHARED = {"game", "game.folders"}
IMPURE = {"time", "random", "secrets", "os", "pathlib", "io", "socket", "subprocess", "threading"}


def sources():
    return [*sorted((ROOT / "game").rglob("*.py")), ROOT / "main.py"]


def imports(path):
    tree = ast.parse(path.read_text(encoding="utf-8"))
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative imports hide which room is meant"
            assert node.module is not None
            yield node.module


def broken_laws(path, name):
    """Every law that an import in a file breaks, as sentences."""
    where = path.relative_to(ROOT).as_posix() if path.is_absolute() else path.as_posix()
    top = name.split(".", maxsplit=1)[0]
    room = where.split("/")[1] if where.startswith("game/") and where.count("/") > 1 else None
    if top in ONLY_IN and not where.startswith(ONLY_IN[top]):
        yield f"{where} imports {name}, which belongs in {' or '.join(ONLY_IN[top])}"
    if room == "core" and top != "game" and (top not in sys.stdlib_module_names or top in IMPURE):
        yield f"{where} imports {name}, and core is pure"
    target = name.split(".")[1] if name.startswith("game.") else None
    if where in COMPOSERS or target not in ROOMS or room is None:
        return
    if target != room and target not in MAY_USE[room]:
        yield f"{where} imports {name}: {room} may not use {target}"


@pytest.mark.parametrize("path", sources(), ids=lambda path: path.relative_to(ROOT).as_posix())
def test_a_file_keeps_the_laws(path):
    assert [law for name in imports(path) for law in broken_laws(path, name)] == []


@pytest.mark.parametrize(
    ("where", "name"),
    [
        ("game/core/facts.py", "yaml"),
        ("game/core/facts.py", "random"),
        ("game/core/facts.py", "numpy"),
        ("game/core/facts.py", "game.ui.scene"),
        ("game/ui/kit/buttons.py", "pygame"),
        ("game/ui/game.py", "game.records.store"),
        ("game/records/store.py", "game.authoring"),
        ("game/cli.py", "sqlite3"),
    ],
)
def test_a_planted_import_is_caught(where, name):
    assert list(broken_laws(Path(where), name))
