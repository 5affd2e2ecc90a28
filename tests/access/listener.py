"""Stands in for a screen reader: reads and works one process through AT-SPI.

Run by the system's Python, which has the library; it uses nothing else of the project. Orders
come as lines of JSON, answers go back as lines of JSON.
"""

import json
import sys
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, Gio, GLib  # noqa: E402 - the version has to be asked for first

STATES = ("active", "checked", "focused", "selected")
PATIENCE_S = 20


def switch_on():
    """Tell the session that assistive technology is in use."""
    bus = Gio.bus_get_sync(Gio.BusType.SESSION)
    value = GLib.Variant("(ssv)", ("org.a11y.Status", "IsEnabled", GLib.Variant("b", True)))
    bus.call_sync(
        "org.a11y.Bus",
        "/org/a11y/bus",
        "org.freedesktop.DBus.Properties",
        "Set",
        value,
        None,
        Gio.DBusCallFlags.NONE,
        -1,
    )


def application(process):
    """The accessible of a process, once it is there."""
    end = time.monotonic() + PATIENCE_S
    while time.monotonic() < end:
        desktop = Atspi.get_desktop(0)
        for place in range(desktop.get_child_count()):
            found = desktop.get_child_at_index(place)
            if found is not None and found.get_process_id() == process:
                # What is kept would be read again after it has changed.
                found.set_cache_mask(Atspi.Cache.NONE)
                return found
        time.sleep(0.05)
    raise SystemExit(f"process {process} did not show up")


class Listener:
    def __init__(self, process):
        self.application = application(process)
        self.said = []
        self.events = Atspi.EventListener.new(self._hear)
        self.events.register("object:announcement")

    def _hear(self, event):
        self.said.append(str(event.any_data))

    def window(self):
        window = self.application.get_child_at_index(0)
        if window is None:
            raise LookupError("there is no window yet")
        return window

    def tree(self, node=None):
        node = node or self.window()
        role, states = node.get_role_name(), node.get_state_set()
        return {
            "role": role,
            "name": node.get_name(),
            "states": [
                nick for nick in STATES if states.contains(getattr(Atspi.StateType, nick.upper()))
            ],
            "number": Atspi.Value.get_current_value(node) if role == "slider" else None,
            "children": [
                self.tree(child)
                for place in range(node.get_child_count())
                if (child := node.get_child_at_index(place)) is not None
            ],
        }

    def _at(self, path, name):
        """What is at the end of a path, if it still has the name that it was found by."""
        node = self.window()
        for place in path:
            node = node.get_child_at_index(place)
            if node is None:
                break
        if node is None or node.get_name() != name:
            raise LookupError(f"{name!r} is somewhere else now")
        return node

    def click(self, *found):
        return Atspi.Action.do_action(self._at(*found), 0)

    def focus(self, *found):
        return Atspi.Component.grab_focus(self._at(*found))

    def scroll(self, *found):
        return Atspi.Component.scroll_to(self._at(*found), Atspi.ScrollType.ANYWHERE)

    def set(self, path, name, number):
        return Atspi.Value.set_current_value(self._at(path, name), number)

    def description(self, *found):
        return self._at(*found).get_description()

    def extents(self, *found):
        box = Atspi.Component.get_extents(self._at(*found), Atspi.CoordType.SCREEN)
        return [box.x, box.y, box.width, box.height]

    def announced(self):
        """What has been announced since it was last asked for."""
        while GLib.MainContext.default().iteration(may_block=False):
            pass
        said, self.said = self.said, []
        return said


def main():
    if sys.argv[1] == "on":
        switch_on()
        return
    listener = Listener(int(sys.argv[1]))
    for line in sys.stdin:
        order, *details = json.loads(line)
        try:
            answer = getattr(listener, order)(*details)
        except (GLib.Error, LookupError) as problem:
            # The tree may change while it is read.
            answer = {"error": str(problem)}
        sys.stdout.write(json.dumps(answer) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
