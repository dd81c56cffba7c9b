"""Typed publisher of the events of Users."""

from __future__ import annotations

from typing import Literal, Unpack

from ..._proto.users import moved_pb2
from ...runtime.events import Publisher, PublishOptions, Receipt
from ...runtime.events.blocking import SyncPublisher
from . import events
from .models import Joined, Left


class UsersPublisher(Publisher):
    """Sends the events of Users, with its policies."""

    _service = "users"
    _operations = (
        events.TELL,
        events.HEAR,
        events.TELL_APART,
    )

    async def tell(
        self,
        event: Joined | Left | moved_pb2.Moved | moved_pb2.Moved.To,
        *,
        name: Literal["joined", "left", "moved", "to"] | None = None,
        **options: Unpack[PublishOptions],
    ) -> Receipt:
        """Send to users."""
        return await self._publish(events.TELL, event, options, name=name)


class SyncUsersPublisher(SyncPublisher):
    """The same for code without an event loop: each method waits."""

    _publisher = UsersPublisher

    def tell(
        self,
        event: Joined | Left | moved_pb2.Moved | moved_pb2.Moved.To,
        *,
        name: Literal["joined", "left", "moved", "to"] | None = None,
        **options: Unpack[PublishOptions],
    ) -> Receipt:
        """Send to users."""
        return self._publish(events.TELL, event, options, name=name)
