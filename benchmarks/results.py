"""RESULTS.md: one part for each program that measures, each written anew by its own."""

from __future__ import annotations

import re
from itertools import pairwise
from pathlib import Path

RESULTS = Path(__file__).resolve().parent / "RESULTS.md"
_TITLE = re.compile(r"^# .*$", re.MULTILINE)


def write(part: str, file: Path = RESULTS) -> None:
    """Put *part*, which begins with its `# Title`, in the place of the one so titled.

    A new part goes to the end.
    """
    text = file.read_text(encoding="utf-8") if file.exists() else ""
    file.write_text(replaced(text, part), encoding="utf-8")


def replaced(text: str, part: str) -> str:
    """Return *text* with *part* in it."""
    starts = [found.start() for found in _TITLE.finditer(text)]
    parts = [text[start:end].strip() for start, end in pairwise([*starts, len(text)])]
    part = part.strip()
    title = part.partition("\n")[0]
    titles = [one.partition("\n")[0] for one in parts]
    if title in titles:
        parts[titles.index(title)] = part
    else:
        parts.append(part)
    return "\n\n".join(parts) + "\n"
