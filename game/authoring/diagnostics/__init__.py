"""Every error by its code: what it means, what to do, and an example that gives it."""

from collections.abc import Mapping
from types import MappingProxyType

from game.authoring.diagnostics.diagnostic import Diagnostic, Example, Setting
from game.authoring.diagnostics.of_approach import OF_APPROACH
from game.authoring.diagnostics.of_curricula import OF_CURRICULA
from game.authoring.diagnostics.of_facts import OF_FACTS
from game.authoring.diagnostics.of_fields import OF_FIELDS
from game.authoring.diagnostics.of_files import OF_FILES
from game.authoring.diagnostics.of_missions import OF_MISSIONS
from game.authoring.diagnostics.of_populations import OF_POPULATIONS

DIAGNOSTICS: Mapping[str, Diagnostic] = MappingProxyType(
    {
        diagnostic.code: diagnostic
        for diagnostic in sorted(
            (
                *OF_FILES,
                *OF_FIELDS,
                *OF_FACTS,
                *OF_MISSIONS,
                *OF_APPROACH,
                *OF_POPULATIONS,
                *OF_CURRICULA,
            ),
            key=lambda diagnostic: diagnostic.code,
        )
    }
)
"""Every error by its code."""

__all__ = ["DIAGNOSTICS", "Diagnostic", "Example", "Setting"]
