import hashlib
from datetime import datetime

import pytest

from game.authoring.loader import read_scenario
from game.authoring.places import Place
from game.core.contents import Area, Figure, Page, Photo, Route
from game.core.facts import parse_fact
from game.core.grades import Grade
from game.core.knowledge import Category, Entity
from game.core.scenario import Audience, FixKind, Objectives, Person, Reason

ITEM = """
items:
  - id: bread
    title: Rye
    source: framed
    by: mara
    at: 2037-04-09 12:10
    text: The rye came out flat. I sold out.
"""
"""An item without the why of its words."""


@pytest.fixture(scope="session")
def loaded(data, library):
    return read_scenario(data / "mission.yaml", library)


@pytest.fixture(scope="session")
def scenario(loaded):
    assert loaded.problems == ()
    return loaded.value


def test_a_file_gives_a_scenario_tied_to_its_bytes(scenario, data, library):
    raw = (data / "mission.yaml").read_bytes()

    assert scenario.source_text_hash == hashlib.sha256(raw).hexdigest()
    assert scenario.library is library
    assert scenario.world is library.worlds["sandholm"]
    assert (scenario.id, scenario.title, scenario.number) == ("early-swim", "Early Swim", 3)
    assert (scenario.chapter, scenario.budget, scenario.minutes) == ("First tiles", 6, 10)
    assert scenario.objectives == Objectives(("oversharing",), ("joining", "counting"), ())
    assert scenario.known == (
        parse_fact("parent_of(joss, ina)"),
        parse_fact("lives_with(mara, joss)"),
    )
    assert len(scenario.hints) == 3


def test_people_are_entities_too(scenario):
    assert scenario.people["joss"] == Person(
        "joss", "Joss Arden", "Joss", "joss", "lives with Mara"
    )
    assert scenario.people["ina"].portrait is None
    assert scenario.entities["ina"] == Entity("ina", "child", "Ina")
    assert scenario.entities["mara"].type == "person"
    assert scenario.entities["blue_parcel"].name == "the blue parcel"


def test_lines_and_their_reasons(scenario):
    line = scenario.line_by_id["home"]

    assert line.category is Category.HOME
    assert line.fact == parse_fact("lives_on(mara, cooper_row)")
    assert line.reasons[0] == Reason(
        "many-live-there",
        "Many people live there.",
        Grade.POOR,
        "True, and only one of them swims.",
    )
    assert scenario.line_by_id["routine"].reasons == ()


def test_a_photo_with_its_details(scenario):
    item = scenario.item_by_id["parcel"]

    assert item.content == Photo(
        "kitchen",
        "A kitchen table with a parcel on it and a mug beside it.",
        ("steam",),
        {"parcel_label": ("M. TELL", "8 Cooper Row")},
    )
    assert (item.audience, item.likes) == (Audience.FRIENDS, 12)
    assert item.at == datetime(2037, 4, 14, 18, 5)  # noqa: DTZ001 - the world has no zones
    assert [part.id for part in item.parts] == ["parcel.text", "parcel.label", "parcel.mug"]
    words, label, mug = item.parts
    assert (words.detail, words.label) == (None, "“It took three weeks, and it is blue.”")
    assert (label.detail.layer, label.reveals) == (
        "parcel_label",
        (parse_fact("addressed_to(mara, cooper_8)"),),
    )
    assert mug.detail.area == Area(520, 380, 90, 80)
    assert mug.reveals == ()


def test_countermeasures_and_their_defaults(scenario):
    limit, blur, remove = scenario.item_by_id["parcel"].fixes

    assert (limit.kind, limit.points, limit.notice) == (FixKind.LIMIT, 1, 1)
    assert limit.stops == {"parcel.text", "parcel.label", "parcel.mug"}
    assert (blur.stops, blur.notice, blur.asks) == ({"parcel.label"}, 0, None)
    assert remove.points == 3
    asked = scenario.countermeasures["third", FixKind.REMOVE]
    assert (asked.points, asked.asks) == (2, "joss")


def test_a_route(scenario):
    assert scenario.item_by_id["second"].content == Route(
        "bay",
        "A short line from a pier to a buoy and back.",
        ((300, 420), (410, 380), (300, 420)),
        2,
        (Figure("2", "swims"),),
    )


def test_a_page_whose_quotes_are_its_words(scenario):
    gate = scenario.item_by_id["gate"]

    assert gate.content == Page(
        "register", "Helpers at the gate", (("Page", "2"), ("Season", "spring"))
    )
    assert [part.id for part in gate.parts] == ["gate.tuesday", "gate.wednesday"]
    assert gate.parts[0].detail.quote == "Tuesday, J. Arden."
    assert (gate.fixes, gate.keeper) == ((), "The list is public by law.")
    assert scenario.author_name(gate) == "Quay Parish"


def test_every_value_has_its_place(loaded, mission_text):
    lines = mission_text.split("\n")

    def text_at(*path):
        place = loaded.places.find(path)
        return lines[place.line - 1][place.column - 1 :]

    assert text_at("title") == "Early Swim"
    assert text_at("items") == "items:"
    assert text_at("items", "desk") == "items:"
    assert text_at("items", "parcel") == "id: parcel"
    assert text_at("items", "parcel", "text").startswith("It took three weeks")
    assert text_at("items", "parcel", "details", "mug") == "mug:"
    assert text_at("items", "parcel", "details", "mug", "reveals") == "mug:"
    assert text_at("items", "parcel", "details", "mug", "why") == "A mug is a mug."
    assert text_at("items", "parcel", "fix", "blur", "says").startswith("Crop to the mug.")
    assert text_at("protect", "home", "accept", "street-is-long", "grade").startswith("partial")
    assert text_at("people", "joss", "relation").startswith("lives with Mara")
    assert text_at("hints", 1) == "Count the mornings."
    assert text_at("debrief", "questions", 0) == "Who should have asked Joss?"
    assert loaded.places.find(("nothing",)) == Place(loaded.places.file, 2, 1)


def test_a_sound_mission_without_a_library_is_no_scenario(data):
    loaded = read_scenario(data / "mission.yaml", None)

    assert (loaded.value, loaded.problems) == (None, ())


def test_a_file_that_is_not_there(tmp_path, library):
    loaded = read_scenario(tmp_path / "none.yaml", library)

    [problem] = loaded.problems
    assert (loaded.value, problem.code) == (None, "SC001")
    assert problem.message == "the file cannot be read: no such file or directory"


def test_a_newer_file_has_one_problem(load):
    problems = load("format: 2\nnew_key: 1\n").problems

    assert [problem.code for problem in problems] == ["SC019"]


def test_traps_of_yaml_are_none(change):
    loaded = change(
        "title: no\nchapter: 12:30\nnumber: 7\nhints: [007, 010, 1e3, on, 2037-03-12]\n"
    )

    assert loaded.problems == ()
    assert (loaded.value.title, loaded.value.chapter) == ("no", "12:30")
    assert loaded.value.hints == ("007", "010", "1e3", "on", "2037-03-12")


def test_stops_may_name_one_part_without_brackets(change):
    loaded = change(ITEM + "    why: x\n    fix:\n      blur: {stops: text, says: y}\n")

    assert loaded.value.items[0].fixes[0].stops == {"bread.text"}


def test_a_countermeasure_may_do_nothing(change):
    loaded = change(ITEM + "    why: x\n    fix:\n      limit: {stops: [], says: y}\n")

    assert loaded.value.items[0].fixes[0].stops == frozenset()


def test_a_long_text_is_shortened_where_it_is_a_label(change):
    text = "The rye came out flat. I called it a flatbread and sold out by noon."
    loaded = change(ITEM.replace("The rye came out flat. I sold out.", text) + "    why: x\n")

    [words] = loaded.value.items[0].parts
    assert words.label == "“The rye came out flat. I called it a flatbread…”"
    assert words.looks == text
