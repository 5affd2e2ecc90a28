"""Inference: what follows from what is revealed, from how little, and why.

Grounding (``ground``) joins patterns with facts once. All else works on its result: closures
answer claims in time linear in the rules, labels find the witnesses, proofs explain.
"""

from game.core.inference.base import KnowledgeBase
from game.core.inference.closure import Closure, closure, derives, shrink
from game.core.inference.explain import Proof, explain
from game.core.inference.gaps import Gap, lacking
from game.core.inference.ground import ground
from game.core.inference.joins import TooManyCombinations
from game.core.inference.relevance import relevant_units
from game.core.inference.witnesses import Witnesses, project, smallest_witness, witnesses

__all__ = [
    "Closure",
    "Gap",
    "KnowledgeBase",
    "Proof",
    "TooManyCombinations",
    "Witnesses",
    "closure",
    "derives",
    "explain",
    "ground",
    "lacking",
    "project",
    "relevant_units",
    "shrink",
    "smallest_witness",
    "witnesses",
]
