"""What the words of a mission say about it is so: its debrief counts, its surprises hold."""

import re
from math import sqrt
from statistics import mean

import pytest

from game.core.countermeasures import check_fix
from game.core.grades import Grade
from game.core.scenario import FixKind
from game.core.week import LetterFate, replay_week


@pytest.fixture(scope="module")
def for_sale(campaign):
    return campaign.load("for-sale")


@pytest.fixture(scope="module")
def family_album(campaign):
    return campaign.load("family-album")


def leaking(mission):
    return {mission.scenario.parts[part].item for part in mission.analysis.feeds}


def lines_of_items(mission):
    fed = {}
    for part, lines in mission.analysis.feeds.items():
        fed.setdefault(mission.scenario.parts[part].item, set()).update(lines)
    return fed


def fates_after_the_cheapest_fix(mission):
    return {one.letter.id: one.fate for one in replay_week(mission, dict(mission.optimum.choices))}


def test_for_sale_has_ten_traces_that_count_and_two_do_two_jobs(for_sale):
    fed = lines_of_items(for_sale)

    assert len(fed) == 10
    assert sorted(item for item, lines in fed.items() if len(lines) > 1) == ["cot", "guild"]


def test_members_only_protects_nothing_on_swapyard(for_sale):
    listings = [
        item.id
        for item in for_sale.scenario.items
        if (item.id, FixKind.LIMIT) in for_sale.scenario.countermeasures
        and item.source == "swapyard"
    ]

    assert len(listings) == 6
    assert not check_fix(for_sale, dict.fromkeys(listings, FixKind.LIMIT)).broken


def test_two_light_listings_and_one_section_close_all_four_lines(for_sale):
    assert for_sale.optimum.unique
    assert dict(for_sale.optimum.choices) == {
        "cot": FixKind.BLUR,
        "plants": FixKind.BLUR,
        "guild": FixKind.LIMIT,
    }
    assert set(fates_after_the_cheapest_fix(for_sale).values()) == {
        LetterFate.SPAM,
        LetterFate.HONEST,
    }


def test_two_listings_fewer_close_the_street_and_one_does_not(for_sale):
    light = {"cot": FixKind.BLUR, "plants": FixKind.BLUR}

    assert "home" in check_fix(for_sale, light).broken
    assert all("home" in check_fix(for_sale, {item: kind}).held for item, kind in light.items())


def test_bram_himself_wrote_nothing(family_album):
    assert all(item.author != "bram" for item in family_album.scenario.items)
    assert all(fix.asks for fix in family_album.scenario.countermeasures.values())


def test_four_asks_are_enough_and_none_of_them_is_to_edda(family_album):
    chosen = [family_album.scenario.countermeasures[one] for one in family_album.optimum.choices]

    assert family_album.optimum.unique
    assert sorted(fix.asks for fix in chosen) == ["liv", "pasco", "sunne", "sunne"]


def test_asking_edda_for_the_fridge_would_not_help(family_album):
    without = check_fix(family_album, {"fridge": FixKind.REMOVE})

    assert "family" in without.held


def test_the_family_album_has_eight_traces_by_five_authors(family_album):
    scenario = family_album.scenario
    authors = {scenario.author_of(scenario.parts[part]) for part in family_album.analysis.feeds}

    assert len(leaking(family_album)) == 8
    assert authors == {"Contacts", "edda", "liv", "newsroom", "sunne"}


def test_only_what_may_be_known_still_stands_in_the_letters_to_his_family(family_album):
    after = replay_week(family_album, dict(family_album.optimum.choices))
    standing = {
        (one.letter.id, line.place)
        for one in after
        for line in one.lines
        if line.line.survives and not line.lost
    }

    assert standing == {("historian", 1), ("prints", 1)}


def test_an_answer_is_a_sentence_and_what_it_leads_to_is_told_in_two(campaign):
    answers = [
        (info.id, letter.id, answer)
        for info in campaign.all()
        for letter in campaign.load(info.id).scenario.inbox
        for answer in letter.answers
    ]
    told = {
        (mission, letter, answer.id): len(re.findall(r"[.!?](?=\s|$)", answer.then))
        for mission, letter, answer in answers
    }

    assert {key: sentences for key, sentences in told.items() if sentences > 2} == {}
    assert [(*where, one.text) for *where, one in answers if one.text[-1] not in ".?!"] == []


@pytest.mark.parametrize(
    "picked",
    [
        pytest.param(lambda answers: answers[0], id="the first"),
        pytest.param(lambda answers: answers[-1], id="the last"),
        pytest.param(lambda answers: max(answers, key=lambda one: len(one.text)), id="the longest"),
        pytest.param(
            lambda answers: min(answers, key=lambda one: len(one.text)), id="the shortest"
        ),
    ],
)
def test_no_outward_sign_of_an_answer_tells_that_it_is_good(campaign, picked):
    letters = [
        letter.answers
        for info in campaign.all()
        for letter in campaign.load(info.id).scenario.inbox
    ]
    shares = [mean(one.grade is Grade.GOOD for one in answers) for answers in letters]
    right = sum(picked(answers).grade is Grade.GOOD for answers in letters)
    spread = sqrt(sum(share * (1 - share) for share in shares))

    assert abs(right - sum(shares)) < 1.96 * spread
