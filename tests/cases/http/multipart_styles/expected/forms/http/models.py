"""Data types of forms.openapi.yaml."""

from __future__ import annotations

from ...runtime.http import File
from ...runtime.models import ContractModel


class Border(ContractModel):
    colour: str | None = None


class AddShapeRequestSpread(ContractModel):
    width: int | None = None
    note: str | None = None


class AddShapeRequestListed(ContractModel):
    top: int | None = None
    left: int | None = None


class AddShapeRequest(ContractModel, nullable=("maybe",)):
    name: str
    picture: File | None = None
    spread: AddShapeRequestSpread
    listed: AddShapeRequestListed | None = None
    maybe: Border | None = None
