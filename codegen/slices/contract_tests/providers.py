"""Tests of the real service behind a contract, or of its fake."""

from __future__ import annotations

from collections.abc import Callable

from codegen.model import ir
from codegen.slices.contract_tests import (
    provider_events,
    provider_grpc,
    provider_http,
)
from codegen.slices.contract_tests.view import EventsProvider, GrpcProvider, Provider
from codegen.slices.slice import Output

Module = Provider | GrpcProvider | EventsProvider
_View = Callable[[ir.Contract, str, Output], Module | None]
_VIEWS: dict[str, _View] = {
    "events": provider_events.view,
    "grpc": provider_grpc.view,
    "http": provider_http.view,
}


def view(contract: ir.Contract, here: str, output: Output) -> Module | None:
    """The module that tests who answers for *contract*, if somebody does.

    Webhooks and callbacks have no provider: whoever subscribes answers them.
    """
    make = _VIEWS.get(contract.slice)
    if make is None or contract.pushed or contract.turned:
        return None
    return make(contract, here, output)
