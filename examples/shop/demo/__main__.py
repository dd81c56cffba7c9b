"""Tells the story: in one process, or with RabbitMQ and Kafka where they are."""

from __future__ import annotations

import argparse
import asyncio
import logging
import sys

from rich.console import Console

from examples.shop.demo.stage import Stage
from examples.shop.demo.story import Broker, Story, Surprise
from generated.runtime.events import MemoryTransport, Transport
from generated.runtime.events.kafka import KafkaTransport
from generated.runtime.events.rabbitmq import RabbitTransport

_LONGEST = 120.0
"""Seconds after which something hangs."""


async def _tell(stage: Stage, broker: Broker, stream: Transport) -> None:
    async with asyncio.timeout(_LONGEST):
        async with Story.opened(stage, broker=broker, stream=stream) as story:
            await story.told()
    stage.end()


def main() -> int:
    """Tell the story; the exit code is 1 if it goes otherwise than it is told."""
    words = argparse.ArgumentParser(prog="python -m examples.shop.demo")
    words.add_argument("--rabbitmq", metavar="URL", help="in place of memory")
    words.add_argument("--kafka", metavar="HOST:PORT", help="in place of memory")
    said = words.parse_args()
    broker: Broker = MemoryTransport()
    stream: Transport = MemoryTransport()
    if said.rabbitmq:
        broker = RabbitTransport(said.rabbitmq)
    if said.kafka:
        stream = KafkaTransport(said.kafka)
    # What services log is for whoever runs them; here it would interrupt the story.
    logging.disable()
    console = Console(highlight=False, width=100)
    try:
        asyncio.run(_tell(Stage(console), broker, stream))
    except (Surprise, TimeoutError) as error:
        console.print(f"[red]{str(error) or 'it takes too long'}[/]")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
