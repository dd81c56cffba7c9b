"""Data types of schema.yaml."""

from __future__ import annotations

from enum import IntEnum, StrEnum

from .runtime.models import ContractEnum, ContractModel


class Level(ContractEnum, IntEnum):
    VALUE_1 = 1
    """A little."""
    VALUE_2 = 2
    VALUE_3 = 3
    """Too much."""


class Color(ContractEnum, StrEnum):
    RED = "r"
    """Like a rose."""
    GREEN = "g"


class Maybe(ContractEnum, StrEnum):
    FIRST = "a"
    LAST = "b"


class State(ContractEnum, IntEnum):
    VALUE_0 = 0
    """Not yet."""
    VALUE_1 = 1
    """Now. And on."""


class HolderInline(ContractEnum, StrEnum):
    X = "x"
    """The one."""
    Y = "y"
    """The other."""


class Holder(ContractModel):
    level: Level | None = None
    inline: HolderInline | None = None
