"""Which topics there are, and making those that are not."""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from confluent_kafka import KafkaError, KafkaException, Producer
from confluent_kafka.admin import AdminClient
from confluent_kafka.cimpl import NewTopic

from ...errors import TransportError
from ..event import Topic
from .asking import asking
from .faults import GONE, LATE, away
from .likeness import like_it, settings_of

_LOOK_AGAIN = 0.05
_log = logging.getLogger(__name__)


class Topics:
    """Makes topics where the broker lets it, and remembers which there are."""

    def __init__(
        self,
        client: Callable[[], Producer],
        config: Mapping[str, Any],
        *,
        create: bool,
        timeout: float,
    ) -> None:
        """Ask through *client*, and make topics with another client of this *config*.

        Without *create* the broker alone makes topics.
        """
        self._client = client
        self._config = dict(config)
        self._create = create
        self._timeout = timeout
        self._known: set[str] = set()
        self._making: asyncio.Lock | None = None
        self._looking: asyncio.Task[None] | None = None

    async def ensure(
        self, topic: str, like: str | None = None, described: Topic | None = None
    ) -> bool:
        """See to it that *topic* exists; if it is made, then as it is *described*.

        Else as *like* is: it has as many partitions and replicas then, and room for what
        befell a message.

        Returns whether that was not known before.

        Raises:
            TransportError: It does not, and cannot be made.
        """
        if topic in self._known:
            return False
        if self._making is None:
            self._making = asyncio.Lock()
        client = self._client()
        async with self._making:
            if topic not in self._known:
                how = like, described
                await asyncio.to_thread(self._make, client, topic, *how)
                self._known.add(topic)
                return True
        return False

    def missed(self, topic: str, error: KafkaError) -> None:
        """See whether *topic*, which did not take a message, has been deleted.

        Then it is made anew with the next message. A producer that knows the topic waits
        for it in vain for half a minute before it says so: what took too long is a reason
        to look.
        """
        if error.code() in GONE:
            self._known.discard(topic)
        elif error.code() in LATE and topic in self._known and self._looking is None:
            looking = asyncio.create_task(self._look_for(topic))
            self._looking = looking
            looking.add_done_callback(self._looked)

    async def _look_for(self, topic: str) -> None:
        try:
            there = await self.names()
        except TransportError as error:
            _log.debug("%s: %s", topic, error)  # so that was why
            return
        self._known.intersection_update(there)

    def _looked(self, looking: asyncio.Task[None]) -> None:
        self._looking = None

    async def names(self) -> list[str]:
        """Return what topics there are.

        Raises:
            TransportError: No broker answers.
        """
        client = self._client()
        return list(await asyncio.to_thread(_described, client, None, self._timeout))

    async def reach(self, timeout: float | None = None) -> None:
        """See whether a broker answers.

        Raises:
            TransportError: None does.
        """
        seconds = self._timeout if timeout is None else timeout
        client = self._client()
        await asyncio.to_thread(_described, client, None, seconds)

    def _make(
        self, client: Producer, topic: str, like: str | None, described: Topic | None
    ) -> None:
        refused = ""
        if self._create and (like is not None or described is not None):
            # Asking for it could make one, of another size.
            found = _described(client, None, self._timeout)
            if topic in found:
                pass
            elif described is not None:
                refused = self._made_as_described(topic, described)
            elif like is not None:
                refused = self._made_like(topic, like, found.get(like) or {})
        found = _described(client, topic, self._timeout)
        if not found[topic] and self._create and not refused:
            wanted = NewTopic(topic, num_partitions=-1, replication_factor=-1)
            with asking(self._config, f"topic {topic!r}") as admin:
                refused = self._made(wanted, admin)
        until = time.monotonic() + self._timeout
        while not found[topic]:  # what was made takes a moment to be known
            if refused or not self._create or time.monotonic() > until:
                why = refused or "it is not there"
                raise TransportError(
                    f"topic {topic!r} cannot be used: {why}", sent=False, permanent=True
                )
            time.sleep(_LOOK_AGAIN)
            found = _described(client, topic, self._timeout)

    def _made_as_described(self, topic: str, described: Topic) -> str:
        """Make *topic* as a contract has *described* it, and return why not.

        A cluster that has not so many brokers makes as many replicas as it has otherwise.
        """
        with asking(self._config, f"topic {topic!r}") as admin:
            refused = self._made(new_topic(topic, described), admin)
            if not refused or described.replicas is None:
                return refused
            fewer = replace(described, replicas=None)
            if self._made(new_topic(topic, fewer), admin):
                return refused
        _log.warning(
            "topic %r has not the replicas of the contract: %s", topic, refused
        )
        return ""

    def _made_like(self, topic: str, like: str, parts: Mapping[int, Any]) -> str:
        """Make *topic* as *like* is, which has *parts*, and return why not."""
        replicas = [len(part.replicas) for part in parts.values()]
        with asking(self._config, f"topic {topic!r}") as admin:
            settings = settings_of(admin, like, self._timeout)
            wanted = NewTopic(
                topic,
                num_partitions=len(parts) or 1,
                replication_factor=max(replicas, default=0) or -1,
                config=like_it(topic, like, settings),
            )
            return self._made(wanted, admin)

    def _made(self, wanted: NewTopic, admin: AdminClient) -> str:
        """Make a topic and return why not, empty if it is there."""
        try:
            admin.create_topics(
                [wanted],
                operation_timeout=self._timeout,
                request_timeout=self._timeout,
            )[wanted.topic].result(self._timeout + 1)
        except KafkaException as error:
            failed: KafkaError = error.args[0]
            known = failed.code() == KafkaError.TOPIC_ALREADY_EXISTS
            return "" if known else failed.str()
        return ""


def new_topic(topic: str, described: Topic) -> NewTopic:
    """Return what makes *topic* as it is *described*, and else as the broker makes them."""
    return NewTopic(
        topic,
        num_partitions=described.partitions or -1,
        replication_factor=described.replicas or -1,
        config=dict(described.configuration),
    )


def _described(client: Any, topic: str | None, seconds: float) -> dict[str, Any]:
    """The partitions of a topic, or of all; none of those that there are not."""
    try:
        if topic is None:
            found = client.list_topics(timeout=seconds)
        else:
            found = client.list_topics(topic, timeout=seconds)
    except KafkaException as error:
        raise away("the brokers do not answer", error.args[0]) from error
    return {
        name: {} if one.error else one.partitions for name, one in found.topics.items()
    }
