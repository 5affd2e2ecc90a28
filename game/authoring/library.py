"""From the folder of the library to a ``Library``."""

from pathlib import Path

from game.authoring.building import build_objective, build_pattern, build_predicate, build_world
from game.authoring.curriculum import CURRICULUM_FILE, read_curriculum
from game.authoring.decoding import Record
from game.authoring.files import DecodedFile, Loaded, decode_file
from game.authoring.library_definitions import (
    OBJECTIVE,
    OBJECTIVES,
    PATTERNS,
    PREDICATE,
    VOCABULARY,
    WORLD,
)
from game.authoring.library_rules import check_patterns, check_sentences
from game.authoring.lookup import Terms, look_up_fact, look_up_names
from game.authoring.places import KeyPath, Mark, Place, Places
from game.authoring.population import POPULATION_FILE, read_population
from game.authoring.problems import Complaints, Problem, in_order
from game.authoring.techniques import TECHNIQUES_FILE, TechniquesRead, read_techniques
from game.core.knowledge import Curriculum, Library, Objective, Predicate
from game.core.population import Population

VOCABULARY_FILE = "vocabulary.yaml"
PATTERNS_FILE = "patterns.yaml"
OBJECTIVES_FILE = "objectives.yaml"
WORLDS_FOLDER = "worlds"


def is_library(folder: Path) -> bool:
    """Tell a folder that holds a library."""
    return (folder / VOCABULARY_FILE).is_file()


def library_of_file(path: Path) -> Path | None:
    """The library that a file is part of; None for a mission."""
    folder = path.parent
    if is_library(folder):
        return folder
    is_world = folder.name == WORLDS_FOLDER and is_library(folder.parent)
    return folder.parent if is_world else None


def find_library(path: Path) -> Path | None:
    """The library of a mission: the nearest ``library`` beside or above it."""
    for folder in path.absolute().parents:
        if is_library(folder / "library"):
            return folder / "library"
    return None


def read_library(folder: Path) -> Loaded[Library]:
    """Read a library: vocabulary.yaml, objectives.yaml, patterns.yaml and worlds/*.yaml.

    If there are a techniques.yaml and a population.yaml, they are read too.

    The places of a world's values start with ``("worlds", id)``.
    """
    return _LibraryReader(folder).read()


class _LibraryReader:
    """Reads the files in the order in which they need each other."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._problems: list[Problem] = []
        self._places: dict[KeyPath, Place] = {}
        self._predicates: dict[str, Predicate | None] | None = None
        self._objectives: dict[str, Objective] = {}
        self._worlds_are_whole = True
        self._known: dict[str, tuple[str, ...]] = {}
        self._owner = {"type": "the vocabulary", "objective": "the library"}

    def read(self) -> Loaded[Library]:
        vocabulary = self._read_vocabulary()
        self._read_objectives()
        techniques = self._read_techniques()
        curriculum = self._read_curriculum()
        worlds = self._read_worlds()
        patterns = decode_file(self._folder / PATTERNS_FILE, PATTERNS)
        terms = self._pattern_terms(worlds)
        if patterns.record and "patterns" in patterns.record:
            check_patterns(patterns.record["patterns"], terms, patterns.decoding)
        self._finish(patterns, ())
        population = self._read_population(terms)
        problems = tuple(in_order(self._problems))
        library = None
        if not problems and vocabulary and patterns.record:
            library = Library(
                types=frozenset(vocabulary["types"]),
                predicates={name: made for name, made in (self._predicates or {}).items() if made},
                patterns={
                    name: build_pattern(name, pattern)
                    for name, pattern in patterns.record["patterns"].items()
                },
                objectives=self._objectives,
                worlds={world["id"]: build_world(world) for world in worlds},
                population=population,
                techniques=techniques.techniques,
                personas=techniques.personas,
                curriculum=curriculum,
            )
        return Loaded(library, problems, Places(str(self._folder), self._places))

    def _finish(self, file: DecodedFile, prefix: KeyPath) -> None:
        """Look up the names of a file; take over its complaints and places."""
        look_up_names(file.decoding, self._known, self._owner)
        self._problems += file.decoding.complaints.problems
        self._places |= {prefix + path: place for path, place in file.decoding.places.items()}

    def _read_vocabulary(self) -> Record | None:
        file = decode_file(self._folder / VOCABULARY_FILE, VOCABULARY)
        record = file.record
        if record and "types" in record:
            self._known["type"] = record["types"]
        if record and "predicates" in record:
            predicates: Record = record["predicates"]
            check_sentences(predicates, file.decoding)
            self._predicates = {
                name: build_predicate(name, predicates[name])
                if len(predicates.get(name, ())) == len(PREDICATE.fields)
                else None
                for name in sorted(predicates.given)
            }
        self._finish(file, ())
        return record

    def _read_objectives(self) -> None:
        file = decode_file(self._folder / OBJECTIVES_FILE, OBJECTIVES)
        if file.record and "objectives" in file.record:
            objectives: Record = file.record["objectives"]
            self._known["objective"] = tuple(sorted(objectives.given))
            self._objectives = {
                name: build_objective(name, objective)
                for name, objective in objectives.items()
                if len(objective) == len(OBJECTIVE.fields)
            }
        self._finish(file, ())

    def _read_techniques(self) -> TechniquesRead:
        path = self._folder / TECHNIQUES_FILE
        if not path.is_file():
            return TechniquesRead()
        techniques, file = read_techniques(path)
        self._finish(file, ())
        return techniques

    def _read_curriculum(self) -> Curriculum:
        path = self._folder / CURRICULUM_FILE
        if not path.is_file():
            return Curriculum()
        curriculum, file = read_curriculum(path)
        self._finish(file, ())
        return curriculum

    def _read_worlds(self) -> list[Record]:
        """The records of all worlds that could be read to their end."""
        worlds: dict[str, Record] = {}
        paths = sorted((self._folder / WORLDS_FOLDER).glob("*.yaml"))
        if not paths:
            self._complain_about_no_world()
        for path in paths:
            file = decode_file(path, WORLD)
            record, decoding = file.record, file.decoding
            self._worlds_are_whole &= record is not None and "entities" in record
            name = record.get("id", path.stem) if record else path.stem
            if record:
                if name in worlds:
                    message = f'the world "{name}" has a file already'
                    decoding.refuse("SC028", ("id",), message, found=name)
                worlds[name] = record
                if self._predicates is not None:
                    terms = Terms(self._predicates, _entity_types(record))
                    for written in decoding.facts:
                        look_up_fact(written, terms, decoding)
            self._finish(file, (WORLDS_FOLDER, name))
        return list(worlds.values())

    def _read_population(self, terms: Terms | None) -> Population | None:
        path = self._folder / POPULATION_FILE
        if not path.is_file():
            return None
        # A fault in the vocabulary or a world would make its facts seem faulty too.
        population, file = read_population(path, None if self._problems else terms)
        self._finish(file, ())
        return population

    def _complain_about_no_world(self) -> None:
        complaints = Complaints(str(self._folder))
        message = (
            f"the library has no world: its folder {WORLDS_FOLDER} holds no file that ends in .yaml"
        )
        complaints.add("SC040", Mark(1, 1), message)
        self._problems += complaints.problems

    def _pattern_terms(self, worlds: list[Record]) -> Terms | None:
        """What patterns may be made of: they may name what some world declares."""
        if self._predicates is None or not self._worlds_are_whole:
            return None
        entities: dict[str, str | None] = {}
        for world in worlds:
            for name, type_ in _entity_types(world).items():
                entities[name] = type_ if entities.get(name, type_) == type_ else None
        return Terms(self._predicates, entities)


def _entity_types(world: Record) -> dict[str, str | None]:
    entities: Record = world.get("entities") or Record(())
    return {name: entities.get(name, {}).get("type") for name in sorted(entities.given)}
