"""Data types of schema.yaml."""

from __future__ import annotations

from enum import Enum, IntEnum, StrEnum
from typing import Any, Literal

from typing_extensions import TypeAliasType

from .runtime.models import ContractModel


class Color(StrEnum):
    """Of the paint."""

    RED = "red"
    RED_ = "Red"
    RED_2 = "RED"
    LIGHT_BLUE = "light blue"
    EMPTY = ""
    VALUE_1ST = "1st"
    PLUS_1 = "+1"
    MINUS_1 = "-1"
    CLASS = "class"
    NONE = "None"
    A_B = "a-b"
    A_B_ = "a_b"


class Named(IntEnum):
    LOW = 1
    HIGH = 2


class Level(IntEnum):
    VALUE_0 = 0
    VALUE_MINUS_1 = -1
    VALUE_10 = 10


class Ratio(Enum):
    VALUE_0_5 = 0.5
    VALUE_1_5 = 1.5
    VALUE_2 = 2


class Only(StrEnum):
    SINGLE = "single"


Const = TypeAliasType("Const", Literal["fixed"])


Mixed = TypeAliasType("Mixed", Literal["a", 1, True] | None)


Bools = TypeAliasType("Bools", bool)


Yes = TypeAliasType("Yes", Literal[True])


Empty = TypeAliasType("Empty", str)


class Repeated(StrEnum):
    A = "a"
    B = "b"


Values = TypeAliasType("Values", dict[str, Any] | list[Any])


class Documented(StrEnum):
    """What became of it."""

    OPEN = "open"
    DONE = "done"


class OtherType(IntEnum):
    VALUE_1 = 1
    VALUE_2 = 2


class HalfOther(StrEnum):
    A = "a"
    B = "b"


class CarDoors(IntEnum):
    VALUE_3 = 3
    VALUE_5 = 5


class CarWheelsItem(StrEnum):
    FRONT = "front"
    BACK = "back"


class CarLampsValue(StrEnum):
    ON = "on"
    OFF = "off"


class CarName(StrEnum):
    MRO = "mro"
    NAME = "name"
    VALUE = "value"
    X = "x"


class Car(ContractModel):
    color: Color = Color.RED
    doors: CarDoors = CarDoors.VALUE_5
    kind: Literal["van"] | None = None
    wheels: list[CarWheelsItem] = [CarWheelsItem.FRONT]
    lamps: dict[str, CarLampsValue] | None = None
    name: CarName | None = None
