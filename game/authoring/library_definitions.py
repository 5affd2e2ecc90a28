"""The fields of the library's four kinds of files: one table for reader and JSON Schema."""

from game.authoring.containers import Field, ListOf, MapOf, OneOrList, RecordOf
from game.authoring.definitions import ENTITIES
from game.authoring.kinds import FACT_NAME, FILE_NAME, ITEM_NAME, SENTENCE, SHORT, choice, version
from game.authoring.links import FactList, FactText, Name
from game.core.knowledge import Category, Strength, Trait

_FORMAT = Field(version(), "The version of the scenario language.")

PREDICATE = RecordOf(
    "a predicate",
    {
        "types": Field(
            ListOf(OneOrList(Name("type")), least=1, most=6, words="a list of types"),
            "For each argument its type, or a list of types it may have.",
        ),
        "sentence": Field(SHORT, "How it is said: {0} works at {1}."),
        "category": Field(
            choice({category.value: category for category in Category}),
            "What it feeds; none for background that anybody can look up.",
            None,
        ),
        "tells": Field(SHORT, "What such a fact contributes, in a few words: from when.", ""),
    },
)

VOCABULARY = RecordOf(
    "the vocabulary",
    {
        "format": _FORMAT,
        "types": Field(
            ListOf(FACT_NAME, least=1, most=100, words="a list of types"),
            "The types that entities may have.",
        ),
        "predicates": Field(
            MapOf(FACT_NAME, PREDICATE, least=1, words="a mapping from names to predicates"),
            "What can be said.",
        ),
    },
)

PATTERN = RecordOf(
    "a pattern",
    {
        "if": Field(
            FactList(FactText(variables=True), least=1, most=8),
            "The facts that must hold; a capital letter is a variable.",
        ),
        "then": Field(FactText(variables=True), "The fact that follows."),
        "at_least": Field(
            SHORT, "3 different X: the facts must hold for so many values of X.", None
        ),
        "strength": Field(
            choice({strength.name.lower(): strength for strength in reversed(Strength)}),
            "How far it carries.",
        ),
        "why": Field(SENTENCE, "The reason, as players read it."),
        "trait": Field(
            choice({trait.value: trait for trait in Trait}), "The trait of an indicator it shows."
        ),
        "objective": Field(Name("objective"), "The objective that it teaches."),
    },
)

PATTERNS = RecordOf(
    "the file of patterns",
    {
        "format": _FORMAT,
        "patterns": Field(
            MapOf(FACT_NAME, PATTERN, least=1, words="a mapping from ids to patterns"),
            "What follows from what.",
        ),
    },
)

OBJECTIVE = RecordOf(
    "an objective",
    {
        "title": Field(SHORT, "Its title."),
        "can": Field(SHORT, "What a learner can do then: Say when one item is enough."),
    },
)

OBJECTIVES = RecordOf(
    "the file of objectives",
    {
        "format": _FORMAT,
        "objectives": Field(
            MapOf(FILE_NAME, OBJECTIVE, least=1, words="a mapping from ids to objectives"),
            "What can be learnt.",
        ),
    },
)

SOURCE = RecordOf(
    "a source",
    {
        "name": Field(SHORT, "Its name."),
        "icon": Field(FACT_NAME, "An icon of the art."),
        "about": Field(SENTENCE, "What it is and who can see it, in a sentence or two."),
    },
)

WORLD = RecordOf(
    "the world",
    {
        "format": _FORMAT,
        "id": Field(FILE_NAME, "Its name, as in the name of the file."),
        "sources": Field(
            MapOf(ITEM_NAME, SOURCE, least=1, most=60, words="a mapping from ids to sources"),
            "Where traces are posted.",
        ),
        "entities": Field(ENTITIES, "What facts may name in every mission of this world."),
        "facts": Field(FactList(most=1_000), "What anybody can look up.", ()),
    },
)
