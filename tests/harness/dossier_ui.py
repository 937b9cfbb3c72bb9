# SPDX-FileCopyrightText: The Dossier authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Drives the real program through the accessibility tree, as its users' tools do.

    from dossier_ui import case, main

    @case
    def opens_on_the_article(dossier):
        dossier.start()
        dossier.find("button", "Actors").click()
        dossier.key("ctrl+f")
        dossier.type("border")
        dossier.wait_until(lambda: len(dossier.find_all("list item")) == 3)

    main()

Each case gets a Dossier with a fresh profile, on a display and a bus that the
test program has to itself. Roles are the names that AT-SPI gives them; a name
is a string that must be equal, or a compiled regular expression to search for.
"""

import contextlib
import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import session

session.enter()

import gi  # noqa: E402: the session has to be there before the bus is looked for

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

import tap  # noqa: E402
from catalogue import LANGUAGES, Catalogue  # noqa: E402
from tap import case, skip  # noqa: E402, F401: for the tests

# The program's surroundings, where build-aux/dev has not set them already.
SURROUNDINGS = {
    "ADW_DISABLE_PORTAL": "1",
    "DOSSIER_TEST_NOW": "2025-03-01T09:00:00Z",
    "DOSSIER_TEST_SEED": "1",
    "GDK_DEBUG": "no-portals",
    "GDK_DISABLE": "vulkan,gl",
    "GIO_USE_VFS": "local",
    "GSETTINGS_BACKEND": "keyfile",
    "GSK_RENDERER": "cairo",
    "GTK_IM_MODULE": "none",
    "G_DEBUG": "fatal-warnings",
    "LC_ALL": "en_US.UTF-8",
    "TZ": "UTC",
}
# GTK 4.18 loses, now and then, the last picture of a page that slides away, and
# the leak sanitizer finds it: nothing slides here. Nor does a caret blink, since
# it warns of itself where a selection comes in its way.
GTK_SETTINGS = "[Settings]\ngtk-enable-animations=false\ngtk-cursor-blink=false\n"
# Atspi asks every program for a cache that GTK's do not keep, and complains.
GLib.log_set_handler("dbind", GLib.LogLevelFlags.LEVEL_WARNING, lambda *_: None, None)

PATIENCE = float(os.environ.get("DOSSIER_TEST_PATIENCE", "15"))
STEP = 0.02


class NotFound(AssertionError):
    pass


def _pump():
    while GLib.MainContext.default().iteration(False):
        pass


def wait_until(predicate, what="it", timeout=PATIENCE):
    """Calls PREDICATE until its value is true, and returns that."""
    deadline = time.monotonic() + timeout
    while True:
        _pump()
        # A widget may go away while it is asked: then it is asked again.
        with contextlib.suppress(GLib.Error):
            value = predicate()
            if value:
                return value
        if time.monotonic() > deadline:
            raise NotFound(f"waited {timeout:.0f} s in vain for {what}")
        time.sleep(STEP)


def _matches(wanted, actual):
    if wanted is None:
        return True
    if isinstance(wanted, re.Pattern):
        return wanted.search(actual or "") is not None
    return wanted == actual


class Node:
    """One object of the accessibility tree."""

    def __init__(self, accessible):
        self.accessible = accessible

    def __eq__(self, other):
        return isinstance(other, Node) and self.accessible == other.accessible

    def __hash__(self):
        return hash(self.accessible)

    def __repr__(self):
        return f"<{self.role} “{self.name}”>"

    @property
    def role(self):
        return self.accessible.get_role_name()

    @property
    def name(self):
        return self.accessible.get_name() or ""

    @property
    def description(self):
        return self.accessible.get_description() or ""

    @property
    def parent(self):
        parent = self.accessible.get_parent()
        return Node(parent) if parent else None

    @property
    def children(self):
        count = self.accessible.get_child_count()
        nodes = (self.accessible.get_child_at_index(index) for index in range(count))
        return [Node(node) for node in nodes if node]

    def has_state(self, name):
        """Whether the state is set, as in has_state("checked")."""
        state = getattr(Atspi.StateType, name.upper().replace("-", "_"))
        return self.accessible.get_state_set().contains(state)

    @property
    def showing(self):
        return self.has_state("showing")

    @property
    def attributes(self):
        return self.accessible.get_attributes() or {}

    @property
    def text(self):
        """What a text or an entry holds."""
        text = self.accessible.get_text_iface()
        assert text, f"{self!r} holds no text"
        return Atspi.Text.get_text(text, 0, Atspi.Text.get_character_count(text))

    @property
    def caret(self):
        """Where the caret stands, in characters."""
        return Atspi.Text.get_caret_offset(self.accessible.get_text_iface())

    @caret.setter
    def caret(self, offset):
        assert Atspi.Text.set_caret_offset(self.accessible.get_text_iface(), offset)

    @property
    def value(self):
        """The number that a level, a scale or a progress bar shows."""
        return Atspi.Value.get_current_value(self.accessible.get_value_iface())

    @property
    def box(self):
        """x, y, width and height within the window."""
        extents = Atspi.Component.get_extents(self.accessible.get_component_iface(), Atspi.CoordType.WINDOW)
        return extents.x, extents.y, extents.width, extents.height

    @property
    def lit(self):
        """The words of a label that have a background."""
        offset = 0
        while offset < len(self.text):
            attributes, start, end = Atspi.Text.get_attribute_run(self.accessible.get_text_iface(), offset, True)
            if "bg-color" in attributes:
                return self.text[start:end]
            offset = max(end, offset + 1)
        return ""

    def actions(self):
        action = self.accessible.get_action_iface()
        count = Atspi.Action.get_n_actions(action) if action else 0
        return [Atspi.Action.get_action_name(action, index) for index in range(count)]

    def act(self, name):
        """Carries out the action NAME of those that actions() tells."""
        names = self.actions()
        assert name in names, f"{self!r} has no action {name}, but {names}"
        assert Atspi.Action.do_action(self.accessible.get_action_iface(), names.index(name))
        _pump()

    def click(self):
        """Carries out the first action, which is what a click does."""
        assert self.actions(), f"{self!r} can not be clicked"
        assert Atspi.Action.do_action(self.accessible.get_action_iface(), 0)
        _pump()

    def entry(self):
        """What takes the text: the object itself or one within it."""
        return next(node for node in self.walk() if node.accessible.get_editable_text_iface())

    def set_text(self, text):
        editable = self.accessible.get_editable_text_iface()
        assert editable, f"{self!r} can not be edited"
        assert Atspi.EditableText.set_text_contents(editable, text)
        _pump()

    def grab_focus(self):
        """Asks for the focus, and says whether it was given."""
        try:
            return Atspi.Component.grab_focus(self.accessible.get_component_iface())
        except GLib.Error:
            return False

    def walk(self, showing=True):
        """This object and all below it, in order; only what shows unless told."""
        stack = [self]
        while stack:
            node = stack.pop()
            try:
                if showing and not node.showing:
                    continue
                below = node.children
            except GLib.Error:
                continue  # It went away meanwhile.
            yield node
            stack.extend(reversed(below))

    def find_all(self, role=None, name=None, showing=True):
        return [node for node in self.walk(showing) if node.is_like(role, name)]

    def is_like(self, role, name):
        """Whether it has that role and name, or is gone already and has none."""
        try:
            return _matches(role, self.role) and _matches(name, self.name)
        except GLib.Error:
            return False

    def find(self, role=None, name=None, showing=True, timeout=PATIENCE):
        """The first such object, waited for; the tree is told when there is none."""
        wanted = f"{role or 'an object'} named {name!r}" if name is not None else str(role)
        try:
            return wait_until(lambda: self.find_all(role, name, showing), wanted, timeout)[0]
        except NotFound as failure:
            raise NotFound(f"{failure}; there is:\n{self.tree()}") from None

    def tree(self, depth=0):
        """The tree from here on, a line for each object but nameless boxes."""
        states = [state for state in ("focused", "selected", "checked", "expanded") if self.has_state(state)]
        lines = []
        if self.name or self.role not in ("panel", "grouping", "filler"):
            lines.append(f"{'  ' * depth}{self.role} “{self.name}” {' '.join(states)}".rstrip())
            depth += 1
        for child in self.children:
            with contextlib.suppress(GLib.Error):
                if child.showing:
                    lines.append(child.tree(depth))
        return "\n".join(filter(None, lines))

    @property
    def sensitive(self):
        return self.has_state("sensitive")


class Dossier:
    """The program, with a profile that outlives its restarts."""

    def __init__(self, place, label="dossier"):
        self.place = Path(place)
        self.label = label
        self.process = None
        self.announcements = []
        self.app = None
        self.catalogue = Catalogue("en")
        self.gtk_settings = GTK_SETTINGS
        self.log = self.place / "log"
        self._listener = Atspi.EventListener.new(self._on_event)
        self._listener.register("object:announcement")

    # Starting and ending

    def environment(self, **extra):
        environment = {**SURROUNDINGS, **os.environ}
        folders = {"HOME": "home", "XDG_CONFIG_HOME": "config", "XDG_DATA_HOME": "data",
                   "XDG_STATE_HOME": "state", "XDG_CACHE_HOME": "cache"}
        for name, folder in folders.items():
            (self.place / folder).mkdir(exist_ok=True)
            environment[name] = str(self.place / folder)
        gtk = self.place / "config" / "gtk-4.0" / "settings.ini"
        if not gtk.exists():
            gtk.parent.mkdir(exist_ok=True)
            gtk.write_text(self.gtk_settings, encoding="utf-8")
        environment.update({name: str(value) for name, value in extra.items()})
        return environment

    def study(self, **options):
        """Gives the profile the log of somebody who has studied the bundled
        dossier, or FILE, for months: see tests/ui/history.c for OPTIONS."""
        program = Path(os.environ.get("DOSSIER", "dossier"))
        history = program.parents[2] / "tests" / "ui" / "dossier-history"
        source = Path(__file__).resolve().parents[2]
        file = options.pop("file", None) or next((source / "data" / "dossiers").glob("*.dossier"))
        options.setdefault("until", self.environment()["DOSSIER_TEST_NOW"])
        flags = [f"--{name}={value}" for name, value in options.items()]
        subprocess.run([history, *flags, self.place / "data" / "dossier", file], check=True,
                       env=self.environment())

    def start(self, *arguments, window=True, language=None, **environment):
        """Starts the program and waits for its window. Variables of the
        environment are given by name, as in LC_ALL="ar_EG.UTF-8". In a LANGUAGE
        of catalogue.py, objects are found by their English names all the same."""
        assert not self.running, "the program runs already"
        if language:
            self.catalogue = Catalogue(language)
            environment = {**LANGUAGES[language], **environment}
        program = os.environ.get("DOSSIER", "dossier")
        with self.log.open("ab") as log:
            self.process = subprocess.Popen([program, *map(str, arguments)], stdin=subprocess.DEVNULL,
                                            stdout=log, stderr=log, env=self.environment(**environment))
        if window:
            self.app = wait_until(self._find_app, "the program's window")
            self._focus_window()
        return self

    def _find_app(self):
        if not self.running:
            raise AssertionError(f"the program ended with status {self.process.returncode}:\n{self.said()}")
        desktop = Atspi.get_desktop(0)
        desktop.clear_cache()
        for node in Node(desktop).children:
            if node.accessible.get_process_id() == self.process.pid and node.children:
                # What has been read once may have changed since.
                node.accessible.set_cache_mask(Atspi.Cache.NONE)
                return node
        return None

    @property
    def running(self):
        return self.process is not None and self.process.poll() is None

    def said(self):
        """What the program has written to its standard output and error."""
        return self.log.read_text(errors="replace") if self.log.exists() else ""

    def kill(self):
        """Ends the program as a power cut would."""
        if self.running:
            self.process.send_signal(signal.SIGKILL)
            self.process.wait()

    def quit(self, keys="ctrl+q"):
        """Quits the program as a person does, and expects it to end well."""
        self.key(keys)
        status = self.wait_for_exit()
        assert status == 0, f"the program ended with status {status}:\n{self.said()}"

    def wait_for_exit(self, timeout=2 * PATIENCE):
        try:
            return self.process.wait(timeout)
        except subprocess.TimeoutExpired:
            raise AssertionError(f"the program did not end; its log:\n{self.said()}") from None

    def restart(self, *arguments, **environment):
        """Kills the program, and starts it again with the same profile."""
        self.kill()
        return self.start(*arguments, **environment)

    # Looking

    @property
    def window(self):
        """The window on top."""
        return wait_until(lambda: self.app.children, "a window")[-1]

    def find(self, role=None, name=None, **options):
        return self.app_node().find(role, self.catalogue.name(name), **options)

    def find_all(self, role=None, name=None, **options):
        return self.app_node().find_all(role, self.catalogue.name(name), **options)

    def walk(self, showing=True):
        for window in self.app.children:
            yield from window.walk(showing)

    def app_node(self):
        return _Application(self.app.accessible)

    def wait_until(self, predicate, what="it", timeout=PATIENCE):
        try:
            return wait_until(predicate, what, timeout)
        except NotFound as failure:
            raise NotFound(f"{failure}; there is:\n{self.app_node().tree()}") from None

    def focused(self):
        """The object with the focus, or None."""
        return next((node for node in self.walk() if node.has_state("focused")), None)

    def _on_event(self, event):
        if self.running and event.source.get_process_id() == self.process.pid:
            self.announcements.append(str(event.any_data))

    def wait_for_announcement(self, pattern, timeout=PATIENCE):
        """The first announcement, of those not yet taken, that PATTERN is found in."""
        def heard():
            for index, text in enumerate(self.announcements):
                if re.search(pattern, text):
                    del self.announcements[:index + 1]
                    return text
            return None
        return self.wait_until(heard, f"an announcement like {pattern!r} among {self.announcements}", timeout)

    # Acting

    def _xdotool(self, *arguments):
        # With --sync it waits for a window that may have ended.
        done = subprocess.run(["timeout", "60", "xdotool", *map(str, arguments)], capture_output=True, text=True,
                              check=False)
        assert done.returncode == 0, f"xdotool {arguments}: {done.stderr}"
        return done.stdout.split()

    def x_window(self):
        """The X window of the program's oldest window that shows."""
        return wait_until(lambda: self._x_windows(), "an X window")[0]

    def _x_windows(self, process=None):
        done = subprocess.run(["xdotool", "search", "--onlyvisible", "--pid", str((process or self.process).pid)],
                              capture_output=True, text=True, check=False)
        return done.stdout.split()

    def _focus_window(self):
        # There is no window manager to hand out the focus.
        self._xdotool("windowfocus", "--sync", self.x_window())

    def key(self, *keys):
        """Presses keys, as in key("ctrl+f", "Down", "Return")."""
        self._xdotool("key", "--clearmodifiers", "--delay", 20, *keys)
        _pump()

    def type(self, text):
        self._xdotool("type", "--delay", 10, "--", text)
        _pump()

    def resize(self, width, height):
        """Makes the window another size once it is at rest: where a breakpoint
        changes, libadwaita paints the window in the midst of its allocation, and
        GTK warns of what has asked for another one by then."""
        self.settle()
        self._xdotool("windowsize", "--sync", self.x_window(), width, height)

    def click_at(self, node, x=0.5, y=0.5, button=1):
        """Clicks with the pointer, at a place within NODE from 0 to 1. It comes there
        in more than one move, as by hand: where a popover has just opened, GTK takes
        the pointer to be over the window again in the frame after the first."""
        left, top, width, height = node.box
        self._xdotool("mousemove", "--sync", "--window", self.x_window(),
                      round(left + width * x), round(top + height * y), "sleep", 0.3,
                      "mousemove_relative", 1, 0, "click", button)

    def drop(self, file, node):
        """Drags FILE onto NODE out of another window, which is taken aside first."""
        source = subprocess.Popen([sys.executable, Path(__file__).with_name("file_source.py"), str(file)],
                                  env=self.environment())
        try:
            window = self.wait_until(lambda: self._x_windows(source), "the window with the file")[0]
            self._xdotool("windowmove", "--sync", window, 1300, 100)
            left, top, width, height = node.box
            x, y = round(left + width / 2), round(top + height / 2)
            # A drag begins with a move, and what is below is asked at each.
            self._xdotool("mousemove", "--sync", "--window", window, 100, 100, "sleep", 0.3, "mousedown", 1,
                          "sleep", 0.3, "mousemove_relative", "--", -20, 0, "sleep", 0.3,
                          "mousemove_relative", "--", -20, 0, "sleep", 0.3,
                          "mousemove", "--window", self.x_window(), x - 20, y, "sleep", 0.3,
                          "mousemove", "--window", self.x_window(), x, y, "sleep", 1, "mouseup", 1, "sleep", 1)
        finally:
            source.kill()
            source.wait()

    def focus(self, node):
        """Gives NODE the focus: by asking, or else by a click."""
        if not node.grab_focus():
            self.click_at(node)
        self.wait_until(lambda: node.has_state("focused"), f"{node!r} to have the focus")

    def tab_to(self, node, most=40):
        """Moves the focus on until NODE has it."""
        for _ in range(most):
            if node.has_state("focused"):
                return
            self.key("Tab")
        raise AssertionError(f"Tab does not lead to {node!r}")

    def screenshot(self, path):
        """Takes a picture of the window, and of the popovers over it, which are
        windows of their own, into the PNG file PATH."""
        Path(path).parent.mkdir(parents=True, exist_ok=True)
        geometry = dict(line.split("=") for line in self._xdotool("getwindowgeometry", "--shell", self.x_window()))
        crop = "{WIDTH}x{HEIGHT}+{X}+{Y}".format(**geometry)
        subprocess.run(["import", "-silent", "-window", "root", "-crop", crop, "+repage", str(path)], check=True)
        return path

    def settle(self, quiet=0.3):
        """Waits until the window has looked the same for QUIET seconds."""
        def picture():
            return subprocess.run(["import", "-silent", "-window", self.x_window(), "gray:-"],
                                  capture_output=True, check=True).stdout

        before = [picture()]

        def is_quiet():
            time.sleep(quiet)
            before.append(picture())
            return before[-1] == before[-2]

        self.wait_until(is_quiet, "the window to come to rest")


class _Application(Node):
    """The application: it does not show, its windows do."""

    def walk(self, showing=True):
        for window in self.children:
            yield from window.walk(showing)


def _failures():
    build = os.environ.get("MESON_BUILD_ROOT") or os.environ.get("TMPDIR", "/tmp")
    return Path(build) / "ui-failures"


@contextlib.contextmanager
def profile(label="dossier"):
    """A Dossier with a fresh profile, ended and removed at the end."""
    place = tempfile.mkdtemp(prefix="dossier-profile.")
    dossier = Dossier(place, label)
    try:
        yield dossier
    except Exception as failure:
        _keep_traces(dossier, failure)
        raise
    finally:
        dossier.kill()
        shutil.rmtree(place, ignore_errors=True)


def _keep_traces(dossier, failure):
    with contextlib.suppress(Exception):
        state = "runs" if dossier.running else f"ended with status {dossier.process.returncode}"
        # Of a long trace the deepest calls tell.
        said = re.sub(r"^ *#(?:[3-9]\d|\d{3,}) .*\n", "", dossier.said(), flags=re.MULTILINE)
        failure.add_note(f"the program {state}; it said: {said[-6000:]}")
        if dossier.running:
            failure.add_note(f"picture: {dossier.screenshot(_failures() / (dossier.label + '.png'))}")


def main():
    """Runs the cases of the module, each with a fresh profile."""
    tap.main(around=profile)
