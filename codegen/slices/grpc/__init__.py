"""Protos into typed messages, clients, a server binding and a fake."""

from codegen.slices.grpc.emit import emit
from codegen.slices.grpc.load import load
from codegen.slices.grpc.lower import lower
from codegen.slices.slice import Slice

SLICE = Slice(
    name="grpc",
    kind="proto",
    load=load,
    lower=lower,
    emit=emit,
)
