"""The one place where text for players is translated and numbers and dates are written.

Texts of the interface are in English in the code and are their own keys, as gettext has it;
texts of a mission are translated with the mission's own catalogue. ``python -m game.catalogues``
collects both for translators.

Values in a text are written for the language: whole numbers are grouped, lists are joined,
messages are translated.
"""

import gettext
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import Enum
from pathlib import Path

from game.core.knowledge import Category
from game.core.messages import Message
from game.ui.asset_files import asset
from game.ui.locales import ENGLISH, LOCALES, Locale
from game.ui.pseudo import (
    ACCENTED,
    MIRRORED,
    AccentedContent,
    AccentedInterface,
    accented_locale,
    mirrored_locale,
)
from game.ui.tokens import CATEGORIES

INTERFACE = "tessera"
LIBRARY_DOMAIN = "library"
CATALOGUES = asset("locale")


@dataclass(frozen=True)
class Words:
    """A language. ``Words()`` is English as written.

    Attributes:
        interface: catalogue of the interface.
        mission: catalogue of the missions and of what they share.
    """

    locale: Locale = ENGLISH
    interface: gettext.NullTranslations = field(default_factory=gettext.NullTranslations)
    mission: gettext.NullTranslations = field(default_factory=gettext.NullTranslations)

    def say(self, text: str, /, **values: object) -> str:
        """Translate a text of the interface and fill in ``{name}``."""
        return self._fill(self.interface.gettext(text), values)

    def plural(self, one: str, many: str, count: int, /, **values: object) -> str:
        """Translate the form that ``count`` needs; ``{count}`` is filled in."""
        text = self.interface.ngettext(one, many, count)
        return self._fill(text, {"count": count, **values})

    def content(self, text: str) -> str:
        """Translate a text of the mission."""
        return self.mission.gettext(text) if text else ""

    def message(self, said: Message) -> str:
        """Translate what ``core`` says; texts among its values are the mission's."""
        return self._fill(self.interface.gettext(said.text), said.values)

    def told(self, problem: Exception) -> str:
        """Translate what an exception of the ports tells a player."""
        (said,) = problem.args
        return self.sentence(said)

    def sentence(self, said: str | Message) -> str:
        """Translate a sentence that was kept until it is told."""
        return self.message(said) if isinstance(said, Message) else self.say(said)

    def category(self, category: Category) -> str:
        """Name of a category."""
        return self.say(CATEGORIES[category].label)

    def number(self, value: float, decimals: int = 0) -> str:
        """Write a number: 2,400,000 or 7.2; a minus sign is a real one."""
        digits = f"{abs(value):,.{decimals}f}"
        digits = digits.translate({ord(","): self.locale.group, ord("."): self.locale.decimal})
        return f"−{digits}" if value < 0 else digits  # noqa: RUF001 - the minus sign

    def signed(self, value: int) -> str:
        """Write a difference: +21 or −39."""  # noqa: RUF002 - the minus sign
        return f"+{self.number(value)}" if value > 0 else self.number(value)

    def percent(self, value: float, decimals: int = 0) -> str:
        """Write a share that is given in percent: 80%, or 63.9%."""
        return self.locale.percent.format(number=self.number(value, decimals))

    def quoted(self, text: str) -> str:
        """Put a text between quotation marks."""
        return self.locale.quoted.format(text=text)

    def listed(self, texts: Sequence[str]) -> str:
        """Join as a list is read: a, b and c."""
        if len(texts) < 2:  # noqa: PLR2004 - one thing is no list
            return "".join(texts)
        pattern = self.locale.pair if len(texts) == 2 else self.locale.last  # noqa: PLR2004
        return pattern.format(first=", ".join(texts[:-1]), second=texts[-1])

    def weekday(self, day: date, *, long: bool = False) -> str:
        """Thu, or Thursday."""
        return self.locale.weekdays[day.weekday()][long]

    def day(self, day: date, *, long: bool = False) -> str:
        """Thu 12 March, or Thursday 12 March. Never the year."""
        return self._date(self.locale.day_long if long else self.locale.day, day)

    def time(self, at: datetime) -> str:
        """00:52."""
        return f"{at:%H:%M}"

    def day_time(self, at: datetime) -> str:
        """Thu 12 Mar 00:52."""
        return self._date(self.locale.day_time, at, time=self.time(at))

    def _date(self, pattern: str, day: date, **more: str) -> str:
        weekday, weekday_long = self.locale.weekdays[day.weekday()]
        month, month_long = self.locale.months[day.month - 1]
        return pattern.format(
            day=day.day,
            weekday=weekday,
            weekday_long=weekday_long,
            month=month,
            month_long=month_long,
            **more,
        )

    def _fill(self, text: str, values: Mapping[str, object]) -> str:
        if not values:
            return text
        return text.format(**{name: self._value(value) for name, value in values.items()})

    def _value(self, value: object) -> str:
        match value:
            case Message():
                written = self.message(value)
            case Enum():
                written = self.say(str(value.value))
            case str():
                written = self.content(value)
            case bool() | float():
                written = str(value)
            case int():
                written = self.number(value)
            case list() | tuple():
                written = self.listed([self._value(one) for one in value])
            case _:
                written = str(value)
        return written


LANGUAGES = (*LOCALES, ACCENTED, MIRRORED)
"""Codes of all languages; the last two are for testing."""


def words_for(
    language: str = ENGLISH.language, domains: Iterable[str] = (), folder: Path = CATALOGUES
) -> Words:
    """Load a language; what it lacks is shown in English.

    ``domains`` are the catalogues of content: missions by id, and the library they share.
    """
    if language == ACCENTED:
        return Words(accented_locale(ENGLISH), AccentedInterface(), AccentedContent())
    if language == MIRRORED:
        return Words(mirrored_locale(ENGLISH))
    content = gettext.NullTranslations()
    for domain in domains:
        content.add_fallback(_catalogue(domain, language, folder))
    return Words(LOCALES.get(language, ENGLISH), _catalogue(INTERFACE, language, folder), content)


def _catalogue(domain: str, language: str, folder: Path) -> gettext.NullTranslations:
    return gettext.translation(domain, localedir=folder, languages=[language], fallback=True)
