"""Data types of schema.yaml."""

from __future__ import annotations

from typing import Annotated

from typing_extensions import TypeAliasType

from .runtime.encoded import Base64, Base64Url
from .runtime.models import ContractModel
from .runtime.written import Written

Photo = TypeAliasType("Photo", Base64)


class Secret(ContractModel, nullable=("token",)):
    key: Base64
    token: Base64Url | None = None
    data: dict[str, Base64] | None = None
    photo: Photo | None = None
    parts: list[Base64] | None = None
    either: int | Base64 | None = None
    sized: Annotated[Base64, Written(max_length=3)] | None = None
    other: str | None = None
    default: Base64 | None = None
