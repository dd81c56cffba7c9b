"""Numbers of things."""

from __future__ import annotations

import grpc
import pytest
from google.protobuf.empty_pb2 import Empty

from codegen.runtime.contract_tests.grpc.calls import Exchange
from codegen.runtime.contract_tests.grpc.shown import shown_answer
from codegen.runtime.contract_tests.words import counted


@pytest.mark.parametrize(
    ("number", "said"), [(0, "0 answers"), (1, "1 answer"), (2, "2 answers")]
)
def test_one_is_one(number: int, said: str) -> None:
    """And what came back of a call is said so."""
    exchange = Exchange(
        path="/a.B/C",
        requests=(),
        metadata=(),
        answers=[b""] * number,
        code=grpc.StatusCode.DEADLINE_EXCEEDED,
        text="",
        details=(),
        ended=False,
        seconds=1.0,
    )
    assert counted(number, "answer") == said
    assert shown_answer(exchange, Empty).endswith(f"no end after 1.0 s, {said}")
