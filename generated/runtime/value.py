"""Values of which there is one for each message."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TypeVar, dataclass_transform

T = TypeVar("T")


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def value(cls: type[T]) -> type[T]:
    """Make *cls* a dataclass that nobody changes: type checkers refuse to.

    One that refuses at run time too takes four times as long to be made, which for a
    message is as much as half of reading its JSON. For the same reason those who make one
    for each message give its fields by position: with keywords it takes three times as
    long.
    """
    return dataclass(slots=True)(cls)
