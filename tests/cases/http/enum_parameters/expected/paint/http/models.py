"""Data types of paint.openapi.yaml."""

from __future__ import annotations

from enum import IntEnum, StrEnum

from ...runtime.models import ContractEnum


class Colour(ContractEnum, StrEnum):
    RED = "red"
    LIGHT_BLUE = "light-blue"
    EMPTY = ""
    NONE = "None"


class Grade(ContractEnum, IntEnum):
    VALUE_1 = 1
    VALUE_2 = 2


class ListPaintsFinish(ContractEnum, StrEnum):
    MATT = "matt"
    GLOSS = "gloss"


class ListPaintsSize(ContractEnum, IntEnum):
    VALUE_1 = 1
    VALUE_5 = 5
    VALUE_10 = 10
