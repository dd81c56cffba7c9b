"""AsyncAPI into typed events, a publisher, handlers and what brokers must have."""

from codegen.slices.events.emit import emit
from codegen.slices.events.load import load
from codegen.slices.events.lower import lower
from codegen.slices.slice import Slice

SLICE = Slice(
    name="events",
    kind="asyncapi",
    load=load,
    lower=lower,
    emit=emit,
)
