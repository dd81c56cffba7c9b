"""Data types of schema.yaml."""

from __future__ import annotations

from enum import Enum, IntEnum, StrEnum
from typing import Annotated, Any, Literal

from pydantic import Field
from typing_extensions import TypeAliasType

from .runtime.models import ContractEnum, ContractModel


class Color(ContractEnum, StrEnum):
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


class Named(ContractEnum, IntEnum):
    LOW = 1
    HIGH = 2


class Level(ContractEnum, IntEnum):
    VALUE_0 = 0
    VALUE_MINUS_1 = -1
    VALUE_10 = 10


class Ratio(ContractEnum, Enum):
    VALUE_0_5 = 0.5
    VALUE_1_5 = 1.5
    VALUE_2 = 2


class Only(ContractEnum, StrEnum):
    SINGLE = "single"


Const = TypeAliasType("Const", Literal["fixed"])


Mixed = TypeAliasType("Mixed", Literal["a", 1, True] | None)


Bools = TypeAliasType("Bools", bool)


Yes = TypeAliasType("Yes", Literal[True])


Empty = TypeAliasType("Empty", str)


class Repeated(ContractEnum, StrEnum):
    A = "a"
    B = "b"


Values = TypeAliasType("Values", dict[str, Any] | list[Any])


class Documented(ContractEnum, StrEnum):
    """What became of it."""

    OPEN = "open"
    """Nothing yet."""
    DONE = "done"
    """All of it."""


class OtherType(ContractEnum, IntEnum):
    VALUE_1 = 1
    VALUE_2 = 2


class HalfOther(ContractEnum, StrEnum):
    A = "a"
    B = "b"


Far = TypeAliasType(
    "Far", Annotated[int, Field(ge=-18000000000000000000, le=-18000000000000000000)]
)


FarMixed = TypeAliasType(
    "FarMixed",
    Literal["a", 1]
    | Annotated[int, Field(ge=18000000000000000000, le=18000000000000000000)],
)


class FarAlone(ContractEnum, IntEnum):
    VALUE_18000000000000000000 = 18000000000000000000
    VALUE_18000000000000000001 = 18000000000000000001


class CarDoors(ContractEnum, IntEnum):
    VALUE_3 = 3
    VALUE_5 = 5


class CarWheelsItem(ContractEnum, StrEnum):
    FRONT = "front"
    BACK = "back"


class CarLampsValue(ContractEnum, StrEnum):
    ON = "on"
    OFF = "off"


class CarName(ContractEnum, StrEnum):
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
    serial: Annotated[int, Field(ge=18000000000000000000, le=18000000000000000000)] = (
        18000000000000000000
    )
