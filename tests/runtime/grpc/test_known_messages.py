"""Contracts that define in their own way what everybody knows.

A process has one pool of definitions, so each of them has a process of its own.
"""

from __future__ import annotations

import subprocess
import sys

import pytest

from tests.harness.command import REPOSITORY

DEFINE = """
import asyncio
import grpc
from google.protobuf import descriptor_pool, descriptor_pb2
from google.protobuf.message_factory import GetMessageClass

def define(package, *names):
    file = descriptor_pb2.FileDescriptorProto(name="mine.proto", package=package)
    file.syntax = "proto3"
    for name in names:
        message = file.message_type.add(name=name)
        message.field.add(name="why", number=1, label=1, type=5)
    pool = descriptor_pool.Default()
    pool.AddSerializedFile(file.SerializeToString())
    first = pool.FindMessageTypeByName(f"{package}.{names[0]}")
    return GetMessageClass(first)
"""

ERRORS = """
import sys
mine = define("google.rpc", *sys.argv[1:])

from codegen.runtime.grpc import DeclaredError, RpcError, UnaryUnary, bad_request
from codegen.runtime.grpc.async_client import AsyncGrpcClient
from codegen.runtime.grpc.handler import unary_unary
from codegen.runtime.grpc.server import add_service
from codegen.runtime.grpc.testing import connected
from google.protobuf.wrappers_pb2 import StringValue

class Gone(DeclaredError):
    CODE, REASON, DOMAIN = grpc.StatusCode.NOT_FOUND, "GONE", "shop.Shop"

BUY = UnaryUnary(path="/shop.Shop/Buy", request=StringValue, response=StringValue,
                 errors=(Gone,))

async def buy(request, context):
    code = grpc.StatusCode.UNAVAILABLE
    match request.value:
        case "declared":
            raise Gone("gone", info={"a": "b"})
        case "bad":
            raise bad_request({"title": "is empty"})
        case "busy":
            raise RpcError(code, "busy", retry_after=2)
        case "mine":
            raise RpcError(code, "mine", error_details=[mine(why=7)])
        case "strange":
            strange = StringValue(value="x")
            raise RpcError(code, "strange", error_details=[strange])

def add_to_server(service, server):
    add_service(server, "shop.Shop", unary_unary(BUY, service))

async def main():
    async with connected(AsyncGrpcClient, add_to_server, buy, retry=False) as client:
        for text in ("declared", "bad", "busy", "mine", "strange"):
            try:
                await client._unary_unary(BUY, StringValue(value=text))
            except RpcError as error:
                names = [one.DESCRIPTOR.full_name for one in error.error_details]
                rest = getattr(error, "info", error.retry_after)
                print(type(error).__name__, error.code.name, names, rest)

asyncio.run(main())
"""

HEALTH = """
define("grpc.health.v1", "HealthCheckResponse")

from codegen.runtime.grpc.serving import GrpcServer

async def main():
    await GrpcServer("127.0.0.1:0", health=False).start()
    try:
        await GrpcServer("127.0.0.1:0").start()
    except RuntimeError as error:
        print(error)

asyncio.run(main())
"""


def run(script: str, *arguments: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", DEFINE + script, *arguments],
        capture_output=True,
        text=True,
        cwd=REPOSITORY,
        timeout=60,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.mark.parametrize(
    "names",
    [("ErrorInfo",), ("BadRequest", "Status"), ("Mine", "RetryInfo")],
    ids="-".join,
)
def test_errors_travel_all_the_same(names: tuple[str, ...]) -> None:
    """As googleapis defines them: servers and clients elsewhere know no others."""
    assert run(ERRORS, *names).splitlines() == [
        "Gone NOT_FOUND ['google.rpc.ErrorInfo'] {'a': 'b'}",
        "RpcError INVALID_ARGUMENT ['google.rpc.BadRequest'] None",
        "RpcError UNAVAILABLE ['google.rpc.RetryInfo'] 2.0",
        f"RpcError UNAVAILABLE ['google.rpc.{names[0]}'] None",
        "RpcError UNAVAILABLE ['google.protobuf.StringValue'] None",
    ]


def test_health_in_another_way() -> None:
    assert run(HEALTH) == (
        "a contract of this process defines grpc.health.v1.Health in its own way:"
        " serve that one, or pass health=False\n"
    )
