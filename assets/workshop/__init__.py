"""The workshop: portraits put together from the kit, and pictures cut into mosaics.

For developers only. The game reads what is made here and imports nothing of it. It needs
numpy beside what the game needs.

    python -m assets.workshop people                  # draw every person of people.yaml
    python -m assets.workshop mosaics                 # cut the mosaics of all of them
    python -m assets.workshop mosaics juno teo        # cut only these
    python -m assets.workshop chapters                # cut the mosaics of chapters.yaml
    python -m assets.workshop one lena lena.yaml OUT  # all of it for somebody in no list
    python -m assets.workshop sheet OUT juno teo      # look at them as the game draws them

The same input gives the same tiles: every random choice is seeded.
"""
