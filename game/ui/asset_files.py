"""Where the files of the assets are. Nothing here opens a picture; see ``assets``."""

import json
from functools import cache
from pathlib import Path
from typing import Any

ASSETS = Path(__file__).resolve().parents[2] / "assets"


def asset(*parts: str) -> Path:
    """The path of an asset, whether or not it exists."""
    return ASSETS.joinpath(*parts)


@cache
def asset_json(*parts: str) -> Any:  # noqa: ANN401 - JSON
    """Read a JSON asset once.

    Raises:
        FileNotFoundError: there is no such asset.
    """
    return json.loads(asset(*parts).read_text(encoding="utf-8"))
