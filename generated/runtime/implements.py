"""Whether a class, or an object, has what a Protocol asks for, told without a type checker."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from inspect import Parameter, getattr_static, ismethod, signature
from typing import Any


def lacking(implementation: type, protocol: type) -> list[str]:
    """Return what *implementation* lacks of *protocol*: a line for each method.

    A method is lacking if it is not there, or does not take what it will be called
    with. What it returns is for type checkers to see.
    """
    found = []
    for name, wanted in _methods(protocol):
        asked = list(signature(wanted).parameters.values())[1:]
        method = getattr(implementation, name, None)
        if method is None:
            words = ", ".join(one.name for one in asked)
            found.append(f"{name}({words}) is missing")
        elif not callable(method):
            found.append(f"{name} is no method")
        elif reason := _refuses(method, _has_self(implementation, name), asked):
            found.append(f"{name}: {reason}")
    return found


def check_service(service: object, protocol: type) -> None:
    """Refuse a *service* that is bound and has not all methods of its *protocol*.

    What they take is not looked at: they are called by position, whatever their parameters
    are called.

    Raises:
        TypeError: It is a class and no object, or lacks methods, all of which are named.
    """
    wanted = protocol.__name__
    if isinstance(service, type):
        name = service.__name__
        raise TypeError(f"{wanted} must be an object, not the class {name}: {name}()")
    names = (name for name, _ in _methods(protocol))
    missing = [name for name in names if not callable(getattr(service, name, None))]
    if missing:
        kind = type(service).__name__
        raise TypeError(f"{kind} is no {wanted}: it has no {', no '.join(missing)}")


def _methods(protocol: type) -> Iterator[tuple[str, Callable[..., Any]]]:
    """Each method of *protocol* and of the Protocols that it consists of."""
    for one in reversed(protocol.__mro__):
        if getattr(one, "_is_protocol", False):
            for name, member in vars(one).items():
                if not name.startswith("_") and callable(member):
                    yield name, member


def _has_self(implementation: type, name: str) -> bool:
    """Whether the first parameter of the method is the object that it is called on."""
    static = getattr_static(implementation, name)
    return not isinstance(static, staticmethod) and not ismethod(
        getattr(implementation, name)
    )


def _refuses(
    method: Callable[..., Any], has_self: bool, asked: list[Parameter]
) -> str | None:
    """Return why *method* does not take the parameters *asked*; None if it does.

    They are given by name where that is possible, so that names are told apart too.
    """
    positional = [one for one in asked if one.kind is Parameter.POSITIONAL_ONLY]
    named = [one.name for one in asked if one.kind is not Parameter.POSITIONAL_ONLY]
    given = [None] * (len(positional) + has_self)
    try:
        signature(method).bind(*given, **dict.fromkeys(named))
    except TypeError as error:
        return str(error)
    return None
