"""From the record of a worked example to the value of ``game.core``."""

from game.authoring.decoding import Record
from game.core.examples import ExampleStep, ExampleTrace, WorkedExample


def build_example(record: Record) -> WorkedExample:
    """A worked example."""
    return WorkedExample(
        id=record["id"],
        before=record["before"],
        about=record["about"],
        evidence=tuple(
            ExampleTrace(trace["id"], trace["source"], trace["by"], trace["at"], trace["text"])
            for trace in record["traces"]
        ),
        steps=tuple(ExampleStep(**step) for step in record["steps"]),
    )
