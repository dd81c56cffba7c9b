"""Messages that everybody knows, such as those of `google.rpc` and of health checks.

A process has one pool of definitions, and a contract may bring such a file along. So the
runtime takes the class that is there, and loads that of a library only where none is.
"""

from __future__ import annotations

from importlib import import_module
from typing import Any

from google.protobuf import descriptor_pool
from google.protobuf.message_factory import GetMessageClass


class Redefined(RuntimeError):
    """A contract defines in its own way what everybody knows."""


def known_class(full_name: str, module: str) -> Any:
    """Return the class of the message *full_name*; *module* defines it if nobody has.

    It may lack what others know it by, where a contract defines it.

    Raises:
        ImportError: Nobody has, and there is no such module.
        Redefined: Nobody has, but a contract defines other messages of the module.
    """
    found = class_of(full_name)
    if found is None:
        try:
            import_module(module)
        except TypeError as error:
            package = full_name.rpartition(".")[0]
            text = f"a contract of this process has a {package} of its own"
            raise Redefined(text) from error
        found = class_of(full_name)
    return found


def class_of(full_name: str) -> Any:
    """Return the class of the message *full_name*, None if this process has none."""
    try:
        descriptor = descriptor_pool.Default().FindMessageTypeByName(full_name)
    except KeyError:
        return None
    return GetMessageClass(descriptor)
