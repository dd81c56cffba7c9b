"""Whether two values of JSON say the same: what was sent, and what is shown of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from ...words import counted
from ..document import Document, Schema
from ..shapes import applied, flagged, members
from .spellings import same_number, same_text


def differences(
    document: Document, schema: Schema, sent: Any, shown: Any, at: str = ""
) -> Iterator[str]:
    """Return how *shown*, which *schema* describes, differs from what was *sent*, in words.

    What the service adds is no difference, nor is another spelling of one value: numbers,
    instants, UUIDs, an e-mail address. What was sent as null may be absent.
    """
    if isinstance(sent, Mapping) and isinstance(shown, Mapping):
        known = members(document, schema).properties
        for name, value in sent.items():
            place = f"{at}/{name}"
            schemas = known.get(name, ())
            if not schemas or any(flagged(document, s, "writeOnly") for s in schemas):
                continue
            if name not in shown:
                if value is not None:
                    yield f"{place} was sent as {_short(value)}, and is not shown"
                continue
            yield from differences(document, schemas[0], value, shown[name], place)
    elif isinstance(sent, list) and isinstance(shown, list):
        yield from _of_lists(document, schema, sent, shown, at)
    elif not same(document, schema, sent, shown):
        yield f"{at or 'it'} was sent as {_short(sent)}, and is shown as {_short(shown)}"


def _of_lists(
    document: Document, schema: Schema, sent: list[Any], shown: list[Any], at: str
) -> Iterator[str]:
    found = list(applied(document, schema))
    items: Schema = next((one["items"] for one in found if "items" in one), {})
    if len(sent) != len(shown):
        said = f"{counted(len(sent), 'item')}, and is shown with {len(shown)}"
        yield f"{at or 'it'} was sent with {said}"
        return
    if any(one.get("uniqueItems") for one in found):  # a set: its order is nobody's
        left = list(shown)
        for value in sent:
            like = (n for n, o in enumerate(left) if same(document, items, value, o))
            place = next(like, None)
            if place is None:
                yield f"{at or 'it'} was sent with {_short(value)}, and is shown without"
                return
            left.pop(place)
        return
    for number, (one, other) in enumerate(zip(sent, shown, strict=True)):
        yield from differences(document, items, one, other, f"{at}/{number}")


def same(document: Document, schema: Schema, one: Any, other: Any) -> bool:
    """Whether two values of *schema* are one value, however they are written."""
    if isinstance(one, bool) or isinstance(other, bool):
        return one is other
    if isinstance(one, int | float) and isinstance(other, int | float):
        return same_number(one, other)
    if isinstance(one, str) and isinstance(other, str):
        formats = {s.get("format") for s in applied(document, schema)}
        return one == other or any(same_text(str(f), one, other) for f in formats if f)
    if isinstance(one, Mapping | list):
        return not any(differences(document, schema, one, other))
    return bool(one == other)


def _short(value: Any) -> str:
    text = repr(value)
    return text if len(text) <= 80 else f"{text[:80]}…"
