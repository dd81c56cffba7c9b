"""Names of classes, methods and modules are unique and never hide one another."""

from __future__ import annotations

from codegen.runtime.grpc.async_client import AsyncGrpcClient
from codegen.runtime.grpc.client import GrpcClient
from codegen.runtime.grpc.fake import GrpcFake
from codegen.slices.grpc import naming


def test_taken_methods_are_those_of_the_base_classes() -> None:
    """A method of the same name would replace one of the runtime.

    What only HTTP clients have is left alone too, so that an operation has one name.
    """
    bases = (GrpcClient, AsyncGrpcClient, GrpcFake)
    public = {name for base in bases for name in dir(base) if name[0] != "_"}
    attributes = {name for name in vars(GrpcFake()) if name[0] != "_"}
    assert public | attributes <= naming.TAKEN_METHODS


def test_stems() -> None:
    """`Service` is no part of a stem, unless the stem is taken or nothing is left."""
    names = naming.ClassNames()
    services = ["Users", "UsersService", "OrderService", "Service", "AsyncUsers", "x_y"]
    assert [names.take(service) for service in services] == [
        "Users",
        "UsersService",
        "Order",
        "Service",
        "AsyncUsers2",
        "XY",
    ]


def test_stems_leave_the_runtime_alone() -> None:
    """A service called Grpc would redefine the base class of its client."""
    assert naming.ClassNames().take("Grpc") == "Grpc2"


def test_methods() -> None:
    """Snake case, no keyword, nothing taken, each name once."""
    wire = ["GetX", "get_x", "import", "None", "Close", "List", "UsersPb2", "A1B", "_"]
    scope = naming.method_scope(["users_pb2"])
    assert [naming.method(scope, rpc) for rpc in wire] == [
        "get_x",
        "get_x_",
        "import_",
        "none",
        "close_",
        "list_",
        "users_pb2_",
        "a1_b",
        "call",
    ]


def test_module_aliases() -> None:
    """The last part, and as much before it as tells two modules apart."""
    modules = ["._proto.a_pb2", "._proto.v1.b_pb2", "._proto.v2.b_pb2", "x.v2.b_pb2"]
    assert naming.module_aliases(modules) == {
        "._proto.a_pb2": "a_pb2",
        "._proto.v1.b_pb2": "v1_b_pb2",
        "._proto.v2.b_pb2": "v2_b_pb2",
        "x.v2.b_pb2": "x_v2_b_pb2",
    }
