import pytest
from played import night_shift

from game.catalogues import FOLDER, Text, content_of, spoken, templates
from game.folders import CAMPAIGN

TEMPLATES = templates()


def msgids(template):
    return [line for line in template.splitlines() if line.startswith("msgid ")]


@pytest.mark.parametrize("name", TEMPLATES)
def test_a_template_is_up_to_date(name):
    kept = (FOLDER / name).read_text(encoding="utf-8")
    assert kept == TEMPLATES[name], "run `python -m game.catalogues`"


def test_there_is_one_for_the_interface_the_library_and_each_mission():
    missions = {f"{path.stem}.pot" for path in CAMPAIGN.glob("*.yaml")}
    assert set(TEMPLATES) == {"tessera.pot", "library.pot", *missions}
    assert {path.name for path in FOLDER.glob("*.pot")} == set(TEMPLATES)


@pytest.mark.parametrize("name", TEMPLATES)
def test_no_text_comes_twice(name):
    found = msgids(TEMPLATES[name])
    assert len(found) == len(set(found))


@pytest.mark.parametrize(
    ("code", "texts"),
    [
        ('say("Back")', [Text("Back")]),
        ('kit.words.say("{a} of {b}", a=1, b=2)', [Text("{a} of {b}")]),
        ('NAMES = (N_("Light"), "id")', [Text("Light")]),
        ('message("Missed: {name}", name=name)', [Text("Missed: {name}")]),
        ('plural("{count} flag", "{count} flags", 4)', [Text("{count} flag", "{count} flags")]),
        ('say("On" if moves else "Off")', [Text("On"), Text("Off")]),
        ('say("One "\n    "sentence.")', [Text("One sentence.")]),
        ("say(name)", []),
    ],
)
def test_what_code_says_is_found(code, texts):
    assert list(spoken(code)) == texts


def test_content_is_words_and_no_names_of_the_game():
    scenario = night_shift().scenario
    texts = set(content_of(scenario))
    item = scenario.items[0]
    assert {scenario.title, item.title, item.text, *scenario.briefing.situation} <= texts
    assert not texts & {item.id, scenario.subject, scenario.id, scenario.world.id}


def test_lines_and_quotes_are_written_for_a_template():
    assert 'msgid "One tile says little.\\nEnough of them say you."' in TEMPLATES["tessera.pot"]
