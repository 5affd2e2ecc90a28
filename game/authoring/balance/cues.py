"""The outward signs of an item: what can be seen of it without reading it."""

from collections.abc import Mapping, Sequence

from game.core.contents import Photo
from game.core.scenario import Item, Scenario

_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def cues(scenario: Scenario, item: Item) -> Mapping[str, float]:
    """Each sign by its name; of days and sources only the one that it has."""
    return {
        "the length of the text": len(item.text),
        "the hour": item.at.hour + item.at.minute / 60,
        "the likes": item.likes,
        "a photo": isinstance(item.content, Photo),
        "digits in the text": any(letter.isdigit() for letter in item.text),
        "being by the subject": item.author == scenario.subject,
        f"being of a {_WEEKDAYS[item.at.weekday()]}": 1,
        f"being from {item.source}": 1,
    }


def table(rows: Sequence[Mapping[str, float]]) -> tuple[tuple[str, ...], list[tuple[float, ...]]]:
    """The names of all signs, and a row of numbers for each item; what it lacks is 0."""
    names = tuple(dict.fromkeys(name for row in rows for name in row))
    return names, [tuple(float(row.get(name, 0)) for name in names) for row in rows]
