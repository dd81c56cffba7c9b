"""Which laws the resources of a contract obey, and which of them the contract states.

Stated are those of links, `default`, `readOnly`, keys of idempotency, `x-pagination`, and
what `x-laws` says. All others only follow from paths and names.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from codegen.diagnostics import Pointer, codes
from codegen.model import ir
from codegen.slices.http import paging
from codegen.slices.http.found import Found
from codegen.slices.http.load import Document
from codegen.slices.http.media import Media
from codegen.slices.http.properties import shared
from codegen.slices.http.spelling import binding

EXTENSION = "x-laws"
NAMES = (
    "read-after-create",
    "list-after-create",
    "read-after-replace",
    "replace-twice",
    "read-after-update",
    "gone-after-delete",
    "pages",
    "limits",
    "filters",
    "defaults",
    "read-only",
    "idempotency-key",
)
_WRITING: tuple[ir.Role, ...] = ("create", "replace", "update")
_DEEP = 20

Operations = Mapping[str, tuple[ir.Operation, Found]]
"""By constant."""


def laws_of(
    resources: Iterable[ir.Resource],
    operations: Operations,
    document: Document,
    media: Media,
) -> tuple[ir.Law, ...]:
    """The laws of every resource, in the order in which they are tested."""
    found: list[ir.Law] = []
    for resource in resources:
        laws = _Laws(resource, operations, document, media)
        found += laws.all()
        laws.propose()
    return tuple(found)


def check(operations: Iterable[Found], document: Document, media: Media) -> None:
    """Report each `x-laws` that cannot be read."""
    places = {document.at: document.root}
    for one in operations:
        places.update({at: node for node, at in (*one.items, (one.node, one.at))})
    for at, node in places.items():
        if EXTENSION in node:
            for message in _mistakes(node[EXTENSION]):
                hint = f"the laws are {', '.join(NAMES)}"
                place = at / EXTENSION
                media.given.report.add(codes.BAD_LAWS, place, message, hint=hint)


@dataclass(slots=True)
class _Laws:
    """Finds the laws of one resource."""

    resource: ir.Resource
    operations: Operations
    document: Document
    media: Media

    def all(self) -> list[ir.Law]:
        """All but those that `x-laws` denies."""
        return [one for one in self._found() if self._said(one.name) is not False]

    def propose(self) -> None:
        """Advise to state those that are only inferred."""
        names = {
            "filters" if one.name.startswith("filter-") else one.name
            for one in self.all()
            if not one.stated
        }
        if names:
            listed = ", ".join(one for one in NAMES if one in names)
            message = f"laws of {self.resource.path} that nobody states: {listed}"
            hint = (
                f"{EXTENSION}: [{listed}] in its path item makes contract tests insist"
            )
            _, read = self.operations[self.resource.roles["read"]]
            self.media.given.report.add(
                codes.INFERRED_LAWS, read.at, message, hint=hint
            )

    def _found(self) -> Iterator[ir.Law]:
        roles = self.resource.roles
        if "create" in roles:
            yield self._law("read-after-create", stated=self._linked("create", "read"))
            if "list" in roles:
                stated = self._linked("create", "list")
                yield self._law("list-after-create", stated=stated)
        if "replace" in roles:
            stated = self._linked("replace", "read")
            yield self._law("read-after-replace", stated=stated)
            yield self._law("replace-twice", stated=True)  # RFC 9110, section 9.2.2
        if "update" in roles and self._takes_objects("update"):
            yield self._law("read-after-update", stated=self._linked("update", "read"))
        if "create" in roles and "delete" in roles:
            yield self._law("gone-after-delete")
        if "create" in roles and "list" in roles:
            yield from self._of_listing()
        yield from self._of_fields()
        yield from self._of_keys()

    def _of_listing(self) -> Iterator[ir.Law]:
        operation, found = self.operations[self.resource.roles["list"]]
        pages = binding(operation).paging
        if pages is not None:
            stated = bool(found.node.get(paging.EXTENSION))
            yield self._law("pages", stated=stated)
            if dict(pages.facts).get("limit"):
                yield self._law("limits", stated=stated)
        moving = (
            {dict(pages.facts).get(k) for k in ("parameter", "limit")} if pages else ()
        )
        known = {_folded(name): name for name in self._properties()}
        for parameter in binding(operation).parameters:
            field = known.get(_folded(parameter.wire_name))
            if (
                parameter.place == "query"
                and parameter.wire_name not in moving
                and field
            ):
                words = (parameter.wire_name, field)
                yield self._law(f"filter-{parameter.wire_name}", words=words)

    def _of_fields(self) -> Iterator[ir.Law]:
        making: ir.Role = "create" if "create" in self.resource.roles else "replace"
        if making in self.resource.roles:
            body = self._body(making)
            if any("default" in node for node in self._members(body)):
                yield self._law("defaults", stated=True)
        if any(role in self.resource.roles for role in _WRITING):
            answer = self._answer("read")
            if any(node.get("readOnly") is True for node in self._members(answer)):
                yield self._law("read-only", stated=True)

    def _of_keys(self) -> Iterator[ir.Law]:
        if "create" not in self.resource.roles:
            return
        operation, _ = self.operations[self.resource.roles["create"]]
        header = operation.policy.facts.key
        if header:
            yield self._law("idempotency-key", stated=True, words=(header,))

    def _law(
        self, name: str, *, stated: bool = False, words: tuple[str, ...] = ()
    ) -> ir.Law:
        return ir.Law(
            name=name,
            resource=self.resource.constant,
            stated=stated or self._said(name) is True,
            words=words,
        )

    def _said(self, law: str) -> bool | None:
        """What `x-laws` says of a law, the innermost word last; None if nothing."""
        name = "filters" if law.startswith("filter-") else law
        said: bool | None = None
        nodes: list[dict[str, Any]] = [self.document.root]
        for _, found in map(self.operations.__getitem__, self.resource.roles.values()):
            nodes += [node for node, _ in found.items]
        for _, found in map(self.operations.__getitem__, self.resource.roles.values()):
            nodes.append(found.node)
        for node in nodes:
            laws = node.get(EXTENSION)
            if isinstance(laws, list) and name in laws:
                said = True
            elif isinstance(laws, dict) and isinstance(laws.get(name), bool):
                said = laws[name]
        return said

    def _linked(self, source: ir.Role, target: ir.Role) -> bool:
        """Whether a good answer of one operation links to another."""
        if target not in self.resource.roles:
            return False
        _, found = self.operations[self.resource.roles[source]]
        _, wanted = self.operations[self.resource.roles[target]]
        documents = self.media.given.documents
        for status in found.node.get("responses", {}):
            if not str(status).startswith("2"):
                continue
            at = found.at / "responses" / status
            response, place = documents.resolved(at)
            for name in response.get("links") or {}:
                link, _ = documents.resolved(place / "links" / name)
                path = re.sub(
                    "[/~]", lambda m: "~1" if m[0] == "/" else "~0", wanted.path
                )
                reference = f"/paths/{path}/{wanted.method}"
                if link.get("operationId") == wanted.node.get("operationId", "") or str(
                    link.get("operationRef", "")
                ).endswith(reference):
                    return True
        return False

    def _takes_objects(self, role: ir.Role) -> bool:
        """Whether the body is the thing, or part of it, rather than a list of changes."""
        operation, _ = self.operations[self.resource.roles[role]]
        body = binding(operation).body
        return bool(body) and "patch+json" not in body[0].media_type.replace(
            "merge-patch+json", ""
        )

    def _properties(self) -> dict[str, ir.Attribute]:
        operation, _ = self.operations[self.resource.roles["read"]]
        for result in binding(operation).results[:1]:
            for content in result.contents[:1]:
                return shared(content.type, self.media)
        return {}

    def _body(self, role: ir.Role) -> Pointer | None:
        _, found = self.operations[self.resource.roles[role]]
        if "requestBody" not in found.node:
            return None
        node, at = self.media.given.documents.resolved(found.at / "requestBody")
        return _json(node, at)

    def _answer(self, role: ir.Role) -> Pointer | None:
        _, found = self.operations[self.resource.roles[role]]
        for status in found.node.get("responses", {}):
            if str(status).startswith("2"):
                at = found.at / "responses" / status
                return _json(*self.media.given.documents.resolved(at))
        return None

    def _members(self, at: Pointer | None, depth: int = 0) -> Iterator[dict[str, Any]]:
        """What the schema at a place says of each of its properties."""
        documents = self.media.given.documents
        if at is None or depth > _DEEP or not documents.exists(at):
            return
        schema, place = documents.resolved(at)
        if not isinstance(schema, dict):
            return
        for name in schema.get("properties", {}):
            member, _ = documents.resolved(place / "properties" / name)
            if isinstance(member, dict):
                yield member
        for number in range(len(schema.get("allOf", ()))):
            yield from self._members(place / "allOf" / str(number), depth + 1)


def _json(node: dict[str, Any], at: Pointer) -> Pointer | None:
    for name in node.get("content", {}):
        if "json" in name.lower():
            place: Pointer = at / "content" / name / "schema"
            return place
    return None


def _folded(name: str) -> str:
    return re.sub(r"[^a-z0-9]", "", name.lower())


def _mistakes(said: Any) -> Iterator[str]:
    if isinstance(said, dict):
        if not all(isinstance(value, bool) for value in said.values()):
            yield f"{EXTENSION} is a list of laws, or says true or false of each"
            return
    elif not isinstance(said, list):
        yield f"{EXTENSION} is a list of laws, or says true or false of each"
        return
    for name in said:
        if name not in NAMES:
            yield f'there is no law "{name}"'
