"""Every name of the crowd is on the list of those that are searched before a release."""

import calendar
import re

from game.authoring.library import read_library
from game.folders import LIBRARY, ROOT

NAME = re.compile(r"[A-Z][a-z]+(?: [A-Z][a-z]+)*")


def test_every_name_of_the_population_is_on_the_list():
    population = read_library(LIBRARY).value.population
    groups = [group for attribute in population.attributes for group in attribute.groups]
    texts = [text for group in groups for text in (group.name, *(one.name for one in group.values))]
    # The first word of what a feature says has a capital anyway.
    texts += [feature.says.partition(" ")[2] for feature in population.features.values()]
    names = {name for text in texts for name in NAME.findall(text)} - {*calendar.month_name}
    listed = " ".join((ROOT / "docs/names.md").read_text(encoding="utf-8").split())

    assert "Wendlesund" in names
    assert sorted(name for name in names if name not in listed) == []
