"""Which of the runs on a map are shown: all, or one group of them."""

from dataclasses import replace

from game.core.contents import Route
from game.ui.intents import Select
from game.ui.kit import Segment, segments
from game.ui.layout import in_flow, union
from game.ui.scene import Box, Rect
from game.ui.screens.opened import Opened
from game.ui.update import RUNS


def runs_shown(opened: Opened, route: Route) -> Route:
    """The route of the runs that are chosen; all until there is a choice."""
    chosen = opened.playing.selected.get(RUNS, "")
    if not chosen:
        return route
    group = route.groups[int(chosen)]
    path = group.path or route.path
    return replace(route, path=path, runs=group.runs, hours=group.hours, groups=())


def runs_choice(opened: Opened, route: Route, rect: Rect) -> Box | None:
    """The choice at the top of a place; None if there are no groups."""
    if not route.groups:
        return None
    k, words = opened.kit, opened.words
    chosen = opened.playing.selected.get(RUNS, "")
    options = [
        Segment("runs:", words.say("All {count}", count=route.runs), Select(RUNS, ""), not chosen)
    ]
    for place, group in enumerate(route.groups):
        name = words.say("{group} {count}", group=words.content(group.label), count=group.runs)
        key = str(place)
        options.append(Segment(f"runs:{key}", name, Select(RUNS, key), chosen == key))
    label = words.say("Runs to show")
    row = segments(k, "runs", label, options, (rect.x, rect.y))
    if row.rect.width <= rect.width:
        return row
    below = in_flow(row.children, rect.x, rect.y, rect.width, 2)
    return replace(row, rect=union(box.rect for box in below), marks=(), children=below)
