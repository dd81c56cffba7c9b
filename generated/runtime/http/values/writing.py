"""How parameters are written into path, query, headers and cookies (OpenAPI styles)."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from typing import Any
from urllib.parse import quote, unquote

from pydantic import BaseModel

from ...decimals import jsonable
from .characters import CONTROL
from .delimiters import WRITTEN, apart, delimiter_of
from .parameters import Pairs, Parameter, adapter_of, parts_at
from .same import Same
from .shapes import in_json, json_in
from .unsaid import check_items, check_members, check_null, is_nothing


def path_text(parameter: Parameter, value: object) -> str:
    """Return the text that replaces `{name}` in a path.

    Raises:
        ValueError: The text would change which path is meant: empty, `.` or `..`.
    """
    text = _single_text(parameter, value)
    if unquote(text) in ("", ".", ".."):
        raise ValueError(f"{parameter.described} cannot be {text!r}")
    return text


def query_pairs(parameter: Parameter, value: object) -> Pairs:
    """Return the `name=value` pairs that *value* adds to a query.

    Raises:
        ValueError: A part of it has what stands between the parts.
    """
    if parameter.content is not None:
        raw, _ = parameter.content.encode(value)
        return [(_name(parameter), parameter.escape(raw.decode()))]
    plain = _plain(parameter, value)
    name = _name(parameter)
    if isinstance(plain, Mapping):
        return _object_pairs(parameter, name, plain)
    if isinstance(plain, list):
        items = [parameter.escape(_text(parameter, item)) for item in plain]
        if parameter.exploded:
            return [(name, item) for item in items]
        return _joined(parameter, name, items)
    return [(name, _alone(parameter, parameter.escape(_text(parameter, plain))))]


def query_string(parameter: Parameter, value: object) -> str:
    """Return the whole query, which *value* is (`in: querystring` of OpenAPI 3.2)."""
    assert parameter.content is not None
    raw, content_type = parameter.content.encode(value)
    if content_type.startswith("application/x-www-form-urlencoded"):
        return raw.decode()
    return quote(raw.decode(), safe="")


def header_text(parameter: Parameter, value: object) -> str:
    """Return the value of a header field.

    Raises:
        ValueError: The text has a line break or another control character, or a part of
            it has what nobody would read.
    """
    return _checked(parameter, _with_ends(parameter, _single_text(parameter, value)))


def cookie_pairs(parameter: Parameter, value: object) -> Pairs:
    """Return the `name=value` pairs that *value* adds to a Cookie header.

    Raises:
        ValueError: A text has a character that no cookie may have, where the style
            escapes none (`cookie` of OpenAPI 3.2).
    """
    pairs = query_pairs(parameter, value)
    for name, text in pairs:
        _checked(parameter, name)
        if not name or "=" in name:
            raise ValueError(
                f"{parameter.described}: a cookie cannot be named {name!r}"
            )
        _checked(parameter, text)
    return pairs


def _name(parameter: Parameter, member: str | None = None) -> str:
    """Return the name of a pair, which is that of a *member* where they stand apart."""
    name = parameter.name if member is None else member
    # Nothing is escaped there (OpenAPI 3.2, 4.12.3.1), not even a name.
    return name if parameter.effective_style == "cookie" else quote(name, safe="")


def _joined(parameter: Parameter, name: str, parts: list[str]) -> Pairs:
    """Return the one pair that *parts* are together, none if there are none."""
    if not parts:
        return []
    style = parameter.effective_style
    return [(name, WRITTEN.get(style, ",").join(_apart(parameter, parts)))]


def _object_pairs(
    parameter: Parameter, name: str, fields: Mapping[str, object]
) -> Pairs:
    escape = parameter.escape
    if parameter.effective_style == "deepObject":
        return [
            (name + inner, escape(text))
            for key, value in fields.items()
            for inner, text in _deep(parameter, (key,), value)
        ]
    if parameter.exploded:
        return [
            (_name(parameter, key), escape(_text(parameter, item)))
            for key, value in fields.items()
            for item in (value if isinstance(value, list) else [value])
        ]
    return _joined(parameter, name, _flat(parameter, fields))


def _flat(parameter: Parameter, fields: Mapping[str, object]) -> list[str]:
    """Return the escaped names and values of *fields*.

    Raises:
        ValueError: Together they are JSON, as which some send an object.
    """
    flat = [_text(parameter, part) for pair in fields.items() for part in pair]
    joined = ",".join(flat)
    if not parameter.exploded and isinstance(json_in(joined, "{"), dict):
        raise ValueError(f"{parameter.described}: its members would be read as JSON")
    return [parameter.escape(part) for part in flat]


def _deep(
    parameter: Parameter, keys: tuple[str, ...], value: object
) -> Iterator[tuple[str, str]]:
    """Yield what *value* is, and the *keys* that lead there, in brackets.

    OpenAPI leaves open what is inside of an object; this is how most read it.

    Raises:
        ValueError: Brackets in a key would be read as those of others.
    """
    if isinstance(value, Mapping):
        for inner, item in value.items():
            yield from _deep(parameter, (*keys, inner), item)
        return
    brackets = "[]" if len(keys) > 1 else ("][",)
    if found := next((one for one in keys if any(map(one.count, brackets))), None):
        raise ValueError(
            f"{parameter.described}: brackets in the key {found!r} would be read as"
            " those around it"
        )
    here = "".join(f"%5B{quote(key, safe='')}%5D" for key in keys)
    for item in value if isinstance(value, list) else [value]:
        yield here, _text(parameter, item)


def _checked(parameter: Parameter, text: str) -> str:
    """Return *text* if it cannot break out of its header field."""
    if CONTROL.search(text):
        raise ValueError(f"{parameter.described} must not contain control characters")
    if not text.isascii():
        raise ValueError(f"{parameter.described} must be ASCII text")
    if parameter.place == "cookie" and (found := set(text) & set(' ";\\')):
        signs = " ".join(map(repr, sorted(found)))
        raise ValueError(f"{parameter.described} must not contain {signs}")
    return text


def _single_text(parameter: Parameter, value: object) -> str:
    """Return *value* in one of the styles that make one text of it."""
    if parameter.content is not None:
        raw, _ = parameter.content.encode(value)
        return parameter.escape(raw.decode())
    return _SINGLE_STYLES[parameter.effective_style](
        parameter, _plain(parameter, value)
    )


def _simple(parameter: Parameter, value: object) -> str:
    return ",".join(_members(parameter, value))


def _label(parameter: Parameter, value: object) -> str:
    return "." + ("." if parameter.exploded else ",").join(_members(parameter, value))


def _matrix(parameter: Parameter, value: object) -> str:
    name = parameter.escape(parameter.name)
    members = _members(parameter, value)
    if isinstance(value, Mapping) and parameter.exploded:
        return "".join(f";{member}" for member in members)
    if not isinstance(value, list) or not parameter.exploded:
        members = [",".join(members)]
    # Without `=` where nothing follows (RFC 6570, 3.2.7).
    return "".join(f";{name}={one}" if one else f";{name}" for one in members)


_SINGLE_STYLES: Mapping[str, Callable[[Parameter, object], str]] = {
    "simple": _simple,
    "label": _label,
    "matrix": _matrix,
}


def _members(parameter: Parameter, value: object) -> list[str]:
    """Return the escaped parts of *value*: one, one an item, or one a field."""
    escape = parameter.escape
    if isinstance(value, list):
        parts = _apart(parameter, [escape(_text(parameter, item)) for item in value])
        # Of a matrix that is exploded there would be nothing at all without items.
        named = parameter.effective_style == "matrix" and parameter.exploded
        if parts == [""] and not named:
            raise ValueError(
                f"{parameter.described}: an empty item must not stand alone, which a"
                " list without items looks like"
            )
        return parts
    if isinstance(value, Mapping):
        parts = _apart(parameter, _flat(parameter, value))
        if not parameter.exploded:
            return parts
        if "" in value:
            raise ValueError(f"{parameter.described}: a member must have a name")
        names = [apart(parameter.described, name) for name in parts[::2]]
        return [f"{name}={item}" for name, item in zip(names, parts[1::2], strict=True)]
    return [_alone(parameter, escape(_text(parameter, value)))]


def _alone(parameter: Parameter, text: str) -> str:
    """Return the escaped *text* of a value that is no list, if it is not read as one.

    Raises:
        ValueError: The type has lists or objects as well, and it would be.
    """
    shape = parameter.shape
    nested = shape.kinds & {"array", "object"} if shape is not None else ()
    delimiter = parts_at(parameter, text) if nested else None
    if delimiter is not None:
        apart(parameter.described, text, delimiter)
    return text


def _apart(parameter: Parameter, parts: list[str]) -> list[str]:
    """Return *parts* if each can be told from what stands beside it."""
    exploded, style = parameter.exploded, parameter.effective_style
    delimiter = delimiter_of(style, exploded=exploded)
    return [
        _with_ends(parameter, apart(parameter.described, part, delimiter))
        for part in parts
    ]


def _with_ends(parameter: Parameter, text: str) -> str:
    """Return *text*, a header or a part of one, if it arrives with its ends.

    What is blank around a value is none of it (RFC 9110, 5.5 and 5.6.1).
    """
    if parameter.place == "header" and text != text.strip(" \t"):
        raise ValueError(
            f"{parameter.described} must not begin or end with a space, which nobody"
            " would read"
        )
    return text


def _plain(parameter: Parameter, value: object) -> Any:
    """Return *value* as JSON types: models as dicts, ids and dates as texts.

    Raises:
        ValueError: There is no way to write it.
    """
    plain = _jsonable(parameter, value)
    shape = parameter.shape
    if shape is None:
        return plain
    whose = parameter.described
    if plain is None:
        check_null(whose, shape)
    elif isinstance(plain, list):
        check_items(whose, plain, shape)
    elif isinstance(plain, Mapping):
        deep, spread = parameter.effective_style == "deepObject", parameter.is_spread
        check_members(whose, plain, shape, spread=spread, deep=deep)
        # Of an object without members that may be absent it is known what it means.
        may_be_absent = not parameter.required or "null" in shape.kinds
        unsaid = all(is_nothing(one, deep=deep) for one in plain.values())
        if spread and plain and unsaid and may_be_absent:
            raise ValueError(f"{whose}: of empty lists alone nothing would be sent")
    return plain


def _jsonable(parameter: Parameter, value: object) -> Any:
    if parameter.type is not None and _has_bytes(value):
        return adapter_of(Same(parameter)).dump_python(value, mode="json")
    if isinstance(value, BaseModel):
        return value.model_dump(mode="json", by_alias=True, exclude_unset=True)
    return jsonable(value)


def _has_bytes(value: object) -> bool:
    """Whether it takes the type to know how *value* is written."""
    if isinstance(value, list):
        return any(isinstance(item, bytes) for item in value)
    return isinstance(value, bytes)


def _text(parameter: Parameter, value: object) -> str:
    """Return a JSON value as OpenAPI writes it in a parameter.

    What is nested deeper than a style reaches is JSON.
    """
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list | Mapping):
        return in_json(
            parameter.described,
            json.dumps(value, ensure_ascii=False, separators=(",", ":")),
        )
    return str(value)
