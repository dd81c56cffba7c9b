"""Data types of schema.yaml."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import Annotated

from pydantic import Field

from .runtime.decimals import PlainDecimal
from .runtime.formats import (
    Email,
    Hostname,
    Int32,
    Int64,
    IPv6,
    JsonPointer,
    Regex,
    UInt8,
    Uri,
)
from .runtime.models import ContractModel


class All(ContractModel):
    big: int = 123456789012345678901234567890
    int32: Int32 | None = None
    int64: Annotated[Int64 | None, Field(le=9223372036854775807)] = None
    uint8: Annotated[UInt8 | None, Field(ge=0)] = None
    double: float | None = None
    cents: Annotated[float | None, Field(multiple_of=0.01)] = None
    decimal: PlainDecimal | None = None
    moment: datetime | None = None
    day: date | None = None
    clock: time | None = None
    span: timedelta | None = None
    uri: Uri | None = None
    host: Hostname | None = None
    address: IPv6 | None = None
    mail: Email | None = None
    regex: Regex | None = None
    pointer: JsonPointer | None = None
