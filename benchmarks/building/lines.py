"""Lines of output, blank ones left out."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path


def lines(output: Path, *, only: Iterable[str] = (), but: Iterable[str] = ()) -> int:
    """Count the lines of Python in *output*.

    Args:
        output: A file or a folder.
        only: Folders directly below it to count, all if there are none.
        but: Folders directly below it to leave out.
    """
    files = [output] if output.is_file() else sorted(output.rglob("*.py"))
    chosen, left = set(only), set(but)
    total = 0
    for file in files:
        top = file.relative_to(output).parts[:1]
        if (chosen and not chosen & set(top)) or left & set(top):
            continue
        total += sum(1 for line in file.read_text("utf-8").splitlines() if line.strip())
    return total
