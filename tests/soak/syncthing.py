#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Dossier authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Two profiles and two real Syncthing instances that keep their folders in step.

Both instances listen on the loopback address only and know each other by it: no
discovery, no relays, no port mapping, no reports, no upgrades.
"""

import filecmp
import json
import os
import random
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
import xml.etree.ElementTree as ElementTree
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tool"))
sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "harness"))

import profiles  # noqa: E402
from tap import case, main, skip  # noqa: E402

FOLDER = "dossier"
LONGEST_START = 60
LONGEST_TRANSFER = 180

# What leaves the machine, or looks for others.
OFF = {
    "globalAnnounceEnabled": "false",
    "localAnnounceEnabled": "false",
    "relaysEnabled": "false",
    "natEnabled": "false",
    "stunKeepaliveStartS": "0",
    "announceLANAddresses": "false",
    "crashReportingEnabled": "false",
    "autoUpgradeIntervalH": "0",
    "urAccepted": "-1",
    "startBrowser": "false",
    "reconnectionIntervalS": "1",
}

chance = random.Random(int(os.environ.get("DOSSIER_TEST_SEED", "1")))


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def wait_until(condition, what, seconds):
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, f"waited {seconds} s for {what}"
        time.sleep(0.2)


class Instance:
    """One Syncthing, with a folder and a profile of ours beside it."""

    def __init__(self, place, name):
        self.home, self.shared, self.profile = place / f"home-{name}", place / f"shared-{name}", place / name
        self.port, self.gui = free_port(), free_port()
        self.process = None
        (self.shared / ".stfolder").mkdir(parents=True)
        self.environment = {name: value for name, value in os.environ.items() if "proxy" not in name.lower()}
        self.environment |= {"HOME": str(place), "STNOUPGRADE": "1", "STNODEFAULTFOLDER": "1"}
        subprocess.run(["syncthing", "generate", "--home", self.home, "--no-default-folder", "--skip-port-probing"],
                       env=self.environment, check=True, capture_output=True)
        self.config = ElementTree.parse(self.home / "config.xml")
        self.id = self.config.getroot().find("device").get("id")
        self.key = self.config.getroot().find("gui/apikey").text

    def know(self, other):
        root = self.config.getroot()
        options = root.find("options")
        for name, value in OFF.items():
            element = options.find(name)
            if element is None:
                element = ElementTree.SubElement(options, name)
            element.text = value
        for element in options.findall("listenAddress"):
            options.remove(element)
        ElementTree.SubElement(options, "listenAddress").text = f"tcp://127.0.0.1:{self.port}"
        root.find("gui/address").text = f"127.0.0.1:{self.gui}"
        for element in root.findall("device") + root.findall("folder"):
            root.remove(element)
        folder = ElementTree.SubElement(root, "folder", id=FOLDER, label="", path=str(self.shared), type="sendreceive",
                                        rescanIntervalS="2", fsWatcherEnabled="true", fsWatcherDelayS="1",
                                        ignorePerms="true")
        for instance in (self, other):
            device = ElementTree.SubElement(root, "device", id=instance.id, name="", compression="never")
            ElementTree.SubElement(device, "address").text = f"tcp://127.0.0.1:{instance.port}"
            ElementTree.SubElement(folder, "device", id=instance.id)
        self.config.write(self.home / "config.xml")

    def ask(self, path, method="GET"):
        request = urllib.request.Request(f"http://127.0.0.1:{self.gui}/rest/{path}", method=method,
                                         headers={"X-API-Key": self.key})
        opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
        with opener.open(request, timeout=10) as answer:
            return json.loads(answer.read() or b"null")

    def is_up(self):
        assert self.process.poll() is None, (self.home / "log").read_text()
        try:
            return self.ask("system/ping") == {"ping": "pong"}
        except (urllib.error.URLError, ConnectionError, TimeoutError):
            return False

    def start(self):
        with open(self.home / "log", "ab") as log:
            self.process = subprocess.Popen(["syncthing", "serve", "--home", self.home, "--no-browser", "--no-restart"],
                                            env=self.environment, stdin=subprocess.DEVNULL, stdout=log, stderr=log)

    def stop(self):
        if self.process is not None:
            self.process.terminate()
            try:
                self.process.wait(timeout=30)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()
            self.process = None

    def files(self):
        return sorted(path.name for path in self.shared.glob("dossier-*.jsonl"))

    def sync(self):
        return profiles.tool_json("sync", "--profile", self.profile, "--folder", self.shared)


class World:
    def __init__(self, _name):
        self.temporary = tempfile.TemporaryDirectory(prefix="dossier-syncthing-")

    def __enter__(self):
        if shutil.which("syncthing") is None:
            skip("there is no syncthing")
        self.place = Path(self.temporary.name)
        self.dossier = self.place / "sample.dossier"
        profiles.write_sample(self.dossier, 60)
        self.one, self.two = Instance(self.place, "one"), Instance(self.place, "two")
        self.one.know(self.two)
        self.two.know(self.one)
        return self

    def __exit__(self, *failure):
        for instance in (getattr(self, "one", None), getattr(self, "two", None)):
            if instance is not None:
                instance.stop()
        self.temporary.cleanup()

    def join(self):
        for instance in (self.one, self.two):
            if instance.process is None:
                instance.start()
        for instance in (self.one, self.two):
            wait_until(instance.is_up, "Syncthing to start", LONGEST_START)

    def part(self):
        self.one.stop()
        self.two.stop()

    def answer(self, instance, count):
        profiles.answer(self.dossier, instance.profile, *(chance.random() < 0.7 for _ in range(count)))

    def is_in_step(self):
        names = self.one.files()
        if names != self.two.files():
            return False
        _, differing, missing = filecmp.cmpfiles(self.one.shared, self.two.shared, names, shallow=False)
        return not differing and not missing

    def meet(self):
        """Files are carried, and both profiles read what came."""
        self.join()
        for _ in range(2):
            self.one.sync()
            self.two.sync()
            for instance in (self.one, self.two):
                instance.ask(f"db/scan?folder={FOLDER}", "POST")
            wait_until(self.is_in_step, "the folders to be in step", LONGEST_TRANSFER)
        self.one.sync()
        self.two.sync()

    def check(self, answers):
        states = [profiles.state(instance.profile, "--replay") for instance in (self.one, self.two)]
        assert all(state["equal"] for state in states), "not what a replay gives"
        assert states[0]["digest"] == states[1]["digest"], [state["digest"] for state in states]
        assert [state["answers"] for state in states] == [answers, answers], [state["answers"] for state in states]
        assert profiles.reviews(self.one.profile) == profiles.reviews(self.two.profile)
        for instance in (self.one, self.two):
            assert not [name for name in instance.files() if "conflict" in name], instance.files()


@case
def answers_given_apart_come_together(world):
    """Offline on both, and then joined; three times."""
    answers = 0
    for _ in range(3):
        world.part()
        for instance in (world.one, world.two):
            count = chance.randrange(20, 60)
            world.answer(instance, count)
            instance.sync()
            answers += count
        world.meet()
        world.check(answers)
    print(f"# {answers} answers on two devices, {len(world.one.files())} files")


@case
def answers_given_while_files_are_carried(world):
    answers = 0
    world.join()
    for _ in range(12):
        instance = chance.choice((world.one, world.two))
        world.answer(instance, 10)
        answers += 10
        instance.sync()
    world.meet()
    world.check(answers)


@case
def one_goes_back_to_a_backup(world):
    """Nothing that was shared is lost, and the digests are the same again."""
    world.answer(world.one, 20)
    world.answer(world.two, 20)
    world.meet()
    said, _ = profiles.tool("backup", "--profile", world.one.profile)
    world.part()
    world.answer(world.one, 15)
    world.answer(world.two, 15)
    world.meet()
    profiles.tool("restore", "--profile", world.one.profile, said.split(maxsplit=2)[2].strip())
    assert profiles.state(world.one.profile)["answers"] == 40
    world.answer(world.one, 5)
    world.meet()
    world.check(75)


if __name__ == "__main__":
    main(around=World)
