"""What a caller would rather have (RFC 9110, section 12.5.1)."""

from __future__ import annotations

from collections.abc import Iterable


def preferred(accept: str, offered: Iterable[str]) -> str:
    """Return which of the media types *offered* who sent *accept* wants most.

    Of equals it is the first one, which it is too if none is wanted at all.
    """
    ranges = [_range(one) for one in accept.split(",") if one.strip()]
    listed = list(offered)
    if not ranges:
        return listed[0]
    return max(listed, key=lambda one: _quality(one, ranges))


def _range(text: str) -> tuple[str, float]:
    """Return a range of media types, and how much it is wanted."""
    essence, *parameters = text.split(";")
    weight = 1.0
    for parameter in parameters:
        name, _, value = parameter.partition("=")
        if name.strip().lower() == "q":
            try:
                weight = min(1.0, max(0.0, float(value)))
            except ValueError:
                weight = 1.0
    return essence.strip().lower(), weight


def _quality(media_type: str, ranges: Iterable[tuple[str, float]]) -> float:
    """Return what the most exact range that *media_type* is of says; 0 if none is."""
    family = media_type.partition("/")[0]
    exact = {media_type: 2, f"{family}/*": 1, "*/*": 0, "*": 0}
    found = [(exact[one], weight) for one, weight in ranges if one in exact]
    return max(found)[1] if found else 0.0
