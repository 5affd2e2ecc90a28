"""The words can be read at thirteen.

Learners should have to think about the traces, not about the sentences. The measure is LIX:
words a sentence plus the percentage of words longer than six letters. Up to 30 is very easy,
30 to 40 is the level of novels and light magazines, 40 to 50 that of newspapers. What the
mission says as a whole should stay at 40 or less, a single longer text at 50 or less.

LIX: C. H. Björnsson, Läsbarhet, 1968; for English: J. Anderson, Lix and Rix, Journal of
Reading 26(6), 1983, 490-496.

PASS::

    briefing:
      situation:
        - Kit sings on the night shift. Somebody far away has begun to read the songs.
      coach: Sing on. We only look at the walls behind you.

FAIL::

    briefing:
      situation:
        - >-
          Organisational considerations necessitate comprehensive examination of publicly
          accessible documentation concerning individual operational responsibilities, including
          photographic representations of institutional environments and surrounding infrastructure.
      coach: Sing on.
"""

from collections.abc import Iterable

from game.authoring.checking import Report
from game.authoring.checks._texts import (
    Placed,
    sentences_of,
    words_of,
    words_of_details,
    words_of_items,
    words_of_teachers,
)
from game.core.analysis import Analysis
from game.core.scenario import Scenario

CODE = "SC106"

_MOST_TOGETHER = 40
_MOST_SINGLE = 50
_LONG_WORD_LETTERS = 7
_ENOUGH_WORDS = 20
"""A shorter text has no reading level of its own: one long word would decide it."""


def lix(texts: Iterable[str]) -> float:
    """Measure how hard texts are to read together, 0 if they hold no words."""
    joined = list(texts)
    words = [word for text in joined for word in words_of(text)]
    sentences = sum(len(sentences_of(text)) for text in joined)
    if not words:
        return 0.0
    long_words = sum(len(word) >= _LONG_WORD_LETTERS for word in words)
    return len(words) / sentences + 100 * long_words / len(words)


def check(scenario: Scenario, analysis: Analysis, report: Report) -> None:  # noqa: ARG001 - every check has the same arguments
    """Report a mission that is hard to read, and single texts that are."""
    for place, said in (
        (("items",), [*words_of_items(scenario), *words_of_details(scenario)]),
        (("debrief",), [*words_of_teachers(scenario)]),
    ):
        _check_together(place, said, report)
        for path, text in said:
            level = lix([text])
            if len(words_of(text)) >= _ENOUGH_WORDS and level > _MOST_SINGLE:
                report(
                    path,
                    f"this is hard to read: LIX {level:.0f}, more than {_MOST_SINGLE}",
                    "Split the sentences and use shorter words.",
                )


def _check_together(place: tuple[str], said: list[Placed], report: Report) -> None:
    level = lix(text for _, text in said)
    if level > _MOST_TOGETHER:
        report(
            place,
            f"the texts together are hard to read: LIX {level:.0f}, more than {_MOST_TOGETHER}",
            "Write shorter sentences with shorter words.",
        )
