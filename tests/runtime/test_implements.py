"""What a class lacks of a Protocol, told without a type checker."""

from __future__ import annotations

from collections.abc import Awaitable
from typing import Any, Protocol

import pytest

from codegen.runtime import MaybeAwaitable
from codegen.runtime.implements import check_service, lacking


class Readers(Protocol):
    """One of two."""

    def read(self, key: str, *, limit: int) -> MaybeAwaitable[str]: ...


class Service(Readers, Protocol):
    """Both."""

    kind: str

    def write(self, key: str, body: bytes) -> MaybeAwaitable[None]: ...

    def _hidden(self) -> None: ...


class Whole:
    async def read(self, key: str, *, limit: int) -> str:
        return key * limit

    def write(self, key: str, body: bytes) -> None: ...


def test_a_class_with_every_method_lacks_nothing() -> None:
    assert lacking(Whole, Service) == []


def test_what_is_missing_is_named_with_its_parameters() -> None:
    assert lacking(object, Service) == [
        "read(key, limit) is missing",
        "write(key, body) is missing",
    ]


def test_a_new_method_of_a_part_is_missing_too() -> None:
    class OnlyWrites:
        def write(self, key: str, body: bytes) -> None: ...

    assert lacking(OnlyWrites, Service) == ["read(key, limit) is missing"]


def test_parameters_must_fit_by_name() -> None:
    class Older(Whole):
        async def read(self, key: str) -> str:  # type: ignore[override]
            return key

        def write(self, name: str, body: bytes) -> None: ...

    assert lacking(Older, Service) == [
        "read: got an unexpected keyword argument 'limit'",
        "write: missing a required argument: 'name'",
    ]


def test_a_method_may_take_more_than_it_is_given() -> None:
    class Takes:
        async def read(self, key: str, limit: int = 1, more: str = "") -> str:
            return key

        def write(self, *arguments: Any, **named: Any) -> None: ...

    assert lacking(Takes, Service) == []


def test_methods_of_the_class_itself_have_no_self() -> None:
    class Static:
        @staticmethod
        async def read(key: str, *, limit: int) -> str:
            return key

        @classmethod
        def write(cls, key: str, body: bytes) -> None: ...

    class Wrong:
        @staticmethod
        async def read(self: object, key: str, *, limit: int) -> str:
            return key

        write = "no"

    assert lacking(Static, Service) == []
    assert lacking(Wrong, Service) == [
        "read: missing a required argument: 'self'",
        "write is no method",
    ]


def test_what_a_parameter_is_called_matters_only_where_it_is_named() -> None:
    class Positional(Protocol):
        def call(self, request: bytes, /) -> Awaitable[bytes]: ...

    class Other:
        async def call(self, asked: bytes) -> bytes:
            return asked

    assert lacking(Other, Positional) == []


def test_an_object_with_every_method_is_a_service() -> None:
    """However its parameters are called: they are given by position."""

    class Whole:
        write = staticmethod(print)

        def __getattr__(self, name: str) -> Any:
            return print

    check_service(Whole(), Service)


def test_what_a_service_lacks_is_told_at_once() -> None:
    class Nothing:
        write = 5

    class OnlyWrites:
        def write(self, key: str, body: bytes) -> None: ...

    with pytest.raises(TypeError) as caught:
        check_service(Nothing(), Service)
    assert str(caught.value) == "Nothing is no Service: it has no read, no write"
    with pytest.raises(TypeError) as caught:
        check_service(OnlyWrites(), Service)
    assert str(caught.value) == "OnlyWrites is no Service: it has no read"


def test_a_class_is_no_service() -> None:
    with pytest.raises(TypeError) as caught:
        check_service(Whole, Service)
    assert str(caught.value) == (
        "Service must be an object, not the class Whole: Whole()"
    )
