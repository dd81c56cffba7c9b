"""OpenAPI into a FastAPI server, typed clients and a fake."""

from codegen.slices.http.emit import emit
from codegen.slices.http.load import load
from codegen.slices.http.lower import lower
from codegen.slices.slice import Slice

SLICE = Slice(
    name="http",
    kind="openapi",
    load=load,
    lower=lower,
    emit=emit,
)
