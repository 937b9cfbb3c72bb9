#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Dossier authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reading aloud through the real Speech Dispatcher and the real eSpeak NG."""

import contextlib
import functools
import os
import queue
import re
import subprocess
import tempfile
import threading

from speech_service import Service, nowhere
from tap import case, main

PATIENCE = 30
SENTENCES = ("The first sentence is not long.", "The second one is, after all, a little longer than that.", "Last.")
# What lasts long enough at the speed of speech to be cut short on a busy machine.
LONG = tuple(" ".join([sentence] * 8) for sentence in SENTENCES)


class ServiceIsMute(AssertionError):
    pass


class Probe:
    def __init__(self, environment, language="en", sentences=SENTENCES):
        self.process = subprocess.Popen([os.environ["SPEECH_PROBE"], language, *sentences], stdin=subprocess.PIPE,
                                        stdout=subprocess.PIPE, text=True, env=os.environ | environment)
        self.lines = queue.Queue()
        self.heard = []
        threading.Thread(target=self._listen, daemon=True).start()

    def _listen(self):
        for line in self.process.stdout:
            self.lines.put(line.strip())
        self.lines.put(None)

    def tell(self, *commands):
        self.process.stdin.write("".join(f"{command}\n" for command in commands))
        self.process.stdin.flush()

    def wait_for(self, wanted):
        """Waits for a line that WANTED describes, and returns those before it."""
        before = []
        while True:
            try:
                line = self.lines.get(timeout=PATIENCE)
            except queue.Empty:
                raise AssertionError(f"waited in vain for {wanted!r} after {self.heard}") from None
            assert line is not None, f"the program ended with status {self.process.wait()} after {self.heard}"
            self.heard.append(line)
            if re.fullmatch(wanted, line):
                return before
            assert not line.startswith("silent"), f"nothing is spoken after {self.heard}"
            before.append(line)

    def end(self):
        self.process.stdin.close()
        status = self.process.wait(PATIENCE)
        assert status == 0, f"the program ended with status {status}"


@contextlib.contextmanager
def surroundings(_name):
    with tempfile.TemporaryDirectory(prefix="dossier-speech.") as place:
        yield place


@contextlib.contextmanager
def reading(place, **options):
    with Service(place) as service:
        probe = Probe(service.environment, **options)
        try:
            yield probe, service
            probe.end()
        except AssertionError as failure:
            failure.add_note(f"the speech service said: {service.said()[-2000:]}")
            probe.process.kill()
            if service.is_mute():
                raise ServiceIsMute from failure
            raise
        finally:
            probe.process.kill()


def cancels(function):
    """A case that cancels messages: tried again where the service does not outlive that."""
    @functools.wraps(function)
    def wrapper(place):
        for _ in range(4):
            with tempfile.TemporaryDirectory(dir=place) as own, contextlib.suppress(ServiceIsMute):
                return function(own)
        return function(place)
    return wrapper


@case
def sentences_are_spoken_in_order(place):
    with reading(place) as (probe, service):
        probe.tell("start 0")
        told = probe.wait_for("finished 2")
        assert told == ["opening 0", "speaking 0", "begun 0", "speaking 1", "begun 1", "speaking 2", "begun 2"], told
        # A second of sound and more: the engine has spoken, not only told so.
        assert service.loudspeaker.taken > 44100, service.loudspeaker.taken


@case
def starts_anywhere(place):
    with reading(place) as (probe, _service):
        probe.tell("start 2")
        told = probe.wait_for("finished 2")
        assert told == ["opening 2", "speaking 2", "begun 2"], told


@case
@cancels
def pause_is_silence_and_play_goes_on(place):
    with reading(place, sentences=LONG) as (probe, service):
        service.loudspeaker.pace = 1
        probe.tell("start 0")
        probe.wait_for("begun 0")
        probe.tell("pause")
        probe.wait_for("paused 0")
        service.loudspeaker.pace = 1000
        probe.tell("voices")
        told = probe.wait_for("voices done")
        assert all(line.startswith("voice ") for line in told), told
        probe.tell("play")
        told = probe.wait_for("finished 2")
        assert told[:4] == ["speaking 0", "begun 0", "speaking 1", "begun 1"], told


@case
@cancels
def steps_cut_the_sentence_short(place):
    with reading(place, sentences=LONG) as (probe, service):
        # Not slower: the service ends what it plays before it cancels.
        service.loudspeaker.pace = 1
        probe.tell("start 0")
        probe.wait_for("begun 0")
        probe.tell("next")
        assert probe.wait_for("begun 1") == ["speaking 1"]
        probe.tell("previous")
        assert probe.wait_for("begun 0") == ["speaking 0"]
        probe.tell("next", "next")
        # One that follows upon a cancelled one may have to be said twice.
        assert probe.wait_for("begun 2")[:2] == ["speaking 1", "speaking 2"]
        service.loudspeaker.pace = 1000
        probe.wait_for("finished 2")


@case
def a_service_that_is_killed_is_missed(place):
    with reading(place) as (probe, service):
        service.loudspeaker.pace = 0.05
        probe.tell("start 1")
        probe.wait_for("begun 1")
        service.kill()
        probe.wait_for("lost 1")
        service.loudspeaker.pace = 1000
        service.start()
        probe.tell("play")
        probe.wait_for("finished 2")


@case
@cancels
def a_service_that_is_killed_between_sentences_is_missed(place):
    with reading(place) as (probe, service):
        service.loudspeaker.pace = 0.05
        probe.tell("start 0")
        probe.wait_for("begun 0")
        probe.tell("pause")
        probe.wait_for("paused 0")
        service.kill()
        probe.tell("play", "next", "pause", "play")
        # It may be missed before it is asked for more, and then does not start.
        probe.wait_for("(lost|unavailable) 1")


@case
def without_a_service_the_program_says_so(place):
    probe = Probe(nowhere(place))
    probe.tell("start 0")
    assert probe.wait_for("unavailable 0") == ["opening 0"]
    probe.tell("play")
    probe.wait_for("unavailable 0")
    probe.end()


@case
@cancels
def stops_while_the_service_is_being_reached(place):
    with reading(place) as (probe, _service):
        for _ in range(10):
            probe.tell("start 0", "stop")
        probe.tell("start 1")
        told = probe.wait_for("begun 1")
        assert told.count("idle 0") == 10, told
        probe.wait_for("finished 2")


@case
def a_language_that_nobody_speaks_is_told(place):
    with reading(place, language="tlh") as (probe, service):
        probe.tell("start 0")
        assert probe.wait_for("no-voice 0") == ["opening 0"]
        assert service.loudspeaker.taken == 0


@case
def a_service_without_an_engine_is_told(place):
    with Service(place, modules='AddModule "dummy" "sd_dummy" ""\nDefaultModule dummy\n') as service:
        probe = Probe(service.environment)
        probe.tell("start 0")
        assert probe.wait_for("no-engine 0") == ["opening 0"]
        probe.end()


@case
def voices_are_those_of_the_language(place):
    with reading(place, language="es-MX", sentences=("Hola.",)) as (probe, service):
        service.loudspeaker.pace = 0.05
        probe.tell("start 0")
        probe.wait_for("begun 0")
        probe.tell("voices")
        voices = probe.wait_for("voices done")
        assert len(voices) >= 2, voices
        for voice in voices:
            identity, name, language = voice.removeprefix("voice ").split("|")
            assert identity == f"espeak-ng:{name}" and language.split("-")[0] == "es", voice
        service.loudspeaker.pace = 1000


@case
def rate_and_voice_change_the_sound(place):
    with reading(place, sentences=(SENTENCES[1],)) as (probe, service):
        def length(*commands):
            before = service.loudspeaker.taken
            probe.tell(*commands, "start 0")
            probe.wait_for("finished 0")
            # What the pipe holds is taken soon.
            after = -1
            while after != service.loudspeaker.taken:
                after = service.loudspeaker.taken
                threading.Event().wait(0.2)
            return after - before
        normal, slow, fast = length(), length("rate -60"), length("rate 60")
        assert fast < 0.8 * normal < normal < 0.8 * slow, (fast, normal, slow)
        spanish = length("rate 0", "voice espeak-ng:Spanish (Spain)")
        again = length("voice")
        assert 10 * abs(again - normal) < abs(spanish - normal), (again, normal, spanish)


main(around=surroundings)
