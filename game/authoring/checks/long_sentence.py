"""No sentence is longer than 25 words.

A sentence that has to be read twice costs attention that belongs to the traces, and a screen
reader cannot go back half a line. Cut it in two.

PASS::

    hints:
      - A team has a name. A timetable has one too.

FAIL::

    hints:
      - >-
        If you look for a long time at the pictures that were taken indoors by people who work with
        Kit then you may find that a wall can say more than the person who stands before it.
"""

from game.authoring.checking import Report
from game.authoring.checks._texts import all_texts, sentences_of, words_of
from game.core.analysis import Analysis
from game.core.scenario import Scenario

CODE = "SC107"

_MOST_WORDS = 25


def check(scenario: Scenario, analysis: Analysis, report: Report) -> None:  # noqa: ARG001 - every check has the same arguments
    """Report every text with a sentence that is too long, once a text."""
    for path, text in all_texts(scenario):
        longest = max((len(words_of(piece)) for piece in sentences_of(text)), default=0)
        if longest > _MOST_WORDS:
            report(
                path,
                f"a sentence here has {longest} words, more than {_MOST_WORDS}",
                "Cut it in two.",
            )
