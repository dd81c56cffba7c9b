"""The kinds of values in a policy: how each is read, checked, described and shown."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

Read = Callable[[Any], Any]
_UNITS = {"ms": 0.001, "s": 1.0, "m": 60.0, "h": 3600.0}
_LARGEST = 1_000_000  # of counts; and of seconds that stand there without a unit
# These are patterns of JSON Schema too: no flags, no `\d`. What is zero does not match.
_ZERO = r"(?!0+(\.0+)?[^0-9.])"
_SOME = r"[0-9]{1,6}(\.[0-9]{1,6})?"
_DURATION = rf"{_ZERO}{_SOME}(ms|s|m|h)"
_PERCENT = rf"{_ZERO}([0-9]{{1,2}}(\.[0-9]{{1,6}})?|100)%"
_TOO_LONG = r"[0-9]{7,}(\.[0-9]+)?(ms|s|m|h)"
_TOKEN = r"[!#$%&'*+.^_`|~0-9A-Za-z-]+"  # RFC 9110 section 5.6.2
# Request headers that have a meaning already: those of RFC 9110 and 9112, cookies,
# traces, and what clients say of deadlines and attempts.
_TAKEN_HEADERS = (
    *("accept", "accept-charset", "accept-encoding", "accept-language", "baggage"),
    *("authorization", "cache-control", "connection", "content-encoding"),
    *("content-language", "content-length", "content-location", "content-range"),
    *("content-type", "cookie", "date", "expect", "forwarded", "from", "host"),
    *("if-match", "if-modified-since", "if-none-match", "if-range"),
    *("if-unmodified-since", "keep-alive", "max-forwards", "origin", "pragma"),
    *("proxy-authorization", "proxy-connection", "range", "referer", "retry-after"),
    *("te", "trailer", "traceparent", "tracestate", "transfer-encoding", "upgrade"),
    *("user-agent", "via", "x-request-attempt", "x-request-timeout-ms"),
)

CODES_OF_GRPC = (
    *("CANCELLED", "UNKNOWN", "INVALID_ARGUMENT", "DEADLINE_EXCEEDED", "NOT_FOUND"),
    *("ALREADY_EXISTS", "PERMISSION_DENIED", "RESOURCE_EXHAUSTED", "ABORTED"),
    *("FAILED_PRECONDITION", "OUT_OF_RANGE", "UNIMPLEMENTED", "INTERNAL"),
    *("UNAVAILABLE", "DATA_LOSS", "UNAUTHENTICATED"),
)


class Unfit(ValueError):
    """A value of the right kind that is not taken; its text ends `must be ...`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """What values a setting takes.

    *read* gives the value that the runtime wants, or raises ValueError. *items* makes
    it a list, each item of that kind; *read* then takes the list of what they gave.
    """

    wanted: str
    """Ends a sentence: `timeout.total must be a duration`."""
    read: Read
    schema: Mapping[str, Any]
    hint: str | None = None
    show: Callable[[Any], str] = str
    """A value in the words of a contract."""
    items: Kind | None = None
    text: str = ""
    """A pattern of it within a short form, `100ms..5s`."""

    def takes(self, value: Any) -> bool:
        """Whether this is a value of the kind."""
        try:
            self.read(value)
        except ValueError:
            return False
        return True


def scalar(text: str) -> Any:
    """What a word of an environment variable or of a proto would be in YAML."""
    if text in ("true", "false"):
        return text == "true"
    if re.fullmatch(r"-?[0-9]{1,12}", text):
        return int(text)
    if re.fullmatch(r"-?[0-9]{1,12}\.[0-9]{1,12}", text):
        return float(text)
    return text


def seconds(value: Any) -> float:
    """A duration: a number of seconds, or `250ms`, `2s`, `1m`, `1h`."""
    if _is_number(value):
        return float(_within(value, 0, _LARGEST, open_=True))
    if not isinstance(value, str):
        raise ValueError
    if not re.fullmatch(_DURATION, value):
        if re.fullmatch(_TOO_LONG, value):
            raise Unfit("at most 999999 of a unit")
        raise ValueError
    unit = value.lstrip("0123456789.")
    return round(float(value.removesuffix(unit)) * _UNITS[unit], 9)


def shown_seconds(value: float | None) -> str:
    """`250ms`, `2s`, `1h`; `false` where there is no limit."""
    if value is None:
        return "false"
    if 0 < value < 1:
        return f"{value * 1000:g}ms"
    unit = next((u for u in ("h", "m") if value and value % _UNITS[u] == 0), "s")
    return f"{value / _UNITS[unit]:.10g}{unit}"


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _within(value: Any, least: float, most: float, *, open_: bool = False) -> Any:
    """*value* if it is between both; *open_* takes out the least itself."""
    if most == _LARGEST and value > most:
        raise Unfit(f"at most {most}")
    if not least <= value <= most or (open_ and value == least):
        raise ValueError
    return value


def _ratio(value: Any) -> float:
    if _is_number(value):
        return float(_within(value, 0, 1, open_=True))
    if not isinstance(value, str) or not re.fullmatch(_PERCENT, value):
        raise ValueError
    return round(float(value.removesuffix("%")) / 100, 9)


def _boolean(value: Any) -> bool:
    if not isinstance(value, bool):
        raise ValueError
    return value


def _header(value: Any) -> str:
    if not isinstance(value, str) or not re.fullmatch(_TOKEN, value):
        raise ValueError
    if value.lower() in _TAKEN_HEADERS:
        raise Unfit("a header without another meaning")
    return value


def _in_any_case(word: str) -> str:
    """A pattern of *word* without flags, which those of JSON Schema do not have."""
    return "".join(f"[{c.upper()}{c}]" if c.isalpha() else c for c in word)


def _or(special: Any, meaning: Any, read: Read) -> Read:
    """*read*, but *special* itself means *meaning*."""

    def read_both(value: Any) -> Any:
        same = type(value) is type(special) and value == special
        return meaning if same else read(value)

    return read_both


def one_of(*words: str) -> Kind:
    """One of a few words."""

    def read(value: Any) -> str:
        if value not in words:
            raise ValueError
        return str(value)

    return Kind(
        wanted=" or ".join([", ".join(words[:-1]), words[-1]]),
        read=read,
        schema={"enum": list(words)},
    )


def count(least: int, most: int = _LARGEST) -> Kind:
    """A whole number."""

    def read(value: Any) -> int:
        if not _is_number(value) or value != value // 1:
            raise ValueError
        return int(_within(value, least, most))

    upper = f"{least} or more" if most == _LARGEST else f"{least} to {most}"
    return Kind(
        wanted=f"a whole number, {upper}",
        read=read,
        schema={"type": "integer", "minimum": least, "maximum": most},
        text="[1-9][0-9]{0,5}",
    )


def _list_of(item: Kind, wanted: str) -> Kind:
    def read(values: Any) -> tuple[Any, ...]:
        if not isinstance(values, list) or not values:
            raise ValueError
        return tuple(dict.fromkeys(values))

    return Kind(
        wanted=wanted,
        read=read,
        schema={"type": "array", "items": item.schema, "minItems": 1},
        hint="to repeat nothing, say `retry: false`",
        show=lambda value: "default" if value is None else ",".join(map(str, value)),
        items=item,
    )


def _shown_ratio(value: float) -> str:
    return f"{value * 100:.10g}%"


def _shown_flag(value: object) -> str:
    return "true" if value else "false"


FLAG = Kind(
    wanted="true or false",
    read=_boolean,
    schema={"type": "boolean"},
    show=_shown_flag,
)
DEFS: Mapping[str, Any] = {
    "duration": {
        "description": "A number of seconds, or 250ms, 2s, 1m, 1h.",
        "anyOf": [
            {"type": "number", "exclusiveMinimum": 0, "maximum": _LARGEST},
            {"type": "string", "pattern": f"^{_DURATION}$"},
        ],
    },
    "share": {
        "description": "0.5, or 50%.",
        "anyOf": [
            {"type": "number", "exclusiveMinimum": 0, "maximum": 1},
            {"type": "string", "pattern": f"^{_PERCENT}$"},
        ],
    },
}
"""What the schemas of several kinds refer to."""
DURATION = Kind(
    wanted="a duration",
    read=seconds,
    schema={"$ref": "#/$defs/duration"},
    hint="write 2s, 500ms or 1m",
    show=shown_seconds,
    text=_DURATION,
)
LIMIT = Kind(
    wanted="a duration, or false for no limit",
    read=_or(False, None, seconds),
    schema={"anyOf": [{"const": False}, DURATION.schema]},
    hint=DURATION.hint,
    show=shown_seconds,
)
SPAN = Kind(
    wanted="a duration, or false for none",
    read=_or(False, 0.0, seconds),
    schema=LIMIT.schema,
    hint=DURATION.hint,
    show=lambda value: shown_seconds(value or None),
)
PER = Kind(
    wanted="a duration, or one of s, m and h",
    read=lambda value: _UNITS[value] if value in ("s", "m", "h") else seconds(value),
    schema={"anyOf": [{"enum": ["s", "m", "h"]}, DURATION.schema]},
    show=shown_seconds,
    text=f"(s|m|h|{_DURATION})",
)
DELAY = Kind(
    wanted="a duration, or p95",
    read=_or("p95", "p95", seconds),
    schema={"anyOf": [{"const": "p95"}, DURATION.schema]},
    hint="write 2s, 500ms or p95",
    show=lambda value: value if value == "p95" else shown_seconds(value),
)
RATIO = Kind(
    wanted="a share above 0, up to 1",
    read=_ratio,
    schema={"$ref": "#/$defs/share"},
    hint="write 0.5 or 50%",
    show=_shown_ratio,
)
ATTEMPTS = Kind(
    wanted="1 or more, or false for one",
    read=_or(False, 1, count(1).read),
    schema={"anyOf": [{"const": False}, count(1).schema]},
)
HEADER = Kind(
    wanted="the name of a header",
    read=_header,
    schema={
        "type": "string",
        "pattern": f"^(?!({'|'.join(map(_in_any_case, _TAKEN_HEADERS))})$){_TOKEN}$",
    },
    hint="RFC 9110, a token: letters, digits and -",
)
STATUS = Kind(
    wanted="a status from 400 to 599",
    read=count(400, 599).read,
    schema=count(400, 599).schema,
)
CODE = Kind(
    wanted="a code of gRPC",
    read=one_of(*CODES_OF_GRPC).read,
    schema=one_of(*CODES_OF_GRPC).schema,
    hint=f"known: {', '.join(CODES_OF_GRPC)}",
)


def _status_or_code(value: Any) -> Any:
    return (STATUS if _is_number(value) else CODE).read(value)


ANSWERS = _list_of(
    Kind(
        wanted="a status from 400 to 599, or a code of gRPC",
        read=_status_or_code,
        schema={"anyOf": [STATUS.schema, CODE.schema]},
    ),
    "a list of statuses and codes",
)
STATUSES = _list_of(STATUS, "a list of statuses")
CODES = _list_of(CODE, "a list of codes")
