"""What becomes of a message that fails: `x-retry` and `x-dead-letter` of an operation.

Both have the shape that is proposed for operations that receive (asyncapi/spec#1234), where
they are called `retry` and `deadLetter`; times are seconds or durations of ISO 8601.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from codegen.diagnostics import Place, Pointer, Report, codes
from codegen.model import ir
from codegen.model.policy import settings
from codegen.model.policy.kinds import count
from codegen.model.policy.values import Said
from codegen.model.templates import SLOT
from codegen.reading.refs import Documents
from codegen.slices.events import bindings, loops, pauses
from codegen.slices.events.checks import kind
from codegen.slices.events.destinations import Destinations
from codegen.slices.events.document import Channel, Document, OperationNode
from codegen.slices.events.fields import patched, places_of
from codegen.slices.events.protocols import Facts

RETRY = ("x-retry", "retry")
DEAD_LETTER = ("x-dead-letter", "x-deadLetter", "deadLetter")

_ROUTE = frozenset({"channel", "messages"})
_RETRY_WORDS = _ROUTE | {"maxAttempts", "strategy"}
_CHANNEL = 'write channel: {$ref: "#/channels/..."}'
_ANOTHER = "give dead letters a channel that the operation does not receive from"
_MOST_ATTEMPTS = 1_000_000
_ATTEMPTS = count(1, _MOST_ATTEMPTS)


@dataclass(frozen=True, slots=True, kw_only=True)
class Recovery:
    """What an operation says of its failures."""

    said: Mapping[str, Said] = field(default_factory=dict)
    """Of its policy, by the path of each setting."""
    dead_letter: Facts = field(default_factory=dict)
    """Where dead letters go; empty for the transport's own place."""


@dataclass(frozen=True, slots=True)
class Recoveries:
    """Reads the recovery of each operation of one document."""

    documents: Documents
    document: Document
    destinations: Destinations
    report: Report

    def of(self, node: OperationNode) -> Recovery:
        """What *node* says; what is wrong is reported and left out."""
        retry = self._object(node, RETRY)
        letter = self._object(node, DEAD_LETTER)
        if node.action == "send":
            for at, _ in filter(None, (retry, letter)):
                message = f"{at.tokens[-1]} means nothing for an operation that sends"
                self.report.add(codes.LINT, at, message)
            return Recovery()
        return Recovery(
            said=self._retry(*retry) if retry else {},
            dead_letter=self._dead_letter(node, *letter) if letter else {},
        )

    def channels_named(self) -> Iterator[Channel]:
        """The channels that dead letters go to."""
        silent = replace(self, report=Report())
        yield from filter(None, map(silent._leads, self.document.operations))

    def _object(
        self, node: OperationNode, words: tuple[str, ...]
    ) -> tuple[Pointer, dict[str, Any]] | None:
        """The first of *words* that is there, traits applied, and where it stands."""
        for word in words:
            at = node.fields.at(word)
            if at is None:
                continue
            value: Any = None
            origins: dict[tuple[str, ...], Pointer] = {}
            for place in node.fields.all(word):  # as written: which channel it names
                said = self.documents.get(place)
                value = patched(value, said)
                origins.update(places_of(said, place, (word,)))
            if isinstance(value, dict):
                name = f"{word} of {Pointer('', node.at.tokens)}"
                made = self.documents.make(at.file, name, {word: value}, origins)
                return made / word, value
            self._wrong(at, f"{word} must be an object, not {kind(value)}")
            return None
        return None

    # --- x-retry ----------------------------------------------------------------------

    def _retry(self, at: Pointer, value: dict[str, Any]) -> dict[str, Said]:
        self._say_unknown(at, value, _RETRY_WORDS)
        said: dict[str, Said] = {}
        attempts = value.get("maxAttempts")
        if attempts is not None:
            try:
                number = _ATTEMPTS.read(attempts)
                said["retry.attempts"] = Said(number, at / "maxAttempts")
            except ValueError:
                message = f'"maxAttempts" must be a whole number, 1 to {_MOST_ATTEMPTS}'
                self._wrong(at / "maxAttempts", message)
        strategy = value.get("strategy")
        once = said.get("retry.attempts")
        if strategy is not None and once is not None and once.value == 1:
            message = '"strategy" does nothing beside "maxAttempts": 1'
            hint = "delete it, or allow more attempts"
            self.report.add(codes.LINT, at / "strategy", message, hint=hint)
        elif strategy is not None:
            most = said.get("retry.attempts", Said(3, at)).value
            said |= pauses.said(strategy, at / "strategy", most, self.report)
        channel = self._channel(at, value)
        if channel is not None:
            self._not_kept(
                at / "channel",
                "what is tried again waits in a place of the transport's own, not in"
                f' channel "{channel.key}"',
            )
        return said

    # --- x-dead-letter ----------------------------------------------------------------

    def _dead_letter(
        self, node: OperationNode, at: Pointer, value: dict[str, Any]
    ) -> Facts:
        self._say_unknown(at, value, _ROUTE)
        if "channel" not in value:
            self._wrong(at, f'{at.tokens[-1]} needs a "channel"', _CHANNEL)
            return {}
        channel = self._channel(at, value)
        if channel is None:
            return {}
        self._say_other_messages(node, channel, at, value)
        address = self.destinations.of(channel).key
        if SLOT.search(address):
            message = (
                f'"{address}" has parameters, so dead letters stay in a place of the'
                " transport's own"
            )
            self._not_kept(at / "channel", message)
            return {}
        silent = replace(self, report=Report())
        there = self.destinations
        if loops.comes_back(node, self.document.operations, silent._leads, there):
            message = (
                f'dead letters of operation "{node.id}" would come back to it from channel'
                f' "{channel.key}", for ever'
            )
            self._wrong(at / "channel", message, _ANOTHER)
            return {}
        return bindings.dead_letter(channel, self.destinations)

    def _leads(self, node: OperationNode) -> Channel | None:
        """The channel that *node* names for its dead letters, if that is right."""
        letter = self._object(node, DEAD_LETTER)
        if node.action == "send" or letter is None:
            return None
        channel = self._channel(*letter)
        if channel is None or SLOT.search(self.destinations.of(channel).key):
            return None
        return channel

    def _say_other_messages(
        self,
        node: OperationNode,
        channel: Channel,
        at: Pointer,
        value: dict[str, Any],
    ) -> None:
        """Say that dead letters are what was received, whatever else is listed."""
        listed = value.get("messages", [])
        if not isinstance(listed, list):
            message = f'"messages" must be a list, not {kind(listed)}'
            self._wrong(at / "messages", message)
            return
        received = {message.at for message in node.messages}
        named = {m.at: m.wire_name for m in channel.messages}
        for index, item in enumerate(listed):
            place = at / "messages" / index
            target = self._target(place, item)
            if target is None:
                self._wrong(place, "a message must be a reference to one that is there")
            elif target not in received:
                name = named.get(target, target.tokens[-1] if target.tokens else "")
                message = f'dead letters are messages as they came, not "{name}"'
                self._not_kept(place, message)

    # --- both -------------------------------------------------------------------------

    def _channel(self, at: Pointer, value: dict[str, Any]) -> Channel | None:
        """The channel that is meant by a reference, by its key or by its address."""
        written = value.get("channel")
        if written is None:
            return None
        if isinstance(written, str) and not written.startswith("#"):
            for channel in self.document.channels:
                if written in (channel.key, channel.address):
                    return channel
        target = self._target(at / "channel", written)
        for channel in self.document.channels:
            if target in (channel.at, self.documents.follow(channel.at)):
                return channel
        message = f'"channel" of {at.tokens[-1]} is no channel of this document'
        self._wrong(at / "channel", message, _CHANNEL)
        return None

    def _target(self, at: Pointer, written: Any) -> Pointer | None:
        """The node that a reference in the user's own JSON means, if there is one."""
        ref = written.get("$ref") if isinstance(written, dict) else written
        if not isinstance(ref, str) or "#" not in ref:
            return None
        # As written: a trait may stand in another file than the operation.
        at = self.documents.sources[at.file].part(at.tokens) or at
        try:
            return self.documents.follow(self.documents.target(ref, at))
        except KeyError:
            return None

    def _say_unknown(
        self, at: Pointer, value: dict[str, Any], known: frozenset[str]
    ) -> None:
        for word in value:
            if word not in known and not word.startswith("x-"):
                message = f'"{word}" is no word of {at.tokens[-1]}'
                hint = f"known: {', '.join(sorted(known))}"
                self.report.add(codes.LINT, at / word, message, hint=hint)

    def _wrong(self, at: Pointer, message: str, hint: str | None = None) -> None:
        self.report.add(codes.INVALID_DOCUMENT, at, message, hint=hint)

    def _not_kept(self, at: Pointer, message: str) -> None:
        self.report.add(codes.NOT_KEPT, at, message)


def check(
    recovery: Recovery, policy: ir.Policy, own: Iterable[Pointer], report: Report
) -> None:
    """Report what `x-resilience` of an operation, or of its traits, says otherwise.

    *own* are the places of both.
    """
    places = tuple(own)
    for path, said in recovery.said.items():
        for other in _others(policy, path):
            if other.value != said.value and _is_within(other.at, places):
                report.add(
                    codes.POLICY_CONTRADICTION,
                    said.at,
                    f"{path} is {settings.shown(path, said.value)} here, and"
                    f" {settings.shown(path, other.value)} in x-resilience",
                    hint="delete one of them",
                )


def _others(policy: ir.Policy, path: str) -> Iterator[Said]:
    return (layer.said[path] for layer in policy.layers if path in layer.said)


def _is_within(at: Place, places: tuple[Pointer, ...]) -> bool:
    return isinstance(at, Pointer) and any(
        at.file == place.file and at.tokens[: len(place.tokens)] == place.tokens
        for place in places
    )
