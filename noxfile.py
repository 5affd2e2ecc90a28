"""Tasks for developers: ``nox --list`` names them, ``nox -s tests`` runs one."""

import nox

nox.options.sessions = ["tests", "checks"]
nox.options.default_venv_backend = "venv"


@nox.session(python=["3.11", "3.12", "3.13", "3.14"])
def tests(session: nox.Session) -> None:
    """Run the tests."""
    session.install("-e", ".[test]")
    session.run("python", "-m", "pytest", *session.posargs)


@nox.session
def checks(session: nox.Session) -> None:
    """Run the linter, the formatter and the type checker, and validate the scenarios."""
    session.install("-e", ".[test,check]")
    session.run("ruff", "check", ".")
    session.run("ruff", "format", "--check", ".")
    session.run("mypy")
    session.run("mypy", "-p", "assets.workshop")
    session.run("python", "main.py", "validate", "--strict", "scenarios")


@nox.session
def generated(session: nox.Session) -> None:
    """Make the schemas, the page of diagnostics and the tables of the notes again."""
    session.install("-e", ".[test]")
    session.run("python", "-m", "game.authoring.generate")


@nox.session
def benchmarks(session: nox.Session) -> None:
    """Measure, with ratios against alternatives in the same run."""
    session.install("-e", ".[test,benchmark]")
    session.run("python", "-m", "tests.benchmarks", *session.posargs)


@nox.session
def pictures(session: nox.Session) -> None:
    """Play the recorded run and save a picture of every step into docs/pictures."""
    session.install("-e", ".")
    session.run("python", "main.py", "demo", "--out", "docs/pictures")
