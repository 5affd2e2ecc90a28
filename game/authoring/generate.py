"""Write the files that follow from the tables: schemas, the page of all codes, notes to teach by.

Run ``python -m game.authoring.generate`` in the repository after a change to a table, to the
docstring of a check or to a mission that has notes.
"""

from collections.abc import Mapping
from pathlib import Path

from game.authoring.manual import manual_text
from game.authoring.schema import SCHEMAS, schema_text
from game.authoring.teaching import notes_with_tables


def generated_files(repository: Path) -> Mapping[str, str]:
    """The text of every generated file, by its path in the repository.

    Raises:
        ValueError: there are notes for a mission that is missing or has errors.
    """
    schemas = {f"scenarios/{name}": schema_text(kind) for name, kind in SCHEMAS.items()}
    return {**schemas, "docs/diagnostics.md": manual_text(), **notes_with_tables(repository)}


def main(repository: Path) -> None:
    """Write them all."""
    for name, text in generated_files(repository).items():
        path = repository / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main(Path.cwd())
