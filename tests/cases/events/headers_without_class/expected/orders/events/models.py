"""Data types of orders.asyncapi.yaml."""

from __future__ import annotations

from typing import Annotated, Literal

from typing_extensions import TypeAliasType

from ...runtime.checks import ONE_OF
from ...runtime.models import ContractModel


class EitherOption1(ContractModel):
    r: str


class EitherOption2(ContractModel):
    s: str


class EitherHeadersOption1(ContractModel):
    p: Literal["a"]


class EitherHeadersOption2(ContractModel):
    q: str


class Both(ContractModel):
    x: str | None = None


class BothHeaders(ContractModel):
    p: str | None = None
    q: str | None = None


Either = TypeAliasType("Either", Annotated[EitherOption1 | EitherOption2, ONE_OF])
