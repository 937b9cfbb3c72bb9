#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Dossier authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""GNOME Shell's search: the bus starts the service, and, for a result that is
chosen, the program, at the place. Everything is asked with gdbus, as the
installed files say."""

import configparser
import contextlib
import os
import re
import shutil
import signal
import subprocess
from pathlib import Path

SOURCE = Path(os.environ["MESON_SOURCE_ROOT"])
BUILD = Path(os.environ["MESON_BUILD_ROOT"])
PROGRAMS = {"dossier": Path(os.environ["DOSSIER"]),
            "dossier-search-provider": Path(os.environ["DOSSIER_SEARCH_PROVIDER"])}
SHARE = BUILD / "tests" / "shell-search" / "share"
ID = "io.github.dossier_study.Dossier"


def make_services():
    """The services as they are installed, but of the programs that were built,
    whose words go to the log of the test."""
    shutil.rmtree(SHARE, ignore_errors=True)
    services = SHARE / "dbus-1" / "services"
    services.mkdir(parents=True)
    for path in (BUILD / "data").glob("*.service"):
        def run_built(match):
            program = SHARE / match[1]
            program.write_text(f'#!/bin/sh\nexec "{PROGRAMS[match[1]]}" "$@" >>"$DOSSIER_TEST_LOG" 2>&1\n')
            program.chmod(0o755)
            return f"Exec={program}"
        text = re.sub(r"^Exec=\S*/([\w-]+)", run_built, path.read_text(encoding="utf-8"), flags=re.M)
        (services / path.name).write_text(text, encoding="utf-8")


if "DOSSIER_OWN_SESSION" not in os.environ:
    make_services()
    os.environ["XDG_DATA_DIRS"] = f"{SHARE}:/usr/local/share:/usr/share"

import dossier_ui  # noqa: E402: the bus that it enters has to know the services
import tap  # noqa: E402
from dossier_ui import case, wait_until  # noqa: E402
from notes_ui import write_note  # noqa: E402

from gi.repository import Gio, GLib  # noqa: E402

BUS = Gio.bus_get_sync(Gio.BusType.SESSION)
ENTRY = configparser.ConfigParser()
ENTRY.read(BUILD / "data" / f"{ID}.search-provider.ini")
PROVIDER = ENTRY["Shell Search Provider"]


def ask_bus(method, signature, *values):
    return BUS.call_sync("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus", method,
                         GLib.Variant(signature, values), None, Gio.DBusCallFlags.NONE, -1, None).unpack()[0]


def pid_of(name):
    """The process behind a name on the bus; None when there is none."""
    try:
        return ask_bus("GetConnectionUnixProcessID", "(s)", name)
    except GLib.Error:
        return None


def gdbus(method, *arguments):
    """Calls METHOD of the provider with ARGUMENTS, each a type and a value."""
    texts = [GLib.Variant(kind, value).print_(True) for kind, value in arguments]
    done = subprocess.run(["gdbus", "call", "--session", "--dest", PROVIDER["BusName"], "--object-path",
                           PROVIDER["ObjectPath"], "--method", f"org.gnome.Shell.SearchProvider2.{method}", "--",
                           *texts], capture_output=True, text=True, check=False)
    assert done.returncode == 0, f"{method} {texts}: {done.stderr}"
    return GLib.Variant.parse(None, done.stdout.strip(), None, None).unpack()


def search(*terms):
    return gdbus("GetInitialResultSet", ("as", terms))[0]


def metas(*ids):
    return gdbus("GetResultMetas", ("as", ids))[0]


def activate(result, *terms, timestamp=0):
    assert gdbus("ActivateResult", ("s", result), ("as", terms), ("u", timestamp)) == ()


class Process:
    """One that the bus has started, as dossier_ui wants it."""

    def __init__(self, pid):
        self.pid = pid
        self.returncode = None

    def poll(self):
        state = Path(f"/proc/{self.pid}/stat")
        with contextlib.suppress(OSError):
            if state.read_text().rsplit(") ", 1)[1][0] != "Z":
                return None
        self.returncode = 0
        return 0

    def send_signal(self, number):
        with contextlib.suppress(ProcessLookupError):
            os.kill(self.pid, number)

    def wait(self, timeout=30):
        wait_until(lambda: self.poll() is not None, "the program to end", timeout)
        return 0


def set_environment(dossier):
    """The profile of DOSSIER is that of what the bus starts from now on."""
    environment = dossier.environment(DOSSIER_TEST_LOG=dossier.log)
    BUS.call_sync("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus",
                  "UpdateActivationEnvironment", GLib.Variant("(a{ss})", (environment,)), None,
                  Gio.DBusCallFlags.NONE, -1, None)


def take_window(dossier):
    """The program that the bus has started is the one to look at."""
    dossier.process = Process(wait_until(lambda: pid_of(ID), "the program on the bus"))
    dossier.app = wait_until(dossier._find_app, "the program's window")
    dossier._focus_window()


def end_service():
    pid = pid_of(PROVIDER["BusName"])
    if pid:
        os.kill(pid, signal.SIGKILL)
        wait_until(lambda: pid_of(PROVIDER["BusName"]) != pid, "the service to end")


@contextlib.contextmanager
def profile(label):
    end_service()
    with dossier_ui.profile(label) as dossier:
        set_environment(dossier)
        yield dossier
        assert "ERROR:" not in dossier.said(), dossier.said()
    end_service()


def one(ids, kind):
    return next(name for name in ids if name.startswith(f"{kind}:"))


@case
def the_bus_starts_it_and_it_finds_the_bundled_dossier(dossier):
    assert not pid_of(PROVIDER["BusName"])
    ids = search("lopez", "obr")
    assert ids[0] == "actor:us-mexico-fentanyl:amlo", ids
    assert pid_of(PROVIDER["BusName"]) and not pid_of(ID)
    assert len(ids) == len(set(ids)) <= 20, ids
    # A search from outside makes no profile.
    assert not (dossier.place / "data" / "dossier").exists()


@case
def results_say_what_they_are(dossier):
    ids = search("lopez", "obr")
    told = metas(*ids)
    assert [meta["id"] for meta in told] == ids
    first = told[0]
    assert first["name"] == "Andrés Manuel López Obrador", first
    assert re.fullmatch(r"Actor · .* · .+", first["description"]), first
    icon = Gio.Icon.deserialize(GLib.Variant("(sv)", (first["icon"][0], GLib.Variant("as", first["icon"][1]))))
    assert icon.get_names()[:2] == [f"{ID}-actor-symbolic", f"{ID}-symbolic"], first
    sentence = next(meta for meta in told if meta["id"].startswith("sentence:"))
    assert ", ¶ " in sentence["description"], sentence
    assert all(meta["name"] and meta["description"] for meta in told), told


@case
def more_letters_leave_fewer(dossier):
    first = search("guns")
    quote = one(first, "quote")
    found = gdbus("GetSubsearchResultSet", ("as", first), ("as", ["guns", "blaz"]))[0]
    assert quote in found and set(found) <= set(first), found
    assert gdbus("GetSubsearchResultSet", ("as", found), ("as", ["guns", "blazx"]))[0] == []


@case
def ids_outlive_the_service(dossier):
    ids = search("fentanyl")
    before = metas(*ids)
    end_service()
    after = metas(*ids)
    assert [meta["id"] for meta in after] == ids
    assert [meta["description"].split(" · ")[0] for meta in after] == \
        [meta["description"].split(" · ")[0] for meta in before]


@case
def hostile_words_find_nothing_or_something(dossier):
    for terms in ([], [""], [" "], ["a"], ['"'], ["'"], ["*"], ["NEAR(", ")"], ["a", "AND", "OR", "NOT"], ["-"],
                  ["%s%n"], ["';", "DROP", "TABLE", "item;", "--"], ["😀"], ["墨"], ["\u202e\u05de"], ["x" * 10000],
                  ["word"] * 500, ["\n\t\x01"]):
        ids = search(*terms)
        assert len(metas(*ids)) == len(ids), terms
    assert search("a") == [], "one letter begins too much"


@case
def hostile_ids_are_left_out(dossier):
    real = one(search("lopez"), "actor")
    bad = ["", ":", "::", "actor", "actor::", "actor:us-mexico-fentanyl:nobody", "actor:nothing:amlo",
           "sentence:us-mexico-fentanyl:amlo", "actor:%ff:amlo", "../../etc/passwd", "file:///etc/passwd",
           "'; DROP TABLE item; --", "x" * 10000, "墨西哥", real + ":", real.upper()]
    assert [meta["id"] for meta in metas(*bad[:5], real, *bad[5:])] == [real]
    assert metas() == [] and metas(*bad[:5] * 200) == []
    assert search("lopez"), "it still answers"


@case
def a_result_opens_the_program_at_the_place(dossier):
    activate(one(search("lopez", "obr"), "actor"), "lopez", "obr", timestamp=123)
    take_window(dossier)
    dossier.find("heading", "Andrés Manuel López Obrador")
    dossier.quit()


@case
def a_quote_and_a_sentence_are_gone_to_in_the_window_that_is_there(dossier):
    activate(one(search("guns", "blazing"), "quote"))
    take_window(dossier)
    dossier.wait_until(lambda: dossier.find_all("block quote"), "the quotes")
    focused = dossier.wait_until(dossier.focused, "the focus")
    assert "all guns blazing" in focused.name, focused

    # A dialog that is open makes way.
    dossier.settle()
    dossier.key("ctrl+k")
    dossier.find("entry", "Search Everything")
    activate(one(search("guns", "blazing"), "sentence"))
    dossier.wait_until(lambda: dossier.find("page tab", "Article").has_state("selected"), "the article")
    dossier.wait_until(lambda: not dossier.find_all("entry", "Search Everything"), "the palette to close")
    assert pid_of(ID) == dossier.process.pid
    dossier.quit()


def leave(dossier):
    """Quits from the palette, which takes all keys."""
    dossier.settle()
    dossier.key("Escape")
    dossier.wait_until(lambda: not dossier.find_all("entry", "Search Everything"), "the palette to close")
    dossier.quit()


@case
def the_search_goes_on_in_the_program(dossier):
    assert gdbus("LaunchSearch", ("as", ["lopez", "obr"]), ("u", 0)) == ()
    take_window(dossier)
    entry = dossier.find("entry", "Search Everything")
    assert entry.text == "lopez obr", entry.text
    dossier.wait_until(lambda: entry.has_state("focused"), "the focus in the words")
    dossier.find("list item", re.compile("^Actor: Andrés Manuel López Obrador · "))
    dossier.key("Return")
    dossier.find("heading", "Andrés Manuel López Obrador")

    # In the window that is there, other words take the place of those.
    dossier.settle()
    gdbus("LaunchSearch", ("as", ["guns"]), ("u", 0))
    entry = dossier.find("entry", "Search Everything")
    dossier.wait_until(lambda: entry.text == "guns", "the other words")
    leave(dossier)


@case
def a_result_that_is_gone_is_searched_for(dossier):
    activate("actor:us-mexico-fentanyl:nobody", "guns", "blazing")
    take_window(dossier)
    entry = dossier.find("entry", "Search Everything")
    assert entry.text == "guns blazing", entry.text
    leave(dossier)


@case
def what_is_opened_in_the_program_is_found_and_what_is_taken_away_is_not(dossier):
    copy = dossier.place / "harbor.dossier"
    shutil.copy(SOURCE / "tests" / "data" / "harbor.dossier", copy)
    article = "article:harbor:"
    assert article not in search("boat", "many")
    end_service()
    dossier.start(copy)
    dossier.find("page tab", "Article")
    wait_until(lambda: article in search("boat", "many"), "the new dossier")
    dossier.quit()

    # Also from the library, with nothing open.
    end_service()
    assert article in search("boat", "many")
    activate(article)
    take_window(dossier)
    dossier.wait_until(lambda: dossier.find("page tab", "Article").has_state("selected"), "the article")
    dossier.quit()

    end_service()
    copy.unlink()
    assert article not in search("boat", "many")


@case
def a_note_is_found_and_gone_to(dossier):
    text, start = write_note(dossier, "zweifelhaft")
    # While the program runs, and when it does not.
    (found,) = search("zweif")
    dossier.quit()
    end_service()
    assert search("zweif") == [found]
    (meta,) = metas(found)
    assert meta["name"] == "zweifelhaft" and meta["description"].startswith("Highlight · Mexico · "), meta
    activate(found)
    take_window(dossier)
    text = dossier.find("document text", re.compile("^Article: "))
    dossier.wait_until(lambda: start <= text.caret <= start + len("Mexico"), "the caret in the highlight")
    dossier.quit()


@case
def after_a_crash_it_leaves_the_mending_to_the_program(dossier):
    dossier.start()
    dossier.find("page tab", "Article")
    dossier.kill()
    lock = dossier.place / "data" / "dossier" / "dossier.lock"
    lock.write_text("0badcafe\n")
    assert search("lopez") is not None
    assert lock.read_text() == "0badcafe\n"


@case
def anybody_may_call_the_actions_of_the_program(dossier):
    def act(action, *parameters):
        BUS.call_sync(ID, "/" + ID.replace(".", "/"), "org.freedesktop.Application", "ActivateAction",
                      GLib.Variant("(sava{sv})", (action, parameters, {})), None, Gio.DBusCallFlags.NONE, -1, None)

    uri = (SOURCE / "data" / "dossiers" / "us-mexico-fentanyl.dossier").as_uri()
    act("go-to", GLib.Variant("(ssss)", ("us-mexico-fentanyl", uri, "", "")))
    take_window(dossier)
    dossier.find("page tab", "Article")
    for target in ("nothing", "../x", "actor", "sentence", "quote", "term", "issue", "a b", "actor::'x'", "progress"):
        for name in ("", "nobody", "x" * 10000, "'"):
            act("go-to", GLib.Variant("(ssss)", ("us-mexico-fentanyl", uri, target, name)))
    for words in ("", "'", "x" * 10000):
        act("search", GLib.Variant("s", words))
    dossier.find("entry", "Search Everything")
    act("go-to", GLib.Variant("(ssss)", ("", "nowhere:///at all", "actor", "amlo")))
    dossier.find(name=re.compile("at all"))
    assert dossier.running, dossier.said()


tap.main(around=profile)
