"""Reports, which are passed around, show no secrets."""

from __future__ import annotations

import pytest

from codegen.runtime.contract_tests.configuration import Credential
from codegen.runtime.contract_tests.http.document import Document
from codegen.runtime.contract_tests.secrets import Secrets, values_of

_CALLER = Credential(
    name="ada",
    secrets={"login": "tok/en+12", "basic": "ada:pass word", "short": "open"},
)
SECRETS = Secrets(
    values=values_of([_CALLER]),
    headers=frozenset({"X-Key"}),
    parameters=frozenset({"key"}),
)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("X-Key: what it is\nAccept: */*", "X-Key: [Filtered]\nAccept: */*"),
        ("GET /a?key=wrong&b=1", "GET /a?key=[Filtered]&b=1"),
        ("GET /a?b=1&key=wrong", "GET /a?b=1&key=[Filtered]"),
        ('{"self": "/a?key=wrong"}', '{"self": "/a?key=[Filtered]"}'),
        ("curl -H 'x-key: abc' '/a?key=b'", "curl -H 'x-key: [Filtered]' '/a?key=[Filtered]'"),
        ('{"key": "value", "monkey": 1}', '{"key": "value", "monkey": 1}'),
        ("GET /a?monkey=1", "GET /a?monkey=1"),
        ("Authorization: Bearer tok/en+12", "Authorization: Bearer [Filtered]"),
        ("/a?token=tok%2Fen%2B12", "/a?token=[Filtered]"),
        ("Basic YWRhOnBhc3Mgd29yZA==.", "Basic YWRhOnBhc3Mgd29yZA==."),
        ("said 'pass word' of ada", "said '[Filtered]' of ada"),
        ("the passwords open", "the passwords open"),
        ("GET http://ann:pw@host/a", "GET http://host/a"),
    ],
)  # fmt: skip
def test_what_is_hidden(text: str, shown: str) -> None:
    """By name, whatever the value is, and by value, wherever it stands."""
    assert SECRETS.hidden(text) == shown.replace("YWRhOnBhc3Mgd29yZA==", "[Filtered]")


def test_nothing_is_secret() -> None:
    """Where nobody has to say who they are."""
    assert Secrets().hidden("X-Key: a b?key=c") == "X-Key: a b?key=c"


def test_what_the_contract_calls_a_key() -> None:
    """By where it is shown."""
    schemes = {
        "a": {"type": "apiKey", "in": "header", "name": "X-Key"},
        "b": {"type": "apiKey", "in": "query", "name": "key"},
        "c": {"$ref": "#/components/securitySchemes/b"},
        "d": {"type": "http", "scheme": "bearer"},
    }
    document = Document({"components": {"securitySchemes": schemes}})
    assert list(document.keys_in("header")) == ["X-Key"]
    assert list(document.keys_in("query")) == ["key", "key"]
