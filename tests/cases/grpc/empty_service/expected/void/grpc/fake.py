"""A stand-in for the Void service, for tests."""

from __future__ import annotations

from ...runtime.grpc.fake import GrpcFake


class FakeVoidService(GrpcFake):
    """Answers every call with messages that fit the contract."""

    _operations = ()
