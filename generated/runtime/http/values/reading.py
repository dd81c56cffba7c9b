"""How parameters are read from where `parameters` writes them.

What stands between the parts of a value is looked for before anything is decoded, so
that a comma that was escaped is a comma of the value.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import lru_cache, partial
from typing import Any, TypeAlias
from urllib.parse import unquote, unquote_plus

from pydantic import TypeAdapter, ValidationError

from ...content import Json
from ...errors import ContractViolation
from ...exact import exact
from .delimiters import delimiter_of
from .members import NONE, Taken, gathered, is_member
from .parameters import Pairs, Parameter, parts_at
from .same import Same
from .shapes import LOSSLESS, Shape
from .strict import NotJson, read_json
from .unsaid import filled

Decode: TypeAlias = Callable[[str], str]

ABSENT = object()
"""The parameter is not there."""

_LOSSLESS: Mapping[Decode, Decode] = {
    unquote: partial(unquote, errors=LOSSLESS),
    unquote_plus: partial(unquote_plus, errors=LOSSLESS),
}
"""What takes the place of a function, so that it is seen what is no text."""

_NOTHING: Mapping[str, Any] = {"object": {}, "array": []}
"""What is written as nothing, by its JSON type."""


_BLANK = " \t"
"""What may stand around a value in a header (RFC 9110, 5.6.3)."""


@dataclass(frozen=True, slots=True)
class Target:
    """What a value must be: its structure, and the function that has the last word."""

    shape: Shape
    validate: Callable[[Any], Any]


def read_single(parameter: Parameter, text: str, decode: Decode = unquote) -> Any:
    """Return the value of a parameter that is one text, not yet decoded.

    Raises:
        ValidationError: It is none of its type.
        ContractViolation: It is none of its media type.
    """
    content, decode = parameter.content, _LOSSLESS.get(decode, decode)
    if content is not None:
        raw = decode(text).encode(errors=LOSSLESS)
        if not isinstance(content, Json):
            return content.decode(raw)
        try:
            return read_json(content._adapter, raw)
        except NotJson as error:
            raise ContractViolation(str(error)) from error
    target = target_of(parameter)
    return _valid(target, _of_text(parameter, target.shape, text, decode))


def decoder_of(parameter: Parameter) -> Decode:
    """Return what decodes names and texts of *parameter* among pairs."""
    if parameter.effective_style == "cookie":
        return str  # which escapes nothing (OpenAPI 3.2, 4.12.3.1)
    return _LOSSLESS[unquote_plus if parameter.place == "query" else unquote]


def read_pairs(
    parameter: Parameter,
    pairs: Pairs,
    others: Taken = NONE,
    target: Target | None = None,
) -> Any:
    """Return the value of a parameter among *pairs*, which are not yet decoded.

    *others* are names of other parameters, and of their members, which are members of
    this one only where it lists them and nothing speaks against it; *target* is None for
    the type of the parameter. Returns ABSENT if it is not there.

    Raises:
        ValidationError: It is none of its type.
        ContractViolation: It is none of its media type.
    """
    decode = decoder_of(parameter)
    own = [text for name, text in pairs if decode(name) == parameter.name]
    if parameter.content is not None:
        return ABSENT if not own else read_single(parameter, own[-1], decode)
    target = target or target_of(parameter)
    shape = target.shape
    if "object" in shape.kinds:
        found = _of_members(
            target,
            _members(parameter, pairs, shape, others, decode),
            others,
            deep=parameter.effective_style == "deepObject",
        )
        if found is not ABSENT:
            return found
    if not own:
        return ABSENT
    # Where the schema says nothing, several are a list, and one is none.
    if parameter.exploded and _listed(shape, own):
        texts = [decode(text) for text in own]
        alone = len(texts) == 1 and bool(shape.kinds - {"array", "object", "null"})
        candidates = [*(texts if alone else []), shape.read(texts)]
        return _valid(target, iter(candidates))
    return _valid(target, _of_text(parameter, shape, own[-1], decode))


def _listed(shape: Shape, own: Sequence[str]) -> bool:
    """Whether *own*, the texts of one name, may be the items of a list."""
    return "array" in shape.kinds or (shape.is_anything and len(own) > 1)


def _of_members(target: Target, found: Pairs, others: Taken, *, deep: bool) -> Any:
    """Return the object that has the members that were *found*, ABSENT if there are none.

    Raises:
        ValidationError: They are none of its type, nor are those that are surely meant.
    """

    def read(fields: Mapping[str, Any]) -> dict[str, Any]:
        return target.shape.read_fields(filled(fields, target.shape, deep=deep))

    sure = [(name, text) for name, text in found if name not in others]
    if sure or not found:
        ways = [found, sure] if len(sure) < len(found) else [found]
        given = (read(gathered(one, deep=deep)) for one in ways)
        return _valid(target, given) if found else ABSENT
    with suppress(ValidationError, ContractViolation):
        return target.validate(read(gathered(found, deep=deep)))
    return ABSENT  # they are those of another parameter


def names_of(parameter: Parameter) -> Taken:
    """Return the names that *parameter* may have in its place: its own, its members'."""
    if parameter.type is None or parameter.content is not None:
        return Taken.by(parameter, None)
    return Taken.by(parameter, target_of(parameter).shape)


def read_absent(parameter: Parameter, target: Target | None = None) -> Any:
    """Return what a parameter that must be there says by not being among the pairs.

    An object without members and a list without items are written as nothing (RFC 6570,
    2.3). Returns ABSENT if it can be neither.
    """
    if parameter.content is not None or parameter.place not in ("query", "cookie"):
        return ABSENT
    target = target or target_of(parameter)
    kinds = target.shape.kinds
    empty = [one for kind, one in _NOTHING.items() if kind in kinds]
    if not empty:
        return ABSENT
    null = [None] if "null" in kinds else []
    if not null and "object" in kinds and parameter.is_spread:
        deep = parameter.effective_style == "deepObject"
        empty.insert(0, filled({}, target.shape, deep=deep))
    try:
        return _valid(target, iter([*empty, *null]))
    except ValidationError:
        return ABSENT


def query_of(text: str) -> Pairs:
    """Return names and values of a query, not yet decoded."""
    parts = (part.partition("=") for part in text.split("&") if part)
    return [(name, value) for name, _, value in parts]


def cookies_of(texts: Sequence[str]) -> Pairs:
    """Return names and values of `Cookie` headers, not yet decoded."""
    parts = (
        part.strip(_BLANK).partition("=") for text in texts for part in text.split(";")
    )
    return [(name, value.strip('"')) for name, _, value in parts if name]


@lru_cache(maxsize=4096)
def _target(parameter: Same) -> Target:
    assert isinstance(parameter.of, Parameter)
    adapter: TypeAdapter[Any] = TypeAdapter(parameter.of.type)
    return Target(Shape.of(adapter), exact(adapter, texts=True).validate_python)


def target_of(parameter: Parameter) -> Target:
    """Return what a value of *parameter* must be."""
    return _target(Same(parameter))


def _valid(target: Target, candidates: Iterator[Any]) -> Any:
    """Return the first of *candidates* that is of the type.

    Raises:
        ValidationError: None is; it is about the first.
    """
    refused: ValidationError | None = None
    for candidate in candidates:
        try:
            return target.validate(candidate)
        except ValidationError as error:
            refused = refused or error
    assert refused is not None
    raise refused


def _of_text(
    parameter: Parameter, shape: Shape, text: str, decode: Decode
) -> Iterator[Any]:
    """Yield what *text* can mean, the likeliest first."""
    bare = _bare(parameter, text)
    nested = shape.kinds & {"array", "object"}
    alone = [decode(bare)] if nested and shape.may_be_text else []
    # Who writes one text escapes what stands between the parts of several.
    several = parts_at(parameter, bare) is not None
    yield from () if several else alone
    if "array" in shape.kinds:
        items = _items(parameter, text)
        nothing = items == [""] and _is_nothing(parameter)
        if not nothing:
            yield shape.read([decode(item) for item in items])
        if items == [""]:
            yield []
        if "," not in text and "," in decode(text):
            # Many escape the comma that stands between the items too.
            yield shape.read(decode(bare).split(","))
    elif "object" in shape.kinds:
        members = _flat(parameter, text, decode)
        if members is None or decode(bare).startswith("{"):
            whole = shape.read(decode(bare))
            if members is None or isinstance(whole, dict):
                yield whole  # it is JSON, which nobody writes by accident
        if members is not None:
            fields = gathered(members, deep=False)
            yield shape.read_fields(
                {name: shape.member(name).unfolded(one) for name, one in fields.items()}
            )
    else:
        yield shape.read(decode(bare))
    yield from alone if several else ()


def _is_nothing(parameter: Parameter) -> bool:
    """Whether a list whose text is empty has no items.

    In a header it has none (RFC 9110, 5.6.1). A matrix has its name even then.
    """
    if parameter.effective_style == "matrix":
        return not parameter.exploded
    return parameter.place == "header"


def _bare(parameter: Parameter, text: str) -> str:
    """Return *text* without what its style puts in front."""
    style = parameter.effective_style
    if style == "label":
        return text.removeprefix(".")
    if style == "matrix":
        text = text.removeprefix(f";{parameter.escape(parameter.name)}")
        return text.removeprefix("=")
    return text


def _items(parameter: Parameter, text: str) -> list[str]:
    style = parameter.effective_style
    if parameter.exploded and style == "matrix":
        return [_bare(parameter, f";{one}") for one in text.split(";")[1:]]
    return _split(parameter, _bare(parameter, text))


def _split(parameter: Parameter, text: str) -> list[str]:
    style, exploded = parameter.effective_style, parameter.exploded
    parts = delimiter_of(style, exploded=exploded).split(text)
    if parameter.place == "header":
        return [part.strip(_BLANK) for part in parts]
    return parts


def _flat(parameter: Parameter, text: str, decode: Decode) -> Pairs | None:
    """Return names and values of an object that is written as one text.

    None if one of them stands alone, of which nobody could tell what it is.
    """
    style = parameter.effective_style
    if parameter.exploded and style in ("simple", "label", "matrix"):
        lead = {"label": ".", "matrix": ";"}.get(style, "")
        members = [
            one.partition("=")
            for one in _split(parameter, text.removeprefix(lead))
            if one
        ]
        # Only in a matrix is nothing written where nothing follows (RFC 6570, 3.2.7).
        if style != "matrix" and not all(sign for _, sign, _ in members):
            return None
        return [(decode(name), decode(value)) for name, _, value in members if name]
    parts = [decode(part) for part in _split(parameter, _bare(parameter, text))]
    if parts == [""]:
        return []
    even = len(parts) % 2 == 0
    return list(zip(parts[::2], parts[1::2], strict=True)) if even else None


def _members(
    parameter: Parameter,
    pairs: Pairs,
    shape: Shape,
    others: Taken,
    decode: Decode,
) -> Pairs:
    """Return the members of an object that is spread over *pairs*."""
    decoded = [(decode(name), decode(text)) for name, text in pairs]
    # A member of a `deepObject` is known by its keys, which follow the name.
    known = len(parameter.name) if parameter.effective_style == "deepObject" else 0
    return [
        (name[known:], text)
        for name, text in decoded
        if is_member(parameter, shape, others, name)
    ]
