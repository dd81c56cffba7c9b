"""An AsyncAPI document in the words of version 3, whatever version it is written in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from codegen.diagnostics import Pointer
from codegen.model import ir
from codegen.slices.events.fields import Fields

Action = Literal["send", "receive"]


@dataclass(frozen=True, slots=True, kw_only=True)
class MessageNode:
    """A message of a channel, traits applied."""

    key: str
    """Its name within the channel."""
    wire_name: str
    """Its own name: `name`, else the key of the place where it is defined."""
    fields: Fields
    schema_format: str
    """Media type of the payload's schema; empty for the AsyncAPI schema itself."""
    payload: Pointer | None
    """Where the payload's schema stands; None if the message declares none."""
    listed: Pointer
    """Where the channel lists it."""
    at: Pointer
    """Where the message is defined, references followed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Channel:
    """Where messages travel; *address* is None if it is known at run time only."""

    key: str
    address: str | None
    messages: tuple[MessageNode, ...]
    parameters: Mapping[str, Pointer]
    fields: Fields
    at: Pointer


@dataclass(frozen=True, slots=True, kw_only=True)
class ReplyNode:
    """What answers the messages of an operation."""

    channel: Channel | None
    """None if the contract does not say where replies travel."""
    messages: tuple[MessageNode, ...]
    location: str
    """Runtime expression of where a request says the address; empty if it does not."""
    at: Pointer


@dataclass(frozen=True, slots=True, kw_only=True)
class OperationNode:
    """What this application does with one channel, traits applied."""

    id: str
    names: tuple[str, ...]
    """Wishes for its name, the best first."""
    action: Action
    channel: Channel
    messages: tuple[MessageNode, ...]
    fields: Fields
    at: Pointer
    reply: ReplyNode | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A whole document; only what is well-formed is in it."""

    at: Pointer
    title: str
    version: str
    doc: str
    servers: tuple[ir.EventServer, ...]
    default_content_type: str
    channels: tuple[Channel, ...]
    operations: tuple[OperationNode, ...]
    upgraded: bool = False
    """Written in AsyncAPI 2, where traits override what they are applied to."""
