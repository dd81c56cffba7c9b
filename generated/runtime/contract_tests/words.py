"""Numbers of things, as people say them."""

from __future__ import annotations


def counted(number: int, noun: str) -> str:
    """Return *number* of *noun*, which stands for one: `1 answer`, `2 answers`."""
    return f"{number} {noun}{'' if number == 1 else 's'}"
