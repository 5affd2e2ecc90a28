"""Photos: the layers of a scene over one another, and what its signs say.

Text is never in the art. A layer's ``text_slot`` tells where a sign is: its rectangle in the
scene's units, how far it is turned, whether it is mirrored (a reflection), its size and
colour, and what to cover first.
"""

from typing import Any

import pygame

from game.ui.asset_files import asset_json
from game.ui.assets import Size, scene_layers
from game.ui.measure import face_name, text_units
from game.ui.paint_text import text_surface
from game.ui.pictures import PhotoSpec, layer_name
from game.ui.theme import rgba

_UNITS = 1000
_LINE_HEIGHT = 1.24
"""Height of a line in font sizes: the font's ascent and descent."""


def photo_surface(spec: PhotoSpec, size: Size) -> pygame.Surface:
    """Draw a photo.

    Raises:
        FileNotFoundError: there is no such scene.
    """
    surface = pygame.Surface(size)
    signs = dict(spec.signs)
    waiting: list[str] = []
    for layer in asset_json("scenes", spec.scene, "scene.json")["layers"]:
        name = layer_name(layer["file"])
        if layer["optional"] and name not in spec.layers:
            continue
        waiting.append(layer["file"])
        slot = layer.get("text_slot")
        lines = signs.get(name) or _usual_lines(slot)
        if slot and any(lines):
            surface.blit(scene_layers(spec.scene, waiting, size, spec.area), (0, 0))
            waiting.clear()
            _draw_sign(surface, spec, slot, lines)
    if waiting:
        surface.blit(scene_layers(spec.scene, waiting, size, spec.area), (0, 0))
    return surface


def _usual_lines(slot: dict[str, Any] | None) -> tuple[str, ...]:
    """What a sign says if the mission does not say otherwise."""
    return tuple(slot.get("lines") or [slot["text"]]) if slot else ()


def _draw_sign(
    surface: pygame.Surface,
    spec: PhotoSpec,
    slot: dict[str, Any],
    lines: tuple[str, ...],
) -> None:
    left, top, width, _ = spec.area
    scale = surface.get_width() / width
    sign = _sign(slot, lines, scale)
    middle = (slot["x"] + slot["w"] / 2 - left, slot["y"] + slot["h"] / 2 - top)
    place = sign.get_rect(center=(round(middle[0] * scale), round(middle[1] * scale)))
    surface.blit(sign, place)


def _sign(slot: dict[str, Any], lines: tuple[str, ...], scale: float) -> pygame.Surface:
    """The text of a sign, as large as its slot allows, mirrored and turned."""
    wide, tall = max(1, round(slot["w"] * scale)), max(1, round(slot["h"] * scale))
    face = face_name(bold=slot["bold"])
    size = fitting_size(slot, lines) * scale
    colour = rgba(slot["colour"])
    sign = pygame.Surface((wide, tall), pygame.SRCALPHA)
    sign.fill(rgba(slot["cover"]) if slot.get("cover") else (*colour[:3], 0))
    several = len(lines) > 1
    y = (tall - len(lines) * size * _LINE_HEIGHT) / 2
    for line in lines:
        if line:
            text = text_surface(line, face, size, colour)
            x = 0 if several else (wide - text.get_width()) // 2
            sign.blit(text, (x, round(y)))
        y += size * _LINE_HEIGHT
    if slot.get("mirror"):
        sign = pygame.transform.flip(sign, flip_x=True, flip_y=False)
    return pygame.transform.rotozoom(sign, -slot["rot"], 1) if slot["rot"] else sign


def fitting_size(slot: dict[str, Any], lines: tuple[str, ...]) -> float:
    """Size of the font in the scene's units: the slot's own, or smaller so that all fits."""
    face = face_name(bold=slot["bold"])
    widest = max(text_units(line, face) for line in lines) / _UNITS
    by_width = slot["w"] / widest if widest else slot["size"]
    by_height = slot["h"] / (len(lines) * _LINE_HEIGHT)
    return float(min(slot["size"], by_width, max(by_height, slot["size"] / 2)))
