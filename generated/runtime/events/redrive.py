"""Puts dead letters back where they came from: `python -m ...runtime.events.redrive`.

A letter goes back to the one queue whose consumer gave it up, with its message id, its
headers and its story, and all attempts before it. It is among the dead until the broker has
confirmed that it is in the queue: what is cut off in between is there twice, never lost.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import logging
import os
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from types import MappingProxyType
from typing import Any

from ..errors import TransportError
from .graveyard import Graveyard
from .message import DeadLetter

URL = "CODEGEN_EVENTS_URL"
"""The environment variable with the broker's address, where none is given."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """Which dead letters: those that fit everything that is said.

    Attributes:
        ids: Message ids; empty for all.
        reason: What the reason contains.
        error: Class of the exception, empty for any.
    """

    ids: frozenset[str] = frozenset()
    reason: str = ""
    error: str = ""

    def __call__(self, letter: DeadLetter) -> bool:
        """Whether *letter* is one of them."""
        return (
            (not self.ids or letter.message.message_id in self.ids)
            and self.reason in letter.reason
            and self.error in ("", letter.failure.error)
        )


def transport(url: str, config: Mapping[str, str] = MappingProxyType({})) -> Graveyard:
    """Return a transport to the broker at *url*, with this *config* of librdkafka.

    Raises:
        ValueError: It names no broker that there is a transport for, or one that has no
            such configuration.
        ImportError: What the transport needs is not installed.
    """
    if url.partition("://")[0] in ("amqp", "amqps"):
        # Who has another broker need not have its library.
        from .rabbitmq import RabbitTransport

        if config:
            raise ValueError("--config is for Kafka: the URL of RabbitMQ says it all")
        return RabbitTransport(url, name="codegen redrive")
    if url.startswith("kafka://"):
        from .kafka import KafkaTransport

        return KafkaTransport(url.removeprefix("kafka://").rstrip("/"), config=config)
    wanted = "amqp://HOST, amqps://HOST or kafka://HOST:PORT"
    if not url:
        raise ValueError(f"give the broker's address with --url, or in {URL}: {wanted}")
    raise ValueError(f"{url!r} is no address of a broker: write {wanted}")


def configured(pairs: Sequence[str], file: str = "") -> dict[str, str]:
    """Return what the lines of *file* and then *pairs* say, each `KEY=VALUE`.

    Raises:
        ValueError: One of them is not, or there is no such file.
    """
    try:
        text = Path(file).read_text(encoding="utf-8") if file else ""
    except (OSError, UnicodeDecodeError) as error:
        raise ValueError(f"--config-file: {error}") from error
    lines = (line.strip() for line in text.splitlines())
    found: dict[str, str] = {}
    for pair in [*(one for one in lines if one and not one.startswith("#")), *pairs]:
        key, equals, value = pair.partition("=")
        if not equals or not key.strip():
            # Not all of it is shown: it may be a password.
            raise ValueError(f"{key.strip()[:20]!r} is no KEY=VALUE")
        found[key.strip()] = value.strip()
    return found


async def redrive(
    graveyard: Graveyard,
    queue: str,
    choice: Choice,
    *,
    most: int,
    dry_run: bool,
    place: str = "",
) -> Sequence[DeadLetter]:
    """Put back what is chosen, and let go of the broker."""
    try:
        return await graveyard.redrive(
            queue, choice, most=most, dry_run=dry_run, place=place
        )
    finally:
        await graveyard.close()


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; 0 if all went well, 1 if the broker says no, 2 for bad usage."""
    logging.basicConfig(level=logging.CRITICAL)  # what goes wrong is said below
    options = _options().parse_args(arguments)
    choice = Choice(
        ids=frozenset(options.id), reason=options.reason, error=options.error
    )
    try:
        config = configured(options.config, options.config_file)
        graveyard = transport(options.url or "", config)
    except (ValueError, ImportError) as error:
        sys.stderr.write(f"error: {error}\n")
        return 2
    doing = redrive(
        graveyard,
        options.queue,
        choice,
        most=options.limit,
        dry_run=options.dry_run,
        place=options.place,
    )
    try:
        letters = asyncio.run(doing)
    except (TransportError, ValueError) as error:
        sys.stderr.write(f"error: {error}\n")
        return 1 if isinstance(error, TransportError) else 2
    show = _as_json if options.format == "json" else _as_text
    sys.stdout.write(f"{show(options.queue, letters, options.dry_run)}\n")
    return 0


def _options() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="redrive", description="Put dead letters back where they came from."
    )
    parser.add_argument(
        "queue",
        help="the queue whose consumer gave them up; on Kafka TOPIC.dead.GROUP",
    )
    parser.add_argument(
        "--from",
        dest="place",
        default="",
        metavar="PLACE",
        help="the queue or topic that x-dead-letter names; else the transport's own",
    )
    parser.add_argument("--url", default=os.environ.get(URL), help=f"else {URL}")
    parser.add_argument(
        "--config",
        action="append",
        default=[],
        metavar="KEY=VALUE",
        help="of librdkafka, for Kafka: security",
    )
    parser.add_argument(
        "--config-file", default="", help="a file with such lines: passwords"
    )
    parser.add_argument("--id", action="append", default=[], help="a message id")
    parser.add_argument("--reason", default="", help="what the reason contains")
    parser.add_argument("--error", default="", help="class of the last exception")
    parser.add_argument("--limit", type=_count, default=1000, help="at most so many")
    parser.add_argument("--dry-run", action="store_true", help="only show them")
    parser.add_argument("--format", choices=["text", "json"], default="text")
    return parser


def _count(text: str) -> int:
    if not text.isascii() or not text.isdigit() or int(text) < 1:
        raise argparse.ArgumentTypeError("must be a whole number, 1 or more")
    return int(text)


def _as_text(queue: str, letters: Sequence[DeadLetter], dry_run: bool) -> str:
    lines = [
        f"{letter.message.message_id}  {_moment(letter.failure.last)}  {letter.reason}"
        for letter in letters
    ]
    some = "1 dead letter" if len(letters) == 1 else f"{len(letters)} dead letters"
    done = "would be put back" if dry_run else "put back"
    return "\n".join([*lines, f"{queue}: {some} {done}"])


def _as_json(queue: str, letters: Sequence[DeadLetter], dry_run: bool) -> str:
    told: list[dict[str, Any]] = [
        {
            "message_id": letter.message.message_id,
            "name": letter.message.name,
            "address": letter.failure.origin.address,
            "reason": letter.reason,
            "error": letter.failure.error,
            "attempts": letter.failure.attempts,
            "first": _moment(letter.failure.first),
            "last": _moment(letter.failure.last),
        }
        for letter in letters
    ]
    return json.dumps({"queue": queue, "dry_run": dry_run, "letters": told})


def _moment(seconds: float) -> str:
    return datetime.fromtimestamp(seconds, UTC).isoformat(timespec="seconds")


if __name__ == "__main__":
    sys.exit(main())
