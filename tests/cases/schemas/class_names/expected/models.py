"""Data types of schema.yaml."""

from __future__ import annotations

from datetime import date, datetime
from enum import StrEnum
from typing import Annotated, Any
from uuid import UUID

from pydantic import ConfigDict, Field
from typing_extensions import TypeAliasType

from .runtime.models import ContractEnum, ContractModel


class User(ContractModel):
    a: str | None = None


class User_(ContractModel):
    b: str | None = None


class USER_2(ContractModel):
    c: str | None = None


ListModel = TypeAliasType("ListModel", list[str])


class Object(ContractModel):
    a: str | None = None


class BaseModelModel(ContractModel):
    a: str | None = None


class AnyModel(ContractModel):
    a: Any | None = None


class FieldModel(ContractModel):
    a: Annotated[str | None, Field(max_length=1)] = None


class EnumModel(ContractEnum, StrEnum):
    A = "a"
    B = "b"


UUIDModel = TypeAliasType("UUIDModel", UUID)


class Model(ContractModel):
    foo_bar: Annotated[str | None, Field(alias="fooBar")] = None


class CodegenRoot(ContractModel):
    foo_bar: Annotated[str | None, Field(alias="fooBar")] = None


class CodegenSlot0(ContractModel):
    list_: Annotated[
        list[Annotated[str, Field(max_length=1)]] | None, Field(alias="list")
    ] = None


class NoneModel(ContractModel):
    a: str | None = None


class Class(ContractModel):
    a: str | None = None


class ExceptionModel(ContractModel):
    a: str | None = None


class IoK8sApiPod(ContractModel):
    a: str | None = None


class GitHubApp(ContractModel):
    a: str | None = None


class Private(ContractModel):
    a: str | None = None


class Value1st(ContractModel):
    a: str | None = None


class Datetime(ContractModel):
    at: datetime | None = None


class Date(ContractModel):
    at: date | None = None


class ContractModelModel(ContractModel):
    a: str | None = None


class TypeAliasTypeModel(ContractModel):
    a: str | None = None


class DictModel(ContractModel):
    model_config = ConfigDict(extra="allow")

    __pydantic_extra__: dict[str, int]
    a: str | None = None


class OuterInner(ContractModel):
    b: str | None = None


class Plus(ContractModel):
    a: str | None = None


class Value(ContractModel):
    a: str | None = None


class OuterInner_(ContractModel):
    a: str | None = None


class Outer(ContractModel):
    inner: OuterInner_ | None = None
