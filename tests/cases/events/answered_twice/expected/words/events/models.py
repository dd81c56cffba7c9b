"""Data types of words.asyncapi.yaml."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from ...runtime.models import ContractModel


class Ask(ContractModel):
    id: int


class AskHeaders(ContractModel):
    reply_to: Annotated[str, Field(alias="replyTo")]
