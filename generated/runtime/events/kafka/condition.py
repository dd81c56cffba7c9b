"""How the consumers of a transport are, as far as brokers have told."""

from __future__ import annotations

from collections.abc import Sequence

from ...errors import TransportError
from ..health import Health
from .consuming import Consuming
from .topics import Topics


async def condition(
    members: Sequence[Consuming], topics: Topics, started: bool, seconds: float
) -> Health:
    """How it is; a partition that is stopped by what cannot be settled is not ready.

    Where nothing is consumed it is ready if a broker answers, so that it can publish. The
    lag is what brokers told with the last messages.

    Whoever found no broker is believed for as long as none answers within *seconds*.
    """
    pollers = [one.poller for one in members]
    away = [poller for poller in pollers if poller.away]
    reached = True
    if away or (started and not pollers):
        try:
            await topics.reach(seconds)
        except TransportError:
            reached = False
        else:
            for poller in away:
                poller.away = False
    parts = [part for poller in pollers for part in poller.partitions.values()]
    lag = {repr(part): part.lag for part in parts if not part.foreign}
    paused = {
        part.topic
        for one in members
        for part in one.poller.partitions.values()
        if part.refused or (one.lanes.resting and part.pause is None)
    }
    return Health(
        ready=started
        and reached
        and all(one.joined.is_set() and not one.away for one in pollers)
        and not any(one.ended.is_set() for one in pollers)
        and not any(part.refused for part in parts)
        and not any(one.lanes.unsettled for one in members),
        in_flight=sum(one.window.under_way for one in members),
        blocked=sum(one.lanes.blocked for one in members),
        paused=tuple(sorted(paused)),
        lag={name: count for name, count in lag.items() if count is not None},
    )
