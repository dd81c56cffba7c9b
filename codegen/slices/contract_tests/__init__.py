"""Tests that fail when a service and its contract disagree, for every protocol."""

from codegen.slices.contract_tests.emit import emit
from codegen.slices.slice import Emitter

SLICE = Emitter(name="contract_tests", emit=emit)
