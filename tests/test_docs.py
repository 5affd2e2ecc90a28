"""The documentation says nothing that is not so: links lead somewhere, commands exist."""

import re
from pathlib import Path

import pytest

from game.cli import main

ROOT = Path(__file__).resolve().parent.parent
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])
LINK = re.compile(r"!?\[[^\]]*\]\(([^)#\s]+)(?:#[^)]*)?\)")
COMMAND = re.compile(r"main\.py ([a-z]+)")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_link_leads_to_a_file(page):
    missing = [
        link
        for link in LINK.findall(page.read_text(encoding="utf-8"))
        if "://" not in link and not (page.parent / link).exists()
    ]
    assert missing == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_verb_that_is_named_exists(page, capsys):
    with pytest.raises(SystemExit):
        main(["--help"])
    known = capsys.readouterr().out
    named = set(COMMAND.findall(page.read_text(encoding="utf-8")))
    assert {verb for verb in named if f" {verb} " not in known} == set()


def test_the_readme_has_the_lines_that_the_checks_run():
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    for mark in ("start", "test"):
        assert readme.count(f"<!-- ci: {mark} -->\n```sh\n") == 1


def test_nothing_is_left_unfinished():
    unfinished = re.compile(r"\b(TO" + "DO|FIX" + "ME|XX" + r"X)\b")
    found = [
        path.relative_to(ROOT).as_posix()
        for folder in ("game", "tests", "scenarios", "docs")
        for path in (ROOT / folder).rglob("*")
        if path.suffix in {".py", ".md", ".yaml"}
        and unfinished.search(path.read_text(encoding="utf-8"))
    ]
    assert found == []
