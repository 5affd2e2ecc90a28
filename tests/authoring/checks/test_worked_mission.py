from game.authoring.checking import all_checks, run_checks
from game.authoring.optimum import cheapest_fix
from game.core.analysis import analyse


def test_the_mission_of_the_guide_has_nothing_to_warn_of(changed_mission):
    scenario = changed_mission("")

    assert run_checks(scenario, analyse(scenario), all_checks()) == []


def test_the_mission_of_the_guide_is_what_its_words_say(changed_mission):
    scenario = changed_mission("")
    analysis = analyse(scenario)

    assert dict(analysis.item_witnesses) == {
        "routine": (frozenset({"wall", "choir"}),),
        "home": (frozenset({"box"}),),
    }
    fix = cheapest_fix(scenario, analysis)
    assert fix is not None
    assert (fix.points, fix.notice, fix.unique) == (3, 0, True)
