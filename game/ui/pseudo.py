"""Two languages that nobody speaks, to see whether the game is ready for real ones.

``en-XA`` is English in accents: every text is about 40 percent longer, and no letter that has an
accented form is left plain, so a text that was never translated stands out. What the interface
says is in brackets besides, so that a text which was cut or joined from pieces stands out too.
``en-XB`` is plain English in a layout that is read from right to left.
"""

import gettext
import re
from dataclasses import replace

from game.ui.locales import Locale

ACCENTED = "en-XA"
MIRRORED = "en-XB"

_PLAIN = "ACDEGHIKLNORSTUYZacdefghiklnorstuyz"
_MARKED = "ÁÇĎÉĞĦÎĶĻÑÖŘŠŢÛÝŽáçďéƒğħîķļñöřšţûýž"
_LETTERS = {ord(plain): marked for plain, marked in zip(_PLAIN, _MARKED, strict=True)}
_TWICE = {ord(letter): 2 * letter for letter in "aeinstou"}
"""The commonest letters of English: twice each makes a text 40 percent longer."""

_GROWTH = 1.4
_PLACE = re.compile(r"(\{[^{}]*\})")
"""What is filled in later, and stays as it is."""


def accented(text: str) -> str:
    """A text in accents, longer. Letter by letter: a quote is still found in what it quotes.

    What is in accents already stays as it is.
    """
    pieces = _PLACE.split(text)
    return "".join(
        piece if _PLACE.fullmatch(piece) else piece.translate(_TWICE).translate(_LETTERS)
        for piece in pieces
    )


def bracketed(text: str) -> str:
    """A text in accents and brackets, at least 40 percent longer."""
    longer = accented(text)
    missing = round(_GROWTH * len(text) + 0.5) - len(longer) - 2
    return f"[{longer}{'~' * missing}]"


def is_accented(text: str) -> bool:
    """Whether no letter was left plain."""
    return not any(letter in _PLAIN for letter in text)


class AccentedInterface(gettext.NullTranslations):
    """What the interface says, in accents and brackets."""

    def gettext(self, message: str) -> str:
        """Translate a text."""
        return bracketed(message)

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        """Translate the form that a count needs."""
        return bracketed(msgid1 if n == 1 else msgid2)


class AccentedContent(gettext.NullTranslations):
    """What a mission says, in accents."""

    def gettext(self, message: str) -> str:
        """Translate a text."""
        return accented(message)


def accented_locale(locale: Locale) -> Locale:
    """The names of days and months, and the words between things, in accents."""
    return replace(
        locale,
        language=ACCENTED,
        weekdays=tuple((accented(short), accented(long)) for short, long in locale.weekdays),
        months=tuple((accented(short), accented(long)) for short, long in locale.months),
        pair=accented(locale.pair),
        last=accented(locale.last),
    )


def mirrored_locale(locale: Locale) -> Locale:
    """The same language in a layout from right to left."""
    return replace(locale, language=MIRRORED, right_to_left=True)
