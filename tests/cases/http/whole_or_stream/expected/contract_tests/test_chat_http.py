"""Whether a service keeps chat.openapi.yaml."""

from __future__ import annotations

from fastapi import FastAPI

from ..chat.http import operations
from ..chat.http.fake import FakeChatService
from ..chat.http.server import create_app
from ..runtime.contract_tests.http.subject import HttpSubject
from ..runtime.http.server.sampled import sampled_errors


def serve(fake: FakeChatService) -> FastAPI:
    """Serve the fake, which is tested where no provider is configured."""
    return create_app(fake, errors=sampled_errors)


SUBJECT = HttpSubject(
    service="chat",
    slice="http",
    contract="chat.openapi.yaml",
    tests=__file__,
    fake=FakeChatService,
    serve=serve,
    document="chat/http/openapi.json",
    operations=operations.ALL,
    resources=(),
)


def test_the_provider_is_real() -> None:
    """In CI, a service of which nothing but the fake is tested is a failure."""
    SUBJECT.must_be_real()


def test_create_answer() -> None:
    """POST /answers: what is allowed, and what is forbidden."""
    SUBJECT.conforms(operations.CREATE_ANSWER)


def test_sequences() -> None:
    """Operations one after another."""
    SUBJECT.conforms_in_sequence()
