"""What a transport can do about the topology of a contract."""

from __future__ import annotations

from typing import Any, Protocol

from ..environment import overridden, overrides
from .delays import pauses
from .event import Event
from .message import Message
from .outcome import Settlement
from .planning import Plan, Step
from .subscription import Subscription
from .topology import Topology


class Administers(Protocol):
    """A transport that can see to its broker before a message travels.

    The *group* is the one that consumers register with: it names queues that the contract
    gives no name.
    """

    async def plan(self, topology: Topology, group: str) -> Plan:
        """Compare; nothing is changed.

        Raises:
            TransportError: The broker cannot be reached, or does not say.
        """
        ...

    async def declare(self, topology: Topology, group: str) -> Plan:
        """Make what is missing; return what was found before.

        Raises:
            Drift: Something is there and differs. Then nothing was made.
            TransportError: The broker cannot be reached, or refuses.
        """
        ...

    async def verify(self, topology: Topology, group: str) -> None:
        """See whether all is there, and as the contract says; nothing is changed.

        Raises:
            Drift: Something is missing or differs.
            TransportError: The broker cannot be reached, or does not say.
        """
        ...


def receivers(topology: Topology, group: str) -> list[Subscription]:
    """Return what consumers of *topology* subscribe to as members of *group*.

    They are as `bind` makes them, with the policies of the environment, but for what
    handles messages.
    """
    return [_receiver(event, group) for event in topology.receives]


def kept(topology: Topology, group: str) -> Plan:
    """Return the plan of a transport that needs nothing made beforehand."""
    queues = [queue.name for queue in topology.queues]
    queues += [one.queue for one in receivers(topology, group)]
    steps = [Step("keep", "exchange", one.name, one.type) for one in topology.exchanges]
    steps += [Step("keep", "queue", name) for name in dict.fromkeys(queues)]
    steps += [
        Step("keep", "binding", one.queue, f"{one.pattern!r} of {one.exchange!r}")
        for one in topology.bindings
    ]
    steps += [Step("keep", "topic", one.name) for one in topology.topics]
    return Plan(tuple(steps))


def _receiver(event: Event[Any], group: str) -> Subscription:
    policy = overridden(event.policy, event.name, overrides(group))
    return Subscription(
        event=event,
        group=event.group or group,
        deliver=_nobody,
        pauses=pauses(policy.retry),
    )


async def _nobody(message: Message) -> Settlement:
    raise NotImplementedError("it is only described")
