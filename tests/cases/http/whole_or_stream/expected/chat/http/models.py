"""Data types of chat.openapi.yaml."""

from __future__ import annotations

from ...runtime.models import ContractModel


class Answer(ContractModel):
    text: str


class Word(ContractModel):
    word: str


class CreateAnswerRequest(ContractModel):
    question: str
    stream: bool | None = None
