"""Media types: what they are without parameters, and which of them mean the same.

All functions take them as they are written, with parameters and in any case.
"""

from __future__ import annotations

from collections.abc import Iterator

from .header_lists import elements, parameters

JSON = "application/json"
JSON_LINES = frozenset(
    {"application/jsonl", "application/x-jsonl", "application/json-lines"}
    | {"application/x-ndjson", "application/ndjson", "application/stream+json"}
)
"""Media types that all are one JSON text a line."""


def essence(media_type: str) -> str:
    """Return a media type without its parameters, in lower case.

    Some write a comma before a parameter, and two fields of one name become one with a
    comma in it; what comes first counts.
    """
    return media_type.partition(";")[0].partition(",")[0].strip().lower()


def charset_of(media_type: str) -> str:
    """Return in which charset a body is, in lower case; UTF-8 if that is not said."""
    for name, text in _parameters(media_type):
        if name == "charset" and text:
            return text.lower()
    return "utf-8"


def _parameters(media_type: str) -> Iterator[tuple[str, str]]:
    """Yield what is said of a media type, up to the next one, if there are several."""
    first, *others = elements(media_type)
    yield from parameters(first.partition(";")[2])
    for one in others:
        if "/" in one.partition("=")[0]:
            return
        yield from parameters(one)


def is_json(media_type: str | None) -> bool:
    """Whether it is JSON, by itself or by its suffix."""
    return essence(media_type or "").endswith(("/json", "+json"))


def is_plain_json(media_type: str) -> bool:
    """Whether it is JSON by itself, under whatever name (`text/json`)."""
    return essence(media_type).endswith("/json")


def same(declared: str, sent: str) -> bool:
    """Whether both are one media type."""
    return declared == sent or essence(declared) == essence(sent)


def akin(declared: str, sent: str) -> bool:
    """Whether both are JSON: `application/problem+json` may come as plain JSON.

    JSON in lines has several names, too.
    """
    if {essence(declared), essence(sent)} <= JSON_LINES:
        return True
    return is_json(declared) and is_json(sent)


def in_range(declared: str, sent: str) -> bool:
    """Whether *sent* is of the range that is *declared*, such as `image/*`."""
    wanted = essence(declared)
    if wanted in ("*/*", "*"):
        return True
    return wanted.endswith("/*") and essence(sent).startswith(wanted[:-1])


def covers(declared: str, sent: str) -> bool:
    """Whether *sent* is the media type, or of the range, that is *declared*.

    Where none is declared, nothing is.
    """
    return bool(declared) and (same(declared, sent) or in_range(declared, sent))


def takes(declared: str, sent: str) -> bool:
    """Whether a body in *sent* is one in the media type or range *declared*.

    JSON goes by other names, such as `text/json`, which say the same.
    """
    if covers(declared, sent):
        return True
    return essence(declared) == JSON and is_plain_json(sent)
