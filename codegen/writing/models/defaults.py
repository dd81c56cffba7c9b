"""Defaults as Python text."""

from __future__ import annotations

from typing import Any

from codegen.model import ir
from codegen.writing import python
from codegen.writing.models.normal import Normal, imported
from codegen.writing.python import Expr

_WIDTH = 80  # of the line of a string in parentheses
_PIECE = 40  # characters, each of which may take more columns than one


def default(value: Any, given: Normal) -> Expr:
    """A default; text too long for a line is written in pieces.

    black puts such a string in parentheses and ruff does not: pieces are the same to
    both.
    """
    whole = _spelt(value, given)
    if not isinstance(value, str) or len(whole.text) <= _WIDTH:
        return whole
    pieces = [value[i : i + _PIECE] for i in range(0, len(value), _PIECE)]
    lines = [f"        {python.literal(piece)}" for piece in pieces]
    return Expr("\n".join(["(", *lines, "    )"]))


def _spelt(value: Any, given: Normal) -> Expr:
    """A default as Python text; members of enumerations by name."""
    if isinstance(value, ir.Member):
        owner = Expr(value.enumeration.name)
        if value.enumeration.module != given.module:
            owner = imported(given, value.enumeration)
        return python.join("{}.{}", owner, value.name)
    if isinstance(value, list):
        items = [_spelt(item, given) for item in value]
        return python.join("[" + ", ".join(["{}"] * len(items)) + "]", *items)
    if isinstance(value, tuple):
        items = [_spelt(item, given) for item in value]
        return python.join("({}{})", python.commas(items), "," * (len(items) == 1))
    if isinstance(value, dict):
        keys = [python.literal(key) for key in value]
        pairs = [
            python.join("{}: {}", key, _spelt(item, given))
            for key, item in zip(keys, value.values(), strict=True)
        ]
        return python.join("{{" + ", ".join(["{}"] * len(pairs)) + "}}", *pairs)
    return Expr(python.literal(value))
