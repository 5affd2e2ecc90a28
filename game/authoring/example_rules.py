"""What must fit together in a worked example."""

from collections.abc import Mapping

from game.authoring.decoding import Decoding, Record
from game.authoring.problems import any_of, quoted


def check_examples(mission: Record, decoding: Decoding) -> None:
    """Complain about steps that look at nothing, and about two examples before one step."""
    items = {item["id"]: item.get("text") for item in mission.get("items", ()) if "id" in item}
    taken: dict[object, str] = {}
    for example in mission.get("worked_examples", ()):
        before, name = example.get("before"), example.path[-1]
        if before in taken:
            message = f"{name} and {taken[before]} are both shown before {before}"
            decoding.refuse("SC047", (*example.path, "before"), message)
        elif before is not None:
            taken[before] = str(name)
        _check_steps(example, items, decoding)


def _check_steps(example: Record, items: Mapping[str, str | None], decoding: Decoding) -> None:
    texts = dict(items)
    for trace in example.get("traces", ()):
        name = trace.get("id")
        if name in items:
            message = f"the id {quoted(name)} is taken by an item of this mission"
            decoding.refuse("SC028", (*trace.path, "id"), message, found=name)
        if name is not None:
            texts[name] = trace.get("text")
    for step in example.get("steps", ()):
        _check_step(step, texts, decoding)


def _check_step(step: Record, texts: Mapping[str, str | None], decoding: Decoding) -> None:
    target, quote = step.get("looks_at"), step.get("quote")
    if target is not None and target not in texts:
        decoding.refuse(
            "SC027",
            (*step.path, "looks_at"),
            f"looks_at is {quoted(target)}, which is no trace of this example and no item",
            expected=any_of(tuple(texts)),
            found=target,
            options=tuple(texts),
        )
        return
    text = texts.get(target or "") or ""
    if quote and quote not in text and (target is None or text):
        decoding.refuse(
            "SC047",
            (*step.path, "quote"),
            f"{quoted(quote)} does not stand in {target or 'anything that is looked at'}",
            found=quote,
        )
