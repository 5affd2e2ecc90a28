"""The command line: one verb a task. Without a verb it plays."""

import argparse
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeAlias

from game import composition
from game.folders import SCENARIOS
from game.ui.words import LANGUAGES

EXAMPLES = """\
examples:
  python main.py                          play in a window
  python main.py play --text night-shift  play in a terminal, without a display
  python main.py demo --out pictures      save a picture of every step of a recorded run
  python main.py gallery --out docs/gallery   the same run in every appearance
  python main.py validate scenarios       check scenario files
  python main.py crowd district=eastquay commute=at_night   how many of the crowd share that
"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one verb and return the exit code."""
    options = _parser().parse_args(arguments)
    run: Callable[[argparse.Namespace], int] = options.run
    return run(options)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="tessera",
        description="A training game on what public traces give away, and how to mend it.",
        epilog=EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.set_defaults(run=_play, text=False, mission=None, data_dir=None, language=None)
    verbs = parser.add_subparsers(title="verbs", metavar="VERB")
    _add_play(verbs)
    _add_demo(verbs)
    _add_gallery(verbs)
    _add_validate(verbs)
    _add_crowd(verbs)
    return parser


# argparse has no public name for it.
Verbs: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"  # noqa: SLF001


def _add_play(verbs: Verbs) -> None:
    play = verbs.add_parser("play", help="play, in a window or in a terminal")
    play.add_argument(
        "mission", nargs="?", help="id of a mission to begin at once, whether it is open yet or not"
    )
    play.add_argument("--text", action="store_true", help="play in the terminal, read out")
    play.add_argument(
        "--data-dir", type=Path, metavar="DIR", help="keep attempts there instead of your folder"
    )
    _add_language(play)
    play.set_defaults(run=_play)


def _add_demo(verbs: Verbs) -> None:
    demo = verbs.add_parser("demo", help="save a picture of every step of a recorded run")
    demo.add_argument("--out", type=Path, required=True, metavar="DIR", help="where they go")
    demo.add_argument("--theme", choices=["light", "dark", "hc"], default="light")
    demo.add_argument("--text-percent", choices=[100, 125, 150, 200], type=int, default=100)
    demo.add_argument(
        "--size", default="1280x720", metavar="WxH", help="of the window, default 1280x720"
    )
    _add_language(demo)
    demo.set_defaults(run=_demo)


def _add_language(verb: argparse.ArgumentParser) -> None:
    """Hidden until there is a translation; the other languages are for testing."""
    verb.add_argument("--language", choices=LANGUAGES, help=argparse.SUPPRESS)


def _add_gallery(verbs: Verbs) -> None:
    gallery = verbs.add_parser(
        "gallery", help="save sheets of the recorded run in every appearance"
    )
    gallery.add_argument("--out", type=Path, required=True, metavar="DIR", help="where they go")
    gallery.set_defaults(run=lambda options: composition.make_gallery(options.out))


def _add_validate(verbs: Verbs) -> None:
    validate = verbs.add_parser("validate", help="check scenario files and name every problem")
    validate.add_argument("paths", nargs="*", type=Path, default=[SCENARIOS], metavar="FILE|DIR")
    validate.add_argument("--strict", action="store_true", help="warnings fail too, with 2")
    validate.add_argument("--format", choices=["text", "json", "github"], default="text")
    validate.set_defaults(run=_validate)


def _add_crowd(verbs: Verbs) -> None:
    crowd = verbs.add_parser(
        "crowd",
        help="count in the crowd of 2.4 million invented people",
        description="Count in the crowd. Without anything, its attributes are listed.",
    )
    crowd.add_argument(
        "names",
        nargs="*",
        metavar="ATTRIBUTE[=VALUE]",
        help="with values: how many share them; without: how many are alone with those attributes",
    )
    about = crowd.add_mutually_exclusive_group()
    about.add_argument(
        "--values", default="", metavar="ATTRIBUTE", help="list its values, and how many have each"
    )
    about.add_argument(
        "--by-number", action="store_true", help="how many are alone with 1, 2, 3 ... attributes"
    )
    about.add_argument(
        "--dispute", action="store_true", help="87%% or 63%%: a published dispute, counted"
    )
    crowd.add_argument(
        "--sample", type=int, default=400, metavar="N", help="people to ask for --by-number"
    )
    crowd.add_argument("--seed", type=int, default=0, metavar="N", help="asks others")
    crowd.add_argument(
        "--data-dir", type=Path, metavar="DIR", help="keep the crowd there instead of your folder"
    )
    crowd.set_defaults(run=_crowd)


def _play(options: argparse.Namespace) -> int:
    if options.text:
        return composition.play_in_terminal(options.mission, options.data_dir, options.language)
    return composition.play_in_window(options.mission, options.data_dir, options.language)


def _demo(options: argparse.Namespace) -> int:
    width, _, height = options.size.partition("x")
    if not (width.isdecimal() and height.isdecimal()):
        print(f'--size is "{options.size}"; write it like 1280x720.', file=sys.stderr)
        return 1
    return composition.demonstrate(
        options.out,
        size=(int(width), int(height)),
        theme=options.theme,
        text_percent=options.text_percent,
        language=options.language,
    )


def _validate(options: argparse.Namespace) -> int:
    return composition.validate(options.paths, strict=options.strict, style=options.format)


def _crowd(options: argparse.Namespace) -> int:
    from game.crowd_verb import Asked  # noqa: PLC0415 - NumPy takes longer than all the rest

    asked = Asked(
        options.names,
        options.values,
        by_number=options.by_number,
        dispute=options.dispute,
        sample=options.sample,
        seed=options.seed,
    )
    return composition.ask_crowd(asked, options.data_dir)
