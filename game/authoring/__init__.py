"""From the text an author writes to a scenario, with every problem named at its place.

``library.read_library`` and ``loader.read_scenario`` read; ``missions.read_mission`` also
derives what a session needs; ``validate.validate`` finds every problem of files and folders,
and ``formats.show`` writes problems down.
"""
