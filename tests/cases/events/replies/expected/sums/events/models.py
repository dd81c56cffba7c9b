"""Data types of sums.asyncapi.yaml."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from ...runtime.models import ContractModel


class Add(ContractModel):
    numbers: list[int]


class AddHeaders(ContractModel):
    correlation: str
    reply_to: Annotated[str, Field(alias="replyTo")]
    hurry: bool | None = None


class Result(ContractModel):
    result: int


class RefusedOption1(ContractModel):
    refused: str


class RefusedOption2(ContractModel):
    later: int


class RefusedHeaders(ContractModel):
    correlation: str
    reason: str


class Multiply(ContractModel):
    id: int
    by: int


class NoteFrom(ContractModel):
    reply_to: Annotated[str | None, Field(alias="replyTo")] = None


class Note(ContractModel):
    text: str
    from_: Annotated[NoteFrom | None, Field(alias="from")] = None
