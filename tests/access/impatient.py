"""Shows scenes without a pause, while somebody begins to listen; ends when they hear it.

Run as a program with the seconds after which threads take turns. What would go wrong is that
it never ends.
"""

import sys

import accesskit

from game.ui.access_adapter import ScreenReader, Shape
from game.ui.scene import Box, Rect, Role, Scene
from game.ui.words import words_for

PLACE = Rect(0, 0, 100, 100)
MANY = 1000


def main():
    """Show until many scenes have been heard."""
    sys.setswitchinterval(float(sys.argv[1]))
    reader = ScreenReader(0, words_for(), print, accesskit)
    scenes = [
        Scene(title, (100, 100), Box("root", Role.WINDOW, PLACE, title)) for title in ("One", "Two")
    ]
    shown = heard = 0
    while heard < MANY:
        reader.show(scenes[shown % 2], Shape(PLACE, 1.0, focused=shown % 3 > 0))
        shown += 1
        heard += reader._listening


if __name__ == "__main__":
    main()
