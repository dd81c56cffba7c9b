"""Data types of words.asyncapi.yaml."""

from __future__ import annotations

from ...runtime.models import ContractModel


class Word(ContractModel):
    text: str
