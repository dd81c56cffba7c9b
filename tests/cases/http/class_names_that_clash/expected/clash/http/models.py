"""Data types of clash.openapi.yaml."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Any
from uuid import UUID

from pydantic import Field
from typing_extensions import TypeAliasType

from ...runtime.models import ContractEnum, ContractModel

UUIDModel = TypeAliasType("UUIDModel", Annotated[str, Field(max_length=5)])


class Query(ContractEnum, StrEnum):
    A = "a"
    B = "b"


class Policy(ContractModel):
    retry: int | None = None


class Json(ContractModel):
    json_: Annotated[str, Field(alias="json")]


class AnyModel(ContractModel):
    any: Any | None = None


AnnotatedModel = TypeAliasType("AnnotatedModel", UUID)


class ClashService(ContractModel):
    async_clash_client: Annotated[str | None, Field(alias="AsyncClashClient")] = None


class Path(ContractModel):
    annotated: AnnotatedModel | None = None


class Operation(ContractModel):
    policy: Policy | None = None
    path: Path | None = None


class Response(ContractModel):
    operations: list[Operation]


class ApiError(ContractModel):
    clash_service: Annotated[ClashService | None, Field(alias="ClashService")] = None
