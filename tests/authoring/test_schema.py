import re
from pathlib import Path

import jsonschema
import pytest

from game.authoring.nodes import Listing, Mapping
from game.authoring.problems import Complaints
from game.authoring.reader import read_tree
from game.authoring.schema import SCHEMAS

ROOT = Path(__file__).parents[2]
DATA = Path(__file__).parent / "data"
WHOLE_NUMBER = re.compile(r"-?(0|[1-9][0-9]*)")
BY_NAME = {
    "vocabulary.yaml": "vocabulary",
    "patterns.yaml": "patterns",
    "objectives.yaml": "objectives",
    "population.yaml": "population",
    "techniques.yaml": "techniques",
    "curriculum.yaml": "curriculum",
}


def as_editor_reads(path):
    """What an editor makes of a file: YAML 1.2, in which plain numbers are numbers."""
    complaints = Complaints(str(path))
    root = read_tree(path.read_bytes(), complaints)
    assert complaints.problems == []
    return plain(root)


def plain(node):
    if isinstance(node, Mapping):
        return {key: plain(entry.value) for key, entry in node.entries.items()}
    if isinstance(node, Listing):
        return [plain(entry) for entry in node.entries]
    if node.plain and WHOLE_NUMBER.fullmatch(node.text):
        return int(node.text)
    return {"true": True, "false": False}.get(node.text, node.text) if node.plain else node.text


def schema_of(path):
    kind = "world" if path.parent.name == "worlds" else BY_NAME.get(path.name, "scenario")
    return SCHEMAS[f"{kind}.schema.json"].schema()


def yaml_files(folder):
    return sorted(path for path in folder.rglob("*.yaml") if path.name != "ten-mistakes.yaml")


@pytest.mark.parametrize("name", SCHEMAS)
def test_a_schema_is_one(name):
    jsonschema.Draft202012Validator.check_schema(SCHEMAS[name].schema())


@pytest.mark.parametrize(
    "path",
    [*yaml_files(ROOT / "scenarios"), *yaml_files(DATA)],
    ids=lambda path: str(path.relative_to(ROOT)),
)
def test_good_files_are_valid(path):
    jsonschema.Draft202012Validator(schema_of(path)).validate(as_editor_reads(path))


def test_an_editor_sees_the_mistakes_that_are_in_the_form():
    path = DATA / "ten-mistakes.yaml"

    errors = jsonschema.Draft202012Validator(schema_of(path)).iter_errors(as_editor_reads(path))

    # Not the names, nor the day that the calendar lacks, nor the area beyond the photo.
    assert {tuple(error.absolute_path) for error in errors} == {
        ("minutes",),
        ("briefing",),
        ("protect", 1),
        ("items", 0, "audience"),
        ("items", 0, "details", "label", "reveals", 0),
        ("items", 0, "details", "label", "reveals", 1),
    }


@pytest.mark.parametrize(
    "path", yaml_files(ROOT / "scenarios"), ids=lambda path: str(path.relative_to(ROOT))
)
def test_the_first_line_of_a_shipped_file_leads_to_its_schema(path):
    first, *_ = path.read_text(encoding="utf-8").splitlines()
    match = re.fullmatch(r"# yaml-language-server: \$schema=(\S+)", first)

    assert match
    schema = (path.parent / match[1]).resolve()
    assert schema.is_file()
    assert SCHEMAS[schema.name].schema() == schema_of(path)


def test_every_key_is_explained():
    def lacking(schema, path):
        for key, value in schema.get("properties", {}).items():
            if not value.get("description", "").endswith((".", "?")):
                yield (*path, key)
            yield from lacking(value, (*path, key))
        for inner in (schema.get("items"), schema.get("additionalProperties")):
            if isinstance(inner, dict):
                yield from lacking(inner, path)

    for kind in SCHEMAS.values():
        assert list(lacking(kind.schema(), ())) == []
