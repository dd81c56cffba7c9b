"""Data types of shop.openapi.yaml."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import Field

from ...runtime.models import ContractModel


class Thing(ContractModel):
    size: Any
    """How large."""
    tags: list[Any] | None = None
    pair: tuple[int, Any] | None = None
    names: dict[str, Any] | None = None
    not_: Annotated[Any | None, Field(alias="not")] = None
