import json
from dataclasses import fields

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.core.action_data import ActionDataError, from_data, to_data
from game.core.actions import ACTIONS, FlagPart
from game.core.dossier import Claim, Form
from game.core.scenario import FixKind

TEXTS = st.text(max_size=10)
NUMBERS = st.integers(0, 10**9)
VALUES = {
    "elapsed_ms": NUMBERS,
    "confidence": NUMBERS,
    "lines": st.lists(TEXTS, max_size=3).map(tuple),
    "kind": st.none() | st.sampled_from(FixKind),
    "form": st.sampled_from(Form),
    "claim": st.sampled_from(Claim),
    "tailored": st.booleans(),
    "techniques": st.lists(TEXTS, max_size=3).map(tuple),
    "place": NUMBERS,
}


@st.composite
def actions(draw):
    kind = draw(st.sampled_from(list(ACTIONS.values())))
    return kind(**{field.name: draw(VALUES.get(field.name, TEXTS)) for field in fields(kind)})


@given(actions())
def test_an_action_survives_json(action):
    assert from_data(json.loads(json.dumps(to_data(action)))) == action


@pytest.mark.parametrize(
    ("data", "says"),
    [
        ([], "a mapping"),
        ({}, '"do" is None'),
        ({"do": "Fly"}, "expected one of Begin"),
        ({"do": "Begin"}, "has the fields"),
        ({"do": "Begin", "elapsed_ms": 0, "extra": 1}, "has the fields"),
        ({"do": "Begin", "elapsed_ms": -1}, "a whole number from 0"),
        ({"do": "Begin", "elapsed_ms": True}, "a whole number from 0"),
        ({"do": "OpenItem", "elapsed_ms": 0, "item": 3}, "item is text"),
        (
            {"do": "FlagPart", "elapsed_ms": 0, "part": "a", "lines": "role", "confidence": 50},
            "lines is a list of texts",
        ),
        (
            {"do": "ChooseFix", "elapsed_ms": 0, "item": "a", "kind": "burn"},
            "expected one of limit",
        ),
        (
            {"do": "JudgeLetter", "elapsed_ms": 0, "letter": "a", "tailored": 1},
            "tailored is true or false",
        ),
        (
            {"do": "GradeEntry", "elapsed_ms": 0, "entry": "a", "form": "cooked"},
            "expected one of raw",
        ),
    ],
)
def test_anything_else_is_refused_with_the_field_named(data, says):
    with pytest.raises(ActionDataError, match=says):
        from_data(data)


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(max_size=8),
        lambda inner: (
            st.lists(inner, max_size=3)
            | st.dictionaries(st.sampled_from(["do", "elapsed_ms", "item", "x"]), inner, max_size=4)
        ),
        max_leaves=8,
    )
)
def test_hostile_data_gives_an_action_or_an_error_and_nothing_else(data):
    try:
        action = from_data(data)
    except ActionDataError:
        return
    assert type(action) in ACTIONS.values()


def test_an_action_is_written_as_plain_data():
    flag = FlagPart(elapsed_ms=5, part="desk.badge", lines=("role",), confidence=80)
    assert to_data(flag) == {
        "do": "FlagPart",
        "elapsed_ms": 5,
        "part": "desk.badge",
        "lines": ["role"],
        "confidence": 80,
    }
