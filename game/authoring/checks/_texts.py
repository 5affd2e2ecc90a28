"""The texts of a scenario with their places, and how to count their words."""

import re
from collections.abc import Iterator

from game.authoring.places import KeyPath
from game.core.contents import Contacts, Page, Photo, Route, ServiceRecord
from game.core.scenario import Item, Scenario

Placed = tuple[KeyPath, str]
"""A text and where it stands."""

_PICTURES = {Photo: "photo", Route: "route", Contacts: "contacts"}
"""What is told to players who do not see it, by the key of an item that holds it."""

_WORD = re.compile(r"[^\W_]+(?:[\u2019'.,-][^\W_]+)*")
_SENTENCE_END = re.compile(r"[.!?:]+(?=[\u201d\u2019\"')]*(?:\s|$))")


def words_of(text: str) -> list[str]:
    """The words of a text; a number is a word."""
    return _WORD.findall(text)


def sentences_of(text: str) -> list[str]:
    """The sentences of a text; a colon ends one, since what follows it can be read alone."""
    return [piece for piece in _SENTENCE_END.split(text) if words_of(piece)]


def words_of_items(scenario: Scenario) -> Iterator[Placed]:
    """What the people of the scenario wrote."""
    for item in scenario.items:
        yield ("items", item.id, "text"), item.text
        for part in item.details:
            if part.detail and part.detail.reply:
                yield (*path_of_part(part.id), "reply", "text"), part.detail.reply.text


def words_of_details(scenario: Scenario) -> Iterator[Placed]:
    """What a player is told to see: whole pictures and their details."""
    for item in scenario.items:
        content = item.content
        if isinstance(content, Photo | Route | Contacts):
            yield ("items", item.id, _PICTURES[type(content)], "sees"), content.sees
        for part in item.details:
            yield (*path_of_part(part.id), "looks"), part.looks


def words_of_teachers(scenario: Scenario) -> Iterator[Placed]:
    """What the player is told about the mission, the lines and the parts."""
    for place, paragraph in enumerate(scenario.briefing.situation):
        yield ("briefing", "situation", place), paragraph
    yield ("briefing", "coach"), scenario.briefing.coach
    for line in scenario.lines:
        yield ("protect", line.id, "harm"), line.harm
        for reason in line.reasons:
            yield ("protect", line.id, "accept", reason.id, "why"), reason.why
    for part in scenario.parts.values():
        yield (*path_of_part(part.id), "why"), part.why
    for place, hint in enumerate(scenario.hints):
        yield ("hints", place), hint
    yield from _words_of_examples(scenario)
    yield from _words_of_approach(scenario)
    yield from _words_of_guides(scenario)
    debrief = scenario.debriefing
    for key in ("opening", "kept", "flagged_all", "closing"):
        yield ("debrief", key), getattr(debrief, key)
    for key in ("questions", "monday"):
        for place, entry in enumerate(getattr(debrief, key)):
            yield ("debrief", key, place), entry


def _words_of_examples(scenario: Scenario) -> Iterator[Placed]:
    for example in scenario.examples:
        path = ("worked_examples", example.id)
        yield (*path, "about"), example.about
        for trace in example.evidence:
            yield (*path, "traces", trace.id, "text"), trace.text
        for place, step in enumerate(example.steps):
            for key in ("title", "answer", "says"):
                yield (*path, "steps", place, key), getattr(step, key)


def words_of_letters(scenario: Scenario) -> Iterator[Placed]:
    """What reaches the person, and what would have reached her without the record."""
    for letter in scenario.inbox:
        path = ("inbox", letter.id)
        for key in ("role", "address", "subject", "ask"):
            yield (*path, key), getattr(letter, key)
        if not letter.tailored:
            # It was written in one piece, and cut into its sentences only later.
            yield (*path, "text"), " ".join(line.text for line in letter.lines)
        for place, line in enumerate(letter.lines if letter.tailored else ()):
            yield (*path, "lines", place, "text"), line.text
            yield (*path, "lines", place, "fallback"), line.fallback
        for answer in letter.answers:
            yield (*path, "answers", answer.id, "text"), answer.text
    for version in scenario.wedge.versions if scenario.wedge else ():
        yield ("wedge", "versions", version.id, "text"), version.text


def _words_of_approach(scenario: Scenario) -> Iterator[Placed]:
    for letter in scenario.inbox:
        path = ("inbox", letter.id)
        yield (*path, "why"), letter.why
        yield (*path, "looks_wrong"), letter.looks_wrong
        for place, line in enumerate(letter.lines):
            yield (*path, "lines", place, "survives"), line.survives
        for answer in letter.answers:
            yield (*path, "answers", answer.id, "then"), answer.then
    dossier, wedge = scenario.dossier, scenario.wedge
    if dossier:
        yield ("dossier", "suggests"), dossier.suggests
        for entry in dossier.entries:
            yield ("dossier", "entries", entry.id, "says"), entry.says
            yield ("dossier", "entries", entry.id, "why"), entry.why
        for place, analyst in enumerate(dossier.analysts):
            yield ("dossier", "analysts", place, "says"), analyst.says
    if wedge:
        yield ("wedge", "why"), wedge.why
        for segment in wedge.segments:
            yield ("wedge", "segments", segment.id, "exposed"), segment.exposed
        for version in wedge.versions:
            yield ("wedge", "versions", version.id, "why"), version.why


def _words_of_guides(scenario: Scenario) -> Iterator[Placed]:
    for guide in scenario.guides:
        path = ("guide", guide.id)
        for key in ("title", "says", "asks"):
            yield (*path, key), getattr(guide, key)
        for answer in guide.answers:
            for key in ("text", "says"):
                yield (*path, "answers", answer.id, key), getattr(answer, key)


def short_texts(scenario: Scenario) -> Iterator[Placed]:
    """Names, labels and signs."""
    for person in scenario.people.values():
        for key in ("name", "work", "lives", "relation", "bio"):
            yield ("people", person.id, key), getattr(person, key)
    for entity in scenario.entities.values():
        if entity.id not in scenario.people:
            yield ("entities", entity.id, "name"), entity.name
    for line in scenario.lines:
        yield ("protect", line.id, "name"), line.name
        yield ("protect", line.id, "asks"), line.asks
        for reason in line.reasons:
            yield ("protect", line.id, "accept", reason.id, "text"), reason.text
    for item in scenario.items:
        yield ("items", item.id, "title"), item.title
        yield from _signs(item)
        for part in item.details:
            yield (*path_of_part(part.id), "label"), part.label
        for fix in item.fixes:
            yield ("items", item.id, "fix", fix.kind.value, "says"), fix.says


def all_texts(scenario: Scenario) -> Iterator[Placed]:
    """Everything a player may read."""
    yield from short_texts(scenario)
    yield from words_of_items(scenario)
    yield from words_of_details(scenario)
    yield from words_of_teachers(scenario)
    yield from words_of_letters(scenario)


def path_of_part(part: str) -> KeyPath:
    """Where a part stands: its detail, or the item whose words it is."""
    item, _, detail = part.partition(".")
    return ("items", item) if detail == "text" else ("items", item, "details", detail)


def _signs(item: Item) -> Iterator[Placed]:
    content, path = item.content, ("items", item.id)
    if isinstance(content, Photo):
        for layer, lines in content.signs.items():
            yield (*path, "photo", "signs", layer), "\n".join(lines)
    elif isinstance(content, Route):
        for place, group in enumerate(content.groups):
            yield (*path, "route", "groups", place, "label"), group.label
    elif isinstance(content, Page):
        yield (*path, "page", "heading"), content.heading
        for place, (_, value) in enumerate(content.facts):
            yield (*path, "page", "facts", place), value
    else:
        yield from _drawn(item, path)


def _drawn(item: Item, path: KeyPath) -> Iterator[Placed]:
    content = item.content
    if isinstance(content, Contacts):
        for place, contact in enumerate(content.people):
            yield (*path, "contacts", "people", place, "note"), contact.note
        for place, tie in enumerate(content.ties):
            yield (*path, "contacts", "ties", place, "label"), tie.label
    elif isinstance(content, ServiceRecord):
        for key in ("heading", "about", "covers"):
            yield (*path, "record", key), getattr(content, key)
        for entry in content.entries:
            for key in ("title", "place", "when"):
                yield (*path, "record", "entries", entry.id, key), getattr(entry, key)
