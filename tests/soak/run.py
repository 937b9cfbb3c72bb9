#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Dossier authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The long proofs, one after another.

    run.py [ANSWERS [KILLS]]
"""

import subprocess
import sys
import time
from pathlib import Path

FOLDER = Path(__file__).resolve().parent
ANSWERS, KILLS = "10000", "250"


def prove(script, *arguments):
    print(f"# {script} {' '.join(arguments)}".rstrip(), flush=True)
    start = time.monotonic()
    status = subprocess.run([sys.executable, FOLDER / script, *arguments], check=False).returncode
    print(f"# {script}: {'holds' if status == 0 else 'FAILED'}, {time.monotonic() - start:.0f} s", flush=True)
    return status == 0


if __name__ == "__main__":
    wanted = sys.argv[1:3] + [ANSWERS, KILLS][len(sys.argv[1:3]):]
    held = [prove("kill.py", *wanted), prove("syncthing.py")]
    sys.exit(0 if all(held) else 1)
