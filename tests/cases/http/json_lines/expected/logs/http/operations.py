"""Operations of the Logs contract, one constant each."""

from __future__ import annotations

from typing import Any

from ...runtime import Policy, Retry, Timeout
from ...runtime.http import JsonLines, Operation, Parameter
from .models import Line

IDEMPOTENT = Policy(
    timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3), idempotent=True
)

READ_LOGS: Operation[Line] = Operation(
    name="readLogs",
    method="GET",
    path="/logs",
    parameters=(Parameter(name="level", place="query"),),
    results={200: JsonLines(Line)},
    policy=IDEMPOTENT,
)

READ_SPRING_LOGS: Operation[Line] = Operation(
    name="readSpringLogs",
    method="GET",
    path="/spring-logs",
    results={200: JsonLines(Line, media_type="application/stream+json")},
    policy=IDEMPOTENT,
)

READ_OLD_LOGS: Operation[Line] = Operation(
    name="readOldLogs",
    method="GET",
    path="/old-logs",
    results={200: JsonLines(Line, media_type="application/x-ndjson")},
    policy=IDEMPOTENT,
)

READ_SEQUENCE: Operation[Line] = Operation(
    name="readSequence",
    method="GET",
    path="/sequence",
    results={200: JsonLines(Line, media_type="application/json-seq")},
    policy=IDEMPOTENT,
)

ALL: tuple[Operation[Any], ...] = (
    READ_LOGS,
    READ_SPRING_LOGS,
    READ_OLD_LOGS,
    READ_SEQUENCE,
)
