"""Servers of a document: address, variables and security, of AsyncAPI 2 and 3.

AsyncAPI 3.1, "Server Object", "Server Variable Object", "Security Scheme Object"; in
version 2 a server has a `url`, and names its security schemes.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from codegen.diagnostics import Pointer, Report, codes
from codegen.model import ir
from codegen.model.templates import SLOT
from codegen.slices.events import kafka
from codegen.slices.events.checks import Checks, kind
from codegen.slices.events.fields import Fields
from codegen.slices.events.protocols import checked, mapping
from codegen.slices.events.unused import say_unused

_TRANSPORTS = frozenset({"amqp", "amqps", "kafka", "kafka-secure"})


def read(
    checks: Checks, root: Pointer, *, upgraded: bool
) -> tuple[ir.EventServer, ...]:
    """The servers of the document at *root*; what is wrong is reported and left out."""
    found = (
        _server(checks, root, name, at, upgraded)
        for name, at in checks.members(root, "servers", "server")
    )
    return tuple(server for server in found if server is not None)


def address(servers: tuple[ir.EventServer, ...]) -> str | None:
    """The address of the first server that has one without anybody's word."""
    return next(filter(None, map(_filled, servers)), None)


def _filled(server: ir.EventServer) -> str:
    """The address with the defaults of its variables; empty if one has none."""
    defaults = {v.name: v.default for v in server.variables if v.default is not None}
    url = f"{server.scheme}://{server.host}{server.path}"
    if not all(name in defaults for name in SLOT.findall(url)):
        return ""
    return SLOT.sub(lambda slot: defaults[slot[1]], url)


def say_what_is_left(servers: tuple[ir.EventServer, ...], report: Report) -> None:
    """What of *servers* is data that no code looks at, and what has no transport."""
    said: set[str] = set()
    for server in servers:
        protocol = server.protocol.lower()
        if protocol not in _TRANSPORTS and protocol not in said:
            said.add(protocol)
            message = (
                f'there is no transport for "{server.protocol}": there is one in memory,'
                " and `Transport` is the Protocol of your own"
            )
            report.add(codes.NO_TRANSPORT, server.at, message)
        for one in server.security:
            message = (
                f'security "{one.name}" ({one.kind}) of server "{server.name}" is data:'
                " credentials are given to the transport"
            )
            report.add(codes.NOT_GENERATED, one.at, message)
        if server.registry:
            message = f'the schema registry of server "{server.name}" is not asked'
            report.add(codes.NOT_GENERATED, server.at, message)


def names_of(
    fields: Fields, servers: tuple[ir.EventServer, ...], report: Report
) -> tuple[str, ...]:
    """The servers that a channel is limited to; none where it is on all of them."""
    at, listed = fields.at("servers"), fields.value("servers")
    if at is None or not isinstance(listed, list):
        return ()
    by_place = {server.at: server.name for server in servers}
    found: dict[str, None] = {}
    for index, item in enumerate(listed):
        name = by_place.get(fields.documents.follow(at / index), item)
        if isinstance(name, str) and name in by_place.values():
            found[name] = None
        else:
            message = "a channel is on servers that the document has, and this is none"
            report.add(codes.LINT, at / index, message)
    return tuple(found)


# --- one server -----------------------------------------------------------------------


def _server(
    checks: Checks, root: Pointer, name: str, at: Pointer, upgraded: bool
) -> ir.EventServer | None:
    place = checks.documents.follow(at)
    node = checks.documents.get(place)
    word = "url" if upgraded else "host"
    written, protocol = node.get(word), node.get("protocol")
    if not isinstance(written, str) or not isinstance(protocol, str):
        checks.lint(at, f'server "{name}" needs a "{word}" and a "protocol"')
        return None
    fields = Fields(checks.documents, (place,))
    scheme, host, path = _parts(written, protocol, fields.text("pathname"))
    variables = tuple(_variables(checks, place))
    _check_variables(checks, place, f"{scheme}{host}{path}", variables)
    say_unused("server", fields, checks.report)
    registry = checked(fields, "kafka", kafka.SERVER, checks.report)
    secured = _named if upgraded else _listed
    return ir.EventServer(
        name=name,
        protocol=protocol,
        protocol_version=fields.text("protocolVersion"),
        scheme=scheme,
        host=host,
        path=path,
        doc=fields.text("description"),
        variables=variables,
        security=tuple(secured(checks, root, name, place, node.get("security"))),
        registry=registry.get("schemaRegistryUrl", ""),
        registry_vendor=registry.get("schemaRegistryVendor", ""),
        at=place,
    )


def _parts(written: str, protocol: str, pathname: str) -> tuple[str, str, str]:
    """Scheme, host and path; a host of version 3 has only itself, but some have more."""
    scheme, parted, rest = written.partition("://")
    if not parted:
        scheme, rest = protocol, written
    host, slash, path = rest.partition("/")
    return scheme, host, f"{slash}{path}" + pathname


def _variables(checks: Checks, at: Pointer) -> Iterator[ir.ServerVariable]:
    for name, place in checks.members(at, "variables", "variable"):
        node = checks.documents.get(checks.documents.follow(place))
        values, default, doc = (
            node.get("enum"),
            node.get("default"),
            node.get("description"),
        )
        if values is not None and not isinstance(values, list):
            checks.error(place, f'"enum" must be a list, not {kind(values)}')
        enum = tuple(map(str, values)) if isinstance(values, list) else ()
        if default is not None and enum and str(default) not in enum:
            checks.lint(place, f'default of variable "{name}" is not in its "enum"')
            enum += (str(default),)
        yield ir.ServerVariable(
            name=name,
            default=None if default is None else str(default),
            enum=enum,
            doc=doc if isinstance(doc, str) else "",
        )


def _check_variables(
    checks: Checks, at: Pointer, url: str, variables: tuple[ir.ServerVariable, ...]
) -> None:
    used, known = SLOT.findall(url), {variable.name for variable in variables}
    for name in dict.fromkeys(used):
        if name not in known:
            message = f'the address uses a variable "{name}" that is not declared'
            checks.lint(at, message, f"add {name}: to the variables of the server")
    for name in sorted(known - set(used)):
        checks.lint(at / "variables" / name, f'variable "{name}" is not in the address')


# --- security -------------------------------------------------------------------------


def _listed(
    checks: Checks, root: Pointer, server: str, at: Pointer, listed: Any
) -> Iterator[ir.ServerSecurity]:
    """Version 3: a list of schemes, or of references to them."""
    for index in range(_length(checks, at, server, listed)):
        place = at / "security" / index
        scheme = checks.object(place, "a security scheme")
        if scheme is None:
            continue
        end = checks.documents.follow(place)
        name = end.tokens[-1] if end != place and end.tokens else ""
        yield _scheme(checks, name, place, scheme, scheme.get("scopes"))


def _named(
    checks: Checks, root: Pointer, server: str, at: Pointer, listed: Any
) -> Iterator[ir.ServerSecurity]:
    """Version 2: a list of alternatives, which map names of schemes to scopes."""
    for index in range(_length(checks, at, server, listed)):
        for name, scopes in mapping(listed[index]).items():
            place = at / "security" / index / name
            known = root / "components" / "securitySchemes" / name
            try:
                scheme = checks.documents.get(checks.documents.follow(known))
            except KeyError:
                checks.lint(place, f'security scheme "{name}" is not declared')
                continue
            if isinstance(scheme, dict):
                yield _scheme(checks, name, place, scheme, scopes)


def _length(checks: Checks, at: Pointer, server: str, listed: Any) -> int:
    if listed is not None and not isinstance(listed, list):
        message = f'"security" of server "{server}" must be a list, not {kind(listed)}'
        checks.error(at / "security", message)
    return len(listed) if isinstance(listed, list) else 0


def _scheme(
    checks: Checks, name: str, at: Pointer, node: dict[str, Any], scopes: Any
) -> ir.ServerSecurity:
    type_ = checks.text(checks.documents.follow(at), node, "type")
    facts = [
        (word, value)
        for word, value in node.items()
        if isinstance(value, str) and word not in ("type", "description", "$ref")
    ]
    for flow, said in mapping(node.get("flows")).items():
        urls = mapping(said).items()
        facts += [(f"{flow}.{w}", v) for w, v in urls if isinstance(v, str)]
    return ir.ServerSecurity(
        name=name or type_,
        kind=type_,
        scopes=tuple(map(str, scopes)) if isinstance(scopes, list) else (),
        facts=tuple(facts),
        at=at,
    )
