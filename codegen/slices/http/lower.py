"""OpenAPI document to the model: one small function per OpenAPI object."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

from codegen.diagnostics import Pointer, codes
from codegen.model import ir, names
from codegen.model.extensions import check as check_extensions
from codegen.model.ownership import Claim
from codegen.model.policy import policy_of
from codegen.model.skips import check_skips, skipped
from codegen.model.templates import SLOT
from codegen.slices.http import keys, laws, paging, servers, webhooks
from codegen.slices.http.bodies import Bodies
from codegen.slices.http.bundle import bundle
from codegen.slices.http.credentials import apart_from_keys
from codegen.slices.http.extensions import EXTENSIONS
from codegen.slices.http.found import (
    Found,
    Node,
    operations_of,
    say_twice,
    told_apart,
)
from codegen.slices.http.load import Document
from codegen.slices.http.media import Media
from codegen.slices.http.parameters import parameters_of
from codegen.slices.http.resources import resources_of
from codegen.slices.http.security import Security
from codegen.slices.slice import Input

# RFC 9110 sections 9.2.1 and 9.2.2; QUERY is safe by its own RFC.
SAFE = frozenset({"get", "head", "options", "trace", "query"})
IDEMPOTENT = SAFE | {"put", "delete"}


class _Lowering:
    """What the operations of one contract share: names, bodies, security."""

    def __init__(self, document: Document, home: str, given: Input) -> None:
        self.document, self.given = document, given
        self.media = Media(given, home, document.dialect)
        self.security = Security(document, given)
        self.bodies = Bodies(self.media)
        reserved = names.CALLER_NAMES | names.FAKE_NAMES | names.TYPE_NAMES
        self.methods = names.Scope(reserved)
        self.constants = names.Scope({"ALL"})


def lower(document: Document, claim: Claim, given: Input) -> ir.Contract:
    """Lower every operation of the document."""
    home = f"{claim.package}.models"
    root = document.root
    schemas_at = document.at / "components" / "schemas"
    if isinstance(root.get("components"), dict) and "schemas" in root["components"]:
        given.schemas.add_all(schemas_at, home=home, dialect=document.dialect)
    called, sent = _Lowering(document, home, given), _Lowering(document, home, given)
    listed = list(told_apart(_operations(document, called.media)))
    pushed = list(told_apart(webhooks.found(document, listed, given)))
    say_twice((*listed, *pushed), given)
    check_extensions(claim.source, EXTENSIONS, given.report)
    places = (found.at for found in (*listed, *pushed))
    check_skips(root, document.at, places, given.report)
    said = root.get("info")
    info = said if isinstance(said, dict) else {}
    kept = list(_kept(listed, given))
    operations = tuple(_told_hidden(_operation(one, called) for one in kept))
    resources = resources_of(operations, called.media)
    by_constant = {
        one.constant: (one, found) for one, found in zip(operations, kept, strict=True)
    }
    laws.check(kept, document, called.media)
    contract = ir.Contract(
        service=claim.service,
        slice="http",
        package=claim.package,
        class_name=claim.class_name,
        file=claim.source.name,
        title=str(info.get("title", claim.service)),
        version=str(info.get("version", "")),
        doc=_text(info.get("description")),
        operations=operations,
        resources=resources,
        laws=laws.laws_of(resources, by_constant, document, called.media),
        at=document.at,
        server=servers.absolute(root),
        security=called.security.schemes,  # those that the operations asked for
        document=bundle(given.documents, document.at.file),
    )
    hooks = tuple(_operation(one, sent) for one in _kept(pushed, given))
    return replace(contract, other_side=_webhooks(contract, hooks, sent))


def _webhooks(
    contract: ir.Contract, operations: tuple[ir.Operation, ...], within: _Lowering
) -> ir.Contract | None:
    """What the provider calls, as a contract of its own in which the roles are turned."""
    if not operations:
        return None
    return replace(
        contract,
        package=f"{contract.package}.webhooks",
        class_name=f"{contract.class_name}Webhooks",
        operations=operations,
        resources=(),
        laws=(),
        server=None,
        document=None,
        security=within.security.schemes,
        pushed=True,
    )


def _kept(listed: Iterable[Found], given: Input) -> Iterator[Found]:
    for found in listed:
        if not skipped(found.node, found.at, found.wire_name, given.report):
            yield found


def _operations(document: Document, media: Media) -> Iterator[Found]:
    given, alike = media.given, dict[str, str]()
    for path, item_place in _paths(document, media):
        if path.startswith("x-"):
            continue
        for message, hint in _remarks(path, alike):
            given.report.add(codes.LINT, item_place, message, hint=hint)
        yield from operations_of(f"/{path.removeprefix('/')}", item_place, given)


def _paths(document: Document, media: Media) -> Iterator[tuple[str, Pointer]]:
    """Every path and where its item stands.

    The standard has no reference to all of them, but contracts and bundlers do.
    """
    said = document.root.get("paths")
    if isinstance(said, dict) and "$ref" in said:
        message = 'the standard has no reference to a whole "paths"; it is followed'
        media.given.report.add(codes.LINT, document.at / "paths" / "$ref", message)
    paths, place = media.members(document.root, document.at, "paths")
    for path in paths:
        yield path, place / path


def _remarks(path: str, alike: dict[str, str]) -> Iterator[tuple[str, str | None]]:
    """What is wrong about *path*; *alike* has those before it, by what they match."""
    if not path.startswith("/"):
        yield f'path "{path}" does not start with "/", and is taken as if it did', None
    if re.search(r"[?#%]", SLOT.sub("", path)):
        message = f'path "{path}" has a character that paths cannot have as it is'
        hint = "describe queries as parameters; requests to it may not arrive"
        yield message, hint
    first = alike.setdefault(SLOT.sub("{}", path), path)
    if first is not path:
        message = f'path "{path}" matches what "{first}" matches'
        yield message, "a server answers only the methods that the first has not"


def _told_hidden(operations: Iterable[ir.Operation]) -> Iterator[ir.Operation]:
    """The operations, of which those are marked whose requests an earlier one gets."""
    known: dict[tuple[str, str], str] = {}
    for operation in operations:
        http = operation.binding
        assert isinstance(http, ir.HttpBinding)
        first = known.setdefault((http.method, SLOT.sub("{}", http.path)), http.path)
        if first != http.path:
            why = f"{http.method} {first} matches the same, and stands before it"
            operation = replace(operation, binding=replace(http, hidden=why))
        yield operation


def _operation(found: Found, within: _Lowering) -> ir.Operation:
    node, at = found.node, found.at
    name = within.methods.take(names.snake(found.wire_name))
    said = "" if found.known_as else _text(node.get("operationId"))
    role = names.pascal(said or name)
    security, unmet = within.security.of(node, at, pushed=found.pushed)
    parameters = apart_from_keys(
        parameters_of(found.path, _nodes(found), role, within.bodies), security
    )
    body, body_required, body_doc = within.bodies.request(
        node, at, role, pushed=found.pushed
    )
    head = found.method == "head"
    results, errors = within.bodies.responses(node, at, role, head=head)
    return ir.Operation(
        name=name,
        constant=within.constants.take(names.constant(name)),
        wire_name=found.wire_name,
        doc=_doc(found),
        deprecated=node.get("deprecated") is True,
        policy=_policy(found, parameters, within),
        binding=ir.HttpBinding(
            method=found.method.upper(),
            path=found.path,
            parameters=parameters,
            body=body,
            body_required=body_required,
            body_doc=body_doc,
            results=results,
            errors=errors,
            security=security,
            unmet=unmet,
            server=_server(found, within),
            paging=_paging(found, parameters, results, within),
            tag=_tag(node),
            items_name=_items_name(name, results, within),
        ),
        at=at,
    )


def _items_name(
    name: str, results: tuple[ir.HttpResult, ...], within: _Lowering
) -> str:
    contents = [content for result in results for content in result.contents]
    if not any(content.streams for content in contents):
        return ""
    if all(content.streams for content in contents):
        return name
    return within.methods.take(f"{name}_stream")


def _server(found: Found, within: _Lowering) -> str | None:
    """The address of this operation alone, which the innermost word decides."""
    for node, at in reversed(_nodes(found)):
        if node.get("servers"):
            address = servers.absolute(node)
            if address is None:
                message = "a server that is no absolute URL is not used"
                within.given.report.add(codes.NOT_GENERATED, at / "servers", message)
            return address
    return None


def _paging(
    found: Found,
    parameters: tuple[ir.Parameter, ...],
    results: tuple[ir.HttpResult, ...],
    within: _Lowering,
) -> ir.Paging | None:
    if found.method not in SAFE and paging.EXTENSION not in found.node:
        return None
    return paging.paging_of(found.node, found.at, parameters, results, within.media)


def _policy(
    found: Found, parameters: tuple[ir.Parameter, ...], within: _Lowering
) -> ir.Policy:
    """`x-resilience` of the document, the path and the operation, in turn."""
    method = found.method.lower()
    document, given = within.document, within.given
    nodes = _nodes(found)
    facts = ir.Facts(
        slice="http",
        idempotent=method in IDEMPOTENT,
        safe=method in SAFE,
        key=keys.key_of(parameters, nodes, given),
    )
    places = [(document.root, document.at), *nodes]
    policy = policy_of(facts, places, found.at, given.report)
    keys.check(policy, parameters, nodes, given)
    return policy


def _nodes(found: Found) -> tuple[Node, ...]:
    """What an operation is described by, from the outside to the inside."""
    return *found.items, (found.node, found.at)


def _doc(found: Found) -> str:
    node = found.node
    summary, description = _text(node.get("summary")), _text(node.get("description"))
    if summary and description and not description.startswith(summary):
        if summary[-1] not in ".!?":
            summary += "."
        return f"{summary}\n\n{description}"
    return description or summary


def _text(value: object) -> str:
    return value.strip() if isinstance(value, str) else ""


def _tag(node: dict[str, Any]) -> str:
    listed = node.get("tags")
    return str(listed[0]) if isinstance(listed, list) and listed else ""
