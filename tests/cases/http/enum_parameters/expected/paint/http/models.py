"""Data types of paint.openapi.yaml."""

from __future__ import annotations

from enum import IntEnum, StrEnum


class Colour(StrEnum):
    RED = "red"
    LIGHT_BLUE = "light-blue"
    EMPTY = ""
    NONE = "None"


class Grade(IntEnum):
    VALUE_1 = 1
    VALUE_2 = 2


class ListPaintsFinish(StrEnum):
    MATT = "matt"
    GLOSS = "gloss"


class ListPaintsSize(IntEnum):
    VALUE_1 = 1
    VALUE_5 = 5
    VALUE_10 = 10
