"""What the engine says of a finding, in words: what is too much, or what kind is missing.

Too little is told by the kind of piece ("from when"), never by naming one.
"""

from collections.abc import Iterable, Iterator

from game.core.findings import Judgement, Verdict
from game.core.messages import N_
from game.core.mission import Mission
from game.core.scenario import Scenario
from game.ui.words import Words

_HEADLINES = {
    Verdict.SETTLES: N_("Chain complete"),
    Verdict.SPARE: N_("Too much"),
    Verdict.TOO_LITTLE: N_("Not yet"),
    Verdict.UNRELATED: N_("Not this line"),
}


def headline(words: Words, verdict: Verdict) -> str:
    """The verdict in two or three words."""
    return words.say(_HEADLINES[verdict])


def verdict_sentences(
    words: Words, mission: Mission, line: str, judgement: Judgement
) -> tuple[str, ...]:
    """The verdict with its reasons, a few short sentences."""
    tell = _SENTENCES[judgement.verdict]
    return tuple(tell(words, mission, line, judgement))


def piece_name(words: Words, scenario: Scenario, part: str) -> str:
    """A part as a sentence names it, between quotation marks."""
    label = words.content(scenario.parts[part].label)
    opening = words.locale.quoted.partition("{")[0]
    return label if label.startswith(opening) else words.quoted(label)


def piece_names(words: Words, scenario: Scenario, parts: Iterable[str]) -> str:
    """Several parts as a list that can stand in a sentence, in the order of items."""
    chosen = frozenset(parts)
    return words.listed(
        [piece_name(words, scenario, part) for part in scenario.parts if part in chosen]
    )


def _settles(words: Words, _: Mission, __: str, judgement: Judgement) -> Iterator[str]:
    if judgement.size == 1:
        yield words.say("This one piece gives it away by itself.")
    else:
        yield words.say("These pieces give it away, and each of them is needed.")


def _spare(words: Words, mission: Mission, _: str, judgement: Judgement) -> Iterator[str]:
    cut = piece_names(words, mission.scenario, judgement.spare)
    core = piece_names(words, mission.scenario, judgement.core)
    if len(judgement.core) == 1:
        yield words.say("Cut {cut}: {core} already settles it.", cut=cut, core=core)
    else:
        yield words.say("Cut {cut}: {core} already settle it.", cut=cut, core=core)


def _too_little(words: Words, mission: Mission, _: str, judgement: Judgement) -> Iterator[str]:
    # Two traces are there and a third is missing: what is missing is of the kind that is there.
    counted = frozenset(judgement.has) & frozenset(judgement.lacks)
    has = _tells(words, mission, judgement.has, without=counted)
    lacks = _tells(words, mission, judgement.lacks, without=counted)
    more = _tells(words, mission, counted)
    if has:
        yield words.say("Something here says {what}.", what=has)
    if lacks:
        yield words.say("Nothing yet says {what}.", what=lacks)
    if more:
        yield words.say("It takes {what}.", what=more)
    if judgement.spare:
        cut = piece_names(words, mission.scenario, judgement.spare)
        if len(judgement.spare) == 1:
            yield words.say("{cut} adds nothing to this line.", cut=cut)
        else:
            yield words.say("{cut} add nothing to this line.", cut=cut)


def _unrelated(words: Words, mission: Mission, line: str, _: Judgement) -> Iterator[str]:
    asks = words.content(mission.scenario.line_by_id[line].asks)
    yield words.say("Nothing here helps to answer the question: {asks}", asks=asks)


def _tells(
    words: Words, mission: Mission, predicates: Iterable[str], without: frozenset[str] = frozenset()
) -> tuple[str, ...]:
    """What kinds of facts contribute, each once; background facts contribute nothing to say."""
    known = mission.scenario.library.predicates
    told = (known[name].tells for name in predicates if name not in without)
    return tuple(dict.fromkeys(words.content(tells) for tells in told if tells))


_SENTENCES = {
    Verdict.SETTLES: _settles,
    Verdict.SPARE: _spare,
    Verdict.TOO_LITTLE: _too_little,
    Verdict.UNRELATED: _unrelated,
}
