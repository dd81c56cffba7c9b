"""Data types of voids.openapi.yaml."""

from __future__ import annotations

from enum import StrEnum
from typing import Any

from pydantic import ConfigDict
from typing_extensions import TypeAliasType

from ...runtime.models import ContractEnum, ContractModel

Where = TypeAliasType("Where", dict[str, Any])


class ClosedWhere(ContractModel):
    model_config = ConfigDict(extra="forbid")


class MatrixClosedWhere(ContractModel):
    model_config = ConfigDict(extra="forbid")


class LabelClosedWhere(ContractModel):
    model_config = ConfigDict(extra="forbid")


class BlankWhere(ContractEnum, StrEnum):
    EMPTY = ""
    VALUE = ".."


class QueryRequiredWhere(ContractModel):
    model_config = ConfigDict(extra="forbid")


class FormRequest(ContractModel):
    free: dict[str, Any] | None = None


class QueryClosedWhere(ContractModel):
    model_config = ConfigDict(extra="forbid")


class HeaderClosedWhere(ContractModel):
    model_config = ConfigDict(extra="forbid")
