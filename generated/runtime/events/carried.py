"""What every broker can carry beside the payload, so that all transports take the same.

AMQP 0-9-1 has short strings, of 255 bytes without NUL, for ids, names of headers and routing
keys; Kafka has bytes of UTF-8. What fits both is carried in memory too, so that a test finds
what a broker would refuse.
"""

from __future__ import annotations

from .message import Message

SHORT = 255
"""Bytes of a short string (AMQP 0-9-1, section 4.2.5.3)."""
_BROKERS = frozenset({"CC", "BCC"})
"""Headers by which RabbitMQ sends copies of a message elsewhere."""


def check(operation: str, message: Message) -> None:
    """See whether *message* of an *operation* can be carried.

    Raises:
        TypeError: One is no text.
        ValueError: One is a text that some broker cannot carry.
    """
    short(operation, "message_id", message.message_id)
    short(operation, "address", message.address)
    if message.correlation_id is not None:
        short(operation, "correlation_id", message.correlation_id)
    if message.key is not None:
        _text(operation, "key", message.key)
    for name, value in message.headers.items():
        if name in _BROKERS:
            raise ValueError(f"{operation}: header {name!r} is RabbitMQ's own")
        short(operation, f"the name of header {name!r}", name)
        _text(operation, f"header {name!r}", value)


def short(operation: str, what: str, text: object) -> None:
    """See whether *text* can be carried where brokers have short strings.

    Raises:
        TypeError: It is no text.
        ValueError: It is empty, too long, or has what some broker cannot carry.
    """
    if type(text) is str and text.isascii() and 0 < len(text) <= SHORT:
        if "\0" not in text:
            return
    size = _text(operation, what, text)
    if not size:
        raise ValueError(f"{operation}: {what} must not be empty")
    if size > SHORT:
        raise ValueError(
            f"{operation}: {what} has {size} bytes, {SHORT} can be carried"
        )
    if isinstance(text, str) and "\0" in text:
        raise ValueError(f"{operation}: {what} must have no NUL")


def _text(operation: str, what: str, text: object) -> int:
    """Return how many bytes *text* has."""
    if not isinstance(text, str):
        kind = type(text).__name__
        raise TypeError(f"{operation}: {what} must be text, not {kind}")
    if text.isascii():
        return len(text)
    try:
        return len(text.encode())
    except UnicodeEncodeError:
        raise ValueError(
            f"{operation}: {what} has a surrogate, which is no character: {text!r}"
        ) from None
