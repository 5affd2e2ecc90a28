"""Playing with Tab, the arrow keys and Enter alone, without the keys of boxes."""

from game.ui.navigation import members, top_layer

MOST_PRESSES = 200
"""Key presses after which a box counts as out of reach."""


def choose(game, *box_ids):
    """Move the focus to each box in turn and press Enter there."""
    for box_id in box_ids:
        reach(game, box_id)
        game.key("enter")


def reach(game, box_id):
    """Move the focus to a box."""
    for _ in range(MOST_PRESSES):
        if game.scene.focus == box_id:
            return
        game.key(_towards(game.scene, box_id))
    raise AssertionError(f"{box_id} cannot be reached from {game.scene.focus}")


def _towards(scene, wanted):
    """An arrow key among boxes that arrow keys go through; else Tab."""
    for holder in top_layer(scene).walk():
        order = [member.id for member in members(holder)] if holder.arrows else []
        if wanted in order and scene.focus in order:
            return "right" if order.index(scene.focus) < order.index(wanted) else "left"
    return "tab"
