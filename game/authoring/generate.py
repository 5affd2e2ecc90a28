"""Write what follows from the tables and the missions: schemas, all codes, notes, the coverage.

Run ``python -m game.authoring.generate`` in the repository after a change to a table, to the
docstring of a check, to the curriculum or to a mission.
"""

from collections.abc import Mapping
from pathlib import Path

from game.authoring.coverage import coverage_page
from game.authoring.manual import manual_text
from game.authoring.schema import SCHEMAS, schema_text
from game.authoring.teaching import notes_with_tables


def generated_files(repository: Path) -> Mapping[str, str]:
    """The text of every generated file, by its path in the repository.

    Raises:
        ValueError: the library or a mission has errors, or there are notes without a mission.
    """
    schemas = {f"scenarios/{name}": schema_text(kind) for name, kind in SCHEMAS.items()}
    return {
        **schemas,
        "docs/diagnostics.md": manual_text(),
        **notes_with_tables(repository),
        **coverage_page(repository),
    }


def main(repository: Path) -> None:
    """Write them all."""
    for name, text in generated_files(repository).items():
        path = repository / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main(Path.cwd())
