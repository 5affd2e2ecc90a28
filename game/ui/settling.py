"""Bringing a scene to rest: the focus is on a box that exists, and in view. Pure."""

from collections.abc import Callable
from dataclasses import replace

from game.ui.app import App
from game.ui.navigation import first_focus, reveal
from game.ui.scene import Scene
from game.ui.update import update_view

View = Callable[[App], Scene]

_ROUNDS = 3
"""How often focus and scrolling may follow each other before a scene stands still."""


def settled(app: App, view: View) -> tuple[App, Scene]:
    """Build the scene; the interface comes back with the focus and scrolling it came to."""
    scene = view(app)
    if scene.focus is not None and scene.find(scene.focus) is None:
        app = app.at(None)
        scene = view(app)
    for _ in range(_ROUNDS):
        focus = scene.focus if scene.focus is not None else first_focus(scene)
        if focus != app.focus:
            app = app.at(focus)
        else:
            app = scrolled_as_shown(app, scene)
            scrolling = reveal(scene)
            if scrolling is None:
                break
            app = update_view(app, scrolling)
        scene = view(app)
    return app, scene


def scrolled_as_shown(app: App, scene: Scene) -> App:
    """Keep how far boxes really are scrolled: a view never goes past the end."""
    kept = {box.id: box.scroll.offset for box in scene.boxes() if box.scroll is not None}
    return replace(app, scroll={**app.scroll, **kept})
