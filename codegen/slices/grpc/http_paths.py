"""Path templates of `google.api.http` (the grammar is that of google/api/http.proto)."""

from __future__ import annotations

import re
from dataclasses import dataclass

_VARIABLE = re.compile(r"\{([^{}=]*)(?:=([^{}]*))?\}")
_FIELD_PATH = re.compile(r"[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*", re.ASCII)
_LITERAL = re.compile(r"[^\s/*{}?#\x00-\x1f\x7f]+")
_HELD = "\0"  # stands for a variable while the rest is parted; no literal has it


@dataclass(frozen=True, slots=True, kw_only=True)
class HttpPath:
    """What a template says."""

    fields: tuple[str, ...]
    """The fields of the request that it binds."""
    shape: str
    """Itself without its fields: templates of one shape fit the same paths."""
    goes_on: bool
    """Whether a segment follows a `**`, which the comments of http.proto forbid."""


def parse(text: str) -> HttpPath:
    """Read the template *text*.

    Raises:
        ValueError: It is none; the message says why.
    """
    if not text.startswith("/"):
        raise ValueError("it does not begin with `/`")
    if _HELD in text:
        raise ValueError("it has a control character")
    held = [(found[1], found[2]) for found in _VARIABLE.finditer(text)]
    path, verb = _parted(_VARIABLE.sub(_HELD, text[1:]))
    fields: list[str] = []
    shape: list[str] = []
    for part in path.split("/"):
        if part != _HELD:
            shape.append(_segment(part))
            continue
        field, pattern = held[len(fields)]
        if not _FIELD_PATH.fullmatch(field):
            raise ValueError(f"`{field}` is no path of fields")
        if field in fields:
            raise ValueError(f"it names `{field}` twice")
        fields.append(field)
        shape += [_segment(one) for one in (pattern or "*").split("/")]
        if pattern == "":
            raise ValueError(f"`{{{field}=}}` fits nothing")
    if shape.count("**") > 1:
        raise ValueError("it has more than one `**`")
    ended = "/" + "/".join(shape) + (f":{verb}" if verb else "")
    return HttpPath(fields=tuple(fields), shape=ended, goes_on="**" in shape[:-1])


def _parted(path: str) -> tuple[str, str]:
    """A path without its verb, and the verb.

    Behind a wildcard all is verb (`{id}:a:b`), behind a literal what follows the last
    colon.
    """
    head, slash, last = path.rpartition("/")
    wild = last.startswith((_HELD, "*"))
    split = last.partition if wild else last.rpartition
    before, colon, verb = split(":")
    if not colon:
        return path, ""
    if not _LITERAL.fullmatch(verb):
        raise ValueError(f"`{_shown(verb)}` is no verb")
    return f"{head}{slash}{before}", verb


def _segment(text: str) -> str:
    if text not in ("*", "**") and not _LITERAL.fullmatch(text):
        shown = f"`{_shown(text)}` is no segment" if text else "a segment is empty"
        raise ValueError(shown)
    return text


def _shown(text: str) -> str:
    return text.replace(_HELD, "{...}")
