"""Data types of photos.openapi.yaml."""

from __future__ import annotations

from ...runtime.http import File
from ...runtime.models import ContractModel


class Meta(ContractModel):
    place: str
    year: int | None = None


class AddPhotoRequest(ContractModel):
    file: File
    more: list[File] | None = None
    meta: Meta
    tags: list[str] | None = None
    note: str | None = None


class SearchRequest(ContractModel):
    words: list[str]
    near: Meta | None = None
    path: str | None = None
