"""Processes, and what the kernel says they cost when they end."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

_UNIT = 1 if sys.platform == "darwin" else 1024  # what the kernel counts memory in


@dataclass(frozen=True, slots=True, kw_only=True)
class Cost:
    """What a process came to.

    Attributes:
        cpu: Seconds, of itself and of all children that it waited for.
        memory: Bytes that it had at most; or a child of it, if that had more.
    """

    cpu: float
    memory: int


def cost(command: Sequence[str | Path], folder: Path, **env: str) -> Cost:
    """Run *command* in *folder* and return what it cost.

    Raises:
        RuntimeError: It failed; the message is the end of what it said.
    """
    said = folder / "said.log"
    with said.open("wb") as log:
        child = subprocess.Popen(
            list(map(str, command)),
            cwd=folder,
            env={**os.environ, **env},
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
        )
        _, status, usage = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode:
        last = said.read_text("utf-8", "replace")[-2000:]
        raise RuntimeError(f"{command[0]} exited {child.returncode}: {last}")
    return Cost(cpu=usage.ru_utime + usage.ru_stime, memory=usage.ru_maxrss * _UNIT)


def middle(costs: Sequence[Cost]) -> Cost:
    """The median of each figure."""
    return Cost(
        cpu=median(one.cpu for one in costs),
        memory=round(median(one.memory for one in costs)),
    )


def rounds(
    commands: Mapping[str, Sequence[str | Path]], folder: Path, number: int, **env: str
) -> dict[str, Cost]:
    """Run all *commands* in turn, *number* times; return the medians.

    What happens to the machine meanwhile then happens to all of them.
    """
    costs: dict[str, list[Cost]] = {name: [] for name in commands}
    for _ in range(number):
        for name, command in commands.items():
            costs[name].append(cost(command, folder, **env))
    return {name: middle(found) for name, found in costs.items()}
