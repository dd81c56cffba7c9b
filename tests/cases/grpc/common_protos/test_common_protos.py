"""Common protos are those of the installed package, not copies."""

from __future__ import annotations

from collections.abc import Callable
from types import ModuleType

from google.longrunning import operations_pb2
from google.rpc import status_pb2


def test_modules_are_the_packages_own(golden: Callable[[str], ModuleType]) -> None:
    """A message made with the package fits the output's messages."""
    assert golden("_proto.google.rpc.status_pb2") is status_pb2
    assert golden("_proto.google.longrunning.operations_pb2") is operations_pb2
    request = golden("_proto.jobs_pb2").StartRequest(last=status_pb2.Status(code=5))
    assert request.last.code == 5
    response = golden("jobs.grpc.methods").START.response
    assert response is operations_pb2.Operation
