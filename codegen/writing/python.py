"""The only place that spells Python: literals, docstrings, types, imports.

Contract text is data. It reaches generated code through `literal` and `docstring` and
in no other way, so that a hostile contract can never write code.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, field
from typing import Any

from codegen.model import ir
from codegen.writing.import_block import Import as Import
from codegen.writing.import_block import import_block as import_block
from codegen.writing.prose import docstring as docstring
from codegen.writing.prose import summary as summary


@dataclass(frozen=True, slots=True)
class Expr:
    """Python text that carries the imports it needs."""

    text: str
    imports: frozenset[Import] = field(default_factory=frozenset)

    def __str__(self) -> str:
        return self.text


def name(module: str, name: str) -> Expr:
    """An imported name: `name("uuid", "UUID")`."""
    return Expr(name, frozenset({Import(module, name)}))


def join(template: str, *parts: Expr | str) -> Expr:
    """Fill `{}` slots of *template* and gather the imports of *parts*.

    Where two parts mean different things by one name, the later one gets an alias.
    """
    seen: dict[str, Import] = {}
    apart = [_apart(p, seen) if isinstance(p, Expr) else p for p in parts]
    exprs = [part for part in apart if isinstance(part, Expr)]
    imports = frozenset().union(*(expr.imports for expr in exprs)) if exprs else ()
    return Expr(template.format(*map(str, apart)), frozenset(imports))


def commas(parts: Iterable[Expr]) -> Expr:
    """The parts with commas between them, as arguments and items are written."""
    listed = list(parts)
    return join(", ".join(["{}"] * len(listed)), *listed)


def _apart(expr: Expr, seen: dict[str, Import]) -> Expr:
    """*expr*, with an alias for every name that means something else in *seen*."""
    renamed: dict[str, str] = {}
    imports: set[Import] = set()
    for item in sorted(expr.imports):
        spelt = item.alias or item.name
        known = seen.setdefault(spelt, item)
        while item.name and (known.module, known.name) != (item.module, item.name):
            item = Import(item.module, item.name, _alias(item, item.alias))
            known = seen.setdefault(item.alias, item)
            renamed[spelt] = item.alias
        imports.add(item)
    return Expr(_renamed(expr.text, renamed), frozenset(imports)) if renamed else expr


def _alias(item: Import, taken: str = "") -> str:
    """Another name for an import: `UserModel` for `User` of `.users.models`."""
    if taken:
        return f"{taken}_"
    stem = item.module.rpartition(".")[2]
    if item.name.isupper():
        return f"{item.name}_{stem.strip('_').upper()}"
    suffix = "".join(word.capitalize() for word in stem.strip("_").split("_"))
    return f"{item.name}{suffix.removesuffix('s') or 'Type'}"


def literal(value: Any) -> str:
    """Any JSON value as a Python literal; nothing in it can end the literal."""
    if isinstance(value, bool) or value is None:
        return repr(value)
    if isinstance(value, float):
        return repr(value) if value - value == 0 else f'float("{value}")'
    if isinstance(value, int):
        return repr(value)
    if isinstance(value, str):
        return _quoted(value)
    if isinstance(value, list | tuple):
        inner = ", ".join(literal(item) for item in value)
        if isinstance(value, tuple):
            return f"({inner},)" if len(value) == 1 else f"({inner})"
        return f"[{inner}]"
    if isinstance(value, dict):
        pairs = (f"{literal(key)}: {literal(item)}" for key, item in value.items())
        return "{" + ", ".join(pairs) + "}"
    raise TypeError(f"no literal for {type(value).__name__}")


def _quoted(text: str) -> str:
    """A string literal in double quotes, as black prefers."""
    spelt = repr(text)
    if spelt[0] == '"':
        return spelt
    return '"' + spelt[1:-1].replace("\\'", "'").replace('"', '\\"') + '"'


# --- types ----------------------------------------------------------------------------

_SCALARS: dict[ir.ScalarKind, Expr] = {
    "any": name("typing", "Any"),
    "none": Expr("None"),
    "bool": Expr("bool"),
    "int": Expr("int"),
    "float": Expr("float"),
    "decimal": name(".runtime.decimals", "PlainDecimal"),
    "str": Expr("str"),
    "bytes": Expr("bytes"),
    "file": name(".runtime.http", "File"),
    "base64": name(".runtime.encoded", "Base64"),
    "base64url": name(".runtime.encoded", "Base64Url"),
    "uuid": name("uuid", "UUID"),
    "datetime": name("datetime", "datetime"),
    "date": name("datetime", "date"),
    "time": name("datetime", "time"),
    "duration": name("datetime", "timedelta"),
    "local_datetime": name(".runtime.local_times", "LocalDateTime"),
    "local_time": name(".runtime.local_times", "LocalTime"),
}


_FORMATS = {
    "email": "Email",
    "idn-email": "IdnEmail",
    "hostname": "Hostname",
    "idn-hostname": "IdnHostname",
    "ipv4": "IPv4",
    "ipv6": "IPv6",
    "uri": "Uri",
    "uri-reference": "UriReference",
    "uri-template": "UriTemplate",
    "iri": "Iri",
    "iri-reference": "IriReference",
    "json-pointer": "JsonPointer",
    "relative-json-pointer": "RelativeJsonPointer",
    "regex": "Regex",
    "int8": "Int8",
    "int16": "Int16",
    "int32": "Int32",
    "int64": "Int64",
    "uint8": "UInt8",
    "uint16": "UInt16",
    "uint32": "UInt32",
    "uint64": "UInt64",
}
"""Names in the runtime of what Python has no type for."""


def formatted(format: str) -> ir.Ref:
    """The type of the runtime for a format of JSON Schema."""
    return ir.Ref(".runtime.formats", _FORMATS[format])


_CHECKS: dict[str, Callable[[Any], Expr]] = {
    "unique": lambda said: name(".runtime.checks", "UNIQUE"),
    "written": lambda said: join(
        f"{{}}({_braces(keywords(dict(said)))})", name(".runtime.written", "Written")
    ),
}
"""Constraints that pydantic has no word for."""


def annotation(type: ir.Type, *, constraints: bool = False) -> Expr:
    """A type as an annotation; with *constraints* as `Annotated[..., Field(...)]`."""
    match type:
        case ir.Scalar():
            plain = _SCALARS[type.kind]
            if constraints and type.format:
                plain = annotation(formatted(type.format))
            return _constrained(plain, type.constraints, constraints)
        case ir.Literals():
            values = ", ".join(literal(value) for value in type.values)
            return join(f"{{}}[{_braces(values)}]", name("typing", "Literal"))
        case ir.ListOf():
            inner = annotation(type.item, constraints=constraints)
            return _constrained(join("list[{}]", inner), type.constraints, constraints)
        case ir.TupleOf():
            items = [annotation(i, constraints=constraints) for i in type.items]
            return join("tuple[{}]", commas(items))
        case ir.MapOf():
            key = annotation(type.key, constraints=constraints)
            inner = annotation(type.value, constraints=constraints)
            whole = join("dict[{}, {}]", key, inner)
            return _constrained(whole, type.constraints, constraints)
        case ir.Nullable():
            inner = annotation(type.type, constraints=constraints)
            return inner if inner.text == "Any" else join("{} | None", inner)
        case ir.UnionOf():
            whole = union(annotation(m, constraints=constraints) for m in type.members)
            return exclusive(whole) if constraints and type.exclusive else whole
        case ir.Ref() if type.module.endswith("_pb2"):
            # As gRPC has them: a message may stand within another one.
            parent, _, last = type.module.rpartition(".")
            return Expr(f"{last}.{type.name}", frozenset({Import(parent, last)}))
        case ir.Ref():
            return name(type.module, type.name)


def argument(type: ir.Type) -> Expr:
    """A type where a value stands, as an annotation with constraints.

    `Annotated[...] | None` is nothing that type checkers know there.
    """
    if isinstance(type, ir.Nullable):
        inner = annotation(type.type, constraints=True)
        if inner.text.startswith("Annotated[") or (
            isinstance(type.type, ir.UnionOf) and "Annotated[" in inner.text
        ):
            return join("{}[{}]", name("typing", "Optional"), inner)
    return annotation(type, constraints=True)


def union(members: Iterable[Expr]) -> Expr:
    """`A | B | None`; one of them being Any makes it Any."""
    unique = list(dict.fromkeys(members))
    for member in unique:
        if member.text == "Any":
            return member
    unique.sort(key=lambda member: member.text == "None")
    return join(" | ".join(["{}"] * len(unique)), *unique)


def exclusive(union: Expr) -> Expr:
    """`Annotated[union, ONE_OF]`."""
    marker = name(".runtime.checks", "ONE_OF")
    return join("{}[{}, {}]", name("typing", "Annotated"), union, marker)


def _constrained(
    expr: Expr, constraints: tuple[tuple[str, Any], ...], wanted: bool
) -> Expr:
    return limited(expr, constraints) if wanted else expr


def limited(expr: Expr, constraints: tuple[tuple[str, Any], ...]) -> Expr:
    """`Annotated[expr, Field(...)]`, and a check of the runtime where pydantic has none."""
    words, checks = words_and_checks(constraints)
    marks: list[Expr] = []
    if words:
        marks.append(
            join(f"{{}}({_braces(keywords(words))})", name("pydantic", "Field"))
        )
    marks += checks
    if not marks:
        return expr
    return join("{}[{}, {}]", name("typing", "Annotated"), expr, commas(marks))


def words_and_checks(
    constraints: tuple[tuple[str, Any], ...],
) -> tuple[dict[str, Any], list[Expr]]:
    """Keywords of pydantic's Field, and checks of the runtime for what it has none for."""
    words = {key: value for key, value in constraints if key not in _CHECKS}
    checks = [_CHECKS[key](said) for key, said in constraints if key in _CHECKS]
    return words, checks


def keywords(values: dict[str, Any]) -> str:
    """`a=1, b="x"`: literal keyword arguments."""
    return ", ".join(f"{key}={literal(value)}" for key, value in values.items())


def _braces(text: str) -> str:
    return text.replace("{", "{{").replace("}", "}}")


# --- imports --------------------------------------------------------------------------

_STRING_OR_NAME = re.compile(
    r"""(?P<string>"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*')|(?<![\w.])(?P<name>[^\W\d]\w*)"""
)


def _renamed(text: str, names: dict[str, str]) -> str:
    """*text* with other names, but for what stands in string literals."""
    return _STRING_OR_NAME.sub(
        lambda found: found[0] if found["string"] else names.get(found[0], found[0]),
        text,
    )


class Imports:
    """The imports of one module, gathered while its text is put together.

    Names that the module uses itself are added first and keep their spelling; a
    contract's class of the same name is imported under another one.
    """

    def __init__(self, here: str, *, runtime: str = "", own: str = "") -> None:
        self._here, self._runtime, self._own = here, runtime, own
        self._by_name: dict[str, Import] = {}

    def reserve(self, *names: str) -> None:
        """Names that the module defines itself."""
        for name in names:
            self._by_name.setdefault(name, Import(""))

    def add(self, module: str, *names: str) -> None:
        """Import *names* of *module* as they are, or the module if there are none.

        They come before anything is spelt: what `use` has bound to one of these names
        stands in text that would mean something else now.
        """
        for name in names or ("",):
            item = Import(module, name)
            bound = name or module.partition(".")[0]
            known = self._by_name.setdefault(bound, item)
            assert known in (item, Import("")), f"{bound} is {known.module}'s already"
            self._by_name[bound] = item

    def prefer(self, draft: Imports, *, over: Collection[str]) -> None:
        """Give what *draft* imports its plain names, but for modules in *over*.

        Names that the module defines itself stay its own.
        """
        for item in draft._by_name.values():
            own = draft._by_name.get(item.name) == Import("")
            if item.name and item.module and item.module not in over and not own:
                self.add(item.module, item.name)

    def use(self, expr: Expr) -> str:
        """The text of *expr* in this module."""
        renamed: dict[str, str] = {}
        for item in sorted(expr.imports):
            if not item.name:
                self._by_name.setdefault(item.module.partition(".")[0], item)
                continue
            bound = self._bound(item)
            if bound != (item.alias or item.name):
                renamed[item.alias or item.name] = bound
        return _renamed(expr.text, renamed) if renamed else expr.text

    def _bound(self, item: Import) -> str:
        """The name of an import in this module: its own if that is free."""
        plain = Import(item.module, item.name)
        if self._by_name.setdefault(item.name, plain) == plain:
            return item.name
        aliased = Import(item.module, item.name, _alias(item))
        while self._by_name.setdefault(aliased.alias, aliased) != aliased:
            aliased = Import(item.module, item.name, _alias(item, aliased.alias))
        return aliased.alias

    def block(self) -> str:
        """The import block."""
        return import_block(
            (item for item in self._by_name.values() if item.module),
            here=self._here,
            runtime=self._runtime,
            own=self._own,
        )
