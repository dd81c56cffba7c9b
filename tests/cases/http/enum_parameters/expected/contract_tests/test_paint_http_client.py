"""Whether the client keeps paint.openapi.yaml."""

from __future__ import annotations

from ..paint.http.client import AsyncPaintClient, PaintClient
from ..runtime import Policy, Retry, Timeout
from ..runtime.contract_tests.client.subject import ClientSubject

SUBJECT = ClientSubject(
    service="paint",
    slice="http",
    contract="paint.openapi.yaml",
    tests=__file__,
    document="paint/http/openapi.json",
    client=AsyncPaintClient,
    blocking=PaintClient,
)


def test_list_paints() -> None:
    """GET /paints/{colour}: what is sent, and what is made of answers."""
    SUBJECT.conforms(
        "GET /paints/{colour}",
        AsyncPaintClient.list_paints,
        path={"colour": "colour"},
        query={"finish": "finish", "size": "size", "also": "also"},
        header={"X-Grade": "x_grade"},
        policy=Policy(
            timeout=Timeout(total=30.0, attempt=10.0),
            retry=Retry(attempts=3),
            idempotent=True,
        ),
    )
