"""Idempotency keys."""

from __future__ import annotations

from uuid import UUID

import pytest

from codegen.runtime.idempotency import new_key, with_key


def test_a_key_is_a_random_uuid_and_never_the_same() -> None:
    keys = {new_key() for _ in range(1000)}
    assert len(keys) == 1000
    assert all(UUID(key).version == 4 for key in keys)


def test_a_fresh_key_goes_beside_the_other_headers() -> None:
    headers = {"Accept": "application/json"}
    sent = with_key(headers, "Idempotency-Key")
    assert list(sent) == ["Accept", "Idempotency-Key"]
    assert sent["Accept"] == "application/json"
    assert UUID(sent["Idempotency-Key"]).version == 4
    assert headers == {"Accept": "application/json"}  # the caller's own is untouched
    assert with_key(headers, "Idempotency-Key") != sent


def test_an_operation_without_keys_sends_none() -> None:
    headers = {"Accept": "application/json"}
    assert with_key(headers, None) is headers


@pytest.mark.parametrize(
    "spelling", ["Idempotency-Key", "idempotency-key", "IDEMPOTENCY-KEY"]
)
def test_the_key_of_the_caller_stays_however_it_is_spelled(spelling: str) -> None:
    headers = {"Accept": "*/*", spelling: "mine"}
    assert with_key(headers, "Idempotency-Key") is headers
    assert with_key(headers, "idempotency-key") is headers
    assert with_key(headers, "IDEMPOTENCY-KEY") is headers


def test_another_header_that_looks_like_one_does_not_count() -> None:
    sent = with_key({"X-Idempotency-Key": "theirs"}, "Idempotency-Key")
    assert len(sent) == 2
