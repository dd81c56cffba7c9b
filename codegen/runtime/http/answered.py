"""What a service returns where it has a choice beside the value."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Generic, TypeAlias, TypeVar

from pydantic import BaseModel

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)


@dataclass(frozen=True, slots=True)
class Answer(Generic[T_co]):
    """A value with what else an answer says; a service returns it where it has a choice.

    Attributes:
        value: The value.
        status: One of the declared statuses, None for the first that fits the value.
        headers: Declared headers: the model of them, or values by name.
    """

    value: T_co
    status: int | None = None
    headers: BaseModel | Mapping[str, object] | None = None


Answered: TypeAlias = T | Answer[T]
"""What a service returns where it has a choice beside the value."""
