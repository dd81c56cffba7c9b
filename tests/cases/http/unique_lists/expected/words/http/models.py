"""Data types of words.openapi.yaml."""

from __future__ import annotations

from enum import StrEnum

from ...runtime.models import ContractEnum


class Kind(ContractEnum, StrEnum):
    NOUN = "noun"
    VERB = "verb"
