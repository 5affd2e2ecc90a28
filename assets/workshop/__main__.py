"""The workshop's commands; see the package."""

import argparse
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import yaml

from assets.workshop.chapters import chapter_mosaic, read_chapters
from assets.workshop.mosaics import packed, portrait_mosaic, sizes
from assets.workshop.people import Person, PersonError, listed, person_of, read_people
from assets.workshop.portraits import portrait
from assets.workshop.sheets import draw_sheet

_ASSETS = Path(__file__).parents[1]
_CAST = _ASSETS / "avatars" / "cast"
_MOSAICS = _ASSETS / "mosaics"


def main(arguments: list[str]) -> int:
    """Run one command; returns the exit status."""
    options = _parser().parse_args(arguments)
    started = time.monotonic()
    count = size = 0
    try:
        if options.verb == "sheet":
            for short in options.who:
                draw_sheet(short, options.out / f"{short}.png")
            return 0
        for path, text in _made(options):
            path.write_text(text, encoding="utf-8")
            count += 1
            size += len(text)
    except (PersonError, OSError) as problem:
        sys.stderr.write(f"{problem}\n")
        return 1
    took = time.monotonic() - started
    sys.stdout.write(f"{count} files, {size / 1000:.0f} kB, in {took:.0f} s\n")
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m assets.workshop", description=__doc__)
    verbs = parser.add_subparsers(dest="verb", required=True)
    verbs.add_parser("people", help="draw every person of people.yaml")
    mosaics = verbs.add_parser("mosaics", help="cut the mosaics of people")
    mosaics.add_argument("who", nargs="*", help="short names; everybody if there are none")
    verbs.add_parser("chapters", help="cut the mosaics of chapters.yaml")
    sheet = verbs.add_parser("sheet", help="draw contact sheets of mosaics, to look at")
    sheet.add_argument("out", type=Path, help="the folder to write to")
    sheet.add_argument("who", nargs="+", help="short names")
    one = verbs.add_parser("one", help="draw and cut a person who is in no list")
    one.add_argument("short", help="the person's short name")
    one.add_argument("described", type=Path, help="a YAML file with the person's description")
    one.add_argument("out", type=Path, help="the folder to write to")
    return parser


def _made(options: argparse.Namespace) -> Iterator[tuple[Path, str]]:
    """Every file that a command writes, with its content."""
    if options.verb == "people":
        for short, person in read_people().items():
            yield _CAST / f"{short}.svg", portrait(person)
    elif options.verb == "mosaics":
        people = read_people()
        for short in options.who or people:
            yield from _mosaics(short, listed(people, short), _MOSAICS)
    elif options.verb == "chapters":
        for number, chapter in read_chapters().items():
            path = _MOSAICS / f"chapter_{number}.json"
            yield path, packed(chapter_mosaic(number, chapter))
    else:
        described = yaml.safe_load(options.described.read_text(encoding="utf-8"))
        person = person_of(options.short, described)
        yield options.out / f"{options.short}.svg", portrait(person)
        yield from _mosaics(options.short, person, options.out)


def _mosaics(short: str, person: Person, folder: Path) -> Iterator[tuple[Path, str]]:
    for size in sizes(person):
        yield folder / f"{short}_{size}.json", packed(portrait_mosaic(short, person, size))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
