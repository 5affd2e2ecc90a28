"""What must fit together in one item, beyond the fields of one mapping."""

from collections.abc import Collection, Mapping

from game.authoring.content_rules import check_contents
from game.authoring.decoding import Decoding, Record
from game.authoring.item_definitions import EVERY_PART, MAP_SIZE, PHOTO_SIZE
from game.authoring.places import KeyPath
from game.authoring.problems import any_of, quoted
from game.core.contents import Area
from game.core.scenario import WORDS

Pictures = Mapping[str, Collection[str]]
"""The scenes of the art, each with the names of its layers."""

_CONTENTS = ("photo", "route", "page", "contacts", "thread", "record")
_NEEDED: Mapping[str, tuple[str, ...]] = {
    "": ("quote",),
    "photo": ("layer", "area", "quote"),
    "contacts": ("person", "tie"),
    "thread": ("reply",),
    "record": ("entry",),
}
"""What an item holds, and the keys of which its details need one to say where they are."""

_POINTERS = tuple(dict.fromkeys(pointer for needed in _NEEDED.values() for pointer in needed))
_OWNERS: Mapping[str, tuple[str, ...]] = {
    "layer": ("photo",),
    "area": ("photo", "route"),
    "section": ("page",),
    "person": ("contacts",),
    "tie": ("contacts",),
    "reply": ("thread",),
    "entry": ("record",),
}
_WITHOUT_QUOTES = ("contacts", "thread", "record")


def check_item(item: Record, pictures: Pictures | None, decoding: Decoding) -> None:
    """Complain about everything in an item that does not fit the rest of it."""
    _only_one_of(item, _CONTENTS, decoding)
    _only_one_of(item, ("fix", "keeper"), decoding)
    details: Record = item.get("details") or Record(item.path)
    for detail in details.values():
        _check_pointers(detail, item, decoding)
    _check_words(item, details, decoding)
    _check_stops(item, details, decoding)
    if item.get("photo"):
        _check_photo(item["photo"], details, pictures, decoding)
    if item.get("route"):
        _check_route(item["route"], details, decoding)
    if item.get("page"):
        _check_banner(item["page"], pictures, decoding)
    check_contents(item, details, decoding)


def _only_one_of(record: Record, names: tuple[str, ...], decoding: Decoding) -> None:
    first, *others = [name for name in names if name in record.given] or [""]
    for other in others:
        message = f"{record.path[-1]} has {first} and {other}"
        decoding.refuse("SC036", (*record.path, other), message, expected="one of them")


def _check_pointers(detail: Record, item: Record, decoding: Decoding) -> None:
    """A detail says where it is by one key, which fits what the item holds."""
    _only_one_of(detail, _POINTERS, decoding)
    content = next((name for name in _CONTENTS if name in item.given), "")
    for pointer, owners in _OWNERS.items():
        if pointer in detail.given and content not in owners:
            _refuse_stranger(detail, pointer, owners, decoding)
    if content in _WITHOUT_QUOTES and "quote" in detail.given:
        _refuse_stranger(detail, "quote", ("page",), decoding)
    needed = _NEEDED.get(content, ())
    if needed and not detail.given.intersection(_POINTERS):
        message = f"{detail.path[-1]} does not say where it is"
        decoding.refuse("SC011", detail.path, message, expected=any_of(needed))
    quote, text = detail.get("quote"), item.get("text")
    if quote is not None and text is not None and quote not in text:
        decoding.refuse(
            "SC034",
            (*detail.path, "quote"),
            f"{quoted(quote)} does not stand in the text of {item.path[-1]}",
            found=quote,
            advice="Copy the words from the text, letter by letter.",
        )


def _refuse_stranger(detail: Record, key: str, owners: tuple[str, ...], decoding: Decoding) -> None:
    owner = any_of(owners) if "contacts" in owners else f"a {any_of(owners)}"
    message = f"{key} belongs to details of {owner}, and this item has none"
    decoding.refuse("SC037", (*detail.path, key), message)


def _check_words(item: Record, details: Record, decoding: Decoding) -> None:
    """Either the item's words are a part, with a why, or its quotes are its words."""
    if not _is_quoted(details):
        if "why" not in item.given:
            message = f"{item.path[-1]} has no why for its words"
            expected = "why: what the words tell, or why they are harmless"
            decoding.refuse("SC011", item.path, message, expected=expected)
        return
    for key in ("reveals", "why"):
        if key in item.given:
            message = f"{item.path[-1]} has {key}, but its words are its quotes"
            advice = "Move it into the detail with the quote."
            decoding.refuse("SC038", (*item.path, key), message, advice=advice)


def _is_quoted(details: Record) -> bool:
    return any("quote" in detail.given for detail in details.values())


def _check_stops(item: Record, details: Record, decoding: Decoding) -> None:
    parts = (*(() if _is_quoted(details) else (WORDS,)), *sorted(details.given))
    for fix in (item.get("fix") or {}).values():
        stops = fix.get("stops", EVERY_PART)
        if stops == EVERY_PART:
            continue
        for index, part in enumerate(stops):
            if part not in parts:
                path = (*fix.path, "stops", index)
                decoding.refuse(
                    "SC033",
                    path,
                    f"{item.path[-1]} has no part {quoted(part)}",
                    expected=f"all, or a list of {any_of(parts)}",
                    found=part,
                    options=parts,
                )


def _check_photo(
    photo: Record, details: Record, pictures: Pictures | None, decoding: Decoding
) -> None:
    frame = Area(0, 0, *PHOTO_SIZE)
    crop = photo.get("crop")
    if crop:
        _check_area(crop, frame, (*photo.path, "crop"), "the photo", decoding)
    for detail in details.values():
        if detail.get("area"):
            path = (*detail.path, "area")
            owner = "the crop of the photo" if crop else "the photo"
            _check_area(detail["area"], crop or frame, path, owner, decoding)
    if pictures is not None and "scene" in photo:
        _check_layers(photo, details, pictures, decoding)


def _check_layers(photo: Record, details: Record, pictures: Pictures, decoding: Decoding) -> None:
    scene = photo["scene"]
    if scene not in pictures:
        path = (*photo.path, "scene")
        _refuse_art(path, scene, f"no scene {quoted(scene)}", tuple(pictures), decoding)
        return
    named: dict[KeyPath, str] = {
        (*photo.path, "layers", index): name for index, name in enumerate(photo.get("layers", ()))
    }
    named |= {(*photo.path, "signs", name): name for name in photo.get("signs") or ()}
    named |= {
        (*detail.path, "layer"): detail["layer"]
        for detail in details.values()
        if detail.get("layer")
    }
    layers = tuple(sorted(pictures[scene]))
    for path, name in named.items():
        if name not in layers:
            _refuse_art(path, name, f"no layer {quoted(name)} in {scene}", layers, decoding)


def _refuse_art(
    path: KeyPath, found: str, what: str, options: tuple[str, ...], decoding: Decoding
) -> None:
    message = f"the art has {what}"
    expected = any_of(options)
    decoding.refuse("SC039", path, message, expected=expected, found=found, options=options)


def _check_banner(page: Record, pictures: Pictures | None, decoding: Decoding) -> None:
    banner, path = page.get("banner"), (*page.path, "banner")
    if banner is None:
        return
    if page.get("style", "cv") != "cv":
        decoding.refuse("SC037", path, "banner belongs to a cv, and this page is none")
    if pictures is not None and banner not in pictures:
        _refuse_art(path, banner, f"no scene {quoted(banner)}", tuple(pictures), decoding)


def _check_route(route: Record, details: Record, decoding: Decoding) -> None:
    frame = Area(0, 0, *MAP_SIZE)
    _check_path(route, frame, decoding)
    for detail in details.values():
        if detail.get("area"):
            path = (*detail.path, "area")
            _check_area(detail["area"], frame, path, "the map", decoding)
    runs = route.get("runs")
    for group in route.get("groups", ()):
        _check_path(group, frame, decoding)
        if runs is not None and group.get("runs", 0) > runs:
            path = (*group.path, "runs")
            message = f"runs is {group['runs']}, more than all runs of the route"
            decoding.refuse("SC014", path, message, expected=f"at most {runs}")


def _check_path(route: Record, frame: Area, decoding: Decoding) -> None:
    for index, (x, y) in enumerate(route.get("path", ())):
        if x > frame.width or y > frame.height:
            path = (*route.path, "path", index)
            message = f"the point [{x}, {y}] lies outside the map"
            decoding.refuse("SC035", path, message, expected=_within(frame))


def _check_area(area: Area, frame: Area, path: KeyPath, owner: str, decoding: Decoding) -> None:
    right, bottom = area.x + area.width, area.y + area.height
    written = f"[{area.x}, {area.y}, {area.width}, {area.height}]"
    if not area.width or not area.height:
        expected = "a width and a height"
        decoding.refuse("SC035", path, f"the area {written} has no size", expected=expected)
    elif (
        area.x < frame.x
        or area.y < frame.y
        or right > frame.x + frame.width
        or bottom > frame.y + frame.height
    ):
        message = f"the area {written} goes beyond {owner}"
        decoding.refuse("SC035", path, message, expected=_within(frame))


def _within(frame: Area) -> str:
    return (
        f"x from {frame.x} to {frame.x + frame.width}, y from {frame.y} to {frame.y + frame.height}"
    )
