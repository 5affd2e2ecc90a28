import pytest
from layout_check import problems
from looks import LOOKS
from played import TO_CONNECT, TO_DEBRIEF, box, draw, game_after, measure, night_shift, said, settle

from game.core.scenario import FixKind
from game.ui.intents import Select, play
from game.ui.scene import Role


def flag(part, *lines, sure=80):
    return play("FlagPart", part=part, lines=lines, confidence=sure)


PLAY = (
    play("Begin"),
    flag("desk.badge", "role"),
    flag("buns.text", "home", sure=60),
    flag("gulls.text", "home"),
    play("Undo"),
    flag("desk.rota", "home"),
    flag("desk.rota", "routine"),
    play("RulePartHarmless", part="toast.bill"),
    play("TakeHint"),
    *TO_CONNECT[1:],
    *settle("home", "desk.parcel", "selfie.mirror"),
    *draw("family", "gate.text"),
    play("FinishConnect"),
    play("FinishDossier"),
    play("JudgeLetter", letter="mirel", tailored=True),
    play("NameTechniques", letter="mirel", techniques=("praise",)),
    play("TraceLine", letter="mirel", place=1, item="loop"),
    play("TraceLine", letter="mirel", place=2, item=""),
    play("ChooseAnswer", letter="mirel", answer="polite"),
    play("FinishApproach"),
    play("ChooseFix", item="desk", kind=FixKind.BLUR),
    play("AcceptLine", line="role", reason="cv-is-read"),
    play("FinishFix"),
    play("FinishWeek"),
)


def opened(*decisions, **look):
    game = game_after(*(decisions or PLAY), mission=night_shift(), **look)
    game.do(box(game, "moves.open").action)
    return game


def rows(game):
    return [one for one in game.scene.boxes() if one.id.startswith("move:")]


def row(game, label):
    found, *_ = [one for one in rows(game) if one.label == label]
    return found


def test_the_card_counts_the_moves_of_each_step():
    game = game_after(*PLAY, mission=night_shift())
    assert box(game, "moves.step:spot").value == "2 as the best, 2 otherwise, 19 left undone"
    assert box(game, "moves.step:fix").value == "0 as the best, 2 otherwise, 4 left undone"


def test_a_right_call_is_the_same_as_the_best():
    assert row(opened(), "A badge on a ribbon").value == (
        "A desk at night. As the best. You: Role and access, 80% sure. The best: The same. At 0:00."
    )


def test_a_false_alarm_stands_beside_what_it_was():
    assert "The best does otherwise. You: Home area, 60% sure. The best: Harmless." in (
        said(opened())
    )


def test_what_was_undone_is_shown_as_taken_back():
    taken = [one for one in rows(opened()) if "Taken back." in one.value]
    assert len(taken) == 1
    assert "Home area, 80% sure" in taken[0].value


def test_what_was_judged_again_is_shown_as_changed():
    first, second = [one for one in rows(opened()) if one.label == "The whiteboard"]
    assert "Home area, 80% sure. The best: Daily routine. Changed later." in first.value
    assert "Daily routine, 80% sure. The best: The same." in second.value


def test_a_claim_stands_beside_the_pieces_that_would_do():
    claim = row(opened(), "Which street does she live on?")
    assert "You: Too much:" in claim.value
    assert "The best: “A parcel with a label”" in claim.value


def test_pieces_without_a_claim_are_told():
    assert "without a claim" in row(opened(), "Where can Pim be met?").value
    assert "Not begun" in row(opened(), "Where does she work?").value


def test_a_change_stands_beside_the_cheapest():
    assert "You: Blur. The best: Limit." in row(opened(), "A desk at night").value


def test_the_moves_that_differ_can_be_shown_alone():
    game = opened()
    every = rows(game)
    game.do(Select("moves-shown", "otherwise"))
    assert game.app.dialog.name == "moves"
    fewer = rows(game)
    assert 0 < len(fewer) < len(every)
    assert not [one for one in fewer if "As the best" in one.value]


def test_escape_goes_back_to_the_card():
    game = opened()
    game.key("escape")
    assert game.app.dialogs == ()


def test_keys_lead_through_every_row():
    game = opened()
    ids = {one.id for one in rows(game)}
    seen = set()
    while game.app.focus not in seen:
        seen.add(game.app.focus)
        game.key("tab")
        rect = box(game, game.app.focus).rect
        assert rect.y < 720
        assert rect.bottom > 0
    assert ids <= seen
    assert {box(game, one).role for one in ids} == {Role.ROW}


@pytest.mark.parametrize(("size", "theme", "text"), LOOKS)
@pytest.mark.parametrize("decisions", [PLAY, TO_DEBRIEF], ids=["played", "left undone"])
def test_nothing_is_cut_or_overlaps(size, theme, text, decisions):
    game = opened(*decisions, size=size, theme=theme, text=text)
    for _ in range(20):
        assert problems(game.scene, measure(game)) == []
        game.key("tab")
