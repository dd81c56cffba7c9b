"""OpenAPI document to the model: one small function per OpenAPI object."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from codegen.diagnostics import Pointer, codes
from codegen.model import ir, names
from codegen.model.ownership import Claim
from codegen.model.policy import misplaced, policy_of
from codegen.model.skips import check_skips, skipped
from codegen.slices.http import keys
from codegen.slices.http.bodies import Bodies
from codegen.slices.http.load import Document
from codegen.slices.http.parameters import parameters_of
from codegen.slices.slice import Input

METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace", "query")
# RFC 9110 sections 9.2.1 and 9.2.2; QUERY is safe by its own RFC.
SAFE = frozenset({"get", "head", "options", "trace", "query"})
IDEMPOTENT = SAFE | {"put", "delete"}


@dataclass(frozen=True, slots=True)
class _Found:
    """An operation object and where it stands."""

    path: str
    method: str
    item: dict[str, Any]
    item_at: Pointer
    node: dict[str, Any]
    at: Pointer


class _Scopes:
    """The names of one contract: methods of its classes, constants of its table."""

    def __init__(self) -> None:
        reserved = names.CALLER_NAMES | names.FAKE_NAMES | names.TYPE_NAMES
        self.methods = names.Scope(reserved)
        self.constants = names.Scope()


def lower(document: Document, claim: Claim, given: Input) -> ir.Contract:
    """Lower every operation of the document."""
    home = f"{claim.package}.models"
    root = document.root
    schemas_at = document.at / "components" / "schemas"
    if isinstance(root.get("components"), dict) and "schemas" in root["components"]:
        given.schemas.add_all(schemas_at, home=home, dialect=document.dialect)
    scopes = _Scopes()
    bodies = Bodies(given, home, document.dialect)
    listed = list(_operations(document, given))
    misplaced.check(claim.source, given.report)
    check_skips(root, document.at, (found.at for found in listed), given.report)
    operations = [
        _operation(found, scopes, bodies, document, given)
        for found in listed
        if not skipped(found.node, found.at, _wire_name(found), given.report)
    ]
    _say_what_is_missing(document, given)
    info = root.get("info") or {}
    return ir.Contract(
        service=claim.service,
        slice="http",
        package=claim.package,
        class_name=claim.class_name,
        file=claim.source.name,
        title=str(info.get("title", claim.service)),
        version=str(info.get("version", "")),
        doc=_text(info.get("description")),
        operations=tuple(operations),
        at=document.at,
        server=_server(root),
    )


def _operations(document: Document, given: Input) -> Iterator[_Found]:
    paths = document.root.get("paths")
    for path in paths if isinstance(paths, dict) else ():
        item_place = document.at / "paths" / path
        if not path.startswith("/"):
            if not path.startswith("x-"):
                message = f'path "{path}" does not start with "/"'
                given.report.add(codes.INVALID_DOCUMENT, item_place, message)
            continue
        if re.search(r"[?#%]", re.sub(r"\{[^{}]*\}", "", path)):
            message = f'path "{path}" has a character that paths cannot have as it is'
            given.report.add(
                codes.LINT,
                item_place,
                message,
                hint="describe queries as parameters; requests to it may not arrive",
            )
        item, item_at = given.documents.resolved(item_place)
        for method in item:
            if method not in METHODS and method.lower() in METHODS:
                message = f'method "{method}" must be written in lower case'
                given.report.add(codes.INVALID_DOCUMENT, item_at / method, message)
            if method in METHODS and isinstance(item[method], dict):
                yield _Found(
                    path, method, item, item_at, item[method], item_at / method
                )
        more = item.get("additionalOperations")
        for method, node in more.items() if isinstance(more, dict) else ():
            at = item_at / "additionalOperations" / method
            if isinstance(node, dict):
                yield _Found(path, method, item, item_at, node, at)


def _operation(
    found: _Found, scopes: _Scopes, bodies: Bodies, document: Document, given: Input
) -> ir.Operation:
    node, at = found.node, found.at
    wire_name = _wire_name(found)
    name = scopes.methods.take(names.snake(wire_name))
    role = names.pascal(node.get("operationId") or name)
    parameters = parameters_of(
        found.path, (found.item, found.item_at), (node, at), role, bodies
    )
    body, body_required, body_doc = bodies.request(node, at, role)
    _say_what_is_missing_here(found, given)
    head = found.method == "head"
    results, errors = bodies.responses(node, at, role, head=head)
    return ir.Operation(
        name=name,
        constant=scopes.constants.take(names.constant(name)),
        wire_name=wire_name,
        doc=_doc(node),
        deprecated=node.get("deprecated") is True,
        policy=_policy(found, parameters, document, given),
        binding=ir.HttpBinding(
            method=found.method.upper(),
            path=found.path,
            parameters=parameters,
            body=body,
            body_required=body_required,
            body_doc=body_doc,
            results=results,
            errors=errors,
        ),
        at=at,
    )


def _policy(
    found: _Found,
    parameters: tuple[ir.Parameter, ...],
    document: Document,
    given: Input,
) -> ir.Policy:
    """`x-resilience` of the document, the path and the operation, in turn."""
    method = found.method.lower()
    nodes = (found.item, found.item_at), (found.node, found.at)
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


def _wire_name(found: _Found) -> str:
    """The operation's id, else its method and path: `GET /users/{id}`."""
    said = found.node.get("operationId")
    if isinstance(said, str) and said.strip():
        return said
    return f"{found.method.upper()} {found.path}"


def _doc(node: dict[str, Any]) -> str:
    summary, description = _text(node.get("summary")), _text(node.get("description"))
    if summary and description and not description.startswith(summary):
        if summary[-1] not in ".!?":
            summary += "."
        return f"{summary}\n\n{description}"
    return description or summary


def _text(value: object) -> str:
    return value.strip() if isinstance(value, str) else ""


def _server(root: dict[str, Any]) -> str | None:
    """The first absolute server without open variables (OpenAPI 3.1 section 4.8.5)."""
    servers = root.get("servers")
    for server in servers if isinstance(servers, list) else ():
        url = server.get("url") if isinstance(server, dict) else None
        if not isinstance(url, str):
            continue
        for key, variable in (server.get("variables") or {}).items():
            if isinstance(variable, dict) and "default" in variable:
                url = url.replace("{" + key + "}", str(variable["default"]))
        if re.match(r"https?://[^{}\s]+$", url):
            return url.rstrip("/")
    return None


def _say_what_is_missing(document: Document, given: Input) -> None:
    """Nothing is dropped silently: name the parts that get no code yet."""
    root, at = document.root, document.at
    if root.get("webhooks"):
        message = "webhooks are not generated yet"
        given.report.add(codes.NOT_GENERATED, at / "webhooks", message)
    if root.get("security"):
        _say_unenforced("every operation", at / "security", given)


def _say_unenforced(what: str, at: Pointer, given: Input) -> None:
    given.report.add(
        codes.UNENFORCED,
        at,
        f"the security of {what} is not enforced by the generated server yet",
        hint="put a middleware or a dependency in front of the router",
    )


def _say_what_is_missing_here(found: _Found, given: Input) -> None:
    for node, at in ((found.item, found.item_at), (found.node, found.at)):
        if node.get("servers"):
            message = "servers of single operations are not generated yet"
            given.report.add(codes.NOT_GENERATED, at / "servers", message)
    if found.node.get("security"):
        what = f'operation "{_wire_name(found)}"'
        _say_unenforced(what, found.at / "security", given)
    if found.node.get("callbacks"):
        message = "callbacks are not generated yet"
        given.report.add(codes.NOT_GENERATED, found.at / "callbacks", message)
