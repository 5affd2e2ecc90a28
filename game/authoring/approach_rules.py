"""What must fit together in the inbox, the dossier and the wedge of a mission."""

from collections.abc import Iterable, Mapping

from game.authoring.decoding import Decoding, Record
from game.authoring.problems import any_of, quoted
from game.core.population import Population
from game.core.scenario import WORDS

_OF_TAILORED = ("techniques", "persona", "ask")


def check_approach(mission: Record, population: Population | None, decoding: Decoding) -> None:
    """Complain about letters, entries and versions that cannot be what they should be."""
    for letter in mission.get("inbox") or ():
        _check_letter(letter, decoding)
    dossier = mission.get("dossier")
    if dossier:
        lines = tuple(line["id"] for line in mission.get("protect", ()) if "id" in line)
        parts = frozenset(_parts_of(mission))
        for entry in dossier.get("entries") or ():
            _check_entry(entry, lines, parts, decoding)
    wedge = mission.get("wedge")
    if wedge and "crowd" not in mission.given:
        message = "a wedge is cut from the crowd, and this mission has no place in it: crowd"
        decoding.refuse("SC052", wedge.path, message)
    if wedge:
        _check_wedge(wedge, population, decoding)


def _check_letter(letter: Record, decoding: Decoding) -> None:
    lines, words = letter.get("lines"), letter.get("text")
    if {"lines", "text"} <= letter.given or not {"lines", "text"} & letter.given:
        _refuse_letter(letter, "a letter has either text or lines", decoding)
    elif lines and not any(line.get("needs") for line in lines):
        _refuse_letter(letter, "no line needs anything, so the letter is honest", decoding)
    elif lines and not letter.get("techniques") and "techniques" not in letter.given:
        _refuse_letter(letter, "a tailored letter names what it does: techniques", decoding)
    elif words is not None:
        for key in _OF_TAILORED:
            if key in letter.given:
                _refuse_letter(letter, f"an honest letter has no {key}", decoding, key)


def _refuse_letter(letter: Record, message: str, decoding: Decoding, key: str = "") -> None:
    path = (*letter.path, key) if key else letter.path
    advice = "Give an honest letter its text, and a tailored one lines with needs and techniques."
    decoding.refuse("SC050", path, message, advice=advice)


def _parts_of(mission: Record) -> Iterable[str]:
    """The ids of all parts, and of the words of items that have quotes instead."""
    for item in mission.get("items", ()):
        if "id" in item:
            yield f"{item['id']}.{WORDS}"
            yield from (f"{item['id']}.{name}" for name in (item.get("details") or {}))


def _check_entry(
    entry: Record, lines: tuple[str, ...], parts: frozenset[str], decoding: Decoding
) -> None:
    holds = [key for key in ("line", "fact", "mistake") if entry.get(key) is not None]
    if len({"line", "fact", "mistake"} & entry.given) != 1:
        said = " and ".join(holds) or "nothing"
        message = f"an entry holds a line, a fact or a mistake, and this one has {said}"
        decoding.refuse("SC051", entry.path, message)
        return
    line = entry.get("line")
    if line is not None and line not in lines:
        message = f"line is {quoted(line)}, which is no line of this mission"
        path = (*entry.path, "line")
        decoding.refuse("SC027", path, message, expected=any_of(lines), found=line, options=lines)
    wanted = {"line": (), "fact": ("category",), "mistake": ("category", "from", "why")}
    for key in wanted[holds[0]] if holds else ():
        if key not in entry.given:
            message = f"an entry with a {holds[0]} needs {key}"
            decoding.refuse("SC051", entry.path, message)
    for name in entry.get("from") or ():
        if name not in parts:
            message = f"{quoted(name)} is no part of an item"
            path = (*entry.path, "from")
            decoding.refuse("SC027", path, message, found=name, options=tuple(sorted(parts)))


def _check_wedge(wedge: Record, population: Population | None, decoding: Decoding) -> None:
    segments = tuple(one["id"] for one in wedge.get("segments", ()) if "id" in one)
    cut_for: dict[str, str] = {}
    versions = wedge.get("versions", ())
    for version in versions:
        segment, name = version.get("segment"), str(version.path[-1])
        path = (*version.path, "segment")
        if segment is None:
            continue
        if segment not in segments:
            message = f"segment is {quoted(segment)}, which is no segment of this wedge"
            decoding.refuse(
                "SC027", path, message, expected=any_of(segments), found=segment, options=segments
            )
        elif segment in cut_for:
            message = f"{cut_for[segment]} was cut for {quoted(segment)} already"
            decoding.refuse("SC052", path, message)
        else:
            cut_for[segment] = name
    for segment in wedge.get("segments", ()):
        # With as many versions as segments another complaint says it already.
        if segment.get("id", "") not in cut_for and len(versions) < len(segments):
            message = f"no version was cut for {quoted(segment.get('id', ''))}"
            decoding.refuse("SC052", segment.path, message)
        if population is not None:
            _check_people(segment, population, decoding)


def _check_people(segment: Record, population: Population, decoding: Decoding) -> None:
    who: Mapping[str, tuple[str, ...]] = segment.get("who") or {}
    for attribute, wanted in who.items():
        path = (*segment.path, "who", attribute)
        known = population.attribute_by_id.get(attribute)
        options = tuple(known.codes_by_name if known else population.attribute_by_id)
        kind = f"group or value of {attribute}" if known else "attribute of the population"
        for name in wanted if known else (attribute,):
            if name not in options:
                message = f"{quoted(name)} is no {kind}"
                decoding.refuse(
                    "SC027", path, message, expected=any_of(options), found=name, options=options
                )
