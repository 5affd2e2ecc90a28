"""From the record of a guide to the value of ``game.core``."""

from game.authoring.decoding import Record
from game.core.guidance import Guide, GuideAnswer


def build_guide(record: Record) -> Guide:
    """A guide."""
    answers = tuple(GuideAnswer(**answer) for answer in record["answers"])
    return Guide(**{**record, "answers": answers})
