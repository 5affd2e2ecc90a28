"""The facts of the mission Night Shift, without its words: who reveals what, and the patterns."""

from shorthand import fact, facts, rule

from game.core.knowledge import Strength

PATTERNS = (
    rule("can_open(P, S) <- carries_pass(P, A), trained_on(P, S), kept_in(S, A)"),
    rule("works_at(P, X) <- works_with_view(P, V), overlooks(X, V), passes(P, X)"),
    rule("lives_on(P, T) <- addressed_to(P, A), address_on(A, T)"),
    rule("lives_on(P, T) <- traced_to(P, T, X)", at_least=(3, "X")),
    rule("lives_on(P, T) <- lives_with(P, Q), lives_on(Q, T)", strength=Strength.CERTAIN),
    rule("on_duty(P, D) <- week_of(P, D), rhythm(P, R), fits(R, D)"),
    rule("on_duty(P, D) <- out_on(P, M), sleeps_after(P, M), fits(M, D)"),
    rule("regular(P, A) <- does_on(P, A, D)", at_least=(3, "D")),
    rule("alone_from(T, D) <- sails_with(P, S, D), lives_on(P, T)"),
    rule("sails(S, D) <- readied(S), sendoff(B, D)"),
    rule("sails(S, D) <- readied(S), lies_at(S, B), berth_let(B, E), day_before(D, E)"),
    rule("sails_with(P, S, D) <- sails(S, D), away_from(P, E), day_before(D, E)"),
    rule("attends(C, K) <- letter_from(Q, K), parent_of(Q, C)"),
    rule("found_at(C, K, D) <- attends(C, K), parent_of(Q, C), gate_day(Q, D)"),
    rule("short_of_money(P) <- owes(P, B), asks_for(P, extra_work)"),
    rule(
        "open_to(P, paid_favour) <- short_of_money(P), can_open(P, S)",
        strength=Strength.POSSIBLE,
    ),
)
KNOWN = facts(
    "has_job(runa, stores_technician) parent_of(runa, pim) parent_of(dario, pim) "
    "lives_with(runa, dario) kept_in(fuel_stock, red_band_stores) "
    "overlooks(tern_depot, two_cranes) overlooks(hollin_quay, two_cranes) "
    "address_on(marl_19, marl_street) fits(four_on_three_off, nights_mon_thu) "
    "fits(tue_to_fri, nights_mon_thu) day_before(wed_18, thu_19)"
)
PARTS = {
    "desk.badge": "carries_pass(runa, red_band_stores)",
    "desk.rota": "week_of(runa, nights_mon_thu)",
    "desk.window": "works_with_view(runa, two_cranes)",
    "desk.parcel": "addressed_to(runa, marl_19)",
    "desk.text": "does_on(runa, past_midnight, mar_12)",
    "loop.start": "traced_to(runa, marl_street, runs)",
    "loop.quay": "passes(runa, tern_depot)",
    "loop.times": "out_on(runa, tue_to_fri)",
    "loop.text": "sleeps_after(runa, tue_to_fri)",
    "bunting.bunting": "readied(vellane)",
    "bunting.berth": "lies_at(vellane, berth_7)",
    "seat.street": "traced_to(runa, marl_street, listing)",
    "seat.date": "away_from(runa, thu_19)",
    "closure.text": "sendoff(harbour_road, wed_18)",
    "fridge.letter": "letter_from(dario, saltbank_school)",
    "toast.bill": "owes(runa, heating_bill)",
    "selfie.mirror": "traced_to(runa, marl_street, selfie)",
    "four.text": "rhythm(runa, four_on_three_off)",
    "extra.text": "asks_for(runa, extra_work)",
    "gate.text": "gate_day(dario, tuesday)",
    "berth.text": "berth_let(berth_7, thu_19)",
    "cv.systems": "trained_on(runa, fuel_stock)",
    "cv.pride": "proud_of(runa, never_lost_a_crate)",
    "cv.hope": "asks_for(runa, day_work)",
    "machine.text": "does_on(runa, past_midnight, mar_05)",
    "hill.start": "traced_to(runa, mill_lane, hill_run)",
}
"""Every part that reveals anything."""
SILENT = (
    *("gulls", "buns", "follower", "raincoat", "regime", "rowing"),
    *("draughts", "ferry", "allot", "hat", "praise"),
)
"""Items that reveal nothing."""
OWNER = {part: part.partition(".")[0] for part in PARTS}
LINES = {
    "role": fact("can_open(runa, fuel_stock)"),
    "place": fact("works_at(runa, tern_depot)"),
    "home": fact("lives_on(runa, marl_street)"),
    "routine": fact("on_duty(runa, nights_mon_thu)"),
    "dates": fact("sails_with(runa, vellane, wed_18)"),
    "family": fact("found_at(pim, saltbank_school, tuesday)"),
    "pressure": fact("short_of_money(runa)"),
}
