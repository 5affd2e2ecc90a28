import pytest

from game.authoring.library import find_library, is_library, library_of_file, read_library
from game.core.facts import parse_fact
from game.core.knowledge import (
    AtLeast,
    Category,
    Entity,
    Objective,
    Pattern,
    Predicate,
    Source,
    Strength,
    Trait,
)


@pytest.fixture
def rewrite(tree, replace_keys, said):
    """Read the library after a change to one of its files; say what is said about it."""

    def change(name, fragment):
        path = tree / "library" / name
        path.write_text(replace_keys(path.read_text("utf-8"), fragment), encoding="utf-8")
        loaded = read_library(tree / "library")
        assert loaded.value is None
        assert all(problem.file == str(path) for problem in loaded.problems)
        return said(loaded.problems)

    return change


def test_predicates(library):
    assert library.predicates["traced_to"] == Predicate(
        "traced_to",
        (("person",), ("street",), ("thing",)),
        "{2} puts {0} on {1}",
        Category.HOME,
        "a trace on a street",
    )
    assert library.predicates["known_to"].types == (("person", "child"), ("place",))
    assert library.predicates["address_on"].category is None
    assert "school" in library.types


def test_patterns(library):
    assert library.patterns["three_traces"] == Pattern(
        id="three_traces",
        body=(parse_fact("traced_to(P, T, X)"),),
        head=parse_fact("lives_on(P, T)"),
        strength=Strength.LIKELY,
        why="Once is a visit, twice is a habit, three different traces are an address.",
        trait=Trait.PROFILE,
        objective="counting",
        at_least=AtLeast(3, "X"),
    )
    assert library.patterns["same_roof"].at_least is None


def test_objectives(library):
    assert library.objectives["joining"] == Objective(
        "joining", "Joining", "Join items that are harmless alone"
    )


def test_worlds(library):
    world = library.worlds["sandholm"]

    assert world.sources["murmur"] == Source(
        "murmur", "Murmur", "microblog", "Short posts. Everything is for anyone."
    )
    assert world.entities["tuesday"] == Entity("tuesday", "day", "Tuesday")
    assert world.facts == (parse_fact("address_on(cooper_8, cooper_row)"),)


def test_places_name_their_files(data):
    places = read_library(data / "library").places

    assert places.find(("patterns", "same_roof", "then")).file.endswith("patterns.yaml")
    assert places.find(("patterns", "same_roof", "then")).line == 12
    assert places.find(("worlds", "sandholm", "sources", "register")).line == 7


def test_a_library_is_known_by_its_vocabulary(data, tmp_path):
    assert is_library(data / "library")
    assert not is_library(data)
    assert find_library(data / "mission.yaml") == data / "library"
    assert find_library(data / "chapter" / "mission.yaml") == data / "library"
    assert find_library(tmp_path / "mission.yaml") is None
    assert library_of_file(data / "library/patterns.yaml") == data / "library"
    assert library_of_file(data / "library/worlds/sandholm.yaml") == data / "library"
    assert library_of_file(data / "mission.yaml") is None


def test_a_folder_without_files_is_no_library(tmp_path):
    loaded = read_library(tmp_path)

    assert loaded.value is None
    assert [problem.code for problem in loaded.problems] == ["SC040", "SC001", "SC001", "SC001"]


def test_types_are_looked_up(rewrite):
    fragment = "entities:\n  cooper_row: {type: streat, name: Cooper Row}\n"

    first, *_ = rewrite("worlds/sandholm.yaml", fragment)

    assert first.startswith('9:22 SC027 type is "streat", which is no type of the vocabulary')
    assert first.endswith('Did you mean "street"?')


def test_facts_of_a_world_have_no_variables(rewrite):
    [problem] = rewrite("worlds/sandholm.yaml", "facts:\n  - address_on(X, cooper_row)\n")

    assert problem.startswith('19:16 SC026 "X" starts with a capital')


def test_a_broken_vocabulary_makes_no_problems_elsewhere(tree):
    path = tree / "library/vocabulary.yaml"
    path.write_text("format: 1\ntypes: [person\n", encoding="utf-8")

    loaded = read_library(tree / "library")

    assert [(problem.file, problem.code) for problem in loaded.problems] == [(str(path), "SC005")]


def test_a_broken_predicate_makes_no_problems_elsewhere(tree):
    path = tree / "library/vocabulary.yaml"
    text = path.read_text("utf-8")
    path.write_text(text.replace('sentence: "{0} lives on {1}"', "sentense: x"), encoding="utf-8")

    loaded = read_library(tree / "library")

    assert [problem.code for problem in loaded.problems] == ["SC011", "SC010"]


def test_a_broken_world_makes_no_problems_in_patterns(tree):
    world = tree / "library/worlds/sandholm.yaml"
    patterns = tree / "library/patterns.yaml"
    text = patterns.read_text("utf-8").replace("addressed_to(P, A)", "addressed_to(P, cooper_8)")
    patterns.write_text(text.replace("address_on(A, T)", "address_on(cooper_8, T)"), "utf-8")
    assert read_library(tree / "library").problems == ()

    world.write_text("format: 1\nid: [\n", encoding="utf-8")

    assert [problem.file for problem in read_library(tree / "library").problems] == [str(world)]


def test_two_worlds_of_one_name(tree):
    first = tree / "library/worlds/sandholm.yaml"
    second = tree / "library/worlds/sandholm-again.yaml"
    second.write_bytes(first.read_bytes())

    [problem] = read_library(tree / "library").problems

    assert (problem.code, problem.line, problem.column) == ("SC028", 2, 5)


@pytest.mark.parametrize(
    ("counter", "is_good"),
    [
        ("3 different X", True),
        ("9 different X", True),
        ("1 different X", False),
        ("three different X", False),
        ("3 X", False),
        ("3 different P", False),
        ("3 different Y", False),
        ("3 different x", False),
    ],
)
def test_counters(tree, counter, is_good):
    path = tree / "library/patterns.yaml"
    text = path.read_text("utf-8").replace("3 different X", counter)
    path.write_text(text, encoding="utf-8")

    problems = read_library(tree / "library").problems

    assert [problem.code for problem in problems] == ([] if is_good else ["SC031"])


@pytest.mark.parametrize(
    ("sentence", "is_good"),
    [
        ("{0} lives on {1}", True),
        ("{1} is where {0} lives, and {0} likes it", True),
        ("somebody lives on {1}", True),
        ("{0} lives on {2}", False),
        ("{0} lives on {}", False),
        ("{0} lives on {street}", False),
        ("{0} lives on {1", False),
    ],
)
def test_sentences(tree, sentence, is_good):
    path = tree / "library/vocabulary.yaml"
    text = path.read_text("utf-8").replace("{0} lives on {1}", sentence)
    path.write_text(text, encoding="utf-8")

    problems = read_library(tree / "library").problems

    assert [problem.code for problem in problems] == ([] if is_good else ["SC032"])


def test_variables_keep_one_type(rewrite):
    pattern = (
        "patterns:\n"
        "  odd:\n"
        "    if:\n"
        "      - known_to(P, X)\n"
        "      - attends(P, S)\n"
        "      - does_on(P, S, D)\n"
        "    then: found_at(P, S, D)\n"
        "    strength: certain\n"
        "    why: It cannot be.\n"
        "    trait: contrast\n"
        "    objective: joining\n"
    )

    assert rewrite("patterns.yaml", pattern) == [
        "7:17 SC030 P is child elsewhere in this pattern; expected person.",
        "7:20 SC030 S is school elsewhere in this pattern; expected habit.",
    ]
