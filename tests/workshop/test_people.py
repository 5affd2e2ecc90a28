import pytest
import yaml

from assets.workshop.kit import KIT
from assets.workshop.people import PersonError, listed, person_of, read_people
from assets.workshop.portraits import palette, portrait
from game.folders import ASSETS, CAMPAIGN

PEOPLE = read_people()
LENA = {
    "name": "Lena Orr",
    "about": "40, nobody in particular",
    "head": "h3_round",
    "age": "40s",
    "expression": "smile",
    "skin": "s4",
    "hair": "r3_bob",
    "hair_colour": "copper",
    "top": "t12_shirt",
    "top_colour": "sage",
    "ground": "#AABBCC",
}


@pytest.mark.parametrize("short", PEOPLE)
def test_a_drawn_person_is_what_the_list_describes(short):
    drawn = ASSETS / "avatars" / "cast" / f"{short}.svg"
    assert drawn.read_text(encoding="utf-8") == portrait(PEOPLE[short]), (
        "run python -m assets.workshop people"
    )


def test_everybody_who_is_drawn_is_in_the_list():
    assert {path.stem for path in (ASSETS / "avatars" / "cast").glob("*.svg")} == set(PEOPLE)


@pytest.mark.parametrize("path", sorted(CAMPAIGN.glob("*.yaml")), ids=lambda path: path.stem)
def test_everybody_in_a_mission_has_a_portrait_and_its_subject_a_large_mosaic(path):
    mission = yaml.safe_load(path.read_text(encoding="utf-8"))
    shown = {person.get("portrait") for person in mission["people"].values()}
    assert shown - {None} <= set(PEOPLE)
    subject = mission["people"][mission["subject"]].get("portrait")
    assert subject is None or PEOPLE[subject].subject


def test_no_two_people_look_alike():
    looks = [portrait(person).replace(person.ground, "") for person in PEOPLE.values()]
    assert len(set(looks)) == len(looks)


def test_a_portrait_keeps_none_of_the_colours_that_stand_for_others():
    lena = person_of("lena", LENA)
    chosen = palette(lena)
    for slot in ("skin", "shade", "lip", "hair", "hairhi", "top", "topsh", "brow"):
        colour = KIT.slots[slot]
        assert colour in chosen.values() or colour not in portrait(lena), slot


def test_grey_hair_has_darker_brows():
    grey = person_of("lena", {**LENA, "hair_colour": "silver"})
    assert palette(grey)[KIT.slots["brow"]] not in KIT.hair_colours["silver"].values()
    red = person_of("lena", LENA)
    assert palette(red)[KIT.slots["brow"]] == KIT.hair_colours["copper"]["hair"]


def test_a_beard_lies_under_the_hair_and_glasses_over_it():
    drawn = portrait(person_of("lena", {**LENA, "extras": ["x1_glasses", "x2_beard"]}))
    parts = (("extras", "x2_beard"), ("hair_front", "r3_bob"), ("extras", "x1_glasses"))
    order = [drawn.index(KIT.part(*part).split('d="')[1][:20]) for part in parts]
    assert order == sorted(order)


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"head": "h3_rund"}, "lena: the kit has no head 'h3_rund_40s_smile'. Did you mean"),
        ({"hair": "r3_bop"}, "no hair 'r3_bop'. Did you mean 'r3_bob'?"),
        ({"skin": "s9x"}, "no skin 's9x'."),
        ({"extras": ["x1_monocle"]}, "no extra 'x1_monocle'."),
        ({"build": "tall"}, "There are: broad, narrow, regular."),
        ({"hat": "x3_cap"}, "no field 'hat'."),
    ],
)
def test_a_wrong_description_says_who_and_what(change, said):
    with pytest.raises(PersonError) as caught:
        person_of("lena", {**LENA, **change})
    assert said in str(caught.value)


def test_a_missing_field_is_named():
    with pytest.raises(PersonError, match=r"lena: .*'skin'"):
        person_of("lena", {name: value for name, value in LENA.items() if name != "skin"})


def test_somebody_who_is_not_there_is_suggested():
    with pytest.raises(PersonError, match=r"nobody of this name .* Did you mean 'runa'\?"):
        listed(PEOPLE, "runna")
    assert listed(PEOPLE, "runa") is PEOPLE["runa"]
