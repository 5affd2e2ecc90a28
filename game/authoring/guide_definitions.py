"""The fields of guides, for the reader and for the JSON Schema."""

from game.authoring.containers import Field, ListOf, RecordOf
from game.authoring.kinds import ITEM_NAME, PARAGRAPH, SENTENCE, SHORT, choice, text
from game.core.guidance import During, Truth

ANSWER = RecordOf(
    "an answer",
    {
        "id": Field(ITEM_NAME, "Its name in this guide."),
        "text": Field(SHORT, "What the player may answer."),
        "right": Field(
            choice({truth.value: truth for truth in Truth}),
            "When it is right: yes, no, or as the calls turned out.",
            Truth.NO,
        ),
        "says": Field(PARAGRAPH, "What the coach replies, in a sentence or two."),
    },
)

GUIDE = RecordOf(
    "a guide",
    {
        "id": Field(ITEM_NAME, "Its name in this mission."),
        "during": Field(
            choice({during.value: during for during in During}),
            "The step that begins with it.",
        ),
        "title": Field(SHORT, "What it is about, in a few words: Look at the door."),
        "at": Field(
            text(120),
            "A part that is shown beside the words: item.detail, or item.text for its words.",
            None,
        ),
        "says": Field(PARAGRAPH, "What the coach says first."),
        "asks": Field(SENTENCE, "What she asks; left out, she only tells.", ""),
        "answers": Field(
            ListOf(ANSWER, least=2, most=4, words="a list of 2 to 4 answers"),
            "What can be answered.",
            (),
        ),
    },
)
GUIDES = ListOf(GUIDE, most=20, words="a list of guides")
