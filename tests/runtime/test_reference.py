"""Some thousand random events against the reference; `make test-deep` runs more."""

from __future__ import annotations

from hypothesis import HealthCheck, settings

from tests.runtime.machine import CallPath

TestCallPath = CallPath.TestCase
TestCallPath.settings = settings(
    max_examples=250,
    stateful_step_count=50,
    derandomize=True,  # a test run proves the same thing each time
    suppress_health_check=list(HealthCheck),
)
