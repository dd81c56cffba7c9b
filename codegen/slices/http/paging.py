"""How the pages of a list follow each other: said by `x-pagination`, or found.

What is found is only what most contracts write in the same way; what they write otherwise
they can say, in an overlay too.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from codegen.diagnostics import Pointer, codes
from codegen.model import ir
from codegen.slices.http.media import Media
from codegen.slices.http.properties import attributes, lists, pointer, resolved

EXTENSION = "x-pagination"
_STYLES: tuple[ir.PagingStyle, ...] = ("cursor", "link", "offset", "page")
_WORDS: Mapping[str, type] = {
    "style": str,
    "items": str,
    "parameter": str,
    "limit": str,
    "first": int,
    "next": str,
    "header": str,
    "more": str,
}
_CURSORS = (
    *("cursor", "after", "page_token", "pageToken", "next_token", "nextToken"),
    *("continuation_token", "continuationToken", "page[cursor]", "page[after]"),
    *("next_cursor", "nextCursor", "start_cursor", "marker", "scroll_id"),
)
_NEXT = (
    *("next_cursor", "nextCursor", "next_page_token", "nextPageToken", "next_token"),
    *("nextToken", "continuation_token", "continuationToken", "next_page", "nextPage"),
    *("next", "end_cursor", "endCursor", "after", "cursor", "next_marker", "scroll_id"),
)
_AROUND = (
    *("", "meta", "pagination", "paging", "page_info", "pageInfo", "page", "cursors"),
    *("response_metadata", "metadata", "links"),
)
_LIMITS = (
    *("limit", "per_page", "perPage", "page_size", "pageSize", "size", "count", "take"),
    *("max_results", "maxResults", "page[size]", "page[limit]"),
)
_OFFSETS = ("offset", "skip", "startIndex", "start_index", "page[offset]")
_PAGES = ("page", "page_number", "pageNumber", "page[number]")
_ITEMS = ("items", "data", "results", "entries", "values", "records", "content")


@dataclass(frozen=True, slots=True)
class _Page:
    """What one page is: where its items are, and what else it says."""

    type: ir.Type
    items: str
    item: ir.Type


def paging_of(
    node: Mapping[str, Any],
    at: Pointer,
    parameters: tuple[ir.Parameter, ...],
    results: tuple[ir.HttpResult, ...],
    media: Media,
) -> ir.Paging | None:
    """How an operation is paged, None if nobody knows."""
    page = _page(results, media)
    if EXTENSION in node:
        if not _is_of_others(node[EXTENSION]):
            return _said(node[EXTENSION], at / EXTENSION, parameters, page, media)
        message = f"{EXTENSION} has none of the words that are known; it is left alone"
        media.given.report.add(codes.NOT_GENERATED, at / EXTENSION, message)
    if page is None:
        return None
    query = {p.wire_name: p for p in parameters if p.place == "query"}
    limit = _first(_LIMITS, query)
    for facts in (
        _by_cursor(query, page, media),
        _by_link(results),
        _by_offset(query, limit),
        _by_page(query),
    ):
        if facts is not None:
            given = {"items": page.items, "limit": limit, **facts}
            return _made(given, page.item)
    return None


def _made(given: Mapping[str, Any], item: ir.Type) -> ir.Paging:
    facts = ((word, given.get(word)) for word in _WORDS if word != "style")
    return ir.Paging(
        style=given["style"],
        facts=tuple((word, value) for word, value in facts if value not in (None, "")),
        item=item,
    )


# --- found ----------------------------------------------------------------------------


def _page(results: tuple[ir.HttpResult, ...], media: Media) -> _Page | None:
    """The first good answer, if it holds a list."""
    contents = [one for result in results[:1] for one in result.contents]
    if not contents or contents[0].codec != "json":
        return None
    found = lists(contents[0].type, media)
    known = [name for name in _ITEMS if name in found] if len(found) > 1 else [*found]
    if not known:
        return None
    return _Page(contents[0].type, pointer(known[0]), found[known[0]])


def _by_cursor(
    query: Mapping[str, ir.Parameter], page: _Page, media: Media
) -> dict[str, Any] | None:
    parameter = _first(_CURSORS, query)
    if parameter is None:
        return None
    for around in _AROUND:
        fields = _below(page.type, around, media)
        name = _first((parameter, *_NEXT) if around else _NEXT, fields)
        if name is not None:
            path = pointer(around) + pointer(name)
            return {"style": "cursor", "parameter": parameter, "next": path}
    return None


def _by_link(results: tuple[ir.HttpResult, ...]) -> dict[str, Any] | None:
    headers = results[0].headers
    if headers is None or "link" not in {f.wire_name.lower() for f in headers.fields}:
        return None
    return {"style": "link"}


def _by_offset(
    query: Mapping[str, ir.Parameter], limit: str | None
) -> dict[str, Any] | None:
    parameter = _first(_OFFSETS, query)
    if parameter is None or limit is None or not _is_number(query[parameter]):
        return None
    return {"style": "offset", "parameter": parameter}


def _by_page(query: Mapping[str, ir.Parameter]) -> dict[str, Any] | None:
    parameter = _first(_PAGES, query)
    if parameter is None or not _is_number(query[parameter]):
        return None
    default = query[parameter].default
    return {
        "style": "page",
        "parameter": parameter,
        "first": default if default == 0 else None,
    }


def _first(wanted: tuple[str, ...], known: Mapping[str, Any]) -> str | None:
    return next((name for name in wanted if name in known), None)


def _is_number(parameter: ir.Parameter) -> bool:
    type = parameter.type
    bare = type.type if isinstance(type, ir.Nullable) else type
    return isinstance(bare, ir.Scalar) and bare.kind in ("int", "float")


def _below(type: ir.Type, name: str, media: Media) -> dict[str, ir.Attribute]:
    """The properties of the page, or of what it has under *name*."""
    found = {one.wire_name: one for one in attributes(type, media)}
    if not name:
        # A cursor is text or a number; `next: {...}` is something else.
        return {k: v for k, v in found.items() if _is_cursor(v.type, media)}
    return _below(found[name].type, "", media) if name in found else {}


def _is_cursor(type: ir.Type, media: Media) -> bool:
    bare = resolved(type, media)
    return isinstance(bare, ir.Scalar) and bare.kind in ("str", "int", "uuid", "any")


# --- said -----------------------------------------------------------------------------


def _is_of_others(value: object) -> bool:
    """Whether it means another tool, which took the same name for words of its own."""
    return isinstance(value, dict) and bool(value) and _WORDS.keys().isdisjoint(value)


def _said(
    value: object,
    at: Pointer,
    parameters: tuple[ir.Parameter, ...],
    page: _Page | None,
    media: Media,
) -> ir.Paging | None:
    """What the contract says; None, with a diagnostic, if it cannot be."""
    report = media.given.report
    if value is False:
        return None
    if not isinstance(value, dict):
        hint = (
            'such as {style: cursor, parameter: after, next: "/next", items: "/data"}'
        )
        report.add(codes.BAD_PAGING, at, f"{EXTENSION} must be an object", hint=hint)
        return None
    wrong = list(_mistakes(value, at, parameters))
    for place, message in wrong:
        report.add(codes.BAD_PAGING, place, message)
    if wrong:
        return None
    given = {"items": page.items if page else "", **value}
    item = page.item if page and given["items"] == page.items else ir.ANY
    return _made(given, item)


def _mistakes(
    value: Mapping[str, Any], at: Pointer, parameters: tuple[ir.Parameter, ...]
) -> Iterator[tuple[Pointer, str]]:
    for word, kind in _WORDS.items():
        if word in value and type(value[word]) is not kind:
            kinds = {str: "a string", int: "an integer"}
            yield at / word, f"{word} must be {kinds[kind]}"
    for word in value:
        if word not in _WORDS:
            yield at / word, f'"{word}" is no word of it; {", ".join(_WORDS)} are'
    style = value.get("style")
    if style not in _STYLES:
        yield at, f"style must be one of {', '.join(_STYLES)}"
        return
    if style != "link" and "parameter" not in value:
        yield at, f"{style} needs the parameter that moves"
    if style == "cursor" and not {"next", "header"} & set(value):
        yield at, "cursor needs next or header, where the next one is"
    known = {p.wire_name for p in parameters if p.place == "query"}
    for word in ("parameter", "limit"):
        if isinstance(value.get(word), str) and value[word] not in known:
            yield at / word, f'the operation has no query parameter "{value[word]}"'
