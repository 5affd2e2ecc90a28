"""Every look that a screen has to stand: sizes, themes and sizes of text."""

import pytest

LOOKS = [
    pytest.param((1280, 720), "light", 100, id="as drawn"),
    pytest.param((1280, 720), "dark", 125, id="dark, 125 percent"),
    pytest.param((1280, 720), "hc", 150, id="high contrast, 150 percent"),
    pytest.param((1280, 720), "light", 200, id="200 percent"),
    pytest.param((1536, 864), "light", 100, id="wide"),
    pytest.param((960, 600), "light", 100, id="smallest"),
    pytest.param((960, 600), "dark", 200, id="smallest, 200 percent"),
]
