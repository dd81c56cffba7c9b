"""Whether the client keeps tickets.openapi.yaml."""

from __future__ import annotations

from ..runtime import Policy, Retry, Timeout
from ..runtime.contract_tests.client.subject import ClientSubject
from ..tickets.http import errors
from ..tickets.http.client import AsyncTicketsClient, TicketsClient

SUBJECT = ClientSubject(
    service="tickets",
    slice="http",
    contract="tickets.openapi.yaml",
    tests=__file__,
    document="tickets/http/openapi.json",
    client=AsyncTicketsClient,
    blocking=TicketsClient,
)


def test_get_ticket() -> None:
    """GET /tickets/{id}: what is sent, and what is made of answers."""
    SUBJECT.conforms(
        "GET /tickets/{id}",
        AsyncTicketsClient.get_ticket,
        path={"id": "id"},
        policy=Policy(
            timeout=Timeout(total=30.0, attempt=10.0),
            retry=Retry(attempts=3),
            idempotent=True,
        ),
        errors={
            "404": errors.GetTicketNotFound,
            "4XX": errors.GetTicketClientError,
            "5XX": errors.GetTicketServerError,
        },
    )
