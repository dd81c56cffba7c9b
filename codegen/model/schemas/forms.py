"""Forms of a type: what a request holds of it, and what an answer holds.

A property that is `readOnly` is no part of requests, one that is `writeOnly` none of
answers. A type that has such properties, however deep, is another class in the one
direction than in the other; any other type is one and the same in both.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import cast

from codegen.model import ir
from codegen.model.schemas import tagging, walking
from codegen.model.schemas.store import Store
from codegen.model.schemas.tags import Tags, Union
from codegen.model.schemas.uses import Uses

_SUFFIXES: dict[ir.Direction, tuple[str, ...]] = {
    "request": ("Input", "Request"),
    "response": ("Output", "Response"),
    "": ("Full",),
}
_BOTH: tuple[ir.Direction, ir.Direction] = ("request", "response")


@dataclass(slots=True)
class Forms:
    """Gives out the forms of types; the first one needed has the plain name."""

    store: Store
    tags: Tags
    uses: Uses
    _learnt: set[ir.Ref] = field(default_factory=set)
    _differs: dict[ir.Direction, set[ir.Ref]] = field(
        default_factory=lambda: {direction: set() for direction in _BOTH}
    )
    _made: dict[tuple[ir.Ref, ir.Direction], ir.Ref] = field(default_factory=dict)
    _of: dict[ir.Ref, tuple[ir.Ref, ir.Direction | None]] = field(default_factory=dict)
    """What a made form is a form of."""
    _kept: set[tuple[ir.Ref, str]] = field(default_factory=set)
    _unions: int = 0

    def of(self, type: ir.Type, direction: ir.Direction) -> ir.Type:
        """*type* as it goes in *direction*; all drafts must have been described."""
        self._learn(type)
        return walking.type_changed(type, self._change(direction))

    def definitions(self) -> dict[ir.Ref, ir.Definition]:
        """Every definition in the form that its name stands for."""
        for draft in self.store:
            self._learn(draft.ref)
        if not any(self._differs.values()):
            return {d.ref: d.definition for d in self.store if d.definition is not None}
        found: dict[ir.Ref, ir.Definition] = {}
        unions: dict[ir.Ref, list[Union]] = {}
        for union in self.tags.unions:
            unions.setdefault(union.alias, []).append(union)
        made: list[Union] = []
        while waiting := [draft for draft in self.store if draft.ref not in found]:
            for draft in waiting:
                own = draft.ref, self._plain(draft.ref)
                origin, direction = self._of.get(draft.ref, own)
                definition = self._definition(origin)
                if definition is None:
                    continue
                found[draft.ref] = self._form(origin, definition, direction)
                change = self._change(direction)
                for union in unions.get(origin, ()):
                    mapping = {
                        tag: cast("ir.Ref", change(ref))
                        for tag, ref in union.mapping.items()
                    }
                    made.append(replace(union, alias=draft.ref, mapping=mapping))
        self.tags.unions = made
        return found

    # --- which form -------------------------------------------------------------------

    def _change(self, direction: ir.Direction | None) -> walking.Change:
        """What becomes of the names in a form; what nobody uses leads to plain names."""

        def change(type: ir.Type) -> ir.Type:
            if direction is None or not isinstance(type, ir.Ref):
                return type
            return self._ref(type, direction)

        return change

    def _ref(self, ref: ir.Ref, direction: ir.Direction) -> ir.Ref:
        """The name of one form, which is made if it is new."""
        draft = self.store.known(ref)
        if draft is None or not any(ref in self._differs[one] for one in _BOTH):
            return ref
        form = self._same_as(ref, direction)
        if form == self._same_as(ref, self._plain(ref)):
            return ref
        if (ref, form) not in self._made:
            wishes = [f"{ref.name}{suffix}" for suffix in _SUFFIXES[direction]]
            made = self.store.form(draft, *wishes)
            self._made[ref, form] = made.ref
            self._of[made.ref] = (ref, form or direction)
            self._learnt.add(made.ref)
            made.definition = draft.definition
            if draft.definition is not None:
                made.definition = self._form(ref, draft.definition, direction)
        return self._made[ref, form]

    def _same_as(self, ref: ir.Ref, direction: ir.Direction | None) -> ir.Direction:
        """The form that a direction needs: the whole (empty) if nothing is left out."""
        if direction and ref in self._differs[direction]:
            return direction
        return ""

    def _plain(self, ref: ir.Ref) -> ir.Direction | None:
        """The direction whose form has the plain name; None if nothing uses it."""
        draft = self.store.known(ref)
        uses = self.uses.of(draft.node.at) if draft is not None else frozenset()
        if "" in uses:
            return ""
        if "response" in uses:
            return "response"
        return "request" if uses else None

    # --- what a form holds ------------------------------------------------------------

    def _form(
        self, ref: ir.Ref, definition: ir.Definition, direction: ir.Direction | None
    ) -> ir.Definition:
        """A definition without what does not go in *direction*."""
        if isinstance(definition, ir.Record) and direction:
            left_out = {
                attribute.wire_name: attribute
                for attribute in definition.attributes
                if attribute.only not in ("", direction)
                and (ref, attribute.wire_name) not in self._kept
            }
            definition = replace(
                definition,
                attributes=tuple(
                    a for a in definition.attributes if a.wire_name not in left_out
                ),
            )
            if left_out and definition.extra is not None:
                ignores = ("ignores", tuple(left_out))
                definition = replace(definition, checks=(ignores, *definition.checks))
            if not definition.attributes and not definition.bases and left_out:
                definition = _map(definition)
        return walking.changed(definition, self._change(direction))

    def _definition(self, ref: ir.Ref) -> ir.Definition | None:
        draft = self.store.known(ref)
        return draft.definition if draft is not None else None

    # --- which types have different forms ---------------------------------------------

    def _learn(self, type: ir.Type) -> None:
        """Find out of all that *type* leads to whether a direction leaves anything out."""
        new: dict[ir.Ref, list[ir.Ref]] = {}
        waiting = walking.refs(ir.Alias(type=type))
        while waiting:
            ref = waiting.pop()
            if ref not in self._learnt and ref not in new:
                new[ref] = walking.refs(self._definition(ref))
                waiting += new[ref]
        if not new:
            return
        self._keep_tags()
        users: dict[ir.Ref, list[ir.Ref]] = {}
        for ref, parts in new.items():
            for part in parts:
                users.setdefault(part, []).append(ref)
        for direction in _BOTH:
            differs = self._differs[direction]
            changed = [ref for ref in new if self._leaves_out(ref, direction)]
            changed += [ref for ref in differs if ref in users]
            differs.update(changed)
            while changed:
                for user in users.get(changed.pop(), ()):
                    if user not in differs:
                        differs.add(user)
                        changed.append(user)
        self._learnt.update(new)

    def _leaves_out(self, ref: ir.Ref, direction: ir.Direction) -> bool:
        record = self._definition(ref)
        return isinstance(record, ir.Record) and any(
            attribute.only not in ("", direction)
            and (ref, attribute.wire_name) not in self._kept
            for attribute in record.attributes
        )

    def _keep_tags(self) -> None:
        """A property that tells the members of a union apart goes in both directions."""
        if self._unions == len(self.tags.unions):
            return
        self._unions = len(self.tags.unions)
        whole = {
            draft.ref: draft.definition
            for draft in self.store
            if draft.definition is not None
        }
        for union in self.tags.unions:
            waiting = tagging.leaves(whole, union.alias)
            while waiting:
                ref = waiting.pop()
                record = whole.get(ref)
                self._kept.add((ref, union.property))
                if isinstance(record, ir.Record):
                    waiting += record.bases


def _map(record: ir.Record) -> ir.Definition:
    """A record that has lost all its properties; with other keys it is a map of them."""
    if record.extra is None or record.extra is False:
        return record
    value = ir.ANY if record.extra is True else record.extra
    return ir.Alias(type=ir.MapOf(value), doc=record.doc)
