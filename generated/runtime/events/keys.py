"""Keys that are no text in the contract, and travel as text."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import TypedDict, cast
from uuid import UUID

from .message import key_text
from .publisher import PublishOptions

Key = str | int | float | bool | UUID | date | datetime


class KeyedDeliveryOptions(TypedDict, total=False):
    """`DeliveryOptions` of an event whose key has a type of its own.

    Keys:
        message_id: For consumers to see a repetition by; else a fresh one.
        correlation_id: What the message belongs to; else the contract's field.
    """

    message_id: str
    correlation_id: str


class KeyedPublishOptions(KeyedDeliveryOptions, total=False):
    """The same where the contract describes no headers.

    Keys:
        headers: Headers of the application.
    """

    headers: Mapping[str, str]


def keyed(
    options: KeyedPublishOptions | KeyedDeliveryOptions, key: Key | None
) -> PublishOptions:
    """Return *options* with the text of *key*; without one they have none."""
    found = cast("PublishOptions", dict(options))
    if key is not None:
        found["key"] = key_text(key)
    return found
