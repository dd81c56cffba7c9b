"""Whether a service keeps rpc_names.proto."""

from __future__ import annotations

from ..rpc_names.grpc import methods
from ..rpc_names.grpc.fake import FakeEmptyService
from ..rpc_names.grpc.server import add_to_server
from ..runtime.contract_tests.grpc.subject import GrpcSubject

SUBJECT = GrpcSubject(
    service="rpc_names",
    slice="grpc",
    contract="rpc_names.proto",
    tests=__file__,
    fake=FakeEmptyService,
    proto_service="cases.rpc_names.v1.Empty",
    bind=add_to_server,
    methods=(
        methods.ECHO,
        methods.IMPORT,
        methods.NONE,
        methods.CLOSE,
        methods.CHANNEL,
        methods.DESC,
        methods.METADATA,
        methods.TIMEOUT,
        methods.GET_X,
        methods.EMPTY_GET_X,
        methods.GRPC,
        methods.EMPTY_PB2,
        methods.SELF,
        methods.REQUEST,
        methods.EMPTY_SERVICE,
        methods.OPTIONS,
    ),
)


def test_the_provider_is_real() -> None:
    """In CI, a service of which nothing but the fake is tested is a failure."""
    SUBJECT.must_be_real()


def test_echo() -> None:
    """cases.rpc_names.v1.Empty/Echo: what is allowed, and what is forbidden."""
    SUBJECT.conforms(methods.ECHO)


def test_import() -> None:
    """cases.rpc_names.v1.Empty/import: what is allowed, and what is forbidden."""
    SUBJECT.conforms(methods.IMPORT)


def test_none() -> None:
    """cases.rpc_names.v1.Empty/None: what is allowed, and what is forbidden."""
    SUBJECT.conforms(methods.NONE)


def test_close() -> None:
    """cases.rpc_names.v1.Empty/Close: what is allowed, and what is forbidden."""
    SUBJECT.conforms(methods.CLOSE)


def test_channel() -> None:
    """cases.rpc_names.v1.Empty/Channel: what is allowed, and what is forbidden."""
    SUBJECT.conforms(methods.CHANNEL)


def test_desc() -> None:
    """cases.rpc_names.v1.Empty/Desc: what is allowed, and what is forbidden."""
    SUBJECT.conforms(methods.DESC)


def test_metadata() -> None:
    """cases.rpc_names.v1.Empty/Metadata: what is allowed, and what is forbidden."""
    SUBJECT.conforms(methods.METADATA)


def test_timeout() -> None:
    """cases.rpc_names.v1.Empty/Timeout: what is allowed, and what is forbidden."""
    SUBJECT.conforms(methods.TIMEOUT)


def test_get_x() -> None:
    """cases.rpc_names.v1.Empty/GetX: what is allowed, and what is forbidden."""
    SUBJECT.conforms(methods.GET_X)


def test_empty_get_x() -> None:
    """cases.rpc_names.v1.Empty/get_x: what is allowed, and what is forbidden."""
    SUBJECT.conforms(methods.EMPTY_GET_X)


def test_grpc() -> None:
    """cases.rpc_names.v1.Empty/Grpc: what is allowed, and what is forbidden."""
    SUBJECT.conforms(methods.GRPC)


def test_empty_pb2() -> None:
    """cases.rpc_names.v1.Empty/EmptyPb2: what is allowed, and what is forbidden."""
    SUBJECT.conforms(methods.EMPTY_PB2)


def test_self() -> None:
    """cases.rpc_names.v1.Empty/Self: what is allowed, and what is forbidden."""
    SUBJECT.conforms(methods.SELF)


def test_request() -> None:
    """cases.rpc_names.v1.Empty/Request: what is allowed, and what is forbidden."""
    SUBJECT.conforms(methods.REQUEST)


def test_empty_service() -> None:
    """cases.rpc_names.v1.Empty/Service: what is allowed, and what is forbidden."""
    SUBJECT.conforms(methods.EMPTY_SERVICE)


def test_options() -> None:
    """cases.rpc_names.v1.Empty/Options: what is allowed, and what is forbidden."""
    SUBJECT.conforms(methods.OPTIONS)


def test_reflection() -> None:
    """What a server says of itself is what the contract says."""
    SUBJECT.shows_the_contract()
