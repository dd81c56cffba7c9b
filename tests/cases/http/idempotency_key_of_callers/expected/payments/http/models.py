"""Data types of payments.openapi.yaml."""

from __future__ import annotations

from enum import StrEnum
from uuid import UUID

from typing_extensions import TypeAliasType

from ...runtime.models import ContractEnum


class Kind(ContractEnum, StrEnum):
    ONCE = "once"
    TWICE = "twice"


Key = TypeAliasType("Key", UUID)
