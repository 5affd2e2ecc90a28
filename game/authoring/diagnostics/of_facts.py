"""Errors of facts, patterns and the vocabulary."""

from game.authoring.diagnostics.diagnostic import Diagnostic, Example

_PATTERNS = "library/patterns.yaml"
_VOCABULARY = "library/vocabulary.yaml"

OF_FACTS = (
    Diagnostic(
        "SC020",
        "Facts that combine in too many ways",
        "Patterns whose facts share no variables fit any facts of the right kind, in every "
        "combination. A million are looked at, and there are more.",
        "Let fewer items reveal facts of the same kind, or write patterns whose facts share "
        "variables.",
        Example(
            "items: # here\n"
            "  - id: gate\n"
            "    title: The gate\n"
            "    source: murmur\n"
            "    by: mara\n"
            "    at: 2037-04-06 05:40\n"
            "    text: Every day is ours at the gate.\n"
            "    why: It names their days.\n"
            "    reveals:\n"
            + "".join(
                f'      - "gate_day({person}, {day})"\n'
                for person in ("mara", "joss")
                for day in ("tuesday", "apr_06", "apr_13", "apr_20")
            ),
            beside=(
                _PATTERNS,
                "patterns:\n"
                "  everybody:\n"
                "    if:\n"
                + "".join(
                    f"      - gate_day({one}, {other})\n"
                    for one, other in ("AB", "CD", "EF", "GH", "IJ", "KL", "MN", "OP")
                )
                + "    then: lives_with(A, O)\n"
                "    strength: possible\n"
                "    why: Somebody lives with somebody.\n"
                "    trait: profile\n"
                "    objective: joining\n",
            ),
        ),
    ),
    Diagnostic(
        "SC021",
        "This is not a fact",
        "A fact is a predicate with its terms in brackets: lives_on(mara, cooper_row).",
        'Write it like that. In a list in [ ] it must stand in "quotes", since a comma ends an '
        "entry there.",
        Example("known:\n  - lives with(mara, joss) # here\n"),
    ),
    Diagnostic(
        "SC022",
        "A predicate that is not known",
        "The vocabulary of the library has no predicate of this name.",
        "Correct its spelling, or add it to vocabulary.yaml.",
        Example("known:\n  - livs_with(mara, joss) # here\n"),
    ),
    Diagnostic(
        "SC023",
        "Too many or too few terms",
        "Every predicate has a fixed number of terms.",
        "Write the terms that the message names.",
        Example("known:\n  - lives_with(mara) # here\n"),
    ),
    Diagnostic(
        "SC024",
        "A fact speaks of something that is not declared",
        "Every term of a fact is a person of the mission, or an entity of the mission or of its "
        "world.",
        "Correct its spelling, or declare it under people or entities.",
        Example("known:\n  - lives_with(mara, jos) # here\n"),
    ),
    Diagnostic(
        "SC025",
        "A term is of the wrong type",
        "The predicate wants another type of entity at this place. Often two terms have changed "
        "places.",
        "Write terms of the types that the message shows, in its order.",
        Example("known:\n  - lives_with(joss, ina) # here\n"),
    ),
    Diagnostic(
        "SC026",
        "A variable outside of a pattern",
        "A term with a capital stands for anything, which only patterns can use.",
        "Write the id of what you mean, in small letters.",
        Example("known:\n  - lives_with(Mara, joss) # here\n"),
    ),
    Diagnostic(
        "SC029",
        "A pattern concludes out of nothing",
        'A variable stands under "then" that does not stand under "if", so nothing says what it '
        "is.",
        'Add a fact with this variable under "if".',
        Example(
            "patterns:\n"
            "  same_roof:\n"
            '    if: ["lives_with(P, Q)", "lives_on(Q, T)"]\n'
            "    then: lives_on(P, S) # here\n"
            "    strength: certain\n"
            "    why: If you live with someone, their front door is yours.\n"
            "    trait: association\n"
            "    objective: joining\n",
            file=_PATTERNS,
        ),
    ),
    Diagnostic(
        "SC030",
        "A pattern can never hold",
        "A variable would have to be of two types at once.",
        "Look at the order of the terms, and use two variables for two things.",
        Example(
            "patterns:\n"
            "  same_roof:\n"
            "    if:\n"
            "      - lives_with(P, Q)\n"
            "      - lives_on(T, Q) # here\n"
            "    then: lives_with(P, T)\n"
            "    strength: certain\n"
            "    why: If you live with someone, their front door is yours.\n"
            "    trait: association\n"
            "    objective: joining\n",
            file=_PATTERNS,
        ),
    ),
    Diagnostic(
        "SC031",
        "A counter that cannot count",
        'at_least counts different values of one variable. It must stand under "if", and not '
        'under "then", where it would have one value only.',
        'Write it like "3 different X".',
        Example(
            "patterns:\n"
            "  three_traces:\n"
            '    if: ["traced_to(P, T, X)"]\n'
            "    then: lives_on(P, T)\n"
            "    at_least: 3 different T # here\n"
            "    strength: likely\n"
            "    why: Three different traces are an address.\n"
            "    trait: profile\n"
            "    objective: counting\n",
            file=_PATTERNS,
        ),
    ),
    Diagnostic(
        "SC032",
        "A sentence with a hole that nothing fills",
        "{0} stands for the first term of a fact, {1} for the second. The predicate has no term "
        "for one of these holes, or a brace stands alone.",
        "Number the holes from 0, and leave other braces out.",
        Example(
            "predicates:\n"
            "  lives_on:\n"
            "    types: [person, street]\n"
            '    sentence: "{1} lives on {2}" # here\n',
            file=_VOCABULARY,
        ),
    ),
)
