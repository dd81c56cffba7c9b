"""Data types of kinds.openapi.yaml."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field
from typing_extensions import TypeAliasType

from ...runtime.models import ContractModel


class AuthSimple(ContractModel, implies={"key": "AuthSimple"}):
    key: Literal["AuthSimple"]
    id: str | None = None


class AuthIdp(ContractModel, implies={"key": "idp"}):
    key: Literal["idp"]
    id: str | None = None


class AuthBaseBase(ContractModel):
    key: str | None = None
    id: str | None = None


class AuthEmailSettings(ContractModel):
    a: float = 5


class AuthEmail(ContractModel, implies={"key": "okta_email"}):
    key: Literal["okta_email"]
    id: str | None = None
    settings: AuthEmailSettings | None = None


AuthBase = TypeAliasType(
    "AuthBase", Annotated[AuthSimple | AuthEmail | AuthIdp, Field(discriminator="key")]
)
