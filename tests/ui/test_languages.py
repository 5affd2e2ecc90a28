"""Every screen of the recorded run in the two languages that are there for testing.

In one every text is longer and in accents: what is still plain was never translated. In the
other the layout is mirrored.
"""

import json
import os
import re
from dataclasses import replace

os.environ["SDL_VIDEODRIVER"] = "dummy"

import pytest
from layout_check import problems
from played import TO_CONNECT, game_after

from game.catalogues import templates
from game.cli import main
from game.composition import shown, started_game
from game.ui.app import Dragged
from game.ui.intents import SetSetting
from game.ui.measure import TableMeasure
from game.ui.picture_words import map_names
from game.ui.pictures import MapSpec, PhotoSpec
from game.ui.pseudo import (
    ACCENTED,
    MIRRORED,
    AccentedContent,
    AccentedInterface,
    bracketed,
    is_accented,
)
from game.ui.scene import Picture, Stroke, Text
from game.ui.window import Window
from game.ui.window_demo import Demo
from game.ui.words import words_for

SIZES = [(1280, 720), (960, 600)]
PERCENTS = [100, 150]

PLAIN = (
    (r"\d\d:\d\d", "a time of day is digits"),
    (r"[A-Z]", "a key is named as it stands on the keyboard"),
    (r"F\d+", "likewise a function key"),
    (r"[\w.@-]+\.example\.org", "an address is the same in every language"),
)
"""What may stay in plain letters, as patterns for a whole text, each with its reason."""


def run_demo(folder, explorer, look, at):
    language, size, percent = look
    with started_game(None, folder, language, explorer.crowds, explorer) as game:
        game.do(SetSetting("text_percent", str(percent)))
        game.do(SetSetting("motion", "off"))
        window = Window(game, size)
        Demo(window, lambda name: at(name, window)).run()


@pytest.mark.parametrize("language", [ACCENTED, MIRRORED])
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("percent", PERCENTS)
def test_nothing_overlaps_is_cut_or_out_of_reach(language, size, percent, tmp_path, explorer):
    found = {}

    def check(name, window):
        wrong = problems(window.game.scene, TableMeasure(percent / 100))
        found.update({name: wrong} if wrong else {})

    run_demo(tmp_path, explorer, (language, size, percent), check)
    assert found == {}


def texts(scene):
    """Every text of a scene, with the box that has it."""
    yield "title", scene.title
    for box in scene.boxes():
        yield from ((box.id, text) for text in (box.label, box.value, box.hint) if text)
        for mark in box.marks:
            if isinstance(mark, Text):
                yield box.id, mark.text
            elif isinstance(mark, Picture):
                yield from ((box.id, text) for text in written_in(mark.spec))


def written_in(spec):
    """The words in a picture."""
    if isinstance(spec, PhotoSpec):
        return [line for _, lines in spec.signs for line in lines]
    if isinstance(spec, MapSpec) and not spec.small:
        names = dict(spec.names)
        return [names.get(name, name) for name in map_names(spec.map)]
    return []


def may_be_plain(text):
    return any(re.fullmatch(pattern, text) for pattern, _ in PLAIN)


def test_no_text_escapes_translation(tmp_path, explorer):
    escaped = set()

    def check(name, window):
        for box, text in texts(window.game.scene):
            if not is_accented(text) and not may_be_plain(text):
                escaped.add((name, box, text))

    run_demo(tmp_path, explorer, (ACCENTED, (1280, 720), 100), check)
    assert sorted(escaped) == []


def recorded(monkeypatch, catalogue):
    """Everything that is asked of a catalogue from now on."""
    asked = set()
    gettext = catalogue.gettext

    def note(self, text):
        asked.add(text)
        return gettext(self, text)

    monkeypatch.setattr(catalogue, "gettext", note)
    return asked


def test_translators_get_every_text_that_is_asked_for(tmp_path, monkeypatch, explorer):
    interface = recorded(monkeypatch, AccentedInterface)
    content = recorded(monkeypatch, AccentedContent)
    run_demo(tmp_path, explorer, (ACCENTED, (1280, 720), 100), lambda _name, _window: None)
    given = templates()
    assert "Spot" in interface
    assert missing(interface, given["tessera.pot"]) == []
    assert missing(content, "".join(given.values())) == []


def missing(asked, template):
    """What is not in a template; what is in accents was translated before."""
    lines = {line.partition(" ")[2] for line in template.splitlines() if line.startswith("msgid")}
    plain = [text for text in asked if not is_accented(text) and not may_be_plain(text)]
    return sorted(text for text in plain if written(text) not in lines)


def written(text):
    return json.dumps(text, ensure_ascii=False)


def test_a_language_that_was_named_is_kept(tmp_path):
    for language, title in (
        (None, "Tessera"),
        (ACCENTED, bracketed("Tessera")),
        (None, bracketed("Tessera")),
    ):
        with started_game(None, tmp_path, language) as game:
            assert game.scene.title == title


def test_a_kept_language_that_is_gone_is_english(tmp_path):
    with started_game(None, tmp_path, "tlh") as game:
        assert game.scene.title == "Tessera"


def test_the_terminal_speaks_the_language(tmp_path, capsys, monkeypatch):
    monkeypatch.setattr("builtins.input", lambda _: "quit")
    assert main(["play", "--text", "--data-dir", str(tmp_path), "--language", ACCENTED]) == 0
    assert bracketed("Tessera") in capsys.readouterr().out


def test_an_unknown_language_is_refused(capsys):
    with pytest.raises(SystemExit) as left:
        main(["play", "--language", "tlh"])
    assert left.value.code == 2
    assert "tlh" in capsys.readouterr().err


@pytest.mark.parametrize("language", ["en", MIRRORED])
def test_a_thread_ends_at_the_pointer(language):
    game = game_after(*TO_CONNECT)
    piece = next(box.drag for box in game.scene.boxes() if box.drag)
    app = replace(game.app, dragged=Dragged(piece, 300.0, 200.0))
    marks = [mark for box in shown(app, words_for(language)).boxes() for mark in box.marks]
    drawn = [mark for mark in marks if isinstance(mark, Stroke) and mark.dotted]
    assert [mark.points[-1] for mark in drawn] == [(300.0, 200.0)]
