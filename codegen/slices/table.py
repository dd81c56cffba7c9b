"""The one table of slices: a protocol is a folder here and a line in this table."""

from __future__ import annotations

from codegen.model.ir import Kind
from codegen.slices import contract_tests, events, grpc, http, policies
from codegen.slices.slice import Emitter, Slice

BY_KIND: dict[Kind, Slice] = {
    "openapi": http.SLICE,
    "proto": grpc.SLICE,
    "asyncapi": events.SLICE,
}
TESTS: Emitter = contract_tests.SLICE
POLICIES: Emitter = policies.SLICE
