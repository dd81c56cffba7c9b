"""What a transport is made with, checked when it is made."""

from __future__ import annotations

from collections.abc import Sequence

from yarl import URL

from ...ranges import ABOVE_0, at_least, one_of

_ADDRESS = "amqp://user:password@host:port/vhost, or amqps"
_RANGES = {
    "queue_type": one_of("auto", "quorum", "classic"),
    "prefetch": at_least(1) | None,
    "in_flight": at_least(1),
    "deliveries": at_least(1),
    "publish_timeout": ABOVE_0,
    "connect_timeout": ABOVE_0,
}


def check_options(url: str | Sequence[str], *given: object) -> None:
    """See whether a transport can be made with these; a password is not repeated.

    They are *given* in the order of their ranges.

    Raises:
        ValueError: A *url* is no address of a broker, or something else cannot be.
    """
    urls = [url] if isinstance(url, str) or not isinstance(url, Sequence) else url
    if not urls:
        raise ValueError(f"RabbitTransport: there is no URL: write {_ADDRESS}")
    for one in urls:
        try:
            why = _wrong(URL(one))
        except (TypeError, ValueError) as error:
            why = str(error)
        if why:
            raise ValueError(f"RabbitTransport: {why}: write {_ADDRESS}")
    for (name, allowed), value in zip(_RANGES.items(), given, strict=True):
        if not allowed.holds(value):
            raise ValueError(
                f"RabbitTransport({name}={value!r}): must be {allowed.wanted}"
            )


def _wrong(address: URL) -> str:
    if address.scheme not in ("amqp", "amqps"):
        return (
            f"the URL begins with {address.scheme + '://' if address.scheme else ''!r}"
        )
    if not address.host or any(letter.isspace() for letter in address.host):
        return "the URL has no host"
    if address.explicit_port == 0:
        return "the URL has no port that there can be"
    return ""
