"""What generated consumers and publishers cost beside the clients that they stand on."""

from __future__ import annotations

import asyncio
import os
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import click

from . import results
from .messaging.meter import WARM, Contender, take_turns
from .rpc.turns import Turns
from .tables import table
from .versions import machine, versions

COUNT = 2_000
"""Messages of a turn that are measured."""
ROUNDS = 15
URLS = ("CODEGEN_TEST_RABBITMQ_URL", "CODEGEN_TEST_KAFKA_BOOTSTRAP")
LIBRARIES = ("aio-pika", "aiormq", "confluent-kafka", "faststream", "pydantic")


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One broker and direction.

    Attributes:
        title: Its heading.
        limit: The most that the third contender may cost for each 1 of the first.
        names: The contenders; the first is bare, the second its control, the third ours.
        turns: What was measured.
    """

    title: str
    limit: float
    names: Sequence[str]
    turns: Turns


def main() -> None:
    """Measure everything and write what came of it."""
    missing = [name for name in URLS if not os.environ.get(name)]
    if missing:
        sys.exit(
            f"{' and '.join(missing)} not set: run `make services`, then load .services/env"
        )
    before = os.getloadavg()[0]
    parts = asyncio.run(_measured(*(os.environ[name] for name in URLS)))
    page = _page(parts, before, os.getloadavg()[0])
    results.write(page)
    click.echo(page)


async def _measured(rabbit_url: str, bootstrap: str) -> list[Part]:
    from .messaging.kafka import Kafka
    from .messaging.rabbit import Rabbit

    rabbit, kafka = Rabbit(rabbit_url, COUNT), Kafka(bootstrap, 4 * COUNT)
    await asyncio.to_thread(kafka.prepare)
    return [
        await _part("RabbitMQ, consuming", 1.2, rabbit.consumers()),
        await _part("RabbitMQ, publishing", 1.2, rabbit.publishers()),
        await _part("Kafka, consuming", 1.5, kafka.consumers()),
        await _part("Kafka, publishing", 1.5, kafka.publishers()),
    ]


async def _part(title: str, limit: float, contenders: Mapping[str, Contender]) -> Part:
    turns = await take_turns(contenders, ROUNDS)
    return Part(title=title, limit=limit, names=list(contenders), turns=turns)


def _page(parts: Sequence[Part], before: float, after: float) -> str:
    said = [
        _HEAD.format(
            setting=f"{machine()} · {versions(LIBRARIES)}",
            cores=os.cpu_count(),
            before=before,
            after=after,
            rounds=ROUNDS,
            count=COUNT,
            more=4 * COUNT,
            warm=WARM,
        ),
        "## Targets",
        _targets(parts),
    ]
    for part in parts:
        said += [f"## {part.title}", _contenders(part)]
    return "\n\n".join(said)


def _targets(parts: Sequence[Part]) -> str:
    rows = []
    for part in parts:
        bare, again, ours, *_ = part.names
        ratio = part.turns.cpu_ratio(ours, bare)
        verdict = "met" if ratio.middle <= part.limit else "**missed**"
        if (ratio.low <= part.limit) != (ratio.high <= part.limit):
            verdict += ", within noise"
        control = part.turns.cpu_ratio(again, bare)
        limit = f"at most {part.limit}"
        rows.append([part.title, limit, ratio.says(3), control.says(3), verdict])
    return table(["CPU of", "target", "is", "control", ""], rows)


def _contenders(part: Part) -> str:
    bare = part.names[0]
    rows = [
        [
            name,
            f"{part.turns.cpu(name):.1f}",
            part.turns.cpu_ratio(name, bare).says(),
            f"{part.turns.rate(name):,.0f}",
        ]
        for name in part.names
    ]
    return table(["", "CPU, µs a message", "for each 1 of bare", "in a second"], rows)


_HEAD = """\
# What events cost

{setting}; {cores} cores, with the brokers on them; load {before:.1f} before and {after:.1f} after.

CPU of the client process for each message, all threads. One message is 340 bytes of JSON, read into
a pydantic model. All contenders take a turn in each of {rounds} rounds, in an order of chance; a turn
is {count:,} messages ({more:,} on Kafka) after {warm} that are not measured. RabbitMQ: durable queue,
persistent messages, confirms, mandatory, prefetch 100, an ack for each message. Kafka: acks=all,
idempotent, four partitions; bare consumers commit each batch, ours the low-water mark. In brackets
95 % bootstrap intervals of the median; the control is the bare client a second time."""


if __name__ == "__main__":
    main()
