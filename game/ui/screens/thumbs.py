"""Small pictures of items: a photo, a map, or a page with lines."""

from game.core.contents import Photo, Route
from game.core.scenario import Item
from game.ui import pictures
from game.ui.scene import Picture, Rect
from game.ui.tokens import RADIUS


def thumbnail(item: Item, rect: Rect) -> tuple[Picture, ...]:
    """The item's picture in a rectangle; nothing for words alone."""
    radius = RADIUS["control"]
    content = item.content
    if isinstance(content, Photo):
        details = [part.detail for part in item.details if part.detail]
        return (pictures.photo(rect, content, details, radius=radius),)
    if isinstance(content, Route):
        return (pictures.route(rect, content, small=True, radius=radius),)
    return (pictures.page(rect, content, radius),) if content else ()
