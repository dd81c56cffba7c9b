"""Programs that the tool runs, and the signals that end them."""

from __future__ import annotations

import os
import pty
import re
import signal
import subprocess
import sys

from codegen import children

# What a handler prints may meet what is being printed, which Python forbids: hence `write`.
_COUNTS = """
import os, signal, sys
heard = []
signal.signal(signal.SIGINT, lambda *_: (heard.append(1), os.write(1, b"heard\\n")))
os.write(1, b"ready\\n")
sys.stdin.readline()
os.write(1, b"times %d.\\n" % len(heard))
"""
_RUNS = f"from codegen import children; import sys; children.run([sys.executable, '-c', {_COUNTS!r}])"


def test_signals_are_passed_on_only_meanwhile() -> None:
    numbers = (signal.SIGTERM, signal.SIGINT)
    before = [signal.getsignal(number) for number in numbers]
    assert children.run([sys.executable, "-c", "raise SystemExit(3)"]) == 3
    assert [signal.getsignal(number) for number in numbers] == before


def test_a_signal_is_its_exit_code() -> None:
    killed = "import os, signal; os.kill(os.getpid(), signal.SIGKILL)"
    assert children.run([sys.executable, "-c", killed]) == 128 + signal.SIGKILL


def test_without_a_terminal_an_interrupt_is_passed_on() -> None:
    pipe = subprocess.PIPE
    command = [sys.executable, "-c", _RUNS]
    with subprocess.Popen(
        command, stdin=pipe, stdout=pipe, text=True, start_new_session=True
    ) as running:
        assert running.stdin is not None and running.stdout is not None
        assert running.stdout.readline() == "ready\n"
        running.send_signal(signal.SIGINT)
        assert running.stdout.readline() == "heard\n"
        said, _ = running.communicate("\n")
        assert (said, running.returncode) == ("times 1.\n", 0)


def test_a_terminal_interrupts_both_by_itself() -> None:
    process, terminal = pty.fork()
    if process == 0:
        os.execv(sys.executable, [sys.executable, "-c", _RUNS])
    said = b""
    steps = ((b"\x03", rb"ready"), (b"\n", rb"heard"), (b"", rb"times \d+\."))
    for answer, awaited in steps:
        while not re.search(awaited, said):
            said += _read(terminal, said)
        os.write(terminal, answer)
    assert os.waitstatus_to_exitcode(os.waitpid(process, 0)[1]) == 0
    os.close(terminal)
    assert b"times 1." in said


def _read(terminal: int, said: bytes) -> bytes:
    try:
        return os.read(terminal, 1000)
    except OSError as error:  # nobody writes any more
        raise AssertionError(said) from error
