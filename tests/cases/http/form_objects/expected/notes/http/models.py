"""Data types of notes.openapi.yaml."""

from __future__ import annotations

from typing import Any

from pydantic import ConfigDict

from ...runtime.models import ContractModel


class AddNoteRequestNear(ContractModel):
    title: str | None = None
    x: int | None = None


class AddNoteRequestPage(ContractModel):
    title: str | None = None


class AddWordsRequestNear(ContractModel):
    size: str | None = None


class AddTagsRequest(ContractModel):
    model_config = ConfigDict(extra="allow")

    __pydantic_extra__: dict[str, str]
    free: dict[str, str] | None = None


class ReplaceTagsRequestNear(ContractModel):
    x: int | None = None


class ChangeTagsRequestNear(ContractModel):
    x: int | None = None


class DropTagsRequest(ContractModel):
    model_config = ConfigDict(extra="forbid")

    free: dict[str, str] | None = None


class AddNoteRequest(ContractModel):
    title: str
    near: AddNoteRequestNear | None = None
    free: dict[str, str] | None = None
    page: AddNoteRequestPage | None = None


class AddWordsRequest(ContractModel):
    size: int | None = None
    near: AddWordsRequestNear | None = None


class ReplaceTagsRequest(ContractModel):
    model_config = ConfigDict(extra="allow")

    free: dict[str, Any] | None = None
    near: ReplaceTagsRequestNear | None = None


class ChangeTagsRequest(ContractModel):
    model_config = ConfigDict(extra="allow")

    __pydantic_extra__: dict[str, str]
    near: ChangeTagsRequestNear | None = None
    page: dict[str, str] | None = None
