"""Small invented countries, and the plain way to count in them."""

from hypothesis import strategies as st

from game.core.features import Feature
from game.core.population import Attribute, Group, Population, Rule, Value


@st.composite
def attributes(draw, number, earlier):
    """An attribute with up to four groups of up to five values, and rules on earlier ones."""
    name = f"a{number}"
    groups = tuple(
        Group(
            f"{name}g{place}",
            "",
            draw(st.integers(1, 50)),
            tuple(
                Value(f"{name}g{place}-{value}", "", draw(st.integers(1, 9)))
                for value in range(draw(st.integers(1, 5)))
            ),
        )
        for place in range(draw(st.integers(1, 4)))
    )
    rules = ()
    if earlier and draw(st.booleans()):
        parent = draw(st.sampled_from(earlier))
        wanted = draw(st.sampled_from(sorted(parent.codes_by_name)))
        grown = draw(st.sampled_from(groups)).id
        rules = (Rule({parent.id: (wanted,)}, {grown: draw(st.integers(1, 900))}),)
    return Attribute(name, "", groups, None, rules)


@st.composite
def populations(draw, most_people=3_000):
    """A population of one to six attributes."""
    made = []
    for number in range(draw(st.integers(1, 6))):
        made.append(draw(attributes(number, tuple(made))))
    people = draw(st.integers(1, most_people))
    return Population(draw(st.integers(0, 99)), people, tuple(made))


@st.composite
def questions(draw, population, most=9):
    """Features that may be asked of a population, some of them true of nobody else."""
    features = []
    for number in range(draw(st.integers(0, most))):
        attribute = draw(st.sampled_from(population.attributes))
        names = st.sampled_from(sorted(attribute.codes_by_name))
        wanted = tuple(draw(st.lists(names, min_size=1, max_size=3)))
        features.append(Feature(f"f{number}", "", attribute.id, wanted))
    return tuple(features)


def plain_count(crowd, features):
    """How many people have all of some features: everybody is asked, one after the other."""
    asked = [
        (
            crowd.columns[feature.attribute].tolist(),
            crowd.population.attribute_by_id[feature.attribute].codes(feature.values),
        )
        for feature in features
    ]
    return sum(
        all(codes[person] in wanted for codes, wanted in asked) for person in range(crowd.people)
    )
