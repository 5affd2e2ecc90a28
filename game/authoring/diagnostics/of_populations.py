"""Errors of the population and of a mission's place in it."""

from game.authoring.diagnostics.diagnostic import Diagnostic, Example

_POPULATION = "library/population.yaml"

OF_POPULATIONS = (
    Diagnostic(
        "SC041",
        "An attribute is too large",
        "It has more than 65,536 values, or its rules tell more than 256 cases apart: rules that "
        "speak of three attributes with ten groups each make a thousand.",
        "Give it fewer values, or let its rules speak of fewer attributes.",
        Example(
            "attributes:\n"
            "  - id: ticket # here\n"
            "    name: ferry ticket\n"
            "    groups:\n"
            + "".join(
                f"      {name}: {{name: {name}, share: 1, numbered: {{count: 10000}}}}\n"
                for name in ("red", "blue", "green", "white", "black", "brown", "grey")
            )
            + "features: {}\n",
            file=_POPULATION,
        ),
    ),
    Diagnostic(
        "SC042",
        "Somebody would have no value",
        "The attribute follows another one, and a group of that one has no group here: neither "
        "one of its own, nor one that is open to everybody.",
        "Add a group with the id that the message names, or with of: and that id.",
        Example(
            "attributes:\n"
            "  - id: trade\n"
            "    name: trade\n"
            "    groups:\n"
            "      bread: {name: bread, share: 2}\n"
            "      boats: {name: boats, share: 1}\n"
            "  - id: shop\n"
            "    name: shop\n"
            "    follows: trade # here\n"
            "    groups:\n"
            "      north_bakery: {name: the bakery in the north, of: bread, share: 2}\n"
            "      south_bakery: {name: the bakery in the south, of: bread, share: 1}\n"
            "features: {}\n",
            file=_POPULATION,
        ),
    ),
    Diagnostic(
        "SC043",
        "The subject is not like that",
        "A feature that is known from the start does not fit the subject's profile, so nobody "
        "could be left in the crowd.",
        "Correct the profile, or leave the feature out.",
        Example("crowd:\n  known: [by_the_bay] # here\n  profile: {quarter: hill}\n"),
    ),
    Diagnostic(
        "SC044",
        "A feature of nobody",
        "P stands for the subject of a mission. Facts without it say nothing about her, so they "
        "cannot show what she is like.",
        "Write P where the subject stands, or add a fact that leads to her.",
        Example(
            "features:\n"
            "  hill:\n"
            "    says: On the hill\n"
            "    attribute: quarter\n"
            "    values: hill\n"
            "    shown_by:\n"
            "      - lives_on(Q, cooper_row) # here\n",
            file=_POPULATION,
        ),
    ),
    Diagnostic(
        "SC048",
        "Too many features to count",
        "The crowd is counted for every set of features that the traces can show of the subject, "
        "which can be done for twenty.",
        "Leave attributes out of the profile that are not needed, or let one feature stand for "
        "several facts.",
        Example(
            "crowd: {profile: {quarter: hill}} # here\n",
            beside=(
                _POPULATION,
                "features:\n"
                + "".join(
                    f"  hill_{letter}: {{says: On the hill, attribute: quarter, values: hill, "
                    'shown_by: ["lives_on(P, cooper_row)"]}\n'
                    for letter in "abcdefghijklmnopqrstu"
                ),
            ),
        ),
    ),
)
