"""Operations of the News contract, one constant each."""

from __future__ import annotations

from typing import Any

from ...runtime import Policy, Retry, Timeout
from ...runtime.http import EventStream, Operation
from .errors import WatchNotFound
from .models import Headline, WatchResponseItem

IDEMPOTENT = Policy(
    timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3), idempotent=True
)

WATCH: Operation[WatchResponseItem] = Operation(
    name="watch",
    method="GET",
    path="/events",
    results={200: EventStream(WatchResponseItem)},
    errors={404: WatchNotFound},
    policy=IDEMPOTENT,
)

HEADLINES: Operation[Headline] = Operation(
    name="headlines",
    method="GET",
    path="/headlines",
    results={200: EventStream(Headline)},
    policy=IDEMPOTENT,
)

ALL: tuple[Operation[Any], ...] = (
    WATCH,
    HEADLINES,
)
