"""Data types of schema.yaml."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import Annotated, Any, Literal
from uuid import UUID

from pydantic import Field

from .runtime.decimals import PlainDecimal
from .runtime.http import File
from .runtime.models import ContractModel


class Keywords(ContractModel):
    class_: Annotated[str, Field(alias="class")]
    from_: Annotated[str, Field(alias="from")]
    none: Annotated[str, Field(alias="None")]
    true: str | None = None
    match: str | None = None
    type: str | None = None
    self: str | None = None


class Attributes(ContractModel):
    json_: Annotated[str | None, Field(alias="json")] = None
    schema_: Annotated[str | None, Field(alias="schema")] = None
    copy_: Annotated[str | None, Field(alias="copy")] = None
    dict_: Annotated[dict[str, str] | None, Field(alias="dict")] = None
    validate_: Annotated[str | None, Field(alias="validate")] = None
    model_config_: Annotated[str | None, Field(alias="model_config")] = None
    model_dump_: Annotated[str | None, Field(alias="model_dump")] = None
    model_x: str | None = None
    construct_: Annotated[str | None, Field(alias="construct")] = None
    class_: Annotated[str | None, Field(alias="__class__")] = None
    init: Annotated[str | None, Field(alias="__init__")] = None
    private: Annotated[str | None, Field(alias="_private")] = None
    pydantic_extra: Annotated[str | None, Field(alias="__pydantic_extra__")] = None
    model_fields_: Annotated[str | None, Field(alias="model_fields")] = None


class Types(ContractModel):
    list_: Annotated[list[str] | None, Field(alias="list")] = None
    str_: Annotated[str | None, Field(alias="str")] = None
    int_: Annotated[int | None, Field(alias="int")] = None
    float_: Annotated[float | None, Field(alias="float")] = None
    bool_: Annotated[bool | None, Field(alias="bool")] = None
    date_: Annotated[date | None, Field(alias="date")] = None
    datetime_: Annotated[datetime | None, Field(alias="datetime")] = None
    time_: Annotated[time | None, Field(alias="time")] = None
    uuid: UUID | None = None
    uuid_: Annotated[UUID | None, Field(alias="UUID")] = None
    decimal: PlainDecimal | None = None
    bytes_: Annotated[File | None, Field(alias="bytes")] = None
    any: Annotated[Any | None, Field(alias="Any")] = None
    literal: Annotated[Literal["x"] | None, Field(alias="Literal")] = None
    field: Annotated[str | None, Field(alias="Field", max_length=3)] = None
    object: str | None = None
    property: str | None = None
    timedelta_: Annotated[timedelta | None, Field(alias="timedelta")] = None


class Collisions(ContractModel):
    a_b: Annotated[str | None, Field(alias="a-b")] = None
    a_b_: Annotated[str | None, Field(alias="a_b")] = None
    a_b_2: Annotated[str | None, Field(alias="aB")] = None
    a_b_3: Annotated[str | None, Field(alias="a b")] = None
    a_b_4: Annotated[str | None, Field(alias="A_B")] = None
    a_b_5: Annotated[str | None, Field(alias="a.b")] = None
    a_b_6: Annotated[str | None, Field(alias="a_b_")] = None
    a_b_2_: Annotated[str | None, Field(alias="a_b_2")] = None


class 日(ContractModel):
    日_: Annotated[str | None, Field(alias="日")] = None


class Base(ContractModel):
    a_b: Annotated[str | None, Field(alias="a-b")] = None


class Child(Base):
    a_b_: Annotated[str | None, Field(alias="a_b")] = None


class Odd(ContractModel):
    field: Annotated[str | None, Field(alias="")] = None
    field_: Annotated[str | None, Field(alias=" ")] = None
    field_1st: Annotated[str | None, Field(alias="1st")] = None
    field_2: Annotated[str | None, Field(alias="2")] = None
    id: Annotated[str | None, Field(alias="@id")] = None
    ref2: Annotated[str | None, Field(alias="$ref2")] = None
    plus_1: Annotated[int | None, Field(alias="+1")] = None
    minus_1: Annotated[int | None, Field(alias="-1")] = None
    名前: str | None = None
    größe: str | None = None
    日_: Annotated[日 | None, Field(alias="日")] = None
    field_3: Annotated[str | None, Field(alias="🙂")] = None
    a_b: Annotated[str | None, Field(alias="a/b")] = None
    a_b_: Annotated[str | None, Field(alias="a~b")] = None
    fi: Annotated[str | None, Field(alias="ﬁ")] = None
    x_y: Annotated[str | None, Field(alias="x\x00y")] = None
