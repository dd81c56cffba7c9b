"""Operations of the Quotes contract, one constant each."""

from __future__ import annotations

from typing import Any

from ...runtime import Policy, Retry, Timeout
from ...runtime.http import Json, Operation
from .errors import ClearQuotesFailure, GetQuoteFailure
from .models import Error

IDEMPOTENT = Policy(
    timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3), idempotent=True
)

GET_QUOTE: Operation[str] = Operation(
    name="getQuote",
    method="GET",
    path="/quote",
    results={200: Json(str)},
    errors={"default": GetQuoteFailure},
    policy=IDEMPOTENT,
)

CLEAR_QUOTES: Operation[Error] = Operation(
    name="clearQuotes",
    method="DELETE",
    path="/quote",
    results={"2XX": Json(Error)},
    errors={"default": ClearQuotesFailure},
    policy=IDEMPOTENT,
)

ALL: tuple[Operation[Any], ...] = (
    GET_QUOTE,
    CLEAR_QUOTES,
)
