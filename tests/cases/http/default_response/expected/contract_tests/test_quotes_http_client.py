"""Whether the client keeps quotes.openapi.yaml."""

from __future__ import annotations

from ..quotes.http import errors
from ..quotes.http.client import AsyncQuotesClient, QuotesClient
from ..runtime import Policy, Retry, Timeout
from ..runtime.contract_tests.client.subject import ClientSubject

IDEMPOTENT = Policy(
    timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3), idempotent=True
)

SUBJECT = ClientSubject(
    service="quotes",
    slice="http",
    contract="quotes.openapi.yaml",
    tests=__file__,
    document="quotes/http/openapi.json",
    client=AsyncQuotesClient,
    blocking=QuotesClient,
)


def test_get_quote() -> None:
    """GET /quote: what is sent, and what is made of answers."""
    SUBJECT.conforms(
        "GET /quote",
        AsyncQuotesClient.get_quote,
        policy=IDEMPOTENT,
        errors={"default": errors.GetQuoteFailure},
    )


def test_clear_quotes() -> None:
    """DELETE /quote: what is sent, and what is made of answers."""
    SUBJECT.conforms(
        "DELETE /quote",
        AsyncQuotesClient.clear_quotes,
        policy=IDEMPOTENT,
        errors={"default": errors.ClearQuotesFailure},
    )
