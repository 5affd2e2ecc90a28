import json

import pygame

from assets.workshop.__main__ import main

LENA = """
name: Lena Orr
about: 40, nobody in particular
head: h3_round
age: 40s
expression: smile
skin: s4
hair: r3_bob
hair_colour: copper
top: t12_shirt
top_colour: sage
ground: "#AABBCC"
"""


def test_somebody_new_is_drawn_and_cut(tmp_path, capsys):
    described = tmp_path / "lena.yaml"
    described.write_text(LENA)
    assert main(["one", "lena", str(described), str(tmp_path)]) == 0
    assert (tmp_path / "lena.svg").read_text().startswith("<svg")
    assert json.loads((tmp_path / "lena_120.json").read_text())["size"] == [120, 120]
    assert json.loads((tmp_path / "lena_240.json").read_text())["size"] == [240, 240]
    assert capsys.readouterr().out.startswith("3 files, ")


def test_a_wrong_description_is_a_sentence_and_writes_nothing(tmp_path, capsys):
    described = tmp_path / "lena.yaml"
    described.write_text(LENA.replace("copper", "coper"))
    assert main(["one", "lena", str(described), str(tmp_path)]) == 1
    assert capsys.readouterr().err == (
        "lena: the kit has no hair_colour 'coper'. Did you mean 'copper'?\n"
    )
    assert [path.name for path in tmp_path.iterdir()] == ["lena.yaml"]


def test_nobody_of_this_name(capsys):
    assert main(["mosaics", "runna"]) == 1
    assert "Did you mean 'runa'?" in capsys.readouterr().err


def test_a_sheet_shows_light_and_dark(tmp_path):
    assert main(["sheet", str(tmp_path), "runa"]) == 0
    sheet = pygame.image.load(tmp_path / "runa.png")
    left, right = sheet.get_at((2, 2)), sheet.get_at((sheet.get_width() - 3, 2))
    assert sum(left[:3]) > sum(right[:3])
