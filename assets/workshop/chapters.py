"""The mosaics of the chapters, as ``chapters.yaml`` describes them."""

import json
from pathlib import Path
from typing import NamedTuple

import yaml

from assets.workshop.mosaics import Mosaic
from assets.workshop.raster import Box
from assets.workshop.scenes import scene_mosaic

CHAPTERS = Path(__file__).parents[1] / "chapters.yaml"
_SCENES = Path(__file__).parents[1] / "scenes"
_WIDTH, _BANDS = 276, 3


class Chapter(NamedTuple):
    """A scene, and which part of it is a chapter's picture."""

    scene: str
    view: Box


def read_chapters(path: Path = CHAPTERS) -> dict[int, Chapter]:
    """Read the chapters by their numbers."""
    listed = yaml.safe_load(path.read_text(encoding="utf-8"))
    chapters = {}
    for number, described in listed.items():
        left, top, width, height = map(float, described["view"])
        chapters[int(number)] = Chapter(described["scene"], (left, top, width, height))
    return chapters


def chapter_mosaic(number: int, chapter: Chapter) -> Mosaic:
    """Cut a chapter's mosaic; it resolves in three bands, from the bottom up."""
    folder = _SCENES / chapter.scene
    layers = json.loads((folder / "scene.json").read_text(encoding="utf-8"))["layers"]
    files = [folder / layer["file"] for layer in layers]
    return scene_mosaic(files, chapter.view, _WIDTH, _BANDS, seed=number)
