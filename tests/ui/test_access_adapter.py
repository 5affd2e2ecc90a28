"""The adapter beside an AccessKit that notes its calls; the real one is heard in tests/access."""

import sys
from types import SimpleNamespace

import pytest

from game.ui.access import Ask, Kind, Request, number_of
from game.ui.access_adapter import ScreenReader, Shape, load_accesskit
from game.ui.intents import Back, Quit
from game.ui.scene import Amount, Box, Rect, Role, Scene
from game.ui.words import words_for

HERE = Rect(0, 0, 10, 10)
SHAPE = Shape(Rect(5, 6, 100, 50), 1.0, focused=True)
SYSTEMS = {"win32": "windows", "darwin": "macos", "linux": "unix"}


class FakeNode:
    def __init__(self, role):
        self.said = {"role": role}
        self.actions = []

    def add_action(self, action):
        self.actions.append(action)

    def __getattr__(self, name):
        if not name.startswith("set_"):
            raise AttributeError(name)
        return lambda *values: self.said.update({name[4:]: values[0] if values else True})


class FakeEvents:
    def __init__(self, calls, name):
        self.raise_events = lambda: calls.append(("raised", name))


class FakeAdapter:
    """Keeps what it is told; on Windows and macOS it answers with events to raise."""

    def __init__(self, calls, handlers, *, answers):
        self.calls = calls
        self.hear, self.ask, *rest = handlers
        self.leave = rest[0] if rest else None
        self.update = None
        self._answers = answers

    def _noted(self, name, *values):
        self.calls.append((name, *values))
        return FakeEvents(self.calls, name) if self._answers else None

    def update_if_active(self, factory):
        self.update = factory()
        return self._noted("update")

    def update_view_focus_state(self, focused):
        return self._noted("view focus", focused)

    def update_window_focus_state(self, focused):
        return self._noted("window focus", focused)

    def set_root_window_bounds(self, outer, inner):
        assert outer == inner
        self._noted("bounds", outer)


def fake_kit(calls):
    """A package like AccessKit, and where its adapter will be."""
    made = SimpleNamespace(adapter=None)

    def adapter(*arguments, answers=True):
        handlers = [one for one in arguments if callable(one)]
        calls.append(("attached", *[one for one in arguments if not callable(one)]))
        made.adapter = FakeAdapter(calls, handlers, answers=answers)
        return made.adapter

    kit = SimpleNamespace(
        Role=SimpleNamespace(**{kind.value: kind for kind in Kind}),
        Action=SimpleNamespace(**{ask.value: ask.value for ask in Ask}),
        Toggled=SimpleNamespace(TRUE=True, FALSE=False),
        Live=SimpleNamespace(POLITE="polite"),
        Rect=lambda *corners: corners,
        Affine=tuple,
        Node=FakeNode,
        Tree=lambda root: root,
        TreeUpdate=lambda focus: SimpleNamespace(focus=focus, tree=None, nodes=[]),
        windows=SimpleNamespace(SubclassingAdapter=adapter),
        macos=SimpleNamespace(
            SubclassingAdapter=SimpleNamespace(for_window=adapter),
            add_focus_forwarder_to_window_class=lambda name: calls.append(("forwarder", name)),
        ),
        unix=SimpleNamespace(Adapter=lambda *handlers: adapter(*handlers, answers=False)),
    )
    return kit, made


class Desk:
    """A screen reader on one system, and everything that happens."""

    def __init__(self, platform="linux"):
        self.calls = []
        self.posted = []
        kit, made = fake_kit(self.calls)
        self.reader = ScreenReader(7, words_for(), self.posted.append, kit, platform)
        self.adapter = made.adapter

    def said(self):
        """Names in the last update, without the window's."""
        words = [one.said for _, one in self.adapter.update.nodes[:-1]]
        return [said.get("label", said.get("value")) for said in words]

    def called(self):
        """What has been called since this was last asked."""
        calls, self.calls[:] = list(self.calls), []
        return calls


def button(name, **more):
    return Box(name, Role.BUTTON, HERE, name, action=Quit(), **more)


def scene(*children, title="Test"):
    return Scene(title, (100, 50), Box("root", Role.WINDOW, HERE, title, children=children))


@pytest.mark.parametrize("platform", SYSTEMS)
def test_until_somebody_listens_nothing_is_done(platform):
    desk = Desk(platform)
    desk.called()
    desk.reader.show(scene(button("go")), SHAPE)
    assert desk.called() == []


@pytest.mark.parametrize("platform", SYSTEMS)
def test_asked_whether_there_is_a_tree_it_says_not_yet(platform):
    assert Desk(platform).adapter.hear() is None


def test_without_the_package_nobody_listens(monkeypatch):
    monkeypatch.setitem(sys.modules, "accesskit", None)
    assert load_accesskit() is None
    reader = ScreenReader(7, words_for(), print, None)
    reader.show(scene(button("go")), SHAPE)


def test_windows_knows_by_itself_where_the_window_is():
    desk = Desk("win32")
    assert desk.called() == [("attached", 7)]
    desk.adapter.hear()
    desk.reader.show(scene(button("go")), SHAPE)
    assert desk.called() == [("update",), ("raised", "update")]


def test_macos_is_told_of_the_focus():
    desk = Desk("darwin")
    assert desk.called() == [("forwarder", "SDLWindow"), ("attached", 7)]
    desk.adapter.hear()
    desk.reader.show(scene(button("go")), SHAPE)
    assert desk.called() == [
        ("update",),
        ("raised", "update"),
        ("view focus", True),
        ("raised", "view focus"),
    ]


def test_linux_is_told_of_the_focus_and_the_place():
    desk = Desk("linux")
    assert desk.called() == [("attached",)]
    desk.adapter.hear()
    desk.reader.show(scene(button("go")), SHAPE)
    bounds = (5, 6, 105, 56)
    assert desk.called() == [("update",), ("bounds", bounds), ("window focus", True)]
    desk.reader.show(scene(button("go")), SHAPE._replace(focused=False))
    assert desk.called() == [("bounds", bounds), ("window focus", False)]


@pytest.fixture
def desk():
    desk = Desk()
    desk.adapter.hear()
    desk.reader.show(scene(button("go")), SHAPE)
    desk.called()
    return desk


def test_only_a_change_is_sent(desk):
    desk.reader.show(scene(button("go")), SHAPE)
    assert desk.called() == []
    desk.reader.show(scene(button("stay")), SHAPE)
    assert desk.called() == [("update",)]
    assert desk.said() == ["stay"]


def test_another_scale_is_a_change(desk):
    same = scene(button("go"))
    desk.reader.show(same, SHAPE._replace(scale=2.0))
    assert ("update",) in desk.called()
    _, window = desk.adapter.update.nodes[-1]
    assert window.said["transform"] == (2.0, 0.0, 0.0, 2.0, 0.0, 0.0)


def test_news_stays_until_there_is_other_news(desk):
    toast = Box("toast", Role.STATUS, HERE, "Saved", live=True)
    desk.reader.show(scene(button("go"), toast), SHAPE)
    assert desk.said() == ["go", "Saved", "Saved."]
    desk.reader.show(scene(button("go")), SHAPE)
    assert desk.said() == ["go", "Saved."]


def test_who_comes_later_gets_everything(desk):
    desk.adapter.leave()
    desk.reader.show(scene(button("stay")), SHAPE)
    assert desk.called() == []
    desk.adapter.hear()
    desk.reader.show(scene(button("stay")), SHAPE)
    assert [name for name, *_ in desk.called()] == ["update", "bounds", "window focus"]


def test_who_leaves_and_comes_back_between_two_frames_gets_everything(desk):
    desk.adapter.leave()
    desk.adapter.hear()
    desk.reader.show(scene(button("go")), SHAPE)
    assert [name for name, *_ in desk.called()] == ["update", "bounds", "window focus"]


def asked(name, action, data=None):
    return SimpleNamespace(target=number_of(name), action=action, data=data)


def test_what_is_asked_is_posted_with_the_box_it_is_about(desk):
    desk.adapter.ask(asked("go", "CLICK"))
    desk.adapter.ask(asked("go", "FOCUS"))
    assert desk.posted == [Request("go", Ask.ACTIVATE), Request("go", Ask.FOCUS)]


@pytest.mark.parametrize("data", [("NUMERIC_VALUE", 95.0), ("VALUE", "95")])
def test_a_value_is_posted_as_a_number(desk, data):
    knob = Box("knob", Role.SLIDER, HERE, "Sure?", amount=Amount(80, 50, 100), action=Back())
    desk.reader.show(scene(knob), SHAPE)
    desk.adapter.ask(asked("knob", "SET_VALUE", data))
    assert desk.posted == [Request("knob", Ask.SET, 95.0)]


@pytest.mark.parametrize(
    "request_",
    [
        asked("gone", "CLICK"),
        asked("go", "BLUR"),
        asked("go", "SET_VALUE"),
        asked("go", "SET_VALUE", ("VALUE", "much")),
    ],
)
def test_what_cannot_be_done_is_not_posted_and_raises_nothing(desk, request_):
    desk.adapter.ask(request_)
    assert desk.posted == []


def test_nothing_is_raised_when_the_window_is_closing():
    def closed(_):
        raise RuntimeError("there is no window")

    kit, made = fake_kit([])
    reader = ScreenReader(7, words_for(), closed, kit, "linux")
    made.adapter.hear()
    reader.show(scene(button("go")), SHAPE)
    made.adapter.ask(asked("go", "CLICK"))
