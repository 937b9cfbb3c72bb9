# SPDX-FileCopyrightText: The Dossier authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A Speech Dispatcher of a test's own, with a loudspeaker that is a pipe.

    with Service(place) as service:
        dossier.start(**service.environment)
        service.loudspeaker.pace = 0.1

The real service, the real engine and the real sound: only where a card would
play the samples, a thread of the test reads them, as fast as it is told to.
Nothing of the person's own set-up is read, and nothing can be heard.
"""

import contextlib
import fcntl
import os
import shutil
import signal
import subprocess
import threading
import time
from pathlib import Path

import tap

BYTES_PER_SECOND = 44100  # 22,050 samples of 16 bits

CONFIGURATION = """\
LogLevel 1
LogDir "{place}/log"
DefaultVolume 100
SymbolsPreproc "char"
SymbolsPreprocFile "symbols.dic"
AudioOutputMethod "alsa"
AudioALSADevice "loudspeaker"
Timeout 0
{modules}
"""

ESPEAK = """\
AddModule "espeak-ng" "sd_espeak-ng" "espeak-ng.conf"
DefaultModule espeak-ng
"""

ALSA = """\
pcm.nothing {{ type null }}
pcm.loudspeaker {{ type file slave.pcm "nothing" file "{pipe}" format "raw" }}
"""


class Loudspeaker:
    """Takes the samples out of the pipe, at PACE times the speed of speech."""

    def __init__(self, pipe):
        os.mkfifo(pipe)
        self.descriptor = os.open(pipe, os.O_RDWR | os.O_NONBLOCK)
        fcntl.fcntl(self.descriptor, fcntl.F_SETPIPE_SZ, 4096)
        self.pace = 1000.0
        self.taken = 0
        self._done = threading.Event()
        self._thread = threading.Thread(target=self._play, daemon=True)
        self._thread.start()

    def _play(self):
        while not self._done.is_set():
            try:
                samples = os.read(self.descriptor, 1024)
            except BlockingIOError:
                time.sleep(0.005)
                continue
            self.taken += len(samples)
            time.sleep(len(samples) / BYTES_PER_SECOND / self.pace)

    def close(self):
        self._done.set()
        self._thread.join()
        os.close(self.descriptor)


class Service:
    def __init__(self, place, modules=ESPEAK):
        self.place = Path(place).resolve() / "speech"
        self.modules = modules
        self.process = None
        self.loudspeaker = None

    def __enter__(self):
        if not shutil.which("speech-dispatcher"):
            tap.skip("there is no Speech Dispatcher")
        (self.place / "conf" / "modules").mkdir(parents=True)
        for folder in ("log", "home"):
            (self.place / folder).mkdir()
        self.loudspeaker = Loudspeaker(self.place / "samples")
        configuration = CONFIGURATION.format(place=self.place, modules=self.modules)
        (self.place / "conf" / "speechd.conf").write_text(configuration, encoding="utf-8")
        (self.place / "conf" / "modules" / "espeak-ng.conf").write_text("EspeakMinRate 80\n", encoding="utf-8")
        (self.place / "alsa.conf").write_text(ALSA.format(pipe=self.place / "samples"), encoding="utf-8")
        self.start()
        return self

    def __exit__(self, *_):
        self.kill()
        self.loudspeaker.close()

    @property
    def socket(self):
        return self.place / "socket"

    @property
    def environment(self):
        """How a program finds the service, and no other."""
        return {"SPEECHD_ADDRESS": f"unix_socket:{self.socket}"}

    def start(self):
        environment = {**os.environ, "HOME": str(self.place / "home"), "XDG_RUNTIME_DIR": str(self.place),
                       "ALSA_CONFIG_PATH": str(self.place / "alsa.conf")}
        for name in ("ASAN_OPTIONS", "LSAN_OPTIONS", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"):
            environment.pop(name, None)
        with (self.place / "output").open("ab") as output:
            self.process = subprocess.Popen(
                ["speech-dispatcher", "--run-single", "--config-dir", self.place / "conf", "--communication-method",
                 "unix_socket", "--socket-path", self.socket, "--pid-file", self.place / "pid"],
                stdin=subprocess.DEVNULL, stdout=output, stderr=output, env=environment, start_new_session=True)
        deadline = time.monotonic() + 15
        while not self.socket.exists():
            assert self.process.poll() is None and time.monotonic() < deadline, self.said()
            time.sleep(0.02)

    def kill(self):
        """Ends the service and its engines at once, as a crash would, so that it
        can not be started again by those who want it."""
        if self.process:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(self.process.pid, signal.SIGKILL)
            self.process.wait()
            self.process = None
        self.socket.unlink(missing_ok=True)
        (self.place / "pid").unlink(missing_ok=True)

    def is_mute(self):
        """Whether the service speaks for nobody any more, be it our program or its own.

        Its 0.12.0 can lose a signal between its threads when a message is cancelled on
        a busy machine (0.12.1 has it mended), and waits from then on for its engine.
        """
        self.loudspeaker.pace = 1000
        try:
            subprocess.run(["spd-say", "--wait", "Anybody there?"], env=os.environ | self.environment, timeout=20,
                           stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, check=False)
        except subprocess.TimeoutExpired:
            return self.process is not None and self.process.poll() is None
        return False

    def said(self):
        logs = [self.place / "output", *sorted((self.place / "log").glob("*.log"))]
        lines = [line for log in logs if log.exists() for line in log.read_text(errors="replace").splitlines()]
        return "\n".join([line for line in lines if not line.endswith("ALSA: STOP!")][-40:])


def nowhere(place):
    """The address of a service that is not there and can not be started."""
    return {"SPEECHD_ADDRESS": f"unix_socket:{Path(place) / 'no' / 'such' / 'folder' / 'socket'}"}
