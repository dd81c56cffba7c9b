"""Data types of traits.asyncapi.yaml."""

from __future__ import annotations

from enum import StrEnum
from typing import Any

from ...runtime.models import ContractEnum, ContractModel


class Priority(ContractEnum, StrEnum):
    LOW = "low"
    HIGH = "high"


class PlainHeaders(ContractModel):
    tenant: str | None = None
    same: str | None = None
    """Of the trait."""


class Own(ContractModel):
    id: str | None = None


class OwnHeaders(ContractModel):
    tenant: str | None = None
    same: int | None = None
    """Of the message."""
    priority: Priority | None = None
    level: Any | None = None
