"""The depot once more, with nothing of what is generated: messages, bytes, JSON."""

from __future__ import annotations

import asyncio
import json
from typing import Any
from uuid import UUID

from depot.runtime.events import Event, Exchange, Message, Transport
from depot.runtime.events.outcome import ACKNOWLEDGE, Settlement
from depot.runtime.events.subscription import Subscription
from depot_service import store

PARCEL = "3d0ca315-aff9-4fc2-be61-3b76b9a2d798"
_LOGOS = {"bike": "bike.svg", "truck": "truck.svg"}
MOVES: Event[Any] = Event(
    name="moves", address="parcels.{region}.moved", payloads=(), key="parcelId"
)
QUESTIONS: Event[Any] = Event(
    name="questions", address="parcels.questions", payloads=()
)
DELIVERIES: Event[Any] = Event(
    name="deliveries",
    address="deliveries.{region}",
    payloads=(),
    exchange=Exchange(name="parcels", type="topic"),
)
ANSWERS: Event[Any] = Event(
    name="answers", address="", payloads=(), exchange=Exchange(type="default")
)
_BROKEN = (ValueError, KeyError, TypeError, AttributeError, RecursionError)
_left: set[asyncio.Task[Any]] = set()


def serve(transport: Transport) -> None:
    """Receive what the depot receives."""

    async def moved(message: Message) -> Settlement:
        if store.is_planted("E8-raw"):
            task = asyncio.create_task(_noted(message))
            _left.add(task)
            return ACKNOWLEDGE
        return await _noted(message)

    async def asked(message: Message) -> Settlement:
        try:
            parcel = str(UUID(json.loads(message.body)["parcelId"]))
            to = message.headers["replyTo"]
        except _BROKEN as error:
            return Settlement(action="dead_letter", reason=repr(error))
        await transport.publish(ANSWERS, _answer(message, parcel, to))
        return ACKNOWLEDGE

    for event, deliver in ((MOVES, moved), (QUESTIONS, asked)):
        subscription = Subscription(event=event, group="depot", deliver=deliver)
        if not (store.is_planted("not-subscribed") and event is MOVES):
            transport.subscribe(subscription)


async def _noted(message: Message) -> Settlement:
    try:
        move = json.loads(message.body)
        parcel = {
            "parcelId": str(UUID(move["parcelId"])),
            "version": int(move["version"]),
            "status": {"packed": 1, "moving": 2, "arrived": 3}[move["status"]],
            "carrier": move.get("carrier"),
        }
    except _BROKEN as error:
        if store.is_planted("E7"):
            return Settlement(action="retry", reason=repr(error))
        if store.is_planted("E7-raised"):
            raise
        if store.is_planted("E7-lost"):
            return ACKNOWLEDGE
        if store.is_planted("E7-mute"):
            return Settlement(action="dead_letter")
        return Settlement(action="dead_letter", reason=repr(error))
    if store.is_planted("E5") and parcel["carrier"] is not None:
        _LOGOS[parcel["carrier"]]
    if store.is_planted("E12"):
        parcel["carrier"] = move["carrier"]
    if store.is_planted("strict-extras") and move.keys() - {
        *("parcelId", "version", "status", "carrier", "note")
    }:
        return Settlement(action="dead_letter", reason="what is that?")
    try:
        await store.note(message.message_id, parcel)
    except ConnectionError as error:
        if store.is_planted("E8-swallowed"):
            return ACKNOWLEDGE
        return Settlement(action="retry", after=1.0, reason=repr(error))
    return ACKNOWLEDGE


def _answer(message: Message, parcel: str, to: str) -> Message:
    correlation_id = message.correlation_id or message.headers.get("correlation")
    if store.is_planted("E9"):
        correlation_id = None
    if store.is_planted("E9-own"):
        correlation_id = "mine"
    headers = {} if correlation_id is None else {"correlation": correlation_id}
    if store.is_planted("E9-header"):
        headers = {}
    known: object = parcel in store.PARCELS
    if store.is_planted("reply-schema"):
        known = "yes"
    return Message(
        body=json.dumps({"parcelId": parcel, "known": known}).encode(),
        content_type=(
            "text/json" if store.is_planted("reply-type") else "application/json"
        ),
        name="Told",
        message_id=f"{message.message_id}-reply",
        address="somewhere" if store.is_planted("reply-address") else to,
        correlation_id=correlation_id,
        headers=headers,
    )


async def publish(transport: Transport) -> None:
    """Have a parcel delivered."""
    told: dict[str, Any] = {
        "parcelId": PARCEL,
        "region": "eu",
        "deliveredAt": "2026-01-02T03:04:05Z",
        "status": "arrived",
    }
    _spoil(told)
    headers = {"tenant": "acme", "order": "o-7"}
    if store.is_planted("header-missing"):
        del headers["tenant"]
    if store.is_planted("correlation-header"):
        headers["order"] = "another"
    address = "deliveries.eu"
    if store.is_planted("E4"):
        address = "delivery.eu"
    if store.is_planted("E4-parameter"):
        address = "deliveries.us"
    message = Message(
        body=json.dumps(told).encode(),
        content_type="text/plain" if store.is_planted("E11") else "application/json",
        name="Returned" if store.is_planted("E2") else "Delivered",
        message_id="d-1",
        address=address,
        correlation_id="o-7",
        key={"E3": "eu", "E3-none": None}.get(store.MUTANT, PARCEL),
        headers=headers,
    )
    if store.is_planted("E2-unknown"):
        message.name = "ParcelDelivered"
    if store.is_planted("E2-none"):
        message.name = ""
    event = DELIVERIES
    if store.is_planted("E4-exchange"):
        event = Event(name="deliveries", address="deliveries.{region}", payloads=())
    if store.is_planted("content-none"):
        message.content_type = ""
    await transport.publish(event, message)
    if store.is_planted("undeclared-event"):
        message.address, message.message_id = "secrets", "d-2"
        await transport.publish(event, message)


def _spoil(told: dict[str, Any]) -> None:
    if store.is_planted("E1"):
        del told["deliveredAt"]
    if store.is_planted("E1-type"):
        told["parcelId"] = 7
    if store.is_planted("E1-enum"):
        told["status"] = "eaten"
    if store.is_planted("E1-format"):
        told["deliveredAt"] = "yesterday"
    if store.is_planted("undeclared"):
        told["secret"] = "s"
