from dataclasses import replace

import pytest

from game.authoring.library import read_library
from game.authoring.loader import read_scenario_bytes
from game.core.facts import parse_fact
from game.core.features import Feature
from game.core.population import Group, Profile, Rule, Value


@pytest.fixture(scope="session")
def population(library):
    return library.population


@pytest.fixture
def refuse(tree, replace_keys, said):
    """Read the library with some keys of its population replaced; say what is said about it."""
    path = tree / "library/population.yaml"

    def change(fragment):
        path.write_text(replace_keys(path.read_text("utf-8"), fragment), encoding="utf-8")
        loaded = read_library(tree / "library")
        assert loaded.value is None
        assert {problem.file for problem in loaded.problems} == {str(path)}
        return said(loaded.problems)

    return change


def attributes(*lines):
    """A fragment with two sound attributes and a third one of these lines."""
    return (
        "attributes:\n"
        "  - {id: tide, name: t, groups: {low: {name: a, share: 1}, high: {name: b, share: 1}}}\n"
        "  - id: trade\n"
        "    name: trade\n"
        "    groups: {bread: {name: bread, share: 1}, boats: {name: boats, share: 1}}\n"
        "  - id: shop\n"
        "    name: shop\n" + "".join(f"    {line}\n" for line in lines) + "features: {}\n"
    )


GROUPS = "groups: {north: {name: north, share: 1}, south: {name: south, share: 1}}"


def test_head(population):
    assert (population.seed, population.people) == (7, 5_000)
    assert list(population.attribute_by_id) == ["quarter", "birthday", "trade", "employer"]


def test_named_values(population):
    bay, hill = population.attribute_by_id["quarter"].groups

    values = (Value("sands", "the Sands", 2), Value("old_pier_side", "the Old Pier", 1))
    assert bay == Group("bay", "the bay", 3, values)
    assert hill == Group("hill", "the hill", 1, (Value("hill", "the hill", 1),))


def test_numbered_values(population):
    april, _ = population.attribute_by_id["birthday"].groups
    bakeries, boatyards, _ = population.attribute_by_id["employer"].groups

    assert len(april.values) == 30
    assert april.values[6] == Value("april-7", "7 April", 1)
    assert [value.id for value in boatyards.values] == ["boats-7", "boats-8", "boats-9"]
    assert boatyards.values[0].name == "boatyard 7"
    # Half at the second, since half_by is 1.
    assert [value.share for value in bakeries.values] == [1_000_000, 500_000, 333_333, 250_000]


def test_rules_and_followed_attributes(population):
    employer = population.attribute_by_id["employer"]

    assert population.attribute_by_id["trade"].rules == (
        Rule({"quarter": ("hill",)}, {"bakery": 400}),
    )
    assert employer.follows == "trade"
    assert [(group.id, group.of) for group in employer.groups] == [
        ("bakery", "bakery"),
        ("boats", "boats"),
        ("ferry", "boats"),
    ]


def test_features(population):
    patterns = ("lives_on(P, cooper_row)", "lives_with(P, Q)", "lives_on(Q, cooper_row)")
    alone, *together = map(parse_fact, patterns)

    assert population.features["by_cooper_row"] == Feature(
        "by_cooper_row", "By Cooper Row", "quarter", ("sands",), ((alone,), tuple(together))
    )
    assert population.features["baker"].shown_by == ()


def test_a_library_can_do_without(tree):
    (tree / "library/population.yaml").unlink()

    loaded = read_library(tree / "library")

    assert loaded.problems == ()
    assert loaded.value.population is None


def test_places_are_known(data):
    place = read_library(data / "library").places.find(("features", "baker", "values"))

    assert place.file.endswith("population.yaml")
    assert place.line == 49


@pytest.mark.parametrize(
    ("lines", "problem"),
    [
        (
            ["follows: trad", GROUPS],
            (
                '11:14 SC027 "trad" is no attribute before this one; expected tide or trade. '
                'Did you mean "trade"?'
            ),
        ),
        (
            ["follows: shop", GROUPS],
            '11:14 SC027 "shop" is no attribute before this one; expected tide or trade.',
        ),
        (
            [
                "follows: trade",
                "groups:",
                "  a: {name: a, share: 1}",
                "  b: {name: b, of: bred, share: 1}",
            ],
            (
                '14:24 SC027 "bred" is no group that is followed; expected boats or bread. '
                'Did you mean "bread"?'
            ),
        ),
        (
            [GROUPS, "rules:", "  - {if: {tidy: high}, times: {north: 200}}"],
            (
                '13:21 SC027 "tidy" is no attribute before this one; expected tide or trade. '
                'Did you mean "tide"?'
            ),
        ),
        (
            [GROUPS, "rules:", "  - {if: {tide: hihg}, times: {north: 200}}"],
            (
                '13:21 SC027 "hihg" is no group or value of tide; expected high or low. '
                'Did you mean "high"?'
            ),
        ),
        (
            [GROUPS, "rules:", "  - {if: {tide: high}, times: {nort: 200}}"],
            (
                '13:42 SC027 "nort" is no group or value; expected north or south. '
                'Did you mean "north"?'
            ),
        ),
        (
            [
                "groups:",
                "  a: {name: a, share: 1, values: {b: {name: b}, c: {name: c}}}",
                "  b: {name: b, share: 1}",
            ],
            '12:39 SC028 the id "b" is taken by a group.',
        ),
        (
            [
                "groups:",
                "  a: {name: a, share: 1, values: {c: {name: c}, d: {name: d}}}",
                "  b: {name: b, share: 1, values: {c: {name: c}, e: {name: e}}}",
            ],
            '13:39 SC028 the id "c" is taken by a value of a.',
        ),
        (
            ["groups:", "  a: {name: a, share: 0}", "  b: {name: b, share: 1}"],
            "12:27 SC014 share is 0; expected a whole number from 1 to 1000000.",
        ),
    ],
)
def test_names_of_an_attribute_are_looked_up(refuse, lines, problem):
    assert refuse(attributes(*lines)) == [problem]


def test_values_are_named_or_numbered(refuse):
    group = "a: {name: a, share: 1, values: {c: {name: c}, d: {name: d}}, numbered: {count: 2}}"

    [problem] = refuse(attributes("groups:", f"  {group}", "  b: {name: b, share: 1}"))

    assert problem.startswith("12:68 SC036 a has both values and numbered")


def test_a_broken_attribute_makes_no_problems_elsewhere(refuse):
    broken = attributes("follows: trade", "groups: {north: {name: north}, south: [x]}")

    assert [line.split()[1] for line in refuse(broken)] == ["SC011", "SC013"]


@pytest.mark.parametrize(
    ("feature", "problem"),
    [
        (
            "attribute: quartr\n    values: hill\n",
            (
                '4:16 SC027 "quartr" is no attribute; expected quarter, birthday, trade or '
                'employer. Did you mean "quarter"?'
            ),
        ),
        (
            "attribute: quarter\n    values: [hill, hil]\n",
            (
                '5:5 SC027 "hil" is no group or value of quarter; expected bay, hill, '
                'old_pier_side or sands. Did you mean "hill"?'
            ),
        ),
        (
            'attribute: quarter\n    values: hill\n    shown_by: ["lives_on(P, hill_road)"]\n',
            '6:29 SC024 nothing declares "hill_road"; expected street of the mission or the world.',
        ),
        (
            (
                "attribute: quarter\n    values: hill\n"
                '    shown_by:\n      - ["attends(P, quay_school)", "lives_on(P, cooper_row)"]\n'
            ),
            "7:47 SC030 P is child elsewhere in this pattern; expected person.",
        ),
    ],
)
def test_names_of_a_feature_are_looked_up(refuse, feature, problem):
    fragment = f"features:\n  hill:\n    says: On the hill\n    {feature}"
    head = refuse(fragment)

    # The features are the last key of the file: only their lines within it matter.
    start = 33
    line, column, rest = problem.replace(" ", ":", 1).split(":", 2)
    assert head == [f"{int(line) + start}:{column} {rest}"]


def test_a_missions_place_in_the_crowd(change):
    crowd = "crowd:\n  known: [by_the_bay]\n  profile: {quarter: sands, birthday: april-7}\n"

    loaded = change(crowd)

    assert loaded.problems == ()
    profile = Profile({"quarter": "sands", "birthday": "april-7"}, ("by_the_bay",))
    assert loaded.value.crowd == profile


def test_a_mission_can_do_without_a_crowd(change):
    assert change("").value.crowd is None


@pytest.mark.parametrize(
    ("crowd", "code", "words"),
    [
        ("{profile: {quartr: sands}}", "SC027", '"quartr" is no attribute'),
        ("{profile: {quarter: moor}}", "SC027", '"moor" is no value of quarter'),
        ("{profile: {quarter: bay}}", "SC027", '"bay" is no value of quarter'),
        ("{known: [by_bay], profile: {quarter: sands}}", "SC027", "no feature of the population"),
        ("{known: [baker], profile: {trade: boats}}", "SC043", 'in the profile trade is "boats"'),
        ("{known: [baker], profile: {quarter: sands}}", "SC043", "the profile has no trade"),
        ("{profile: {}}", "SC018", "profile has 0 entries"),
        ("{known: [baker]}", "SC011", "the crowd has no profile"),
    ],
)
def test_a_subject_that_cannot_be(change, crowd, code, words):
    loaded = change(f"crowd: {crowd}\n")

    assert loaded.value is None
    [problem] = loaded.problems
    assert problem.code == code
    assert words in problem.sentence


def test_a_mission_with_a_crowd_needs_a_population(mission_text, replace_keys, library):
    text = replace_keys(mission_text, "crowd: {profile: {quarter: sands}}\n")
    bare = replace(library, population=None)

    [problem] = read_scenario_bytes(text.encode(), "mission.yaml", bare).problems

    assert problem.code == "SC040"
    assert problem.message == "the library has no population.yaml, from which a crowd is drawn"
