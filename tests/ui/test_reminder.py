#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Dossier authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The reminder of due questions: whether, when and how often the desktop is
told, and what a click on it does."""

import contextlib
import re

from dossier_ui import case, main

from gi.repository import Gio, GLib  # after the harness, which enters a bus of its own

SERVICE = """
<node><interface name="org.freedesktop.Notifications">
  <method name="Notify">
    <arg type="s" direction="in"/><arg type="u" direction="in"/><arg type="s" direction="in"/>
    <arg type="s" direction="in"/><arg type="s" direction="in"/><arg type="as" direction="in"/>
    <arg type="a{sv}" direction="in"/><arg type="i" direction="in"/><arg type="u" direction="out"/>
  </method>
  <method name="CloseNotification"><arg type="u" direction="in"/></method>
  <method name="GetCapabilities"><arg type="as" direction="out"/></method>
  <method name="GetServerInformation">
    <arg type="s" direction="out"/><arg type="s" direction="out"/>
    <arg type="s" direction="out"/><arg type="s" direction="out"/>
  </method>
  <signal name="NotificationClosed"><arg type="u"/><arg type="u"/></signal>
  <signal name="ActionInvoked"><arg type="u"/><arg type="s"/></signal>
</interface></node>"""
PATH = "/org/freedesktop/Notifications"
NAME = "org.freedesktop.Notifications"

MORNING = "2025-03-01T09:00:00Z"
NEXT_MORNING = "2025-03-02T09:00:00Z"


class Desktop:
    """What shows notifications on a desktop, as far as a program can tell."""

    def __init__(self):
        self.told = []  # (number, title, line)
        self.closed = []
        self.bus = Gio.bus_get_sync(Gio.BusType.SESSION)
        interface = Gio.DBusNodeInfo.new_for_xml(SERVICE).interfaces[0]
        self.object = self.bus.register_object(PATH, interface, self.on_call, None, None)
        self.owner = Gio.bus_own_name_on_connection(self.bus, NAME, Gio.BusNameOwnerFlags.REPLACE, None, None)

    def on_call(self, _bus, _sender, _path, _interface, method, arguments, invocation):
        answer = None
        if method == "Notify":
            _app, replaces, _icon, title, line, *_rest = arguments.unpack()
            number = replaces or len(self.told) + 1
            self.told.append((number, title, line))
            answer = GLib.Variant("(u)", (number,))
        elif method == "CloseNotification":
            self.closed.append(arguments.unpack()[0])
        elif method == "GetCapabilities":
            answer = GLib.Variant("(as)", (["actions", "body"],))
        elif method == "GetServerInformation":
            answer = GLib.Variant("(ssss)", ("test", "test", "1", "1.2"))
        invocation.return_value(answer)

    def click(self, number):
        self.bus.emit_signal(None, PATH, NAME, "ActionInvoked", GLib.Variant("(us)", (number, "default")))

    def leave(self):
        Gio.bus_unown_name(self.owner)
        self.bus.unregister_object(self.object)


@contextlib.contextmanager
def desktop():
    shown = Desktop()
    try:
        yield shown
    finally:
        shown.leave()


def set_remind(dossier, remind):
    """As the switch in the preferences does."""
    keyfile = dossier.place / "config" / "glib-2.0" / "settings" / "keyfile"
    keyfile.parent.mkdir(parents=True, exist_ok=True)
    kept = keyfile.read_text(encoding="utf-8") if keyfile.exists() else "[io/github/dossier_study/Dossier]\n"
    lines = [line for line in kept.splitlines() if not line.startswith("remind=")]
    keyfile.write_text("\n".join([*lines, f"remind={str(remind).lower()}", ""]), encoding="utf-8")


def start(dossier, now=MORNING):
    dossier.start(GNOTIFICATION_BACKEND="freedesktop", DOSSIER_TEST_NOW=now)


def wait_for_reminder(dossier, shown, n=1):
    dossier.wait_until(lambda: len(shown.told) == n, f"{n} reminders, not {shown.told}")
    return shown.told[-1]


@case
def it_tells_how_much_is_due(dossier):
    dossier.study(last=0)
    set_remind(dossier, True)
    with desktop() as shown:
        start(dossier)
        _number, title, line = wait_for_reminder(dossier, shown)
        due = re.fullmatch(r"(\d+) questions are due today", title)
        assert due, title
        assert line.startswith("From 1 dossier"), line
        # The same as in the library.
        dossier.find("button", "Back").click()
        dossier.find("button", f"Review {due.group(1)} Due")
        dossier.quit()
        assert not shown.closed


@case
def it_is_silent_unless_it_is_asked_for(dossier):
    dossier.study(last=0)
    with desktop() as shown:
        start(dossier)
        dossier.key("ctrl+comma")
        dossier.find("page tab", "Learning").click()
        dossier.find("check box", "Remind Me")
        switch = next(node for node in dossier.find_all("check box", "Remind Me") if node.actions())
        dossier.settle()
        assert not shown.told, shown.told
        switch.click()
        number, _title, _line = wait_for_reminder(dossier, shown)
        switch.click()
        dossier.wait_until(lambda: number in shown.closed, "the reminder to go")


@case
def it_tells_once_a_day(dossier):
    dossier.study(last=0)
    set_remind(dossier, True)
    with desktop() as shown:
        start(dossier)
        wait_for_reminder(dossier, shown)
        dossier.quit()
        # Late at night, which is the same study day still, by way of what the
        # next one says: one reminder came in between, not two.
        start(dossier, "2025-03-02T03:30:00Z")
        dossier.settle()
        dossier.quit()
        start(dossier, NEXT_MORNING)
        wait_for_reminder(dossier, shown, 2)
        dossier.quit()
        assert len(shown.told) == 2, shown.told


@case
def it_comes_when_the_day_begins(dossier):
    dossier.study(last=0)
    set_remind(dossier, True)
    with desktop() as shown:
        start(dossier, "2025-03-02T03:59:40Z")
        dossier.wait_until(lambda: len(shown.told) == 2, "the day to begin", timeout=60)


@case
def a_click_begins_the_review(dossier):
    dossier.study(last=0)
    set_remind(dossier, True)
    with desktop() as shown:
        start(dossier)
        number, _title, _line = wait_for_reminder(dossier, shown)
        shown.click(number)
        dossier.find("button", "Check")


@case
def it_goes_when_something_was_answered(dossier):
    dossier.study(last=0)
    set_remind(dossier, True)
    with desktop() as shown:
        start(dossier)
        number, _title, _line = wait_for_reminder(dossier, shown)
        dossier.find("button", "Back").click()
        dossier.settle()
        dossier.find("button", re.compile("^Review")).click()
        dossier.find("button", "Skip")
        dossier.settle()
        assert not shown.closed
        dossier.find("button", "Skip").click()
        dossier.wait_until(lambda: number in shown.closed, "the reminder to go")


@case
def nothing_due_is_nothing_to_tell(dossier):
    dossier.study(days=2, new=3, idle=0, last=1000)
    set_remind(dossier, True)
    with desktop() as shown:
        start(dossier)
        dossier.find("button", "Back").click()
        dossier.find("label", re.compile("^Next: "))
        dossier.settle()
        dossier.quit()
        assert not shown.told, shown.told


main()
