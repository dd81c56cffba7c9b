"""What transports promise: the table of the guide, and which scenarios each must play."""

from __future__ import annotations

from dataclasses import dataclass, fields


@dataclass(frozen=True, slots=True, kw_only=True)
class Promises:
    """What one transport promises beyond delivering at least once.

    Attributes:
        unroutable: A message that no queue takes is an error of its publisher.
        outlives: Messages outlive the process that holds them, and are delivered again
            if it dies before they are settled.
        restart: A broker that ends and comes back has all that it had confirmed.
        order: Messages of one key keep their order though one of them fails.
        replay: A group can begin anew: at the first message, at a time, at an offset.
        shares: Consumers of one group share the messages, and one that leaves gives
            its share to the others.
        moments: A group can begin at a moment.
        counted: Attempts at a message that keeps its place while it waits count on when
            its consumer goes.
        apart: A message that waits for its next attempt holds back no other.
        channel: Dead letters go to the channel that the contract names for them.
    """

    unroutable: bool
    outlives: bool
    restart: bool
    order: bool
    replay: bool
    shares: bool
    moments: bool
    apart: bool
    channel: bool
    counted: bool


MEMORY = Promises(
    unroutable=True,
    outlives=False,
    restart=False,
    order=True,
    replay=True,
    shares=False,
    moments=True,
    apart=True,
    channel=True,
    counted=True,
)
RABBITMQ = Promises(
    unroutable=True,
    outlives=True,
    restart=True,
    order=True,
    replay=False,
    shares=True,
    moments=False,
    apart=True,
    channel=True,
    counted=False,
)
KAFKA = Promises(
    unroutable=False,
    outlives=True,
    restart=True,
    order=True,
    replay=True,
    shares=True,
    moments=True,
    apart=True,
    channel=True,
    counted=True,
)
MOCK = Promises(
    unroutable=False,
    outlives=False,
    restart=False,
    order=True,
    replay=True,
    shares=True,
    moments=False,
    apart=True,
    channel=True,
    counted=True,
)
NAMES = tuple(field.name for field in fields(Promises))

_WORDS = {
    "unroutable": "a message that no queue takes is an error of its publisher",
    "outlives": "messages outlive the process that holds them",
    "restart": "a broker that ends and comes back has all that it confirmed",
    "order": "a key keeps its order though one of its messages fails",
    "replay": "a group can begin anew: at the first message, at an offset",
    "moments": "a group can begin at a moment",
    "shares": "consumers of a group in several processes share the messages",
    "counted": "where a key keeps its order, attempts count on though the consumer goes",
    "apart": "what waits for its next attempt holds back no other key, while `in_flight` has room",
    "channel": "dead letters go to the channel that the contract names",
}


def table() -> str:
    """Return the table of the guide: a line a promise, a column a transport."""
    columns = {"memory": MEMORY, "RabbitMQ": RABBITMQ, "Kafka": KAFKA}
    lines = [
        f"| | {' | '.join(columns)} |",
        f"|---|{'---|' * len(columns)}",
    ]
    for name, words in _WORDS.items():
        cells = ("yes" if getattr(one, name) else "no" for one in columns.values())
        lines.append(f"| {words} | {' | '.join(cells)} |")
    return "\n".join(lines)
