"""The lint checks: what would make a scenario teach less well, one check a file.

What a check is stands in ``game.authoring.checking``.
"""
