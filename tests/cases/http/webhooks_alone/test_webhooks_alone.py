"""A contract without paths: there is something to send and to hear, nothing to call."""

from __future__ import annotations

import importlib.util

import pytest

from tests.http.served import ADDRESS, Golden, Served


def test_a_sender_reaches_a_receiver(golden: Golden) -> None:
    """As where there are paths too."""
    receiver = Served(golden, "alarm", webhooks=True)
    fire = golden("alarm.http.models").Fire(floor=3)
    receiver.run(lambda client: client.fire(fire), base=f"{ADDRESS}/fire")
    assert receiver.got == {"body": fire}


@pytest.mark.parametrize("module", ["client", "server", "operations"])
def test_nothing_else_is_there(golden: Golden, module: str) -> None:
    """Not even as empty modules."""
    package = golden("alarm.http").__name__
    assert importlib.util.find_spec(f"{package}.{module}") is None
