"""The fields of the population's file, and of a mission's place in it."""

from game.authoring.containers import Field, ListOf, MapOf, OneOrList, RecordOf
from game.authoring.kinds import FACT_NAME, ITEM_NAME, SHORT, version, whole_number
from game.authoring.links import FactText, Name

_SHARE = whole_number(1, 1_000_000)
_PLACEHOLDER = "{}"

VALUE = RecordOf(
    "a value",
    {
        "name": Field(SHORT, "Its name."),
        "share": Field(_SHARE, "Its part of the group, beside the group's other values.", 1),
    },
)

NUMBERED = RecordOf(
    "numbered values",
    {
        "count": Field(whole_number(2, 10_000), "How many there are."),
        "first": Field(whole_number(1, 9_999), "The number of the first.", 1),
        "named": Field(
            SHORT, f"Their names, with {_PLACEHOLDER} for the number: {_PLACEHOLDER} March.", None
        ),
        "half_by": Field(
            whole_number(1, 10_000),
            "How many values on the share has halved; left out, all are equal.",
            None,
        ),
    },
)

GROUP = RecordOf(
    "a group",
    {
        "name": Field(SHORT, "Its name."),
        "share": Field(_SHARE, "Its part of everybody, beside the other groups."),
        "of": Field(
            FACT_NAME,
            "The group of the followed attribute that its people come from; without it, the "
            "one of the same id, or everybody if there is none.",
            None,
        ),
        "values": Field(
            MapOf(FACT_NAME, VALUE, least=2, words="a mapping from ids to values"),
            "Its values, if they have names; without values it is one itself.",
            None,
        ),
        "numbered": Field(NUMBERED, "Its values, if numbers will do.", None),
    },
)

RULE = RecordOf(
    "a rule",
    {
        "if": Field(
            MapOf(
                FACT_NAME,
                OneOrList(ITEM_NAME),
                most=4,
                words="a mapping from attributes to groups or values",
            ),
            "Who it is for: attributes that stand before this one, with groups or values; "
            "without it, everybody.",
            None,
        ),
        "times": Field(
            MapOf(
                ITEM_NAME,
                whole_number(1, 100_000),
                least=1,
                words="a mapping from groups or values to per cents",
            ),
            "By how much a share is multiplied, in per cent: 300 is three times as many.",
        ),
    },
)

ATTRIBUTE = RecordOf(
    "an attribute",
    {
        "id": Field(FACT_NAME, "Its name in this file and in profiles."),
        "name": Field(SHORT, "What players call it."),
        "follows": Field(
            FACT_NAME,
            "An attribute that stands before this one; each of its groups has groups of its own "
            "here.",
            None,
        ),
        "groups": Field(
            MapOf(FACT_NAME, GROUP, least=2, words="a mapping from ids to groups"),
            "All that somebody can have.",
        ),
        "rules": Field(
            ListOf(RULE, most=60, words="a list of rules"), "How it depends on others.", ()
        ),
    },
)

FEATURE = RecordOf(
    "a feature",
    {
        "says": Field(SHORT, "What is known then, in a few words: Works nights."),
        "attribute": Field(FACT_NAME, "The attribute it speaks of."),
        "values": Field(OneOrList(ITEM_NAME), "The groups or values that have it."),
        "shown_by": Field(
            ListOf(
                OneOrList(FactText(variables=True)), most=40, words="a list of facts, or of lists"
            ),
            "The facts that show it; P is the subject. An entry that is a list needs all of them.",
            (),
        ),
    },
)

POPULATION = RecordOf(
    "the population",
    {
        "format": Field(version(), "The version of the scenario language."),
        "seed": Field(whole_number(0, 2_147_483_647), "Another seed draws other people."),
        "people": Field(whole_number(1_000, 24_000_000), "How many there are."),
        "attributes": Field(
            ListOf(ATTRIBUTE, least=1, most=20, words="a list of attributes"),
            "What everybody has one value of; each may depend on those before it.",
        ),
        "features": Field(
            MapOf(FACT_NAME, FEATURE, words="a mapping from ids to features"),
            "What facts say about somebody.",
            None,
        ),
    },
)

CROWD = RecordOf(
    "the crowd",
    {
        "known": Field(
            ListOf(Name("feature"), most=10, words="a list of features"),
            "Features of the population that are known before any trace is looked at.",
            (),
        ),
        "profile": Field(
            MapOf(FACT_NAME, ITEM_NAME, least=1, words="a mapping from attributes to values"),
            "What is true of the subject: for attributes of the population a value.",
        ),
    },
)
