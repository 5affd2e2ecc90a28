"""The words in pictures, in the player's language: signs in photos and names on maps. Pure.

Views name a picture as the mission has it; this is done once, for the whole scene.
"""

from dataclasses import replace

from game.ui.asset_files import asset_json
from game.ui.pictures import MapSpec, PhotoSpec
from game.ui.scene import Box, Mark, Picture, Scene
from game.ui.words import Words


def with_picture_words(scene: Scene, words: Words) -> Scene:
    """The scene with every picture's words translated."""
    return replace(scene, root=_box(scene.root, words))


def _box(box: Box, words: Words) -> Box:
    return replace(
        box,
        marks=tuple(_mark(mark, words) for mark in box.marks),
        children=tuple(_box(child, words) for child in box.children),
    )


def _mark(mark: Mark, words: Words) -> Mark:
    match mark:
        case Picture(spec=PhotoSpec() as photo):
            signs = tuple(
                (layer, tuple(words.content(line) for line in lines))
                for layer, lines in photo.signs
            )
            return mark._replace(spec=photo._replace(signs=signs))
        case Picture(spec=MapSpec(small=False) as town):
            names = tuple((name, words.content(name)) for name in map_names(town.map))
            return mark._replace(spec=town._replace(names=names))
        case _:
            return mark


def map_names(name: str) -> tuple[str, ...]:
    """What is written on a map, in English; nothing on a map that does not exist."""
    try:
        data = asset_json("maps", f"{name}.json")
    except FileNotFoundError:
        return ()
    return tuple(label["text"] for label in data.get("labels", ()))
