"""Settings: text size, colours, motion, sound, keys, and which missions are open."""

from dataclasses import replace
from typing import NamedTuple

from game.core.messages import N_
from game.ui.app import App
from game.ui.intents import Back, SetSetting
from game.ui.kit import Kit, Segment, button, paragraph, segments, switch, text_marks
from game.ui.layout import moved_to
from game.ui.scene import Box, Fill, Rect, Role, State
from game.ui.screens.sheets import sheet
from game.ui.update import TEXT_PERCENTS, THEMES, VOLUMES

_WIDTH = 680
_GAP = 5
"""Rows keep a distance of their own, so that all are in view at the usual size."""

_LEAST_TEXT = 170
_THEME_NAMES = {"light": N_("Light"), "dark": N_("Dark"), "hc": N_("High contrast")}


class _Switch(NamedTuple):
    """A switch: its box, its field of the settings, and what is said of it.

    Attributes:
        turned: it is on where the field is off.
    """

    box_id: str
    setting: str
    name: str
    note: str
    turned: bool = False


_MOTION = _Switch(
    "motion",
    "motion",
    N_("Reduce motion"),
    N_("Tiles and counters change at once."),
    turned=True,
)
_SOUND = _Switch(
    "sound", "sound", N_("Sound"), N_("Short and dry. Whatever is heard can be seen too.")
)
_LETTERS = _Switch(
    "single-letters",
    "letters",
    N_("Single-letter keys"),
    N_("F, X, 1 to 7 and the like. Without them Tab, arrows and Enter do it all."),
)
_IN_ORDER = _Switch(
    "in-order",
    "in_order",
    N_("Missions open in their order"),
    N_("Each opens when the one before it is finished. Off, all missions are open."),
)


def settings_dialog(app: App, kit: Kit) -> Box:
    """The dialog; everything changes at once."""
    say = kit.words.say
    sizes = (say("Text size"), say("Layout follows, nothing is cut off."))
    themes = (say("Colours"), say("High contrast is 7 to 1 or better everywhere."))
    volumes = (say("Volume"), say("How loud the sounds are."))

    def content(width: int) -> list[Box]:
        note = say("Changes show at once and are kept on this computer.")
        return [
            _row(kit, sizes, _sizes(app, kit), width),
            _row(kit, themes, _themes(app, kit), width),
            _switch(app, kit, _MOTION, width),
            _switch(app, kit, _SOUND, width),
            _row(kit, volumes, _volumes(app, kit), width),
            _switch(app, kit, _LETTERS, width),
            _switch(app, kit, _IN_ORDER, width),
            paragraph(kit, "settings-note", note, (0, 0), width, style="label", colour="ink2"),
        ]

    close = button(kit, "close", say("Done"), Back(), kind="primary")
    return sheet(
        app,
        kit,
        "dialog:settings",
        say("Settings"),
        content,
        buttons=(close,),
        width=_WIDTH,
        gap=_GAP,
    )


def _sizes(app: App, kit: Kit) -> Box:
    options = [
        Segment(
            f"text:{percent}",
            kit.words.percent(percent),
            SetSetting("text_percent", str(percent)),
            app.settings.text_percent == percent,
        )
        for percent in TEXT_PERCENTS
    ]
    return _radios(kit, segments(kit, "text-size", kit.words.say("Text size"), options))


def _themes(app: App, kit: Kit) -> Box:
    options = [
        Segment(
            f"theme:{theme}",
            kit.words.say(_THEME_NAMES[theme]),
            SetSetting("theme", theme),
            app.settings.theme == theme,
        )
        for theme in THEMES
    ]
    return _radios(kit, segments(kit, "themes", kit.words.say("Colours"), options))


def _radios(kit: Kit, tabs: Box) -> Box:
    """The same choices, each said with the name of its setting."""
    return tabs.with_children(
        *(
            replace(
                tab,
                role=Role.RADIO,
                label=kit.words.say("{setting}: {value}", setting=tabs.label, value=tab.label),
                states=frozenset({State.CHECKED}) if tab.states else frozenset(),
            )
            for tab in tabs.children
        )
    )


def _switch(app: App, kit: Kit, shown: _Switch, width: int) -> Box:
    """A setting that is on or off."""
    say, kept = kit.words.say, bool(getattr(app.settings, shown.setting))
    on = kept is not shown.turned
    return switch(
        kit,
        shown.box_id,
        say(shown.name),
        SetSetting(shown.setting, "off" if kept else "on"),
        at=(0, 0),
        width=width,
        on=on,
        value=say("On") if on else say("Off"),
        note=say(shown.note),
    )


def _volumes(app: App, kit: Kit) -> Box:
    options = [
        Segment(
            f"volume:{percent}",
            kit.words.percent(percent),
            SetSetting("volume", str(percent)),
            app.settings.volume == percent,
        )
        for percent in VOLUMES
    ]
    return _radios(kit, segments(kit, "volume", kit.words.say("Volume"), options))


def _row(kit: Kit, named: tuple[str, str], control: Box, width: int) -> Box:
    """Name and note at the start, the control at the end, or below where it does not fit."""
    name, note = named
    pad = kit.px(8)
    beside = width - control.rect.width - 2 * pad
    below = beside < kit.px(_LEAST_TEXT)
    room = width - pad if below else beside - pad
    names, tall = text_marks(kit, name, (pad, pad), room)
    notes, notes_tall = text_marks(
        kit, note, (pad, pad + tall), room, style="caption", colour="ink2"
    )
    words_tall = tall + notes_tall
    if below:
        control = moved_to(control, pad, pad + words_tall + kit.px(6))
        height = control.rect.bottom + pad
    else:
        height = max(words_tall, control.rect.height) + 2 * pad
        control = moved_to(control, width - control.rect.width, (height - control.rect.height) // 2)
    rect = Rect(0, 0, width, height)
    rule = Fill(Rect(0, height - 1, width, 1), "line")
    return Box(
        f"{control.id}-row",
        Role.GROUP,
        rect,
        marks=(*names, *notes, rule),
        children=(control,),
    )
