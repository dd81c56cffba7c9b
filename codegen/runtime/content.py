"""How a value of a contract becomes bytes of one media type, and back."""

from __future__ import annotations

from functools import cached_property
from typing import Any, Generic, TypeVar, overload

from pydantic import BaseModel, TypeAdapter, ValidationError

from .charsets import codec_of, without_charset
from .errors import ContractViolation
from .payload import Body
from .unions import reader

T_co = TypeVar("T_co", covariant=True)


class Content(Generic[T_co]):
    """One media type that a contract declares, and the Python type behind it."""

    def __init__(self, type: Any, media_type: str) -> None:
        self.type: Any = type
        self.media_type = media_type

    def encode(self, value: Any) -> tuple[bytes, str]:
        """Return the bytes of *value* and the full content type to send with them."""
        raise NotImplementedError

    def checked(self, value: Any) -> tuple[bytes, str]:
        """Return what `encode` does, of a *value* that the contract allows.

        Raises:
            ContractViolation: It does not.
        """
        self._check(value)
        return self.encode(value)

    def _check(self, value: Any) -> None:
        """Raise ContractViolation for a *value* of another type."""
        if type(value) is not self.type and not self._is_one(value):
            name = getattr(self.type, "__name__", repr(self.type))
            found = type(value).__name__
            raise ContractViolation(f"a value of type {found}, no {name}")

    def _is_one(self, value: Any) -> bool:
        model = isinstance(self.type, type) and issubclass(self.type, BaseModel)
        # Pydantic takes a mapping for a model.
        return isinstance(value, self.type) if model else self.accepts(value)

    def payload(self, value: Any) -> tuple[Body, str]:
        """Return what `encode` does, but what is long need not be held at once."""
        return self.encode(value)

    def decode(self, raw: bytes) -> T_co:
        """Return the value that *raw* stands for.

        Raises:
            ContractViolation: The contract does not allow these bytes.
        """
        raise NotImplementedError

    def accepts(self, value: Any) -> bool:
        """Whether *value* is of this type, as it is."""
        if self.type is Any:  # which Python 3.11 takes for a class
            return True
        if isinstance(self.type, type):
            return isinstance(value, self.type)
        return _fits(TypeAdapter(self.type), value)

    def __repr__(self) -> str:
        name = getattr(self.type, "__name__", repr(self.type))
        return f"{type(self).__name__}({name}, media_type={self.media_type!r})"


class _Validated(Content[T_co]):
    """Content whose type pydantic checks; the validator is built on first use."""

    @cached_property
    def _adapter(self) -> TypeAdapter[T_co]:
        return TypeAdapter(self.type)

    def accepts(self, value: Any) -> bool:
        """Whether *value* is of this type, as it is."""
        return _fits(self._adapter, value)


class Json(_Validated[T_co]):
    """JSON (RFC 8259), also with a structured suffix such as `+json`."""

    @overload
    def __init__(
        self, type: type[T_co], *, media_type: str = "application/json"
    ) -> None: ...

    @overload
    def __init__(self, type: Any, *, media_type: str = "application/json") -> None: ...

    def __init__(self, type: Any, *, media_type: str = "application/json") -> None:
        super().__init__(type, media_type)

    def encode(self, value: Any) -> tuple[bytes, str]:
        """Return *value* as JSON; fields that were never set stay absent."""
        raw = self._adapter.dump_json(value, by_alias=True, exclude_unset=True)
        return raw, one_type(self.media_type, "application/json")

    def checked(self, value: Any) -> tuple[bytes, str]:
        """Return *value* as JSON, if that is what the contract allows.

        A model may have been changed since it was made, or made by `model_construct`: so
        it is the bytes that are checked, which costs little more than to write them.

        Raises:
            ContractViolation: It is not.
        """
        self._check(value)
        try:
            raw = self._adapter.serializer.to_json(
                value, by_alias=True, exclude_unset=True, warnings=False
            )
        except ValueError as error:  # also what cannot be JSON at all
            raise ContractViolation(f"no JSON: {error}") from error
        if self.type is not Any:
            self.decode(raw)
        return raw, one_type(self.media_type, "application/json")

    def decode(self, raw: bytes) -> T_co:
        """Return the value that the JSON text *raw* stands for."""
        try:
            value: T_co = reader(self._adapter).validate_json(raw)
            return value
        except ValidationError as error:
            raise ContractViolation(first_problem(error), raw=raw) from error


class Text(Content[str]):
    """Plain text, which is written in UTF-8 and read in what its sender says."""

    def __init__(self, *, media_type: str = "text/plain") -> None:
        super().__init__(str, media_type)

    def encode(self, value: Any) -> tuple[bytes, str]:
        """Return *value* in UTF-8."""
        kind = without_charset(one_type(self.media_type, "text/plain"))
        return str(value).encode(), f"{kind}; charset=utf-8"

    def decode(self, raw: bytes, charset: str = "utf-8") -> str:
        """Return *raw*, which is written in *charset*, as text.

        Raises:
            ContractViolation: It is not, or nobody knows that charset. To guess another
                would be to make another text of it, which nobody would notice.
        """
        codec = codec_of(charset)
        if codec is None:
            text = f"the charset {charset[:80]!r} is not known"
            raise ContractViolation(text, raw=raw)
        try:
            return raw.decode(codec)
        except UnicodeDecodeError as error:
            name = "UTF-8" if codec == "utf_8" else charset
            raise ContractViolation(f"not {name}: {error.reason}", raw=raw) from error


class Binary(Content[bytes]):
    """Bytes that the contract says nothing about."""

    def __init__(self, *, media_type: str = "application/octet-stream") -> None:
        super().__init__(bytes, media_type)

    def encode(self, value: Any) -> tuple[bytes, str]:
        """Return *value* as it is."""
        return bytes(value), self.media_type

    def decode(self, raw: bytes) -> bytes:
        """Return *raw* as it is."""
        return raw


class Empty(Content[None]):
    """No content at all; whatever comes anyway is ignored.

    The answer to a HEAD names the *media_type* of what a GET would answer.
    """

    def __init__(self, *, media_type: str = "") -> None:
        super().__init__(None, media_type)

    def encode(self, value: Any) -> tuple[bytes, str]:
        """Return no bytes, and the content type of what is not sent."""
        return b"", self.media_type

    def decode(self, raw: bytes) -> None:
        """Return None, whatever *raw* is."""


def one_type(media_type: str, usual: str) -> str:
    """Return *media_type*, or what is *usual* where the contract says a range."""
    return usual if "*" in media_type else media_type


def _fits(adapter: TypeAdapter[Any], value: object) -> bool:
    try:
        adapter.validate_python(value, strict=True)
    except ValidationError:
        return False
    return True


def first_problem(error: ValidationError) -> str:
    """Return where and what the first problem of *error* is, without the input."""
    problem = error.errors(include_url=False, include_input=False)[0]
    where = ".".join(str(part) for part in problem["loc"])
    more = error.error_count() - 1
    text = f"{where}: {problem['msg']}" if where else problem["msg"]
    return f"{text} (and {more} more)" if more else text
