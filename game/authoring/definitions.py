"""The fields of a mission: one table for the reader and for the JSON Schema.

The texts about a field are what an editor shows while its author types. The values are those
of ``game.core.scenario``; ``building`` puts them together.
"""

from game.authoring.approach_definitions import DOSSIER, INBOX, WEDGE
from game.authoring.containers import Field, ListOf, MapOf, RecordOf
from game.authoring.example_definitions import EXAMPLES
from game.authoring.guide_definitions import GUIDES
from game.authoring.item_definitions import ITEM
from game.authoring.kinds import (
    FACT_NAME,
    FILE_NAME,
    ITEM_NAME,
    PARAGRAPH,
    SENTENCE,
    SHORT,
    choice,
    flag,
    version,
    whole_number,
)
from game.authoring.links import FactList, FactText, Name
from game.authoring.population_definitions import CROWD
from game.core.grades import Grade
from game.core.knowledge import Category
from game.core.scenario import Feedback, Scenario

_PARAGRAPHS = ListOf(PARAGRAPH, least=1, most=20, words="a list of paragraphs")
_OBJECTIVES = ListOf(Name("objective"), most=30, words="a list of objectives")

OBJECTIVES = RecordOf(
    "objectives",
    {
        "introduces": Field(_OBJECTIVES, "Objectives that are new here.", ()),
        "practises": Field(_OBJECTIVES, "Objectives that are met again.", ()),
        "tests": Field(_OBJECTIVES, "Objectives that are tested without help.", ()),
    },
)

PERSON = RecordOf(
    "a person",
    {
        "name": Field(SHORT, "The full name."),
        "call": Field(SHORT, "The name others use in a sentence."),
        "child": Field(flag(), "Whether it is a child; facts then call it one.", False),
        "portrait": Field(FACT_NAME, "A member of the cast; none for a child.", None),
        "relation": Field(SHORT, "What the person is to the subject: lives with Runa.", ""),
        "work": Field(SHORT, "What the subject works as; for the briefing.", ""),
        "lives": Field(SHORT, "Where and with whom the subject lives.", ""),
        "bio": Field(SENTENCE, "What the subject says about herself.", ""),
    },
)

ENTITY = RecordOf(
    "an entity",
    {
        "type": Field(Name("type"), "One of the types of the vocabulary."),
        "name": Field(SHORT, "How a sentence says it: the fuel stock system."),
    },
)
ENTITIES = MapOf(FACT_NAME, ENTITY, words="a mapping from ids to entities")

REASON = RecordOf(
    "a reason",
    {
        "id": Field(ITEM_NAME, "Its name in this line."),
        "text": Field(SENTENCE, "What the player may say."),
        "grade": Field(choice({grade.value: grade for grade in Grade}), "What you think of it."),
        "why": Field(SENTENCE, "Why you think so."),
    },
)

LINE = RecordOf(
    "a line",
    {
        "id": Field(ITEM_NAME, "Its name in this mission."),
        "category": Field(
            choice({category.value: category for category in Category}),
            "The category of the critical information list.",
        ),
        "name": Field(SHORT, "The finding in a few words: Lives on Marl Street."),
        "asks": Field(SHORT, "What a collector would ask: Which street?"),
        "fact": Field(FactText(), "The fact that must not be derivable."),
        "harm": Field(SENTENCE, "What could follow, in one sentence."),
        "accept": Field(
            ListOf(REASON, least=2, most=3, words="a list of 2 or 3 reasons"),
            "Reasons to live with the line, graded.",
            (),
        ),
    },
)

BRIEFING = RecordOf(
    "the briefing",
    {
        "situation": Field(_PARAGRAPHS, "What the player is told, a paragraph an entry."),
        "coach": Field(PARAGRAPH, "The coach's word."),
    },
)

DEBRIEFING = RecordOf(
    "the debrief",
    {
        "opening": Field(PARAGRAPH, "Said whatever happened."),
        "kept": Field(PARAGRAPH, "Said if nothing can be derived any more."),
        "flagged_all": Field(PARAGRAPH, "Said if nearly everything was flagged."),
        "questions": Field(_PARAGRAPHS, "To talk about."),
        "monday": Field(_PARAGRAPHS, "What to do on Monday."),
        "closing": Field(PARAGRAPH, "The coach's last word."),
    },
)

MISSION = RecordOf(
    "the mission",
    {
        "format": Field(version(), "The version of the scenario language."),
        "id": Field(FILE_NAME, "Its name, as in the name of the file."),
        "title": Field(SHORT, "Its title."),
        "number": Field(whole_number(0, 999), "Its place in the campaign; 0 if alone.", 0),
        "chapter": Field(SHORT, "The title of its chapter.", ""),
        "world": Field(Name("world"), "The world it plays in."),
        "subject": Field(Name("person"), "The person whose traces are looked at."),
        "minutes": Field(whole_number(1, 240), "How long it takes, roughly."),
        "budget": Field(whole_number(0, 99), "The points that fixing may cost."),
        "hint_cost": Field(
            whole_number(0, 100), "The points that a hint costs.", Scenario.hint_cost
        ),
        "feedback": Field(
            choice({feedback.value: feedback for feedback in Feedback}),
            "When calls are answered: each at once, for a tutorial, or after the step.",
            Feedback.EACH_STEP,
        ),
        "objectives": Field(OBJECTIVES, "What is taught."),
        "people": Field(
            MapOf(FACT_NAME, PERSON, least=1, most=60, words="a mapping from ids to people"),
            "Everybody who is named.",
        ),
        "entities": Field(ENTITIES, "What facts name that the world does not.", None),
        "known": Field(FactList(), "Facts that are given at the start.", ()),
        "crowd": Field(CROWD, "The subject's place in the crowd, if there is one.", None),
        "briefing": Field(BRIEFING, "The situation."),
        "protect": Field(
            ListOf(LINE, least=1, most=12, words="a list of lines"),
            "The critical information list.",
        ),
        "items": Field(ListOf(ITEM, least=1, most=400, words="a list of items"), "The traces."),
        "hints": Field(ListOf(PARAGRAPH, least=1, most=5, words="a list of hints"), "In order."),
        "worked_examples": Field(EXAMPLES, "What the coach solves first, to be watched.", ()),
        "dossier": Field(DOSSIER, "What the Index holds; shown before the inbox.", None),
        "inbox": Field(INBOX, "The letters of the week.", ()),
        "wedge": Field(WEDGE, "A story in several versions, for parts of the crowd.", None),
        "guide": Field(GUIDES, "What the coach shows and asks as steps begin, in order.", ()),
        "debrief": Field(DEBRIEFING, "The closing words."),
    },
)
