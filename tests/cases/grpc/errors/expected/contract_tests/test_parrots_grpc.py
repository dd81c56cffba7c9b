"""Whether a service keeps parrots.proto."""

from __future__ import annotations

from ..parrots.grpc import methods
from ..parrots.grpc.fake import FakeCagesService, FakeParrotsService
from ..parrots.grpc.server import add_cages_to_server, add_to_server
from ..runtime.contract_tests.grpc.subject import GrpcSubject

PARROTS_SUBJECT = GrpcSubject(
    service="parrots",
    slice="grpc.cases.parrots.v1.Parrots",
    contract="parrots.proto",
    tests=__file__,
    fake=FakeParrotsService,
    proto_service="cases.parrots.v1.Parrots",
    bind=add_to_server,
    methods=(
        methods.GET_PARROT,
        methods.LISTEN,
    ),
)

CAGES_SUBJECT = GrpcSubject(
    service="parrots",
    slice="grpc.cases.parrots.v1.Cages",
    contract="parrots.proto",
    tests=__file__,
    fake=FakeCagesService,
    proto_service="cases.parrots.v1.Cages",
    bind=add_cages_to_server,
    methods=(
        methods.GET_CAGE,
        methods.OPEN,
    ),
)


def test_the_provider_of_parrots_is_real() -> None:
    """In CI, a service of which nothing but the fake is tested is a failure."""
    PARROTS_SUBJECT.must_be_real()


def test_get_parrot() -> None:
    """cases.parrots.v1.Parrots/GetParrot: what is allowed, and what is forbidden."""
    PARROTS_SUBJECT.conforms(methods.GET_PARROT)


def test_listen() -> None:
    """cases.parrots.v1.Parrots/Listen: what is allowed, and what is forbidden."""
    PARROTS_SUBJECT.conforms(methods.LISTEN)


def test_reflection_of_parrots() -> None:
    """What a server says of itself is what the contract says."""
    PARROTS_SUBJECT.shows_the_contract()


def test_the_provider_of_cages_is_real() -> None:
    """In CI, a service of which nothing but the fake is tested is a failure."""
    CAGES_SUBJECT.must_be_real()


def test_get_cage() -> None:
    """cases.parrots.v1.Cages/GetCage: what is allowed, and what is forbidden."""
    CAGES_SUBJECT.conforms(methods.GET_CAGE)


def test_open() -> None:
    """cases.parrots.v1.Cages/Open: what is allowed, and what is forbidden."""
    CAGES_SUBJECT.conforms(methods.OPEN)


def test_reflection_of_cages() -> None:
    """What a server says of itself is what the contract says."""
    CAGES_SUBJECT.shows_the_contract()
