"""Forking in a test process, where threads of other libraries run."""

from __future__ import annotations

import os
import signal
import time
import warnings
from collections.abc import Callable

RIGHT, WRONG, RAISED = 0, 1, 2

_ALARM, _PATIENCE, _TRIES = 5, 15.0, 3
"""Seconds after which a child that waits for ever is killed, by itself and by us."""


def in_child(check: Callable[[], bool]) -> int:
    """Fork; return with which code the child ended after *check*.

    A child that waits for ever is killed by its alarm, whose code is negative. One that
    hangs before it could set that, in what other libraries do at a fork or on a lock
    that a thread of theirs held, says nothing about *check*, so another one is forked.
    """
    code = RAISED
    for _ in range(_TRIES):
        code = _exit_code(_forked(check))
        if code != -signal.SIGKILL:
            break
    return code


def _forked(check: Callable[[], bool]) -> int:
    with warnings.catch_warnings():
        # From Python 3.12 on: "this process is multi-threaded", which is the point.
        warnings.simplefilter("ignore", DeprecationWarning)
        child = os.fork()
    if child == 0:
        code = RAISED
        try:
            signal.signal(signal.SIGALRM, signal.SIG_DFL)
            signal.alarm(_ALARM)
            code = RIGHT if check() else WRONG
        finally:
            os._exit(code)
    return child


def _exit_code(child: int) -> int:
    end = time.monotonic() + _PATIENCE
    while True:
        ended, status = os.waitpid(child, os.WNOHANG)
        if ended:
            return os.waitstatus_to_exitcode(status)
        if time.monotonic() > end:
            os.kill(child, signal.SIGKILL)
        time.sleep(0.002)
