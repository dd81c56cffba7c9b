"""Whether the client keeps names.openapi.yaml."""

from __future__ import annotations

from ..names.http.client import AsyncNamesClient, NamesClient
from ..runtime import Policy, Retry, Timeout
from ..runtime.contract_tests.client.subject import ClientSubject

ONCE = Policy(timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3))

IDEMPOTENT = Policy(
    timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3), idempotent=True
)

SUBJECT = ClientSubject(
    service="names",
    slice="http",
    contract="names.openapi.yaml",
    tests=__file__,
    document="names/http/openapi.json",
    client=AsyncNamesClient,
    blocking=NamesClient,
)


def test_respond() -> None:
    """POST /names/{method}/{operation}: what is sent, and what is made of answers."""
    SUBJECT.conforms(
        "POST /names/{method}/{operation}",
        AsyncNamesClient.respond,
        path={"method": "method", "operation": "operation"},
        query={
            "call": "call_query",
            "client": "client",
            "create_router": "create_router",
            "fake": "fake",
            "list": "list",
            "str": "str",
            "request": "request_query",
        },
        header={"read_parameter": "read_parameter_header"},
        cookie={"args": "args", "None": "none"},
        policy=ONCE,
    )


def test_list_() -> None:
    """GET /names: what is sent, and what is made of answers."""
    SUBJECT.conforms("GET /names", AsyncNamesClient.list_, policy=IDEMPOTENT)


def test_import_() -> None:
    """PUT /names: what is sent, and what is made of answers."""
    SUBJECT.conforms("PUT /names", AsyncNamesClient.import_, policy=IDEMPOTENT)


def test_init() -> None:
    """DELETE /names: what is sent, and what is made of answers."""
    SUBJECT.conforms("DELETE /names", AsyncNamesClient.init, policy=IDEMPOTENT)


def test_router() -> None:
    """PATCH /names: what is sent, and what is made of answers."""
    SUBJECT.conforms("PATCH /names", AsyncNamesClient.router, policy=ONCE)
