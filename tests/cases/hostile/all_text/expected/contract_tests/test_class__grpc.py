"""Whether a service keeps class.proto."""

from __future__ import annotations

from ..class_.grpc import methods
from ..class_.grpc.fake import FakeClassService
from ..class_.grpc.server import add_to_server
from ..runtime.contract_tests.grpc.subject import GrpcSubject

SUBJECT = GrpcSubject(
    service="class_",
    slice="grpc",
    contract="class.proto",
    tests=__file__,
    fake=FakeClassService,
    proto_service="import.class.__init__.runtime.__class__",
    bind=add_to_server,
    methods=(
        methods.INIT,
        methods.CLASS,
        methods.SELF,
        methods.REQUEST,
        methods.CLOSE,
        methods.CALL,
        methods.PRINT,
        methods.LOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOONG,
    ),
)


def test_the_provider_is_real() -> None:
    """In CI, a service of which nothing but the fake is tested is a failure."""
    SUBJECT.must_be_real()


def test_init() -> None:
    """import.class.__init__.runtime.__class__/__init__: what is allowed, and what is
    forbidden.
    """
    SUBJECT.conforms(methods.INIT)


def test_class() -> None:
    """import.class.__init__.runtime.__class__/class: what is allowed, and what is
    forbidden.
    """
    SUBJECT.conforms(methods.CLASS)


def test_self() -> None:
    """import.class.__init__.runtime.__class__/self: what is allowed, and what is
    forbidden.
    """
    SUBJECT.conforms(methods.SELF)


def test_request() -> None:
    """import.class.__init__.runtime.__class__/request: what is allowed, and what is
    forbidden.
    """
    SUBJECT.conforms(methods.REQUEST)


def test_close() -> None:
    """import.class.__init__.runtime.__class__/Close: what is allowed, and what is
    forbidden.
    """
    SUBJECT.conforms(methods.CLOSE)


def test_call() -> None:
    """import.class.__init__.runtime.__class__/call: what is allowed, and what is
    forbidden.
    """
    SUBJECT.conforms(methods.CALL)


def test_print() -> None:
    """import.class.__init__.runtime.__class__/print: what is allowed, and what is
    forbidden.
    """
    SUBJECT.conforms(methods.PRINT)


def test_looooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooong() -> (
    None
):
    """import.class.__init__.runtime.__class__/Looooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooong:
    what is allowed, and what is forbidden.
    """
    SUBJECT.conforms(
        methods.LOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOOONG
    )


def test_reflection() -> None:
    """What a server says of itself is what the contract says."""
    SUBJECT.shows_the_contract()
