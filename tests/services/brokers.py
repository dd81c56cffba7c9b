"""Brokers that tests stop, kill and start again, as happens to those of users."""

from __future__ import annotations

import signal
from collections.abc import Callable
from dataclasses import dataclass

from tests.services import daemons


@dataclass(frozen=True)
class Broker:
    """A broker that `make services` started.

    What is here takes seconds and blocks; in a loop, hand it to `asyncio.to_thread`.
    """

    service: str
    address: str
    """As clients are told; it is the same after a start."""
    answers: Callable[[], bool]
    """Whether a client is let in now."""

    @property
    def runs(self) -> bool:
        """Whether it was started, and not stopped since."""
        return self.service in daemons.running()

    def stop(self) -> None:
        """Have it end in good order: clients are told, and files are closed."""
        daemons.stop(self.service)

    def kill(self) -> None:
        """End it at once (`kill -9`): it tells nobody, and has no time to write.

        A quorum queue has to be older than `tests.services.rabbitmq.SETTLES`.
        """
        daemons.stop(self.service, signal.SIGKILL)

    def start(self) -> None:
        """Start it again, with the data that it had, and wait until it is ready."""
        daemons.again(self.service)
        self.wait()

    def wait(self) -> None:
        """Wait until a client is let in."""
        daemons.until(self.answers, self.service)
