"""Data types of lists.openapi.yaml."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from ...runtime.models import ContractModel


class ByCursorResponse(ContractModel, nullable=("nextCursor",)):
    items: list[str]
    next_cursor: Annotated[str | None, Field(alias="nextCursor")] = None


class ByTokenResponseMeta(ContractModel):
    next_page_token: str | None = None


class ByTokenResponse(ContractModel):
    data: list[str] | None = None
    notes: list[str] | None = None
    meta: ByTokenResponseMeta | None = None
