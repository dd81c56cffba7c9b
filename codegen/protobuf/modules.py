"""Where the module of each proto file stands, and protoc's text made to stand there."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from google.protobuf.descriptor_pb2 import FileDescriptorProto

from codegen.model import names
from codegen.protobuf import installed
from codegen.writing import python

ROOT = "._proto"
_IMPORTS = re.compile(
    r"(?<=_sym_db = _symbol_database\.Default\(\)\n)(?P<body>.*?)(?=\nDESCRIPTOR = )",
    re.DOTALL,
)


def places(files: Iterable[str]) -> dict[str, str]:
    """The module of each proto file: `._proto.acme.users_pb2` for `acme/users.proto`.

    The tree keeps the shape of the import paths. Only names that Python cannot import
    are changed (`class` becomes `class_`), and those that would meet on a disk.
    """
    scopes: dict[str, names.Scope] = {}
    folders: dict[tuple[str, ...], str] = {(): ROOT}
    placed = {}
    for file in sorted(files):
        if installed.in_runtime(file):
            placed[file] = installed.module(file)
            continue
        *above, last = file.split("/")
        parent = ROOT
        for depth, part in enumerate(above, 1):
            key = tuple(above[:depth])
            if key not in folders:
                folders[key] = f"{parent}.{_taken(scopes, parent, part)}"
            parent = folders[key]
        stem = last.removesuffix(".proto")
        placed[file] = f"{parent}.{_taken(scopes, parent, stem, '_pb2')}"
    return placed


def _taken(
    scopes: dict[str, names.Scope], parent: str, wire: str, suffix: str = ""
) -> str:
    plain = re.sub(r"[^0-9A-Za-z_]", "_", wire) + suffix
    scope = scopes.setdefault(parent, names.Scope(ignore_case=True))
    return scope.take(plain if not plain[:1].isdigit() else f"proto_{plain}")


def relative(module: str, here: str) -> tuple[str, str]:
    """How module *here* imports *module*: `from <first> import <second>`."""
    parent, _, last = module.rpartition(".")
    if not module.startswith("."):
        return parent, last
    target, home = parent.strip(".").split("."), here.strip(".").split(".")[:-1]
    while target and home and target[0] == home[0]:
        target, home = target[1:], home[1:]
    return "." * (len(home) + 1) + ".".join(target), last


def rewritten(
    text: str, file: FileDescriptorProto, placed: Mapping[str, str], extra: str
) -> str:
    """protoc's module with imports of the output's own tree, and *extra* at its end.

    Nothing of the serialized descriptor is touched. Classes learn their real module
    name, without which they cannot be pickled.
    """
    here = placed[file.name]
    lines = []
    for dependency in file.dependency:
        parent, last = relative(placed[dependency], here)
        lines.append(f"from {parent} import {last} as {_alias(dependency)}")
    for index in file.public_dependency:
        parent, last = relative(placed[file.dependency[index]], here)
        dot = "" if parent.endswith(".") else "."
        lines.append(f"from {parent}{dot}{last} import *")
    body = "\n".join(["", "", *lines, ""]) if lines else "\n"
    done, count = _IMPORTS.subn(lambda _: body, text)
    # protoc quotes the file's name without escaping it.
    quoted = f"    '{file.name}'\n)\n"
    if count != 1 or done.count(quoted) != 1:
        raise AssertionError(f"protoc wrote {file.name} in another way than expected")
    done = done.replace(quoted, f"    {python.literal(file.name)}\n)\n")
    own = f"'{installed.module(file.name)}', _globals)"
    return done.replace(own, "__name__, _globals)") + extra


def _alias(dependency: str) -> str:
    """protoc's own alias, made a name where the path is none (`1st/a.proto`)."""
    plain = installed.module(dependency).replace("_", "__").replace(".", "_dot_")
    alias = re.sub(r"[^0-9A-Za-z_]", "_", plain)
    return f"_{alias}" if alias[0].isdigit() else alias


def shim(name: str) -> str:
    """A module that stands for one of googleapis-common-protos."""
    return (
        f'"""Stands for a module of {installed.COMMON}, which brings these types."""\n\n'
        "import sys\n"
        "from importlib import import_module\n\n"
        f'sys.modules[__name__] = import_module("{installed.module(name)}")\n'
    )
