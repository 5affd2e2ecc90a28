"""A game under the dummy video driver, and a listener, on an accessibility bus of their own."""

import json
import os
import shutil
import subprocess
import sys
import tempfile
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
LISTENER = Path(__file__).with_name("listener.py")
SYSTEM_PYTHON = "/usr/bin/python3"
HAS_ATSPI = "import gi; gi.require_version('Atspi', '2.0'); from gi.repository import Atspi"


def lacking():
    """Why there can be no accessibility bus here; empty if there can."""
    if find_spec("accesskit") is None:
        return "the package accesskit is not installed"
    if shutil.which("dbus-daemon") is None:
        return "dbus-daemon is not installed (Debian: dbus, at-spi2-core)"
    if not Path(SYSTEM_PYTHON).exists():
        return f"there is no {SYSTEM_PYTHON}"
    probe = subprocess.run([SYSTEM_PYTHON, "-c", HAS_ATSPI], capture_output=True, check=False)
    if probe.returncode:
        return "the system's Python has no AT-SPI (Debian: gir1.2-atspi-2.0, python3-gi)"
    return ""


@contextmanager
def listening_session():
    """The environment of a session of its own, in which somebody listens."""
    with tempfile.TemporaryDirectory(prefix="bus", ignore_cleanup_errors=True) as folder:
        environment = {
            **os.environ,
            "XDG_RUNTIME_DIR": folder,
            "SDL_VIDEODRIVER": "dummy",
            "SDL_AUDIODRIVER": "dummy",
        }
        arguments = ["dbus-daemon", "--session", "--nofork", "--print-address"]
        with subprocess.Popen(
            arguments,
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        ) as bus:
            try:
                environment["DBUS_SESSION_BUS_ADDRESS"] = bus.stdout.readline().strip()
                subprocess.run([SYSTEM_PYTHON, str(LISTENER), "on"], env=environment, check=True)
                yield environment
            finally:
                bus.terminate()


@contextmanager
def listened_game(folder):
    """A game at its title, and what listens to it; at the end it has complained of nothing."""
    complaints = folder / "complaints.txt"
    arguments = [sys.executable, "main.py", "play", "--data-dir", str(folder)]
    with (
        listening_session() as environment,
        complaints.open("w", encoding="utf-8") as errors,
        subprocess.Popen(arguments, cwd=ROOT, env=environment, stderr=errors) as game,
    ):
        ear = Ear(environment, game.pid)
        try:
            yield ear, game
        finally:
            ear.close()
            game.terminate()
    assert complaints.read_text(encoding="utf-8") == ""


class Ear:
    """Sends orders to a listener and brings back its answers."""

    def __init__(self, environment, process):
        self._listener = subprocess.Popen(
            [SYSTEM_PYTHON, str(LISTENER), str(process)],
            env=environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )

    def __call__(self, order, *details):
        self._listener.stdin.write(json.dumps([order, *details]) + "\n")
        self._listener.stdin.flush()
        line = self._listener.stdout.readline()
        assert line, "the listener has gone"
        return json.loads(line)

    def close(self):
        self._listener.stdin.close()
        self._listener.wait(timeout=10)
        self._listener.stdout.close()
