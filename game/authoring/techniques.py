"""From the library's file of techniques to techniques and personas."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from game.authoring.approach_building import build_persona, build_technique
from game.authoring.approach_definitions import PERSONA, TECHNIQUE, TECHNIQUES
from game.authoring.decoding import Record
from game.authoring.files import DecodedFile, decode_file
from game.core.letters import Persona, Technique

TECHNIQUES_FILE = "techniques.yaml"


@dataclass(frozen=True, slots=True)
class TechniquesRead:
    """What the file holds, by id; only what is whole."""

    techniques: Mapping[str, Technique] = field(default_factory=dict)
    personas: Mapping[str, Persona] = field(default_factory=dict)


def read_techniques(path: Path) -> tuple[TechniquesRead, DecodedFile]:
    """Read the file; its complaints are in the second value."""
    file = decode_file(path, TECHNIQUES)
    record = file.record or Record(())
    techniques, personas = record.get("techniques") or {}, record.get("personas") or {}
    read = TechniquesRead(
        {
            name: build_technique(name, technique)
            for name, technique in techniques.items()
            if len(technique) == len(TECHNIQUE.fields)
        },
        {
            name: build_persona(name, persona)
            for name, persona in personas.items()
            if len(persona) == len(PERSONA.fields)
        },
    )
    return read, file
