"""Whether a service keeps acme/class/v1/shop-front.proto."""

from __future__ import annotations

from ..runtime.contract_tests.grpc.subject import GrpcSubject
from ..shop_front.grpc import methods
from ..shop_front.grpc.fake import FakeShopFrontService
from ..shop_front.grpc.server import add_to_server

SUBJECT = GrpcSubject(
    service="shop_front",
    slice="grpc",
    contract="acme/class/v1/shop-front.proto",
    tests=__file__,
    fake=FakeShopFrontService,
    proto_service="acme.class.v1.ShopFront",
    bind=add_to_server,
    methods=(
        methods.SWAP,
        methods.BACK,
    ),
)


def test_the_provider_is_real() -> None:
    """In CI, a service of which nothing but the fake is tested is a failure."""
    SUBJECT.must_be_real()


def test_swap() -> None:
    """acme.class.v1.ShopFront/Swap: what is allowed, and what is forbidden."""
    SUBJECT.conforms(methods.SWAP)


def test_back() -> None:
    """acme.class.v1.ShopFront/Back: what is allowed, and what is forbidden."""
    SUBJECT.conforms(methods.BACK)


def test_reflection() -> None:
    """What a server says of itself is what the contract says."""
    SUBJECT.shows_the_contract()
