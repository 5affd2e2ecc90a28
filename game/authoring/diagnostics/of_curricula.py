"""Codes for the plan of the campaign."""

from game.authoring.diagnostics.diagnostic import Diagnostic, Example, Setting

OF_CURRICULA = (
    Diagnostic(
        "SC055",
        "An objective that comes too early, or is new twice",
        "The curriculum introduces each objective once, practises it in a later mission, and tests "
        "it in one after that. Whoever is tested on what was never practised learns that guessing "
        "pays.",
        "Move the objective to a later mission, or introduce it in an earlier one.",
        Example(
            "format: 1\n"
            "missions:\n"
            "  first: {introduces: [joining]}\n"
            "  second:\n"
            "    tests:\n"
            "      - joining # here\n",
            file="library/curriculum.yaml",
            setting=Setting.WHOLE,
        ),
    ),
)
