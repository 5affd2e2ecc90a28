"""Whether a whole folder of missions can be played by outward signs.

The checks of a single mission compare one sign at a time. Here a simple learner looks at all
signs at once, learns on all missions but one, and is tried on that one.
"""
