from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.core.inference.antichain import Meter, OutOfWork, any_without_subset, minimal

ENOUGH = 1_000_000
MASKS = st.lists(st.integers(0, 2**9 - 1), max_size=80)


def plain_minimal(masks):
    return {
        one for one in masks if not any(other != one and other & one == other for other in masks)
    }


@given(MASKS)
def test_exactly_the_masks_without_a_proper_subset_are_kept(masks):
    kept = minimal(masks, Meter(ENOUGH))
    assert set(kept) == plain_minimal(set(masks))
    assert kept == sorted(kept, key=lambda mask: (mask.bit_count(), mask))


def test_many_masks_of_many_bits_are_kept_as_rightly_as_few():
    rng = Random(7)
    masks = {sum(1 << bit for bit in rng.sample(range(16), rng.randint(5, 10))) for _ in range(500)}
    assert set(minimal(masks, Meter(ENOUGH))) == plain_minimal(masks)


@given(MASKS, MASKS)
def test_a_mask_is_covered_if_it_is_or_contains_one(masks, others):
    antichain = minimal(others, Meter(ENOUGH))
    plain = any(all(one & mask != one for one in antichain) for mask in masks)
    assert any_without_subset(masks, antichain, Meter(ENOUGH)) is plain


def test_a_meter_stops_work_where_it_runs_out():
    meter = Meter(10)
    meter.spend(10)
    with pytest.raises(OutOfWork):
        meter.spend(1)
    with pytest.raises(OutOfWork):
        minimal(range(1, 1_000), Meter(100))
