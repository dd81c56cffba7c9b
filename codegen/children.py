"""Programs that this one runs and waits for: Ctrl-C and SIGTERM reach them, too."""

from __future__ import annotations

import signal
import subprocess
from collections.abc import Mapping, Sequence


def run(command: Sequence[str], environment: Mapping[str, str] | None = None) -> int:
    """Run *command* to its end, and return its exit code, 128 and more for a signal."""
    running = subprocess.Popen(command, env=environment)
    signal.signal(signal.SIGTERM, lambda number, frame: running.terminate())
    while True:
        try:
            code = running.wait()
            return code if code >= 0 else 128 - code
        except KeyboardInterrupt:
            pass  # it was interrupted as well, and ends by itself
