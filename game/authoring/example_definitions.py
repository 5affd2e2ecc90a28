"""The fields of worked examples, for the reader and for the JSON Schema."""

from game.authoring.containers import Field, ListOf, RecordOf
from game.authoring.kinds import ITEM_NAME, PARAGRAPH, SENTENCE, SHORT, choice, moment, text
from game.authoring.links import Name
from game.core.examples import Before
from game.core.knowledge import Category

TRACE = RecordOf(
    "a trace",
    {
        "id": Field(ITEM_NAME, "Its name in this example; no item of the mission has it."),
        "source": Field(Name("source"), "Where it was posted."),
        "by": Field(SHORT, "Who wrote it: the name of somebody who is not of this mission."),
        "at": Field(moment(), "When it was posted, local time."),
        "text": Field(text(600), "Its words."),
    },
)

STEP = RecordOf(
    "a step",
    {
        "title": Field(SHORT, "What the coach asks herself: What does it say?"),
        "answer": Field(SHORT, "Her answer in a few words: A rhythm."),
        "says": Field(SENTENCE, "How she comes to it, in a sentence or two."),
        "looks_at": Field(ITEM_NAME, "A trace of the example or an item of the mission.", None),
        "quote": Field(SHORT, "The words of it that this is about.", ""),
        "category": Field(
            choice({category.value: category for category in Category}),
            "The category that she decides on, in the step that does.",
            None,
        ),
    },
)

EXAMPLE = RecordOf(
    "a worked example",
    {
        "id": Field(ITEM_NAME, "Its name in this mission."),
        "before": Field(
            choice({before.value: before for before in Before}),
            "The step that it is shown before.",
        ),
        "about": Field(PARAGRAPH, "Whose traces they are, and why to watch."),
        "traces": Field(
            ListOf(TRACE, most=4, words="a list of traces"),
            "Traces that only the example has; best those of somebody else.",
            (),
        ),
        "steps": Field(ListOf(STEP, least=2, most=8, words="a list of 2 to 8 steps"), "In order."),
    },
)
EXAMPLES = ListOf(EXAMPLE, most=4, words="a list of worked examples")
