"""Write advances.json: how wide every character and every kerned pair is.

Layout measures text with this table, so that it is the same on every system and needs no
window. Run it again when a font file changes; it needs fontTools:

    python -m pip install fonttools
    python assets/fonts/bake_advances.py

Widths are in thousandths of the font size. A face holds ``advances`` by character,
``kerning`` by pair of characters, and ``missing``, the width of the box for the rest.
"""
# ruff: noqa: INP001 - a script beside what it makes

import json
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from fontTools.ttLib import TTFont

FACES = ("Regular", "Bold", "Italic")
FOLDER = Path(__file__).parent
KERNED_UP_TO = 0x17F
"""Pairs are kept for Latin letters only (Basic Latin to Extended-A) and for quotes."""


def pair_adjustments(font: TTFont) -> dict[tuple[str, str], int]:
    """Return the horizontal kerning between glyphs, by (first, second)."""
    adjustments = {}
    for lookup in font["GPOS"].table.LookupList.Lookup:
        for subtable in lookup.SubTable:
            if lookup.LookupType == 2:  # noqa: PLR2004 - pair adjustment, OpenType GPOS
                for pair, value in subtable_pairs(font, subtable):
                    adjustments.setdefault(pair, value)
    return adjustments


def subtable_pairs(font: TTFont, subtable: Any) -> Iterator[tuple[tuple[str, str], int]]:  # noqa: ANN401 - fontTools
    """Yield every pair of one subtable; the first subtable that names a pair wins."""
    if subtable.Format == 1:
        for first, pair_set in zip(subtable.Coverage.glyphs, subtable.PairSet, strict=True):
            for record in pair_set.PairValueRecord:
                yield (first, record.SecondGlyph), advance_of(record.Value1)
        return
    for first in subtable.Coverage.glyphs:
        row = subtable.Class1Record[subtable.ClassDef1.classDefs.get(first, 0)].Class2Record
        for second in font.getGlyphOrder():
            value = row[subtable.ClassDef2.classDefs.get(second, 0)].Value1
            yield (first, second), advance_of(value)


def advance_of(value: object) -> int:
    """Return the advance of a value record, which may be absent."""
    return getattr(value, "XAdvance", 0) or 0


def kerns(character: str) -> bool:
    """Tell whether pairs with this character are kept."""
    return ord(character) <= KERNED_UP_TO or unicodedata.category(character) in {"Pd", "Pi", "Pf"}


def bake(face: str) -> dict[str, Any]:
    """Return the table of one face."""
    font = TTFont(FOLDER / f"AtkinsonHyperlegible-{face}.ttf")
    glyphs = {chr(code): name for code, name in sorted(font.getBestCmap().items())}
    widths = font["hmtx"]
    unit = 1000 / font["head"].unitsPerEm
    adjustments = pair_adjustments(font)
    kerning = {}
    for first in filter(kerns, glyphs):
        for second in filter(kerns, glyphs):
            value = adjustments.get((glyphs[first], glyphs[second]), 0)
            if value:
                kerning[first + second] = round(value * unit)
    return {
        "missing": round(widths[".notdef"][0] * unit),
        "advances": {
            character: round(widths[name][0] * unit) for character, name in glyphs.items()
        },
        "kerning": kerning,
    }


if __name__ == "__main__":
    table = {face: bake(face) for face in FACES}
    text = json.dumps(table, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    (FOLDER / "advances.json").write_text(text + "\n", encoding="utf-8")
