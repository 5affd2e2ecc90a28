"""Codes for the inbox, the dossier and the wedge of a mission."""

from game.authoring.diagnostics.diagnostic import Diagnostic, Example

_ANSWERS = (
    "    answers:\n"
    "      - {id: leave, does: ignore, text: Leave it., grade: good, then: Nothing comes.}\n"
    "      - {id: write, does: reply, text: Write back., grade: poor, then: They know she reads.}\n"
)
_DOSSIER = (
    "dossier:\n  number: OKPI 0001-0002\n  certainty: 80\n  head: 30, Port Ansel\n  entries:\n"
)
_SEGMENT = (
    "    - id: {name}\n"
    "      name: Parents\n"
    "      concern: The school walk\n"
    "      exposed: They posted about it.\n"
    "      who: {{quarter: hill}}\n"
)
_VERSION = (
    "    - id: {name}\n"
    "      source: framed\n"
    "      at: 2037-04-09 12:10\n"
    "      text: They shut our road.\n"
    "      segment: {segment}{here}\n"
    "      stirs: worry\n"
    "      why: It speaks of the school.\n"
)

OF_APPROACH = (
    Diagnostic(
        "SC050",
        "A letter that is neither honest nor tailored",
        "An honest letter has a text and needs nothing. A tailored one has lines, at least one of "
        "which needs a fact about the person, and it names the techniques that it uses.",
        "Give an honest letter its text, and a tailored one lines with needs and techniques.",
        Example(
            "inbox:\n"
            "  - id: aunt # here\n"
            "    from: Aunt Vi\n"
            "    at: 2037-04-09 12:10\n"
            "    why: It is her aunt.\n" + _ANSWERS
        ),
    ),
    Diagnostic(
        "SC051",
        "An entry of the dossier that holds nothing, or too much",
        "An entry holds one thing: a line of the critical information list, a fact with its "
        "category, or a mistake with its category, the parts it was read from and the reason why "
        "it is wrong.",
        "Keep one of line, fact and mistake, and give what belongs to it.",
        Example(_DOSSIER + "    - {id: gamer, says: Plays at night} # here\n"),
    ),
    Diagnostic(
        "SC052",
        "Versions and segments that do not pair off",
        "Each version of the story was cut for one segment, and each segment has one version: "
        "else there would be nothing to match. The crowd tells how many people each is for, so the "
        "mission has its place in it.",
        "Give every segment a version of its own.",
        Example(
            "crowd: {profile: {quarter: hill}}\n"
            "wedge:\n"
            "  story: {headline: A road is shut, source: framed, text: For one morning.}\n"
            "  segments:\n"
            + _SEGMENT.format(name="parents")
            + _SEGMENT.format(name="traders")
            + "  versions:\n"
            + _VERSION.format(name="a", segment="parents", here="")
            + _VERSION.format(name="b", segment="parents", here=" # here")
            + "  questions:\n"
            "    - id: gains\n"
            "      asks: Who gains?\n"
            "      choices:\n"
            "        - {id: nobody, text: Nobody, grade: poor, why: Somebody paid.}\n"
            "        - {id: writer, text: The writer, grade: good, why: Anger is sold.}\n"
            "  notice: [Each is partly true.]\n"
            "  why: One road, two quarrels.\n"
        ),
    ),
)
