"""The headers that answers declare: a class for each set of them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import Any

from codegen.diagnostics import Pointer, codes
from codegen.model import ir, names
from codegen.model.schemas.naming import RESERVED_FIELDS
from codegen.slices.http.clashes import FRAMING
from codegen.slices.http.media import Media

# OpenAPI 3.1 section 4.8.17.1: the media type is said elsewhere.
_IGNORED = frozenset({"content-type"})
# What sends an answer says these itself; the length is worth knowing of a HEAD.
_OF_SENDERS = FRAMING - {"content-length"}
_MOST_NAMES = 2


@dataclass(slots=True)
class HeaderSets:
    """Lowers declared headers; the same ones of several answers are one class."""

    media: Media
    _scope: names.Scope = field(
        default_factory=lambda: names.Scope(names.BUILTINS | {"ContractModel"})
    )
    _known: dict[tuple[ir.Parameter, ...], ir.Headers] = field(default_factory=dict)

    def of(self, response: dict[str, Any], at: Pointer) -> ir.Headers | None:
        """The headers of one response, None if it declares none."""
        listed, place = self.media.members(response, at, "headers")
        scope = names.Scope(RESERVED_FIELDS)
        fields = tuple(
            self._field(name, place / name, scope)
            for name in listed
            if self._is_typed(name, place / name)
        )
        if not fields:
            return None
        key = tuple(replace(one, doc="") for one in fields)
        if key not in self._known:
            name = self._scope.take(_class_name(fields))
            self._known[key] = ir.Headers(name=name, fields=fields)
        return self._known[key]

    def _is_typed(self, name: str, at: Pointer) -> bool:
        if name.lower() in _OF_SENDERS:
            message = f'"{name}" is left to what sends the answer'
            self.media.given.report.add(codes.NOT_GENERATED, at, message)
            return False
        return name.lower() not in _IGNORED and not name.startswith("x-codegen-")

    def _field(self, wire: str, at: Pointer, scope: names.Scope) -> ir.Parameter:
        node, where = self.media.given.documents.resolved(at)
        type: ir.Type = ir.Scalar("str")
        if "content" in node:
            message = f'"{wire}" stays text, whatever its content means'
            self.media.given.report.add(codes.NOT_GENERATED, where, message)
        else:
            role = f"{names.pascal(wire)}Header"
            type = self.media.type_at(where / "schema", role, "response")
        return ir.Parameter(
            name=scope.take(names.snake(wire)),
            wire_name=wire,
            place="header",
            type=type,
            required=node.get("required") is True,
            doc=str(node.get("description") or "").strip(),
            style="simple",
            explode=node.get("explode") is True,
        )


def _class_name(fields: Iterable[ir.Parameter]) -> str:
    """`LinkHeaders`; of many headers the first few."""
    listed = [names.pascal(one.wire_name) for one in fields]
    more = "AndMore" if len(listed) > _MOST_NAMES else ""
    return "".join(listed[:_MOST_NAMES]) + more + "Headers"
