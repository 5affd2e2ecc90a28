"""What translators translate: ``python -m game.catalogues`` collects it in templates.

There is one template for the interface, read from the code; one for the library that missions
share, with what is written on maps; and one for each mission, as the game plays it. They name
the files a text is in and no lines, so that they change when a text does.
"""

import ast
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from enum import Enum
from pathlib import Path
from typing import NamedTuple

from game.authoring.library import read_library
from game.authoring.loader import read_scenario
from game.core.facts import Fact
from game.core.population import Profile, Value
from game.core.scenario import Scenario
from game.folders import ASSETS, CAMPAIGN, LIBRARY, ROOT
from game.ui.picture_words import map_names
from game.ui.words import INTERFACE, LIBRARY_DOMAIN

FOLDER = ASSETS / "locale"

_SPOKEN_IN = ("campaign.py", "core", "records", "ui")
"""Modules and folders below ``game`` that say something to players."""
_SINGULAR = frozenset({"say", "N_", "message"})
_PLURAL = "plural"

_ELSEWHERE = (Fact, Profile, Enum)
"""Values without words of their own."""

_NAMES = frozenset(
    {
        *("id", "type", "icon", "scene", "style", "map", "layer", "layers", "banner", "portrait"),
        *("person", "entry", "tie", "ends", "traces", "source", "item", "stops"),
        *("looks_at", "types", "objective", "variable", "source_text_hash", "body"),
        *("Countermeasure.asks", "Pattern.head", "Scenario.subject", "Guide.at"),
        *("Contacts.about", "Predicate.name"),
        *("Group.of", "Attribute.follows", "Attribute.rules", "Feature.attribute"),
        *("Feature.values",),
        *("Scenario.world", "Scenario.library", "Scenario.objectives"),
    }
)
"""Fields that hold names for the game, none for players; with the class if it depends on it.

The library that a mission is played with has a template of its own.
"""

_HEADER = """\
# Template of Tessera's texts. Translate the msgstr of a copy; leave {names} and ** as they are.
msgid ""
msgstr ""
"Content-Type: text/plain; charset=UTF-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"""


class Text(NamedTuple):
    """A text with the form for many, if it depends on a count."""

    one: str
    many: str = ""


def templates() -> Mapping[str, str]:
    """Every template by the name of its file.

    Raises:
        ValueError: a mission or the library has errors; ``main.py validate`` tells them.
    """
    library = read_library(LIBRARY).value
    if library is None:
        raise ValueError(f"{LIBRARY} has errors.")
    shared = dict.fromkeys([*_texts(library), *_names_on_maps()])
    found = {INTERFACE: _interface(), LIBRARY_DOMAIN: _from_file(shared, LIBRARY)}
    for path in sorted(CAMPAIGN.glob("*.yaml")):
        scenario = read_scenario(path, library).value
        if scenario is None:
            raise ValueError(f"{path} has errors.")
        own = (text for text in content_of(scenario) if text not in shared)
        found[scenario.id] = _from_file(own, path)
    return {f"{domain}.pot": _written(texts) for domain, texts in found.items()}


def content_of(scenario: Scenario) -> Iterator[str]:
    """The texts of a mission, the library's left out; some may come twice."""
    return (text for text in _texts(scenario) if text not in scenario.people)


def _texts(value: object) -> Iterator[str]:
    """Every text for players in a value and all it holds."""
    if isinstance(value, str) and not isinstance(value, Enum):
        yield from [value] if value else []
    else:
        for held in _held(value):
            yield from _texts(held)


def _held(value: object) -> Iterable[object]:
    """What a value holds that may have texts."""
    if isinstance(value, Value) and any(letter.isdigit() for letter in value.name):
        # Wards, days and years: hundreds of numbers, which players understand in any language.
        return ()
    if isinstance(value, Mapping):
        return value.values()
    if isinstance(value, _ELSEWHERE) or not (isinstance(value, tuple) or is_dataclass(value)):
        return ()
    if isinstance(value, tuple):
        return value
    kind = type(value).__name__
    names = [field.name for field in fields(value)]
    return [getattr(value, name) for name in names if not {name, f"{kind}.{name}"} & _NAMES]


def _names_on_maps() -> Iterator[str]:
    for path in sorted((ASSETS / "maps").glob("*.json")):
        yield from map_names(path.stem)


def _interface() -> Mapping[Text, list[str]]:
    """The texts with their files; one that is said with and without a count has both forms."""
    files: dict[str, list[str]] = {}
    forms: dict[str, Text] = {}
    for room in _SPOKEN_IN:
        place = ROOT / "game" / room
        for path in sorted(place.rglob("*.py")) if place.is_dir() else (place,):
            file = path.relative_to(ROOT).as_posix()
            for text in spoken(path.read_text(encoding="utf-8")):
                forms[text.one] = max(text, forms.get(text.one, text))
                named = files.setdefault(text.one, [])
                named += [file] if file not in named else []
    return {forms[one]: named for one, named in files.items()}


def spoken(code: str) -> Iterator[Text]:
    """The texts of the interface in a module, in the order of the code."""
    calls = [node for node in ast.walk(ast.parse(code)) if isinstance(node, ast.Call)]
    for call in sorted(calls, key=lambda call: (call.lineno, call.col_offset)):
        name = getattr(call.func, "attr", getattr(call.func, "id", ""))
        if name in _SINGULAR and call.args:
            yield from (Text(text) for text in _literals(call.args[0]))
        elif name == _PLURAL:
            forms = [text for argument in call.args[:2] for text in _literals(argument)]
            yield from [Text(*forms)] if len(forms) == 2 else []  # noqa: PLR2004 - one and many


def _literals(node: ast.expr) -> Iterator[str]:
    """The text an expression is, or the two of a choice."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.IfExp):
        yield from _literals(node.body)
        yield from _literals(node.orelse)


def _from_file(texts: Iterable[str], path: Path) -> Mapping[Text, list[str]]:
    return {Text(text): [path.relative_to(ROOT).as_posix()] for text in texts}


def _written(texts: Mapping[Text, list[str]]) -> str:
    return "\n".join([_HEADER, *(_entry(text, files) for text, files in texts.items())])


def _entry(text: Text, files: list[str]) -> str:
    lines = [f"#: {file}" for file in files]
    if "{" in text.one:
        lines.append("#, python-brace-format")
    lines.append(f"msgid {_quoted(text.one)}")
    if text.many:
        lines += [f"msgid_plural {_quoted(text.many)}", 'msgstr[0] ""', 'msgstr[1] ""']
    else:
        lines.append('msgstr ""')
    return "\n".join(lines) + "\n"


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return '"{}"'.format(escaped.replace("\n", "\\n"))


def main() -> None:
    """Write all templates."""
    FOLDER.mkdir(exist_ok=True)
    for name, text in templates().items():
        (FOLDER / name).write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
