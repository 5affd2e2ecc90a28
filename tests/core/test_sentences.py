import pytest
from shorthand import fact, known, rule

from game.core.inference import explain
from game.core.knowledge import Predicate
from game.core.sentences import narrate, say

VOCABULARY = {
    name: Predicate(name, (("thing",),) * places, sentence, None)
    for name, places, sentence in (
        ("owes", 2, "{0} is behind with {1}"),
        ("asks_for", 2, "{0} is asking for {1}"),
        ("short_of_money", 1, "{0} is short of money"),
        ("does_on", 3, "on {2} {0} did {1}"),
        ("vain", 1, "{0} likes {0}"),
    )
}
NAMES = {"runa": "Runa", "heating_bill": "the heating bill"}


def test_a_fact_is_said_by_its_template_with_a_capital():
    assert say(fact("owes(runa, heating_bill)"), VOCABULARY, NAMES) == (
        "Runa is behind with the heating bill"
    )
    assert say(fact("does_on(runa, past_midnight, mar_05)"), VOCABULARY, NAMES) == (
        "On mar 05 Runa did past midnight"
    )


def test_the_same_argument_can_be_said_twice():
    assert say(fact("vain(halle)"), VOCABULARY, {}) == "Halle likes halle"


def test_names_are_never_read_as_templates():
    names = {"runa": "{1}", "heating_bill": "{0.__class__}"}
    assert say(fact("owes(runa, heating_bill)"), VOCABULARY, names) == (
        "{1} is behind with {0.__class__}"
    )


def test_a_word_outside_the_vocabulary_is_refused():
    with pytest.raises(KeyError, match="unheard_of"):
        say(fact("unheard_of(runa)"), VOCABULARY, NAMES)


def test_a_proof_is_told_from_the_pieces_to_the_conclusion():
    kb = known(
        rule("short_of_money(P) <- owes(P, B), asks_for(P, extra_work)", name="bill"),
        toast="owes(runa, heating_bill)",
        extra="asks_for(runa, extra_work)",
    )
    proof = explain(kb, ["extra", "toast"], fact("short_of_money(runa)"))
    told = narrate(proof, VOCABULARY, NAMES)
    assert [(one.text, one.units) for one in told] == [
        ("Runa is behind with the heating bill", ("toast",)),
        ("Runa is asking for extra work", ("extra",)),
        ("Runa is short of money", ()),
    ]
    assert [one.why for one in told][:2] == ["", ""]
    assert told[-1].why == proof.pattern.why
    assert told[-1].fact == proof.fact
