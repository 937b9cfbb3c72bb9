# SPDX-FileCopyrightText: The Dossier authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Test functions reported as TAP, a case each.

    from tap import case, main, skip

    @case
    def numbers_add_up():
        assert 1 + 1 == 2

    main()

A function that returns passes, one that raises fails with its traceback as the
diagnosis, one that calls skip("why") is skipped. Command-line arguments select
cases by name. main(around=…) gives a context manager that is entered anew for
each case, and whose value is passed to it.
"""

import contextlib
import sys
import traceback

_cases = []


class Skipped(Exception):
    pass


def skip(reason):
    raise Skipped(reason)


def case(function):
    _cases.append(function)
    return function


def _comment(text):
    for line in text.splitlines():
        print(f"# {line}")


def _run(number, function, around):
    name = function.__name__.replace("_", " ")
    try:
        if around is None:
            function()
        else:
            with around(function.__name__) as subject:
                function(subject)
    except Skipped as reason:
        print(f"ok {number} - {name} # SKIP {reason}")
    except Exception:  # A failed case must not take the others with it.
        print(f"not ok {number} - {name}")
        _comment(traceback.format_exc())
        return False
    else:
        print(f"ok {number} - {name}")
    return True


def main(around=None):
    """Runs the cases of the module and ends the process."""
    wanted = sys.argv[1:]
    chosen = [function for function in _cases if not wanted or function.__name__ in wanted]
    with contextlib.suppress(AttributeError):
        sys.stdout.reconfigure(line_buffering=True)
    print("TAP version 14")
    print(f"1..{len(chosen)}")
    good = [_run(number, function, around) for number, function in enumerate(chosen, 1)]
    sys.exit(0 if all(good) and good else 1)
