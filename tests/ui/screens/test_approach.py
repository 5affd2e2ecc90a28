import pytest
from layout_check import problems
from looks import LOOKS
from played import TO_CONNECT, box, game_after, measure, middle, night_shift, said

from game.core.state import Step
from game.ui.intents import Focus, OpenDialog, Select, SetSetting, play
from game.ui.scene import Role, State, Text

TO_INBOX = (*TO_CONNECT, play("FinishConnect"), play("FinishDossier"))


def judge(letter, *, tailored):
    return play("JudgeLetter", letter=letter, tailored=tailored)


def trace(place, item):
    return play("TraceLine", letter="mirel", place=place, item=item)


MIREL = (Select("letter", "mirel"), judge("mirel", tailored=True))
TRACED = (
    *MIREL,
    play("NameTechniques", letter="mirel", techniques=("praise", "authority")),
    trace(1, "loop"),
    trace(2, ""),
)
TOLD = (*TRACED, play("ChooseAnswer", letter="mirel", answer="polite"),
        play("CloseLetter", letter="mirel"))  # fmt: skip
FALSE_ALARM = (
    Select("letter", "buyer"),
    judge("buyer", tailored=True),
    play("ChooseAnswer", letter="buyer", answer="market"),
    play("CloseLetter", letter="buyer"),
)
SHOWN = {
    "new": (),
    "asked": TRACED,
    "a line": (*TRACED, Focus("letter-line:mirel:3")),
    "told": TOLD,
    "a false alarm": FALSE_ALARM,
    "letter": (*TRACED, Select("tab", "letter")),
    "questions": (*TRACED, Select("tab", "questions")),
    "what it was": (*TOLD, Select("tab", "questions")),
    "finish": (OpenDialog("finish"),),
}


def at_inbox(*then, **look):
    return game_after(*TO_INBOX, *then, mission=night_shift(), **look)


@pytest.mark.parametrize("shown", SHOWN)
@pytest.mark.parametrize(("size", "theme", "text"), LOOKS)
def test_everything_is_in_its_place_and_in_reach(shown, size, theme, text):
    game = at_inbox(*SHOWN[shown], size=size, theme=theme, text=text)
    assert problems(game.scene, measure(game)) == []


def test_nothing_tells_which_letters_are_tailored_before_they_are_closed():
    game = at_inbox()
    rows = [one for one in game.scene.boxes() if one.id.startswith("letter:")]
    assert [one.id for one in rows] == [
        f"letter:{letter.id}" for letter in night_shift().scenario.inbox
    ]
    assert all(one.value.endswith("not judged yet") for one in rows)
    for letter in night_shift().scenario.inbox:
        game.do(Select("letter", letter.id))
        lines = [one for one in game.scene.boxes() if one.id.startswith("letter-line:")]
        assert len(lines) == len(letter.lines)
        assert all(one.takes_focus and not one.value for one in lines)
        assert not any(isinstance(mark, Text) and mark.bold and mark.style != "caption"
                       for one in lines for mark in one.marks)  # fmt: skip


def test_the_questions_come_one_after_the_other():
    game = at_inbox()
    assert game.scene.find("question:technique") is None
    game.do(box(game, "judge:honest").action)
    assert game.scene.find("question:technique") is None
    assert box(game, "question:answer")
    game.do(box(game, "judge:tailored").action)
    assert box(game, "question:technique")
    assert box(game, "question:piece.title").label == "Which piece fed line 1?"


def test_a_letter_is_closed_once_it_is_judged_and_answered():
    game = at_inbox()
    assert box(game, "close-letter").hint == "Say first whether it was written from the record."
    game.key("2")
    assert box(game, "close-letter").hint == "Say first what to do about it."
    game.key("1")
    game.key("l")
    assert game.app.playing.state.reading("fund").closed
    assert box(game, "status").label == "1 of 6 letters closed"
    assert game.scene.focus == "next-letter"
    game.key("l")
    assert State.SELECTED in box(game, "letter:saba").states


def test_digits_answer_the_question_that_has_the_focus():
    game = at_inbox(*MIREL)
    game.do(Focus("technique:praise"))
    game.key("6")
    assert game.app.playing.state.reading("mirel").techniques == ("money",)
    game.do(Focus("letter-line:mirel:3"))
    game.key("7")
    game.key("n")
    game.key("0")
    assert dict(game.app.playing.state.reading("mirel").traces) == {3: "toast", 4: ""}
    game.do(Focus("answer:survey"))
    game.key("1")
    assert game.app.playing.state.reading("mirel").answer == "report"


def test_tab_leads_from_a_line_to_the_questions_and_the_line_stays():
    game = at_inbox(*MIREL, Focus("letter-line:mirel:2"))
    game.key("tab")
    assert game.scene.focus.startswith("judge:")
    assert box(game, "question:piece.title").label == "Which piece fed line 2?"
    game.key("shift+tab")
    game.key("down")
    assert game.scene.focus == "letter-line:mirel:3"


def test_a_line_that_is_clicked_brings_its_question_into_view():
    game = at_inbox(*MIREL)
    game.click(*middle(game, "letter-line:mirel:5"))
    asked, column = box(game, "question:piece"), box(game, "questions-list")
    assert box(game, "question:piece.title").label == "Which piece fed line 5?"
    assert column.rect.y <= asked.rect.y < column.rect.y + 40
    game.wheel(column.rect.x + 5, column.rect.y + 5, -1)
    assert box(game, "question:piece").rect.y < asked.rect.y, "and the wheel goes on from there"


def test_what_it_was_is_told_with_its_reasons():
    game = at_inbox(*TOLD)
    told = said(game)
    assert box(game, "told:letter").label == "Tailored, and you noticed"
    assert "It helps in part" in told
    assert box(game, "told:praise").value.startswith("You named it.")
    assert "DISARM T0153.007; Cialdini: liking" in box(game, "told:praise").value
    assert box(game, "told:money").value.startswith("Not named.")
    assert box(game, "told:authority").label == "Not here: Claiming an authority it lacks"
    assert "A recruiter" in box(game, "told:persona").label
    assert box(game, "told:line:1").value.startswith("Traced rightly.")
    assert "You said that anybody could have written it." in box(game, "told:line:2").value
    assert "Runa lives on Marl Street." in box(game, "told:line:4").value
    assert box(game, "letter-line:mirel:1").value == "traced rightly"
    assert box(game, "letter-line:mirel:4").value == "not traced"


def test_a_false_alarm_says_what_looked_wrong():
    game = at_inbox(*FALSE_ALARM)
    told = box(game, "told:letter")
    assert told.label == "Honest, and you called it tailored"
    assert told.live
    assert "What may look wrong: A stranger names her street." in told.value
    assert box(game, "letter:buyer").value.endswith("closed, called wrongly")


def test_the_dialog_names_what_is_not_closed_and_leads_on():
    game = at_inbox(*TOLD, OpenDialog("finish"))
    assert "5 letters are not closed" in said(game)
    assert game.scene.find("finish.line:mirel") is None
    game.do(box(game, "leave").action)
    assert game.app.playing.state.step is Step.FIX


def test_large_text_has_a_tab_for_each_and_a_letter_that_is_chosen_opens():
    game = at_inbox(text=200)
    game.do(box(game, "letter:mirel").action)
    assert State.SELECTED in box(game, "tab:letter").states
    game.do(Select("tab", "questions"))
    game.do(box(game, "judge:tailored").action)
    game.do(Select("tab", "letter"))
    game.do(box(game, "letter-line:mirel:3").action or Focus("letter-line:mirel:3"))
    assert State.SELECTED in box(game, "tab:questions").states


def test_without_letter_keys_no_digit_is_shown_or_acts():
    game = at_inbox(*MIREL)
    game.do(SetSetting("letters", "off"))
    assert not any(one.keys and one.role is Role.RADIO for one in game.scene.boxes())
    texts = [mark.text for mark in box(game, "piece:loop").marks if isinstance(mark, Text)]
    assert "1" not in texts


def test_an_attempt_goes_on_at_the_letter_that_was_decided_on_last():
    game = at_inbox(judge("saba", tailored=False))
    assert State.SELECTED in box(game, "letter:saba").states
