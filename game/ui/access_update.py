"""A tree in AccessKit's own objects."""

from typing import Any

from game.ui.access import Kind, Node, Tree
from game.ui.spoken import joined

AccessKit = Any
"""The package or one of its objects; it comes without types."""

_LISTED_KEYS = "({key})"


def tree_update(
    kit: AccessKit, tree: Tree, *, scale: float, language: str, say_keys: bool
) -> AccessKit:
    """Make an update that replaces the whole tree.

    Args:
        kit: the package.
        tree: what is shown.
        scale: device pixels a layout pixel.
        language: code of the language that the names are in.
        say_keys: put keys into descriptions, for a system that has no place for them.
    """
    update = kit.TreeUpdate(tree.focus)
    update.tree = kit.Tree(tree.root.number)
    update.nodes = [(node.number, _made(kit, node, say_keys=say_keys)) for node in tree.nodes]
    _, root = update.nodes[-1]
    root.set_transform(kit.Affine([scale, 0.0, 0.0, scale, 0.0, 0.0]))
    root.set_language(language)
    return update


def _made(kit: AccessKit, node: Node, *, say_keys: bool) -> AccessKit:
    made = kit.Node(getattr(kit.Role, node.kind.value))
    made.set_author_id(clean(node.box))
    x, y, width, height = node.rect
    made.set_bounds(kit.Rect(x, y, x + width, y + height))
    made.set_children(list(node.children))
    for ask in node.asks:
        made.add_action(getattr(kit.Action, ask.value))
    _set_words(made, node, say_keys=say_keys)
    _set_states(kit, made, node)
    return made


def _set_words(made: AccessKit, node: Node, *, say_keys: bool) -> None:
    # A label is named by its value.
    (made.set_value if node.kind is Kind.LABEL else made.set_label)(clean(node.name))
    said = node.description
    if node.key:
        made.set_keyboard_shortcut(node.key)
        said = joined((said, _LISTED_KEYS.format(key=node.key))) if say_keys else said
    if said:
        made.set_description(clean(said))
    if node.value:
        made.set_value(clean(node.value))


def _set_states(kit: AccessKit, made: AccessKit, node: Node) -> None:
    if node.level:
        made.set_level(node.level)
    if node.kind is Kind.DIALOG:
        made.set_modal()
    if node.on is not None and node.kind is Kind.TAB:
        made.set_selected(node.on)
    elif node.on is not None:
        made.set_toggled(kit.Toggled.TRUE if node.on else kit.Toggled.FALSE)
    if node.disabled:
        made.set_disabled()
    if node.live:
        made.set_live(kit.Live.POLITE)
    if node.place is not None:
        place, size = node.place
        made.set_position_in_set(place - 1)  # AccessKit counts from 0
        made.set_size_of_set(size)
    if node.amount is not None:
        now, least, most = node.amount
        made.set_numeric_value(now)
        made.set_min_numeric_value(least)
        made.set_max_numeric_value(most)


def clean(text: str) -> str:
    """Without what cannot be sent: AccessKit stops working at a NUL or half a character."""
    return text.encode(errors="replace").decode().replace("\0", "")
