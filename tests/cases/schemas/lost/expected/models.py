"""Data types of schema.yaml."""

from __future__ import annotations

from typing import Any

from .runtime.models import ContractModel


class Lost(ContractModel):
    a: Any | None = None
    b: Any | None = None
    c: list[Any] | None = None
    d: list[str] | None = None
