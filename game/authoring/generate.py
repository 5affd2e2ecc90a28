"""Write the files that follow from the tables: JSON Schemas and the page of all codes.

Run ``python -m game.authoring.generate`` in the repository after a change to a table or to
the docstring of a check.
"""

from collections.abc import Mapping
from pathlib import Path

from game.authoring.manual import manual_text
from game.authoring.schema import SCHEMAS, schema_text


def generated_files() -> Mapping[str, str]:
    """The text of every generated file, by its path in the repository."""
    schemas = {f"scenarios/{name}": schema_text(kind) for name, kind in SCHEMAS.items()}
    return schemas | {"docs/diagnostics.md": manual_text()}


def main(repository: Path) -> None:
    """Write them all."""
    for name, text in generated_files().items():
        path = repository / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main(Path.cwd())
