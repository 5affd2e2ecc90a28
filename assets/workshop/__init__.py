"""The workshop: portraits put together from the kit, and pictures cut into mosaics.

For developers only. The game reads what is made here and imports nothing of it. It needs
numpy beside what the game needs.

    python -m assets.workshop people              # draw every person of people.yaml
    python -m assets.workshop mosaics             # cut the mosaics of those who have them
    python -m assets.workshop mosaics juno teo    # cut only these
    python -m assets.workshop one spec.yaml OUT   # both, for a person who is in no list

The same input gives the same tiles: every random choice is seeded.
"""
