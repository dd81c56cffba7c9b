"""Data types of album.openapi.yaml."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from ...runtime.http import File
from ...runtime.models import ContractModel


class Place(ContractModel):
    lat: float
    lon: float


class AddPicturesRequest(ContractModel):
    title: Annotated[str, Field(max_length=20)]
    cover: File
    pictures: list[File] | None = None
    tags: list[str] | None = None
    place: Place | None = None
