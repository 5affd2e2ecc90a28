"""The limits of one file. They bound the work that any text, however hostile, can cause."""

FILE_BYTES = 1 << 20
DEPTH = 12
VALUES = 50_000
TEXT_CHARACTERS = 8_000
KEY_CHARACTERS = 64

LISTED_PROBLEMS = 20
"""So many problems are listed in one run; the others are counted."""
