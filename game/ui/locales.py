"""What a language does with numbers, dates and lists. English is built in."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Locale:
    """How one language writes numbers, dates and lists.

    Attributes:
        group: what stands between groups of three digits.
        decimal: what stands before the fraction.
        percent: pattern around a number.
        weekdays: short and long names, Monday first.
        months: short and long names, January first.
        day, day_long, day_time: patterns for dates.
        pair, last: how two things and the last of more are joined.
        quoted: pattern around quoted words.
        right_to_left: whether it is read, and laid out, from right to left.
    """

    language: str
    group: str
    decimal: str
    percent: str
    weekdays: tuple[tuple[str, str], ...]
    months: tuple[tuple[str, str], ...]
    day: str
    day_long: str
    day_time: str
    pair: str
    last: str
    quoted: str
    right_to_left: bool = False


ENGLISH = Locale(
    language="en",
    group=",",
    decimal=".",
    percent="{number}%",
    weekdays=(
        ("Mon", "Monday"),
        ("Tue", "Tuesday"),
        ("Wed", "Wednesday"),
        ("Thu", "Thursday"),
        ("Fri", "Friday"),
        ("Sat", "Saturday"),
        ("Sun", "Sunday"),
    ),
    months=(
        ("Jan", "January"),
        ("Feb", "February"),
        ("Mar", "March"),
        ("Apr", "April"),
        ("May", "May"),
        ("Jun", "June"),
        ("Jul", "July"),
        ("Aug", "August"),
        ("Sep", "September"),
        ("Oct", "October"),
        ("Nov", "November"),
        ("Dec", "December"),
    ),
    day="{weekday} {day} {month_long}",
    day_long="{weekday_long} {day} {month_long}",
    day_time="{weekday} {day} {month} {time}",
    pair="{first} and {second}",
    last="{first} and {second}",
    quoted="“{text}”",
)

LOCALES: Mapping[str, Locale] = {"en": ENGLISH}
