from stages import NOW, marked, says, stage_of

from game.ui.moves.crowds import PEOPLE, Dimming, RunningDown, fallings, hero_style
from game.ui.moves.numbers import numbers
from game.ui.pictures import CrowdSpec, crowd_field
from game.ui.scene import Rect

FIRST = CrowdSpec(2_400, (96,), 1, ends=False, people=(2_400_000, 95_893))
SECOND = CrowdSpec(959, (52, 6), 2, ends=True, people=(95_893, 5_201, 643))


def field(box_id, spec):
    return marked(box_id, crowd_field(Rect(0, 0, 200, 200), spec))


def hero(text="643"):
    return marked(PEOPLE, says(text, hero_style(text), 10, 20), says("people", "body", 10, 96))


def title():
    return marked("title", role="heading", label="How 2,400,000 people became 643")


VIEW = (title(), field("field:0:0", FIRST), field("field:1:0", SECOND), hero())


def found(before, after):
    return list(fallings(stage_of(*before), stage_of(*after), NOW))


def spec_at(move, box, now):
    return move.at(box, now).marks[0].spec


def test_fields_dim_one_after_the_other_900_ms_a_fact():
    first, second, number = found((), VIEW)
    assert (first.begins_ms, first.ends_ms) == (NOW, NOW + 900)
    assert (second.begins_ms, second.ends_ms) == (NOW + 900, NOW + 2_700)
    assert (number.begins_ms, number.ends_ms) == (NOW, NOW + 2_700)


def test_many_facts_do_not_take_longer():
    people = tuple(range(20, 0, -1))
    long = CrowdSpec(20, people[1:], 19, ends=True, people=people)
    assert found((), (field("field:0:0", long),))[0].lasts_ms <= 4_500


def test_at_first_all_are_lit_and_at_the_end_those_who_are_left():
    move = Dimming("field:1:0", NOW, 1_800)
    box = field("field:1:0", SECOND)
    passes = [spec_at(move, box, NOW + at).passes for at in range(0, 1_801, 100)]
    assert (passes[0], passes[-1]) == (0, 2)
    assert passes == sorted(passes)
    assert spec_at(move, box, NOW + 1_800) == SECOND


def test_the_number_runs_down_through_every_fact():
    *_, move = found((), VIEW)
    shown = [move.at(hero(), NOW + at).marks[0].text for at in (0, 900, 1_800, 2_700)]
    assert shown == ["2,400,000", "95,893", "5,201", "643"]
    counted = [numbers(move.at(hero(), NOW + at).marks[0].text)[0] for at in range(0, 2_701, 50)]
    assert counted == sorted(counted, reverse=True)


def test_the_number_stays_in_the_middle_of_its_line():
    *_, move = found((), VIEW)
    large, small = (move.at(hero(), NOW + at).marks[0] for at in (2_700, 0))
    assert (large.style, large.y) == ("hero_number", 20)
    assert (small.style, small.y) == ("h1", 20 + (76 - 40) // 2)


def test_shown_again_it_falls_again_and_a_step_does_not():
    again = (title(), field("field:0:1", FIRST), field("field:1:1", SECOND), hero())
    assert len(found(VIEW, again)) == 3
    fewer = (title(), field("field:0:0", FIRST), hero("95,893"))
    assert found(VIEW, fewer) == []
    assert found(fewer, VIEW) == []


def test_where_nothing_is_known_nothing_falls():
    everybody = CrowdSpec(2_400, (), 0, ends=True, people=(2_400_000,))
    assert found((), (field("field:0:0", everybody), hero("2,400,000"))) == []


def test_what_is_no_number_stays_as_it_is():
    box = marked(PEOPLE, *hero().marks[:0])
    move = RunningDown("other", NOW, 900, (2, 1), ",")
    assert move.at(marked("other", crowd_field(Rect(0, 0, 9, 9), FIRST)), NOW).id == "other"
    assert box.marks == ()
