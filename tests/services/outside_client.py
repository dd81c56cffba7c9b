"""Calls a server with a client of openapi-generator; a script of that client's Python.

Reads one JSON object from stdin: `folder`, `package`, `settings` of its Configuration,
and `calls`, each with a `method` (`unnamed` if the contract has no name for it),
`arguments` by name, and a `body`. Writes a JSON list to stdout: for each call what the
client made of the answer, or what it raised.
"""

from __future__ import annotations

import importlib
import inspect
import json
import pkgutil
import sys
import typing
from typing import Any, cast

from pydantic_core import to_jsonable_python


def main() -> None:
    """Make all calls."""
    given = json.load(sys.stdin)
    sys.path.insert(0, given["folder"])
    package = importlib.import_module(given["package"])
    client = package.ApiClient(package.Configuration(**given["settings"]))
    methods = dict(_methods(given["package"], client))
    json.dump([_made(methods, call) for call in given["calls"]], sys.stdout)


def _methods(package: str, client: Any) -> Any:
    """Every operation of every API class, by its name in lower case."""
    folder = importlib.import_module(f"{package}.api")
    for module in pkgutil.iter_modules(folder.__path__, f"{folder.__name__}."):
        for kind in vars(importlib.import_module(module.name)).values():
            if inspect.isclass(kind) and kind.__module__ == module.name:
                api = cast(Any, kind)(client)
                yield from inspect.getmembers(api, inspect.ismethod)


def _made(methods: Any, call: Any) -> Any:
    method = methods.get(call["method"]) or methods[call["unnamed"]]
    given = {name.strip("_"): value for name, value in call["arguments"].items()}
    arguments = {}
    hints = typing.get_type_hints(method)
    del hints["return"]
    for name, hint in hints.items():
        plain = name.removeprefix("var_")  # `from`, which Python keeps for itself
        if plain in given:
            arguments[name] = given[plain]
        elif call["body"] is not None and not name.startswith("_"):
            model = _model(hint)
            arguments[name] = model.from_dict(call["body"]) if model else call["body"]
    try:
        return {"answer": _plain(method(**arguments))}
    except Exception as error:
        return {
            "raised": type(error).__name__,
            "status": getattr(error, "status", None),
        }


def _model(hint: Any) -> Any:
    """The model class of a parameter, which may be optional."""
    kinds = (hint, *typing.get_args(hint))
    return next((kind for kind in kinds if hasattr(kind, "from_dict")), None)


def _plain(value: Any) -> Any:
    if isinstance(value, list):
        return [_plain(item) for item in value]
    if isinstance(value, (bytes, bytearray)):
        return value.hex()
    to_dict = getattr(value, "to_dict", None)
    return to_jsonable_python(to_dict() if to_dict else value)


main()
