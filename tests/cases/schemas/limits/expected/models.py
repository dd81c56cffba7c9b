"""Data types of schema.yaml."""

from __future__ import annotations

from datetime import date, time, timedelta
from typing import Annotated

from pydantic import Field

from .runtime.decimals import PlainDecimal
from .runtime.encoded import Base64
from .runtime.formats import Email, Int64, IPv4, Uri
from .runtime.http import File
from .runtime.models import ContractModel
from .runtime.written import Written


class Limits(ContractModel):
    text: Annotated[
        str | None, Field(max_length=3, min_length=1, pattern="^[a-z]+$")
    ] = None
    look: Annotated[str | None, Field(max_length=3)] = None
    back: str | None = None
    broken: str | None = None
    slash: Annotated[str | None, Field(pattern="^\\/a\\/$")] = None
    quote: Annotated[str | None, Field(pattern="^['\"]\\d$")] = None
    over: Annotated[int | None, Field(gt=1, le=9)] = None
    under: Annotated[float | None, Field(lt=2.5)] = None
    step: Annotated[float | None, Field(multiple_of=0.01)] = None
    huge: Annotated[Int64 | None, Field(le=123456789012345678901234567890)] = None
    email: Annotated[Email | None, Field(max_length=9)] = None
    uri: Uri | None = None
    byte: Base64 | None = None
    binary: File | None = None
    time_: Annotated[time | None, Field(alias="time")] = None
    duration: timedelta | None = None
    decimal: PlainDecimal | None = None
    unknown: str | None = None
    dated: Annotated[date, Written(max_length=10)] | None = None
    float_: Annotated[float | None, Field(alias="float")] = None
    wrong: str | None = None
    untyped: Annotated[str | None, Field(pattern="^a$")] = None
    password: str | None = None
    ip: IPv4 | None = None
    half: Annotated[int | None, Field(ge=1, lt=11)] = None
    wide: Annotated[
        int | None, Field(ge=-9223372036854775808, le=9223372036854775808)
    ] = None
    threes: Annotated[int | None, Field(multiple_of=3)] = None
    ones: int | None = None
    long: Annotated[str | None, Field(max_length=9223372036854775807)] = None
    none: int | None = None
    short: str | None = None
    pair: Annotated[list[str] | None, Field(min_length=2)] = None
