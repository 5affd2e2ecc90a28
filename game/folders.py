"""Where the game's own files are."""

from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
ASSETS = ROOT / "assets"
SCENARIOS = ROOT / "scenarios"
LIBRARY = SCENARIOS / "library"
CAMPAIGN = SCENARIOS / "campaign"
