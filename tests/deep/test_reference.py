"""A hundred thousand random events, other ones each time, against the reference."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, settings
from hypothesis.stateful import run_state_machine_as_test

from tests.runtime.machine import CallPath

EVENTS = 100_000
DEEP = settings(
    max_examples=400,
    stateful_step_count=120,
    print_blob=True,  # how to repeat a failure
    suppress_health_check=list(HealthCheck),
)


@pytest.mark.deep
def test_a_hundred_thousand_events(capsys: pytest.CaptureFixture[str]) -> None:
    CallPath.events.clear()
    rounds = 0
    while CallPath.events.total() < EVENTS:
        run_state_machine_as_test(CallPath, settings=DEEP)
        rounds += 1
    executed = CallPath.events.total()
    with capsys.disabled():
        print(f"\nreference: {executed} events in {rounds} rounds agreed:")
        for name, times in CallPath.events.most_common():
            print(f"  {times:7} {name}")
    assert executed >= EVENTS
    assert min(CallPath.events.values()) >= EVENTS / 1000, "an event hardly ever came"
