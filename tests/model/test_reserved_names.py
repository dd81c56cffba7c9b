"""The names that generated classes inherit are those that operations may not have."""

from __future__ import annotations

from codegen.model import names
from codegen.runtime.fake import Fake
from codegen.runtime.grpc.async_client import AsyncGrpcClient
from codegen.runtime.grpc.client import GrpcClient
from codegen.runtime.http.client.client import AsyncHttpClient, HttpClient


def _public(*classes: type) -> set[str]:
    return {name for cls in classes for name in dir(cls) if not name.startswith("_")}


def test_clients() -> None:
    """A method of a contract never hides one of the client's own."""
    clients = (HttpClient, AsyncHttpClient, GrpcClient, AsyncGrpcClient)
    assert _public(*clients) == names.CALLER_NAMES


def test_fakes() -> None:
    """A method of a contract never hides one of the fake's own."""
    assert _public(Fake) | set(vars(Fake())) - {"_arranged"} == names.FAKE_NAMES
