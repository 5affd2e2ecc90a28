"""The scene of whatever the interface shows: one screen, and the open dialogs on top of it."""

from dataclasses import replace

from game.core.state import Step
from game.ui.app import App, Dialog, Place, Playing
from game.ui.dialogs import ANSWER, EXAMPLE, GUIDE, PAUSE
from game.ui.kit import Kit
from game.ui.scene import Box, Scene
from game.ui.screens.accept import accept_dialog
from game.ui.screens.answer import answer_dialog
from game.ui.screens.approach import approach, finish_approach_dialog
from game.ui.screens.briefing import briefing
from game.ui.screens.connect import connect
from game.ui.screens.connect_dialogs import finding_dialog, finish_connect_dialog
from game.ui.screens.crowd import crowd
from game.ui.screens.debrief import debrief
from game.ui.screens.debrief_dialogs import look_dialog, points_dialog
from game.ui.screens.debrief_moves import moves_dialog
from game.ui.screens.dialogs import finish_spot_dialog, hint_dialog, pieces_dialog, quit_dialog
from game.ui.screens.dossier import dossier
from game.ui.screens.evidence import evidence
from game.ui.screens.example import example_dialog
from game.ui.screens.explore import explore
from game.ui.screens.fix import finish_fix_dialog, fix
from game.ui.screens.flag import flag_dialog
from game.ui.screens.guide import guide_dialog
from game.ui.screens.help import help_dialog
from game.ui.screens.mission_dialog import mission_dialog
from game.ui.screens.missions import missions
from game.ui.screens.pause import pause_dialog
from game.ui.screens.record_dialog import RECORD, record_dialog
from game.ui.screens.review import review
from game.ui.screens.settings import settings_dialog
from game.ui.screens.spot import spot
from game.ui.screens.title import title
from game.ui.screens.wedge import wedge
from game.ui.screens.week import week
from game.ui.screens.whole_picture import WHOLE, whole_dialog


def view(app: App, kit: Kit) -> Scene:
    """Build the scene. Where single letters are off, none is a key and none is shown."""
    pressed = app.pressed if app.pressed == app.pointer else None
    kit = replace(kit, pressed=pressed, letters=app.settings.letters)
    scene = _shown(app, kit)
    return scene if kit.letters else scene.without_letters()


def _shown(app: App, kit: Kit) -> Scene:
    scene = _screen(app, kit)
    dialogs = [box for dialog in app.dialogs if (box := _dialog(app, kit, dialog)) is not None]
    if not dialogs:
        return scene
    root = scene.root.with_children(*scene.root.children, *dialogs)
    inside = any(box.id == app.focus for box in dialogs[-1].walk())
    return replace(scene, root=root, focus=app.focus if inside else None)


def _screen(app: App, kit: Kit) -> Scene:
    playing = app.playing
    if app.place is Place.MISSIONS:
        return missions(app, kit)
    if app.place is Place.EXPLORE and app.exploring is not None:
        return explore(app, kit, app.exploring)
    if app.place is Place.TITLE or playing is None:
        return title(app, kit)
    if playing.at_crowd:
        return crowd(app, kit, playing)
    if playing.evidence is not None and playing.state.step is Step.SPOT:
        return evidence(app, kit, playing, playing.evidence)
    return _SCREENS[playing.state.step](app, kit, playing)


_SCREENS = {
    Step.BRIEF: briefing,
    Step.SPOT: spot,
    Step.REVIEW: review,
    Step.CONNECT: connect,
    Step.DOSSIER: dossier,
    Step.APPROACH: approach,
    Step.WEDGE: wedge,
    Step.FIX: fix,
    Step.WEEK: week,
    Step.DEBRIEF: debrief,
    Step.CLOSED: debrief,
}


def _dialog(app: App, kit: Kit, dialog: Dialog) -> Box | None:
    """The box of an open dialog; None for one that has nothing to be about."""
    if dialog.name in _ANYWHERE:
        return _ANYWHERE[dialog.name](app, kit)
    if dialog.name == "mission":
        return mission_dialog(app, kit, dialog.subject)
    if app.playing is None:
        return None
    return _in_mission(app, kit, app.playing, dialog)


_ANYWHERE = {"settings": settings_dialog, "help": help_dialog, "quit": quit_dialog}


def _in_mission(app: App, kit: Kit, playing: Playing, dialog: Dialog) -> Box | None:
    if dialog.name == "flag":
        return flag_dialog(app, kit, playing, playing.draft) if playing.draft else None
    if dialog.name in _ABOUT_ONE:
        return _ABOUT_ONE[dialog.name](app, kit, playing, dialog.subject)
    if dialog.name == "finish":
        finish = _FINISHING.get(playing.state.step)
        return finish(app, kit, playing) if finish else None
    asked = _ABOUT_THE_STEP.get(dialog.name)
    return asked(app, kit, playing) if asked else None


_ABOUT_ONE = {
    "pieces": pieces_dialog,
    "accept": accept_dialog,
    "look": look_dialog,
    EXAMPLE: example_dialog,
    WHOLE: whole_dialog,
    ANSWER: answer_dialog,
}
_ABOUT_THE_STEP = {
    "hint": hint_dialog,
    "finding": finding_dialog,
    "points": points_dialog,
    "moves": moves_dialog,
    RECORD: record_dialog,
    PAUSE: pause_dialog,
    GUIDE: guide_dialog,
}
_FINISHING = {
    Step.SPOT: finish_spot_dialog,
    Step.CONNECT: finish_connect_dialog,
    Step.APPROACH: finish_approach_dialog,
    Step.FIX: finish_fix_dialog,
}
