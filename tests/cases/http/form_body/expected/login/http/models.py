"""Data types of login.openapi.yaml."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from ...runtime.models import ContractModel


class LogInRequest(ContractModel):
    user_name: Annotated[str, Field(alias="userName")]
    password: str
    remember: bool = False
    scopes: list[str] | None = None
    age: Annotated[int | None, Field(ge=18)] = None
