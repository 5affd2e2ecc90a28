"""The fields of the inbox, the dossier and the wedge, and of the library's techniques."""

from game.authoring.containers import Field, ListOf, MapOf, OneOrList, RecordOf
from game.authoring.kinds import (
    FACT_NAME,
    ITEM_NAME,
    PARAGRAPH,
    SENTENCE,
    SHORT,
    choice,
    flag,
    moment,
    text,
    version,
    whole_number,
)
from game.authoring.links import FactList, FactText, Name
from game.core.dossier import Mistake
from game.core.grades import Grade
from game.core.knowledge import Category
from game.core.letters import AnswerKind, Leftover

_GRADE = choice({grade.value: grade for grade in Grade})
_CATEGORY = choice({category.value: category for category in Category})
_FRAMEWORKS = ListOf(text(20), most=8, words="a list of ids")

TECHNIQUE = RecordOf(
    "a technique",
    {
        "name": Field(SHORT, "What players call it: Praise, then a small favour."),
        "does": Field(SENTENCE, "How it works, in a sentence or two."),
        "counter": Field(SENTENCE, "What to do about it, in a sentence or two."),
        "principle": Field(SHORT, "The principle of influence it rests on.", ""),
        "frameworks": Field(_FRAMEWORKS, "Ids of frameworks that list it: T0097.106.", ()),
    },
)

PERSONA = RecordOf(
    "a persona",
    {
        "name": Field(SHORT, "Who the writer pretends to be: A recruiter."),
        "tells": Field(SENTENCE, "How one can notice, in a sentence or two."),
        "frameworks": Field(_FRAMEWORKS, "Ids of frameworks that list it.", ()),
    },
)

TECHNIQUES = RecordOf(
    "the file of techniques",
    {
        "format": Field(version(), "The version of the scenario language."),
        "techniques": Field(
            MapOf(FACT_NAME, TECHNIQUE, least=1, words="a mapping from ids to techniques"),
            "Ways to move somebody.",
        ),
        "personas": Field(
            MapOf(FACT_NAME, PERSONA, words="a mapping from ids to personas"),
            "Who writers pretend to be.",
            None,
        ),
    },
)

LETTER_LINE = RecordOf(
    "a line of a letter",
    {
        "text": Field(SENTENCE, "Its words."),
        "needs": Field(FactList(), "All the facts it takes; none if anybody could write it.", ()),
        "fallback": Field(
            SENTENCE, "What stands there without them; left out, the line drops out.", ""
        ),
        "survives": Field(SENTENCE, "Why it may stand after the cheapest fix, if it does.", ""),
    },
)

ANSWER = RecordOf(
    "an answer",
    {
        "id": Field(ITEM_NAME, "Its name in this letter."),
        "does": Field(choice({kind.value: kind for kind in AnswerKind}), "What it does."),
        "text": Field(SHORT, "Its words: Do not reply. Report it."),
        "grade": Field(_GRADE, "What you think of it."),
        "then": Field(SENTENCE, "What comes of it, in a sentence or two."),
    },
)

LETTER = RecordOf(
    "a letter",
    {
        "id": Field(ITEM_NAME, "Its name in this mission."),
        "from": Field(SHORT, "The id of a person, or a name that nobody has here."),
        "role": Field(SHORT, "What the sender says to be.", ""),
        "address": Field(SHORT, "Its address; it ends in example.org.", ""),
        "to": Field(Name("person"), "Who gets it, if not the subject.", None),
        "at": Field(moment(), "When it arrives, local time."),
        "subject": Field(SHORT, "Its subject line.", ""),
        "persona": Field(Name("persona"), "Who a tailored letter pretends to be from.", None),
        "techniques": Field(
            ListOf(Name("technique"), most=6, words="a list of techniques"),
            "What a tailored letter does; none for an honest one.",
            (),
        ),
        "text": Field(PARAGRAPH, "The words of an honest letter; every row is a line of it.", None),
        "lines": Field(
            ListOf(LETTER_LINE, least=1, most=10, words="a list of lines"),
            "The lines of a tailored letter, in order.",
            None,
        ),
        "ask": Field(SENTENCE, "What a tailored letter wants; it stays whatever falls back.", ""),
        "if_nothing_left": Field(
            choice({left.value: left for left in Leftover}),
            "What becomes of a tailored letter when no line can be written any more.",
            Leftover.SPAM,
        ),
        "looks_wrong": Field(SENTENCE, "Why an honest letter may seem tailored.", ""),
        "why": Field(PARAGRAPH, "What it was; told once the letter is closed."),
        "answers": Field(
            ListOf(ANSWER, least=2, most=4, words="a list of 2 to 4 answers"), "What can be done."
        ),
    },
)

INBOX = ListOf(LETTER, least=1, most=20, words="a list of letters")

DOSSIER_ENTRY = RecordOf(
    "an entry of the dossier",
    {
        "id": Field(ITEM_NAME, "Its name in this mission."),
        "says": Field(SHORT, "Its words."),
        "line": Field(ITEM_NAME, "The line of the list that it holds, if it does.", None),
        "fact": Field(FactText(), "The fact that it holds, if it is no line of the list.", None),
        "category": Field(_CATEGORY, "Its category, if it is no line of the list.", None),
        "mistake": Field(
            choice({mistake.value: mistake for mistake in Mistake}),
            "How the Index came to it, if it is wrong.",
            None,
        ),
        "from": Field(
            ListOf(SHORT, least=1, most=10, words="a list of parts"),
            "For a mistake the parts it was read from: desk.badge.",
            (),
        ),
        "why": Field(SENTENCE, "For a mistake why it is one.", ""),
    },
)

DOSSIER = RecordOf(
    "the dossier",
    {
        "number": Field(SHORT, "The number of the record."),
        "certainty": Field(whole_number(0, 100), "A percentage that nobody explains."),
        "head": Field(SHORT, "Age and place, as the record has them."),
        "entries": Field(
            ListOf(DOSSIER_ENTRY, least=1, most=60, words="a list of entries"),
            "What it holds; left out, the lines of the list in their own words.",
            (),
        ),
        "moves": Field(
            ListOf(
                RecordOf(
                    "something that could move the person",
                    {
                        "says": Field(SHORT, "What it is."),
                        "fact": Field(FactText(), "The fact it rests on."),
                    },
                ),
                most=8,
                words="a list of what could move the person",
            ),
            "What could move the person.",
            (),
        ),
        "suggests": Field(SENTENCE, "How the Index would approach the person.", ""),
        "suggests_needs": Field(FactList(), "The facts it takes to suggest that.", ()),
        "analysts": Field(
            ListOf(
                RecordOf(
                    "an analyst",
                    {
                        "name": Field(SHORT, "The name."),
                        "says": Field(SENTENCE, "What the record is worth, to this one."),
                    },
                ),
                most=2,
                words="a list of at most 2 analysts",
            ),
            "Two who disagree about what it is worth.",
            (),
        ),
        "graded": Field(flag(), "Whether the player grades every entry.", False),
    },
)

STORY = RecordOf(
    "the story",
    {
        "headline": Field(SHORT, "What happened, in a line."),
        "source": Field(Name("source"), "Where it was reported."),
        "text": Field(SENTENCE, "The report, in a sentence or two."),
    },
)

SEGMENT = RecordOf(
    "a segment",
    {
        "id": Field(ITEM_NAME, "Its name in this mission."),
        "name": Field(SHORT, "Who they are: Parents at Saltbank."),
        "concern": Field(SHORT, "What moves them, in a few words."),
        "exposed": Field(SENTENCE, "What they showed of themselves in public."),
        "who": Field(
            MapOf(
                FACT_NAME,
                OneOrList(ITEM_NAME),
                least=1,
                most=6,
                words="a mapping from attributes to groups or values",
            ),
            "Who belongs to it, by attributes of the population; the crowd counts them.",
        ),
    },
)

VERSION = RecordOf(
    "a version",
    {
        "id": Field(ITEM_NAME, "Its name in this mission."),
        "source": Field(Name("source"), "Where it was shown."),
        "at": Field(moment(), "When, local time."),
        "text": Field(SENTENCE, "Its words."),
        "segment": Field(ITEM_NAME, "The segment that it was cut for."),
        "stirs": Field(SHORT, "What it stirs, in a word or two: worry."),
        "why": Field(SENTENCE, "How one can tell."),
    },
)

QUESTION = RecordOf(
    "a question",
    {
        "id": Field(ITEM_NAME, "Its name in this mission."),
        "asks": Field(SHORT, "The question."),
        "choices": Field(
            ListOf(
                RecordOf(
                    "a choice",
                    {
                        "id": Field(ITEM_NAME, "Its name in this question."),
                        "text": Field(SHORT, "Its words."),
                        "grade": Field(_GRADE, "What you think of it."),
                        "why": Field(SENTENCE, "Why you think so."),
                    },
                ),
                least=2,
                most=5,
                words="a list of 2 to 5 choices",
            ),
            "What the player may say.",
        ),
    },
)

WEDGE = RecordOf(
    "the wedge",
    {
        "story": Field(STORY, "What happened."),
        "segments": Field(
            ListOf(SEGMENT, least=2, most=4, words="a list of 2 to 4 segments"),
            "The parts of the crowd.",
        ),
        "versions": Field(
            ListOf(VERSION, least=2, most=4, words="a list of 2 to 4 versions"),
            "The versions of the story, in the order in which they are shown.",
        ),
        "questions": Field(
            ListOf(QUESTION, least=1, most=3, words="a list of questions"),
            "What the versions share, and who gains.",
        ),
        "notice": Field(
            ListOf(SHORT, least=1, most=6, words="a list of short sentences"), "What to notice."
        ),
        "why": Field(PARAGRAPH, "What it was; told once all is matched."),
    },
)
