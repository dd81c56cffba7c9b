"""What a type checker tells the users of a generated service."""

from __future__ import annotations

from pathlib import Path

from tests.harness import cases, packages, verdicts

RIGHT = '''
from collections.abc import AsyncGenerator, AsyncIterator, Generator
from typing import Literal, assert_type

from google.protobuf.internal.containers import ScalarMap
from out._proto import kinds_pb2 as pb
from out.kinds.grpc.client import AsyncKindsClient, KindsClient
from out.kinds.grpc.service import KindsService
from out.runtime.grpc.context import Context


class Kinds:
    """A service of `async def` and `def`."""

    def once(self, request: pb.Ask, context: Context) -> pb.Answer:
        return pb.Answer(text=request.text)

    async def many(
        self, request: pb.Ask, context: Context
    ) -> AsyncIterator[pb.Answer]:
        yield pb.Answer()

    async def collect(
        self, requests: AsyncIterator[pb.Ask], context: Context
    ) -> pb.Answer:
        return pb.Answer(text=[request.text async for request in requests][0])

    async def echo(
        self, requests: AsyncIterator[pb.Ask], context: Context
    ) -> AsyncIterator[pb.Answer]:
        async for request in requests:
            yield pb.Answer(text=request.text)


async def use(client: KindsClient, twin: AsyncKindsClient) -> KindsService:
    assert_type(client.once(pb.Ask(text="a")), pb.Answer)
    assert_type(client.many(pb.Ask()), Generator[pb.Answer, None, None])
    assert_type(await twin.once(pb.Ask(text="a")), pb.Answer)
    assert_type(twin.echo([pb.Ask()]), AsyncGenerator[pb.Answer, None])
    return Kinds()
'''
MESSAGES = """
from datetime import datetime
from typing import Literal, assert_type

from google.protobuf.internal.containers import ScalarMap
from google.protobuf.timestamp_pb2 import Timestamp
from out._proto import everything_pb2 as pb

thing = pb.Thing(kind=pb.Thing.KIND_ONE, time=datetime.now(), thing={"number": 1.0})
assert_type(thing.time, Timestamp)
assert_type(thing.kinds["x"], pb.Thing.Kind)
assert_type(thing.raw, ScalarMap[bool, bytes])
assert_type(
    thing.WhichOneof("choice"), Literal["nothing", "thing", "number"] | None
)
assert_type(pb.Thing.Kind.Value("KIND_ONE"), pb.Thing.Kind)
"""
WRONG = """
from out._proto import everything_pb2 as pb
from out._proto import kinds_pb2
from out.kinds.grpc.client import KindsClient
from out.kinds.grpc.service import KindsService


def use(client: KindsClient) -> KindsService:
    client.once("text")
    client.once(kinds_pb2.Ask(txt="a"))
    client.many(kinds_pb2.Ask()).text
    thing = pb.Thing(number="1")
    thing.HasField("times")
    thing.time = pb.Thing().time
    thing.kind = 1
    return client
"""


def check(folder: Path, text: str) -> list[str]:
    """Errors of mypy in *text*: line and code."""
    out = folder / "out"
    for case in cases.goldens():
        if str(case) in ("grpc/streaming_kinds", "grpc/well_known"):
            packages.with_runtime(case.golden, folder / case.name)
    (folder / "streaming_kinds").rename(out)
    (folder / "well_known/_proto/everything_pb2.pyi").rename(
        out / "_proto/everything_pb2.pyi"
    )
    (folder / "use.py").write_text(text.lstrip("\n"), "utf-8")
    found = verdicts.mypy(folder, ["use"]).get("use", [])
    return [f"{line.split(':')[1]} {line.rpartition('[')[2][:-1]}" for line in found]


def test_right_use_of_services(tmp_path: Path) -> None:
    """Clients answer with messages; plain classes fit the Protocol."""
    assert check(tmp_path, RIGHT) == []


def test_right_use_of_messages(tmp_path: Path) -> None:
    """Fields, maps, oneofs and enums have the types that they have at run time."""
    assert check(tmp_path, MESSAGES) == []


def test_wrong_use_is_found(tmp_path: Path) -> None:
    """Each mistake, in its line."""
    assert check(tmp_path, WRONG) == [
        "8 arg-type",
        "9 call-arg",
        "10 attr-defined",
        "11 arg-type",
        "12 arg-type",
        "13 misc",
        "14 assignment",
        "15 return-value",
    ]
