# SPDX-FileCopyrightText: The Dossier authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A display and a session bus for one test program alone.

Keys go to the window that has the focus and the accessibility tree holds every
program on the bus, so tests that run side by side must not share either.
"""

import fcntl
import os
import shutil
import sys
import tempfile
from pathlib import Path

_MARK = "DOSSIER_OWN_SESSION"
_OUT, _ERR = 40, 41


def enter(screen="1600x1200x24"):
    """Starts the running script again in a session of its own, unless it is in one."""
    if os.environ.get(_MARK):
        _take_output_back()
        return
    runtime = tempfile.mkdtemp(prefix="dossier-ui.")
    environment = dict(os.environ)
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "XAUTHORITY", "DBUS_SESSION_BUS_ADDRESS", "AT_SPI_BUS_ADDRESS",
                 "G_DEBUG"):
        environment.pop(name, None)
    environment[_MARK] = environment["XDG_RUNTIME_DIR"] = runtime
    command = ["dbus-run-session", "--", "xvfb-run", "--auto-servernum",
               f"--server-args=-screen 0 {screen} -nolisten tcp", sys.executable, *sys.argv]
    status = _run(command, environment, Path(runtime) / "session.log")
    shutil.rmtree(runtime, ignore_errors=True)
    sys.exit(status)


def _run(command, environment, log):
    """Runs COMMAND. What the bus, its services and the display have to say goes
    to a log; the script finds the real output on the descriptors put by."""
    sys.stdout.flush()
    for descriptor, aside in ((1, _OUT), (2, _ERR)):
        os.dup2(descriptor, aside, inheritable=True)
    log_descriptor = os.open(log, os.O_WRONLY | os.O_CREAT | os.O_APPEND)
    actions = [(os.POSIX_SPAWN_DUP2, log_descriptor, 1), (os.POSIX_SPAWN_DUP2, log_descriptor, 2)]
    process = os.posix_spawnp(command[0], command, environment, file_actions=actions)
    _, status = os.waitpid(process, 0)
    code = os.waitstatus_to_exitcode(status) & 0xff
    if code and not (log.parent / "started").exists():
        print(log.read_text(errors="replace"), file=sys.stderr)
    return code


def _take_output_back():
    (Path(os.environ[_MARK]) / "started").touch()
    for aside, descriptor in ((_OUT, 1), (_ERR, 2)):
        try:
            fcntl.fcntl(aside, fcntl.F_GETFD)
        except OSError:
            return  # Started by hand, within a session made by hand.
        os.dup2(aside, descriptor)
        os.close(aside)
