"""What a configuration says of things that no contract of the service has is refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from codegen.runtime.contract_tests.configuration import ConfigurationError
from tests.contract_tests.http.serving import importable, refused, subject

KEYED = {
    "/ping": {
        "get": {
            "operationId": "ping",
            "parameters": [
                {"name": "limit", "in": "query", "schema": {"type": "integer"}}
            ],
            "responses": {"200": {"description": "It."}},
        }
    }
}
_START = "[tool.codegen.providers.words] "


@pytest.mark.parametrize(
    ("more", "why"),
    [
        ("parameters = {limits = 1}", "parameters has 'limits', which is no parameter of the contract; did you mean 'limit'?"),
        ("parameters = {nosuch = 1}", "parameters has 'nosuch', which is no parameter of the contract; the parameters are limit"),
        ('credentials = [{secrets = {nosuch = "x"}}]', "credentials has 'nosuch', which is no security scheme of the contract; there is none"),
        ('effects = "a:b"', "effects is about events, of which words has no contract"),
        ('previous = "a.yaml"', "previous is about events, of which words has no contract"),
    ],
)  # fmt: skip
def test_words_that_would_mean_nothing(tmp_path: Path, more: str, why: str) -> None:
    """With what may have been meant."""
    with importable("words_unused", app=lambda scope, receive, send: None):
        told = refused(subject(tmp_path, "words_unused:app", KEYED, more))
    assert told == _START + why


def test_words_that_another_contract_may_know(tmp_path: Path) -> None:
    """One table is for all contracts of a service."""
    more = 'parameters = {nosuch = 1}\ncredentials = [{secrets = {nosuch = "x"}}]'
    words = subject(tmp_path, "words_unused:app", KEYED, more)
    (words.root / "words" / "grpc").mkdir()
    assert words.spec.operations
    assert len(words.callers) == 1


def test_a_service_with_events(tmp_path: Path) -> None:
    """Has effects; and what cannot be seen is not judged."""
    words = subject(tmp_path, "words_unused:app", KEYED, 'effects = "a:b"')
    (words.root / "words" / "events").mkdir()
    assert words.provider.configuration.hooks == {"effects": "a:b"}
    other = subject(tmp_path / "other", "words_unused:app", KEYED, 'fail = "a:b"')
    (other.root / "words" / "http").rmdir()
    assert other.provider.configuration.hooks == {"fail": "a:b"}
    again = subject(tmp_path, "words_unused:app", KEYED, 'fail = "a:b"')
    (again.root / "words" / "events").rmdir()
    with pytest.raises(ConfigurationError, match="fail is about events"):
        assert again.provider
