"""The JSON Schemas of all kinds of files, from the same tables that read them.

Editors use them to complete and to check while an author types. They know the form of a
file; whether its names are known and its facts fit, only ``validate`` can tell.
"""

import json
from collections.abc import Mapping

from game.authoring.approach_definitions import TECHNIQUES
from game.authoring.containers import RecordOf
from game.authoring.curriculum import CURRICULUM
from game.authoring.definitions import MISSION
from game.authoring.library_definitions import OBJECTIVES, PATTERNS, VOCABULARY, WORLD
from game.authoring.population_definitions import POPULATION

SCHEMAS: Mapping[str, RecordOf] = {
    "scenario.schema.json": MISSION,
    "vocabulary.schema.json": VOCABULARY,
    "patterns.schema.json": PATTERNS,
    "objectives.schema.json": OBJECTIVES,
    "techniques.schema.json": TECHNIQUES,
    "curriculum.schema.json": CURRICULUM,
    "world.schema.json": WORLD,
    "population.schema.json": POPULATION,
}
"""The schemas by the names of their files in ``scenarios/``."""


def schema_text(definition: RecordOf) -> str:
    """The schema of one kind of file."""
    schema = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$comment": "Generated from the tables that read the files: python -m "
        "game.authoring.generate",
        "title": f"Tessera: {definition.title}",
    } | definition.schema()
    return json.dumps(schema, indent=2, ensure_ascii=False) + "\n"
