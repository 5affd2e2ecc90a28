"""How long inference takes, beside clingo on the same feed in the same run.

Run it from the root of the project::

    python -m tests.benchmarks.bench_inference

It prints a table and asserts nothing. clingo is asked in its own way: it grounds the patterns
itself, a claim is one solve under assumptions, witnesses are subset-minimal models (domain
heuristic, one program a line, grounding not counted). "Full analysis" is what loading a
mission derives: ground, search with details and with items as units, and find what is harmless
for certain.

The usual feed has half its items silent. In the crowded one there are more witnesses than
anybody could look at: there the search stops where its work is used up, and says so.
"""

import os
import platform
import statistics
import time
from collections.abc import Callable
from random import Random

import clingo

from game.core.facts import Fact
from game.core.inference import (
    KnowledgeBase,
    Witnesses,
    closure,
    derives,
    explain,
    ground,
    relevant_units,
    witnesses,
)
from tests.benchmarks.inference_clingo import ClingoKnowledge, witness_search
from tests.benchmarks.inference_feed import PEOPLE, Feed, make_feed

LINES = 7
UP_TO = 5
CLAIMS = 2_000
CLINGO_CLAIMS = 200
REPEATS = 7
CLINGO_LIMIT_S = 20.0
ROW = "{:<42}{:>12}{:>12}{:>9}   {}"


def main() -> None:
    """Measure and print everything."""
    system = f"{platform.system()} {platform.machine()}, {os.cpu_count()} processors"
    print(f"Python {platform.python_version()}, clingo {clingo.__version__}, {system}")
    print(ROW.format("", "Tessera ms", "clingo ms", "clingo/T", ""))
    for title, feed in (
        ("300 items", make_feed(300)),
        ("300 items, crowded", make_feed(300, crowded=True)),
        ("3,000 items", make_feed(3_000)),
        ("3,000 items, crowded", make_feed(3_000, crowded=True)),
    ):
        measure(title, feed)


def measure(title: str, feed: Feed) -> None:
    """Print every row of one feed."""
    kb = grounded(feed)
    lines = deepest(kb)
    size = f"{len(kb.facts)} facts, {len(kb.rules)} rules, {len(lines)} lines"
    print(f"-- {title}: {size}")
    ours, theirs = median_ms(lambda: grounded(feed)), median_ms(lambda: ClingoKnowledge(feed), 3)
    row("ground", ours, theirs)
    compare_claims(kb, feed, lines)
    compare_witnesses(kb, feed, lines)
    by_part, by_item = full_analysis(feed, lines)
    note = f"details complete up to {by_part.complete_up_to}, items {by_item.complete_up_to}"
    row("full analysis", median_ms(lambda: full_analysis(feed, lines), 3), note=note)


def compare_claims(kb: KnowledgeBase, feed: Feed, lines: list[Fact]) -> None:
    """Time random claims of two to eight relevant units, and a closure of everything."""
    rng = Random(1)
    useful = sorted(relevant_units(kb, lines))
    claims = [
        (frozenset(rng.sample(useful, rng.randint(2, 8))), rng.choice(lines)) for _ in range(CLAIMS)
    ]
    ours = [elapsed_ms(lambda claim=claim: derives(kb, *claim)) for claim in claims]
    other = ClingoKnowledge(feed)
    asked = claims[:CLINGO_CLAIMS]
    theirs = [elapsed_ms(lambda claim=claim: other.derives(*claim)) for claim in asked]
    agree = all(derives(kb, *claim) is other.derives(*claim) for claim in asked)
    row("claim check, median", statistics.median(ours), statistics.median(theirs))
    row("claim check, 99th percentile", p99(ours), p99(theirs), "same" if agree else "DIFFERENT")
    everything = frozenset(kb.revealed)
    row(
        "closure of all items",
        median_ms(lambda: closure(kb, everything)),
        median_ms(lambda: other.derives(everything, lines[0])),
    )


def compare_witnesses(kb: KnowledgeBase, feed: Feed, lines: list[Fact]) -> None:
    """Time the search for all lines; clingo one line at a time, grounding not counted."""
    found = witnesses(kb, lines, up_to=UP_TO)
    ours = median_ms(lambda: witnesses(kb, lines, up_to=UP_TO))
    bound = found.complete_up_to
    listed = {line: within(found, line) for line in lines}
    total = sum(map(len, listed.values()))
    theirs, same, finished = 0.0, True, True
    for line in lines:
        search = witness_search(feed, line, bound)
        start = time.perf_counter()
        answer = search.witnesses(CLINGO_LIMIT_S)
        theirs += (time.perf_counter() - start) * 1_000
        if answer is None:
            finished = False
            break
        same = same and answer == listed[line]
    note = f"{total} sets, {'same' if same else 'DIFFERENT'}"
    if not finished:
        note = f"{total} sets; clingo stopped after {CLINGO_LIMIT_S:.0f} s on one line"
    row(f"witnesses of all lines, k <= {bound}", ours, theirs, note)


def full_analysis(feed: Feed, lines: list[Fact]) -> tuple[Witnesses, Witnesses]:
    """What loading a mission derives: witnesses by detail and by item, and what is harmless."""
    details: dict[str, tuple[Fact, ...]] = {}
    owner: dict[str, str] = {}
    for item, facts in feed.revealed.items():
        for place, fact in enumerate(facts):
            details[f"{item}.{place}"] = (fact,)
            owner[f"{item}.{place}"] = item
    kb = ground(feed.patterns, feed.given, details)
    relevant_units(kb, lines)
    by_detail = witnesses(kb, lines, up_to=UP_TO)
    return by_detail, witnesses(kb.owned_by(owner), lines, up_to=UP_TO)


def grounded(feed: Feed) -> KnowledgeBase:
    """The feed with items as units."""
    return ground(feed.patterns, feed.given, feed.revealed)


def deepest(kb: KnowledgeBase) -> list[Fact]:
    """The facts about one person that take the longest chains, as critical information."""
    derived = [fact for fact in closure(kb, kb.revealed).derived if fact.arguments[0] == PEOPLE[0]]
    depth = {fact: explain(kb, kb.revealed, fact).depth for fact in derived}
    return sorted(derived, key=lambda fact: (-depth[fact], str(fact)))[:LINES]


def within(found: Witnesses, line: Fact) -> set[frozenset[str]]:
    """The witnesses that are listed completely."""
    return {witness for witness in found.sets[line] if len(witness) <= found.complete_up_to}


def elapsed_ms(run: Callable[[], object]) -> float:
    """Run once and return the milliseconds it took."""
    start = time.perf_counter()
    run()
    return (time.perf_counter() - start) * 1_000


def median_ms(run: Callable[[], object], repeats: int = REPEATS) -> float:
    """The median milliseconds of some runs."""
    return statistics.median(elapsed_ms(run) for _ in range(repeats))


def p99(times: list[float]) -> float:
    """The 99th percentile."""
    return statistics.quantiles(times, n=100)[-1]


def row(title: str, ours: float, theirs: float | None = None, note: str = "") -> None:
    """Print one line of the table."""
    other, ratio = ("", "") if theirs is None else (f"{theirs:.3f}", f"{theirs / ours:.1f}")
    print(ROW.format(title, f"{ours:.3f}", other, ratio, note))


if __name__ == "__main__":
    main()
