"""Data types of schema.yaml."""

from __future__ import annotations

from typing import Annotated, Any

from .runtime.checks import UNIQUE
from .runtime.models import ContractModel


class Lost(ContractModel, min_properties=1, requires={"a": ("b",)}):
    a: Any | None = None
    b: Any | None = None
    c: list[Any] | None = None
    d: Annotated[list[str], UNIQUE] | None = None
