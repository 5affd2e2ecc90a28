"""What can move between two scenes, one kind a module.

A kind has a finder, which compares the scene before with the scene after and begins its
moves, and a ``Move``, which says how its box looks at a time. A move only changes marks; where
things are and what they mean is always that of the scene after.
"""
