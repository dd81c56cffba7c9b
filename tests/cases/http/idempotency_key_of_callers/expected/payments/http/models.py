"""Data types of payments.openapi.yaml."""

from __future__ import annotations

from enum import StrEnum
from uuid import UUID

from typing_extensions import TypeAliasType


class Kind(StrEnum):
    ONCE = "once"
    TWICE = "twice"


Key = TypeAliasType("Key", UUID)
