"""Calls by keywords, where fields are called as what a method has of its own."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from tests.harness.echo import Golden


@pytest.fixture
def client(golden: Golden) -> Any:
    """A sync client, the fake that it calls, and what is sent."""
    fake = golden("keyword_names.grpc.fake").FakeKeywordNamesService()
    connected = golden("runtime.grpc.testing").connected_sync
    add = golden("keyword_names.grpc.server").add_to_server
    kind = golden("keyword_names.grpc.client").KeywordNamesClient
    with connected(kind, add, fake) as caller:
        yield caller, fake


def _sent(fake: Any) -> Any:
    (sent,) = fake.calls[-1].arguments["sent"]
    return sent


def test_fields_of_the_names_of_parameters(golden: Golden, client: Any) -> None:
    """Each reaches its field; zero is given, None is not."""
    messages = golden("_proto.keyword_names_pb2")
    caller, fake = client
    caller.echo(method="m", fields=0, name="", int=-1, str=["a", "b"])
    assert _sent(fake) == messages.Few(method="m", name="", int=-1, str=["a", "b"])
    assert _sent(fake).HasField("name")
    caller.echo(method="m", name=None)
    assert _sent(fake) == messages.Few(method="m")


def test_values_of_the_standard_library(golden: Golden, client: Any) -> None:
    """Moments, lengths, paths and names of values, also where a field is called so."""
    caller, fake = client
    moment = datetime(2024, 2, 29, tzinfo=UTC)
    caller.datetime_(
        datetime=moment,
        timedelta=[timedelta(seconds=1.5)],
        Iterable=["a.b", "c"],
        kind="None",
        kinds=[0, "None"],
    )
    sent = _sent(fake)
    assert sent.datetime.ToDatetime(UTC) == moment
    assert sent.timedelta[0].ToTimedelta() == timedelta(seconds=1.5)
    assert list(sent.Iterable.paths) == ["a.b", "c"]
    assert (sent.kind, list(sent.kinds)) == (1, [0, 1])


def test_names_that_a_parameter_cannot_have(golden: Golden, client: Any) -> None:
    """A message with a field `self` is given as a whole."""
    caller, fake = client
    own = golden("_proto.keyword_names_pb2").Self(self="s", metadata=True)
    caller.taken(own, metadata=[("k", "v")])
    assert _sent(fake) == own
    with pytest.raises(TypeError):
        caller.taken(request=own, self="s")
