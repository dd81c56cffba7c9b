"""Policies of consumers, where they differ from what the contracts say."""

from codegen.slices.policies.emit import emit
from codegen.slices.slice import Emitter

SLICE = Emitter(name="policies", emit=emit)
