"""A proto with rules of `buf.validate`, compiled for the tests, and a service of it."""

from __future__ import annotations

import importlib
import sys
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import ModuleType
from typing import Any

import grpc_tools
from grpc_tools import protoc

from codegen.runtime.fake import Fake
from codegen.runtime.grpc import StreamUnary, UnaryUnary
from codegen.runtime.grpc.async_client import AsyncGrpcClient
from codegen.runtime.grpc.fake import GrpcFake
from codegen.runtime.grpc.handler import Check, stream_unary, unary_unary
from codegen.runtime.grpc.server import Registry, add_service

NAME = "codegen.runtime.rules.Ruled"
_STEM = "codegen_runtime_rules"
_CASES = Path(__file__).parents[2] / "cases" / "grpc"
_PROTO = """
syntax = "proto3";
package codegen.runtime.rules;
import "buf/validate/validate.proto";
import "google/protobuf/any.proto";
message Short { string text = 1 [(buf.validate.field).string = {min_len: 1 max_len: 5}]; }
message Few { repeated string texts = 1 [(buf.validate.field).repeated.max_items = 1]; }
message Once { repeated string texts = 1 [(buf.validate.field).repeated.unique = true]; }
message Low { int64 number = 1; int32 small = 2 [(buf.validate.field).int32.lt = 5]; }
message Odd { string text = 1 [(buf.validate.field).cel = {
  id: "odd" expression: "this == 'even' ? 'is even' : ''"}]; }
message Quiet { string text = 1 [(buf.validate.field).cel = {
  id: "quiet" expression: "this != 'loud'"}]; }
message Share { int32 among = 1 [(buf.validate.field).cel = {
  id: "share" expression: "100 / this > 1"}]; }
message Wrong { string text = 1 [(buf.validate.field).int32.gt = 1]; }
message Holder { google.protobuf.Any held = 1; }
message Paths {
  Short one = 1;
  repeated Short list = 2;
  map<string, Short> texts = 3;
  map<int32, Short> numbers = 4;
  map<bool, Short> flags = 5;
  map<uint64, Short> large = 6;
}
"""


@contextmanager
def compiled(folder: Path) -> Iterator[ModuleType]:
    """Yield the module of the proto, which is made in *folder*."""
    (folder / f"{_STEM}.proto").write_text(_PROTO)
    # The file that cases have too: a process has one of that name.
    builtin = Path(grpc_tools.__file__).parent / "_proto"
    roots = [f"-I{root}" for root in (folder, _CASES / "validated", builtin)]
    arguments = ["protoc", *roots, f"--python_out={folder}"]
    names = [f"{_STEM}.proto", "buf/validate/validate.proto"]
    assert protoc.main([*arguments, *names]) == 0
    sys.path.insert(0, str(folder))
    try:
        yield importlib.import_module(f"{_STEM}_pb2")
    finally:
        sys.path.remove(str(folder))


class Client(AsyncGrpcClient):
    """Calls the two methods."""

    async def one(self, request: Any) -> Any:
        return await self._unary_unary(one(type(request)), request)

    async def all(self, requests: list[Any]) -> Any:
        return await self._stream_unary(every(type(requests[0])), requests)


class Ruled(GrpcFake):
    """Answers with what a fake answers; *kind* is the message of both directions."""

    def __init__(self, kind: type[Any]) -> None:
        super().__init__()
        self.kind = kind

    async def one(self, request: Any, context: Any) -> Any:
        return await self._unary(one(self.kind), request)

    async def all(self, requests: AsyncIterator[Any], context: Any) -> Any:
        return await self._unary(every(self.kind), requests)


def one(kind: type[Any]) -> UnaryUnary[Any, Any]:
    """The method with one request, a *kind*."""
    return UnaryUnary(path=f"/{NAME}/One", request=kind, response=kind, validated=True)


def every(kind: type[Any]) -> StreamUnary[Any, Any]:
    """The method with a stream of them."""
    return StreamUnary(path=f"/{NAME}/All", request=kind, response=kind, validated=True)


def adding(check: Check | None) -> Callable[..., None]:
    """Return what binds the service, with *check* of what it is sent."""

    def add_to_server(service: Fake, server: Registry, **options: Any) -> None:
        assert isinstance(service, Ruled)
        add_service(
            server,
            NAME,
            unary_unary(one(service.kind), service.one, check),
            stream_unary(every(service.kind), service.all, check),
            **options,
        )

    return add_to_server
