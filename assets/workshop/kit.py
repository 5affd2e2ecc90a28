"""The portrait kit in ``avatars/``: its parts, its palettes, and in which order they lie."""

import json
import re
from collections.abc import Mapping
from functools import cache, cached_property
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parents[1] / "avatars"

_WRAPPING = re.compile(r"</?svg\b[^>]*>")


class Kit:
    """What ``manifest.json`` and the files beside it offer."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    @cached_property
    def _manifest(self) -> Mapping[str, Any]:
        loaded: Mapping[str, Any] = json.loads(
            (self._folder / "manifest.json").read_text(encoding="utf-8")
        )
        return loaded

    @property
    def slots(self) -> Mapping[str, str]:
        """The colours in which parts are drawn, by what they stand for."""
        return self._manifest["slot_defaults"]  # type: ignore[no-any-return] # JSON

    @property
    def skins(self) -> Mapping[str, Mapping[str, str]]:
        """Colours of the slots skin, shade and lip."""
        return self._manifest["skins"]  # type: ignore[no-any-return] # JSON

    @property
    def hair_colours(self) -> Mapping[str, Mapping[str, str]]:
        """Colours of the slots hair and hairhi."""
        return self._manifest["hair_colours"]  # type: ignore[no-any-return] # JSON

    @property
    def top_colours(self) -> Mapping[str, Mapping[str, str]]:
        """Colours of the slots top and topsh."""
        return self._manifest["top_colours"]  # type: ignore[no-any-return] # JSON

    @property
    def builds(self) -> tuple[str, ...]:
        """Narrow, regular, broad."""
        return tuple(self._manifest["builds"])

    @property
    def worn_under_hair(self) -> frozenset[str]:
        """Extras that lie on the face, under the front of the hair."""
        return frozenset(self._manifest["extras_under_hair"])

    def brow(self, hair_colour: str) -> str:
        """The colour of the brows; light grey hair has darker ones."""
        if hair_colour in self._manifest["grey_hair"]:
            return str(self._manifest["grey_brow"])
        return self.hair_colours[hair_colour]["hair"]

    @cache  # noqa: B019 - there is one kit, as long as the program runs
    def names(self, group: str) -> frozenset[str]:
        """All parts of a group: "heads", "tops", "hair_front", "hair_back", "extras"."""
        return frozenset(path.stem for path in (self._folder / group).glob("*.svg"))

    @cache  # noqa: B019 - as above
    def part(self, *path: str) -> str:
        """What is drawn in a part's file, without the SVG element around it; "" if none."""
        file = self._folder.joinpath(*path).with_suffix(".svg")
        return without_svg(file) if file.is_file() else ""


def without_svg(file: Path) -> str:
    """What is drawn in an SVG file, without the element around it."""
    return _WRAPPING.sub("", file.read_text(encoding="utf-8")).strip()


KIT = Kit(FOLDER)
