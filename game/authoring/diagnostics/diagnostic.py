"""What is written down about one error."""

from dataclasses import dataclass
from enum import Enum

HERE = "# here"
"""A comment in an example: the problem is reported on this line."""


class Setting(Enum):
    """How an example is to be read."""

    FRAGMENT = "its keys replace those of the example file"
    WHOLE = "it is the whole file"
    ARGUMENT = "it is what the command is given"


@dataclass(frozen=True, slots=True)
class Example:
    """Text that gives the error.

    Attributes:
        file: the file that the text belongs to.
        encoding: in which the file is saved.
        beside: another file and a fragment of it, without which there would be no error.
    """

    text: str
    file: str = "mission.yaml"
    setting: Setting = Setting.FRAGMENT
    encoding: str = "utf-8"
    beside: tuple[str, str] | None = None


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One error.

    Attributes:
        title: what is wrong, in a few words.
        meaning: what it means, in a sentence or two.
        remedy: what to do about it.
    """

    code: str
    title: str
    meaning: str
    remedy: str
    example: Example
