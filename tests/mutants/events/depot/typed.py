"""The depot, written with the generated consumer and the generated publisher."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from depot.parcels.events.models import (
    Asked,
    AskedHeaders,
    Delivered,
    DeliveryHeaders,
    Moved,
    Returned,
    Told,
)
from depot.parcels.events.publisher import ParcelsPublisher
from depot.runtime.events import MessageContext, Transport
from depot_service import store

PARCEL = UUID("3d0ca315-aff9-4fc2-be61-3b76b9a2d798")
_LOGOS = {"bike": "bike.svg", "truck": "truck.svg"}
_STATES = {"packed": 1, "moving": 2, "arrived": 3}
_left: set[asyncio.Task[None]] = set()


class Depot:
    """Keeps track of parcels."""

    async def track_parcel(self, event: Moved, context: MessageContext) -> None:
        """Note where a parcel is."""
        if store.is_planted("E8"):
            task = asyncio.create_task(self._note(event, context))
            _left.add(task)
            task.add_done_callback(_left.discard)
        elif store.is_planted("E8-executor"):
            note = self._note(event, context)
            asyncio.get_running_loop().run_in_executor(None, asyncio.run, note)
        elif store.is_planted("E8-swallowed"):
            try:
                await self._note(event, context)
            except Exception:
                return
        elif store.is_planted("E8-cancelled"):
            try:
                await self._note(event, context)
            except BaseException:
                return
        else:
            await self._note(event, context)

    async def _note(self, event: Moved, context: MessageContext) -> None:
        if store.is_planted("hangs"):
            await asyncio.Event().wait()
        carrier = event.carrier
        if store.is_planted("E12"):
            assert carrier is not None, "version 2 has carriers"
        if store.is_planted("E5") and carrier is not None:
            _LOGOS[carrier]
        if store.is_planted("E5-member") and event.status == "arrived":
            raise KeyError(event.status)
        if store.is_planted("note-ascii") and event.note is not None:
            event.note.encode("ascii")
        if store.is_planted("note-absent"):
            assert event.note is not None
        if store.is_planted("large-version"):
            assert event.version < 65_536
        told = event.model_dump(mode="json", by_alias=True, exclude_unset=True)
        await store.note(context.message_id, told)

    async def tell_status(
        self, event: Asked, context: MessageContext[AskedHeaders]
    ) -> Told:
        """Say whether a parcel is known."""
        return Told(
            parcel_id=event.parcel_id, known=str(event.parcel_id) in store.PARCELS
        )


async def publish(transport: Transport, operation: str) -> None:
    """Have a parcel delivered, and another one returned."""
    assert operation == "parcelDelivered"
    publisher = ParcelsPublisher(transport)
    headers = DeliveryHeaders(tenant="acme", order="o-7")
    options: Any = {}
    if store.is_planted("E3"):
        options["key"] = "always the same"
    if store.is_planted("E4-parameter"):
        options["region"] = "us"
    if store.is_planted("same-id"):
        options["message_id"] = "m-1"
    delivered = Delivered(
        parcel_id=PARCEL, region="eu", delivered_at=datetime.now(UTC), status="arrived"
    )
    if store.is_planted("E1"):
        delivered = Delivered.model_construct(parcel_id=PARCEL, region="eu")
    await publisher.parcel_delivered(delivered, headers=headers, **options)
    returned = Returned(parcel_id=PARCEL, region="eu", reason="nobody there")
    await publisher.parcel_delivered(returned, headers=headers, **options)
