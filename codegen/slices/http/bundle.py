"""One self-contained OpenAPI document out of a contract and the files it refers to.

What stands in other files moves into `components`, and is referred to from there
(OpenAPI 3.1, section 4.8.7). Nothing that a contract says is changed by that.
"""

from __future__ import annotations

import os
from dataclasses import dataclass, field, replace
from itertools import chain, count
from typing import Any
from urllib.parse import urlsplit

from codegen.diagnostics import Pointer
from codegen.model.skips import SKIP
from codegen.reading.places import RAW, Kind, Tokens
from codegen.reading.pointers import is_anchor, tokens_of
from codegen.reading.refs import Documents
from codegen.slices.http.bundle_places import Here, fragment, name_of, plain, stem_of
from codegen.slices.http.found import METHODS, places_of

Place = tuple[str, str]
"""A section of `components`, and a name in it."""

_SINCE = {"pathItems": "3.1", "mediaTypes": "3.2"}
# Names of places, which each may bear only once, and which change what `#/` means.
_OWN = frozenset({"$id", "$anchor", "$dynamicAnchor", "$schema"})


def bundle(documents: Documents, root: str) -> dict[str, Any]:
    """Return the document of the file *root* with all that it refers to.

    Operations that the contract leaves out (`x-codegen-skip`) are not in it. A contract
    of one file comes out as it is.
    """
    return _Bundle(documents, root).whole()


@dataclass(slots=True)
class _Bundle:
    documents: Documents
    root: str
    _places: dict[tuple[str, Pointer], Place] = field(default_factory=dict)
    _taken: set[Place] = field(default_factory=set)
    _waiting: list[tuple[Place, Pointer, Kind]] = field(default_factory=list)
    _within: dict[Pointer, Tokens] = field(default_factory=dict)
    """What is being put in place of a reference, and where."""
    _renamed: dict[Pointer, str] = field(default_factory=dict)
    """Schemas by the names that they would have had."""

    def whole(self) -> dict[str, Any]:
        """Return the bundled document."""
        self._take_over()
        made: dict[str, Any] = self._copy(Here(Pointer(self.root), "openapi", ()))
        while self._waiting:
            (section, name), target, kind = self._waiting.pop(0)
            entries = _members_of(_members_of(made, "components"), section)
            to = ("components", section, name)
            entries[name] = self._copy(Here(target, kind, to, section))
        return made

    def _take_over(self) -> None:
        """Note which components there are; those that only refer abroad take it in."""
        components = self._root().get("components")
        for section in components if isinstance(components, dict) else ():
            entries = components[section]
            for name in entries if isinstance(entries, dict) else ():
                self._taken.add((section, name))
                at = Pointer(self.root, ("components", section, name))
                target = self._only_refers(at, entries[name])
                if target is None or (section, target) in self._places:
                    continue
                self._places[section, target] = section, name
                self._take((section, name), target)

    def _only_refers(self, at: Pointer, node: Any) -> Pointer | None:
        if not isinstance(node, dict) or node.keys() != {"$ref"}:
            return None
        target = self._target(node["$ref"], at)
        return target if target is not None and target.file != self.root else None

    def _root(self) -> Any:
        return self.documents.sources[self.root].value

    def _target(self, ref: Any, at: Pointer) -> Pointer | None:
        if not isinstance(ref, str):
            return None
        try:
            target = self.documents.target(ref, at)
            self.documents.get(target)
        except (KeyError, IndexError):
            return None  # said when it was read, or a text that is no reference
        return target

    def _copy(self, here: Here) -> Any:
        """Return the node *here* as it stands in the bundle."""
        node = self.documents.get(here.at)
        if here.kind == RAW or not isinstance(node, dict | list):
            return node
        if isinstance(node, list):
            return [self._copy(here.item(i)) for i in range(len(node))]
        if isinstance(node.get("$ref"), str):
            return self._reference(node, here)
        return self._members(node, here)

    def _members(self, node: dict[str, Any], here: Here) -> dict[str, Any]:
        anonymous = here.kind == "schema" and self._is_moved(here)
        made = {
            key: self._member(key, one, here)
            for key, one in node.items()
            if not (anonymous and key in _OWN) and not self._left_out(key, one, here)
        }
        if here.kind == "schema" and isinstance(node.get("discriminator"), dict):
            self._map(made, node, here)
        return made

    def _member(self, key: str, one: Any, here: Here) -> Any:
        if key == "operationRef" and here.kind == "link":
            return self._text(one, here, "path item")
        if key == "externalValue" and here.kind == "example":
            return self._beside(one, here)
        return self._copy(here.member(key))

    def _is_moved(self, here: Here) -> bool:
        return here.at != Pointer(self.root, here.to)

    def _left_out(self, key: str, one: Any, here: Here) -> bool:
        """Whether a member is an operation that the contract leaves out, or its path."""
        if here.kind == "{operation}" or (here.kind == "path item" and key in METHODS):
            return self._is_skipped(here.at / key)
        is_path = here.kind in ("path map", "{path item}") and isinstance(one, dict)
        if is_path and not key.startswith("x-"):
            operations = [
                place
                for item, at in self.documents.layers(here.at / key)
                for _, place in places_of(item, at)
            ]
            return bool(operations) and all(map(self._is_skipped, operations))
        return False

    def _is_skipped(self, at: Pointer) -> bool:
        return self.documents.resolved(at)[0].get(SKIP) is True

    def _reference(self, node: dict[str, Any], here: Here) -> Any:
        """Return a reference as it stands in the bundle, or what it refers to."""
        target = self._target(node["$ref"], here.at)
        if target is None:
            return self._members(node, here)
        rest = {key: one for key, one in node.items() if key != "$ref"}
        siblings = self._members(rest, here)
        taken_in = self._places.get((here.section, target))
        own = taken_in is not None and here.to == ("components", *taken_in)
        place = None if own else self._place(node["$ref"], target, here)
        if place is not None:
            return {"$ref": place, **siblings}
        if target in self._within:  # it stands in itself
            return {"$ref": fragment(self._within[target]), **siblings}
        self._within[target] = here.to
        copied = self._copy(Here(target, here.kind, here.to, here.word))
        del self._within[target]
        return {**copied, **siblings} if isinstance(copied, dict) else copied

    def _place(self, ref: str, target: Pointer, here: Here) -> str | None:
        """Return what refers to *target*; None if it has to stand where it is used."""
        section = here.section
        if target.file == self.root and not self._is_gone(target):
            kept = here.at.file == self.root and self._leads(ref, here.at)
            return ref if kept else fragment(target.tokens)
        if not section or self._version() < _SINCE.get(section, ""):
            return None
        place = self._places.get((section, target))
        if place is None:
            place = self._places[section, target] = self._new(section, target)
            self._waiting.append((place, target, here.kind))
        return fragment(("components", *place))

    def _leads(self, ref: str, at: Pointer) -> bool:
        """Whether a reference within the root needs neither its name nor another one."""
        path, _, fragment = ref.partition("#")
        identities = self.documents.identities
        if path:
            return identities.find(path, at) is not None
        if is_anchor(fragment) or identities.home(at) is not None:
            return True
        try:
            self.documents.get(Pointer(at.file, tokens_of(fragment)))
        except KeyError:
            return False
        return True

    def _version(self) -> str:
        return str(self._root().get("openapi", ""))[:3]

    def _is_gone(self, target: Pointer) -> bool:
        """Whether a node of the root stands in something that is left out."""
        here = Here(Pointer(self.root), "openapi", ())
        for token in target.tokens:
            node = self.documents.get(here.at)
            if isinstance(node, list):
                here = here.item(int(token))
            elif self._left_out(token, node[token], here):
                return True
            else:
                here = here.member(token)
            if here.kind == RAW:
                break
        return False

    def _new(self, section: str, target: Pointer) -> Place:
        """Return a place that nothing else has: by the name, the file, then a number."""
        name = name_of(target)
        longer = plain(f"{stem_of(target)}_{name}")
        numbered = (f"{longer}_{number}" for number in count(2))
        names = chain((name, longer), numbered)
        found = next(one for one in names if (section, one) not in self._taken)
        self._take((section, found), target)
        return section, found

    def _take(self, place: Place, target: Pointer) -> None:
        self._taken.add(place)
        if place[0] == "schemas" and place[1] != name_of(target):
            self._renamed[target] = name_of(target)

    def _map(self, made: dict[str, Any], node: dict[str, Any], here: Here) -> None:
        """Make the mapping of a discriminator lead where it led before."""
        said = node["discriminator"]
        mapping = said.get("mapping")
        within = here.member("discriminator")
        led = {
            tag: self._text(one, within, "schema")
            for tag, one in (mapping.items() if isinstance(mapping, dict) else ())
        }
        for word in ("oneOf", "anyOf"):
            branches = node.get(word)
            for i, one in enumerate(branches if isinstance(branches, list) else ()):
                ref = one.get("$ref") if isinstance(one, dict) else None
                target = self._target(ref, here.at / word / i)
                place = made[word][i].get("$ref") if target in self._renamed else None
                if target is not None and place and place not in led.values():
                    led.setdefault(self._renamed[target], place)
        if led:
            made["discriminator"] = {**made["discriminator"], "mapping": led}

    def _text(self, text: Any, here: Here, kind: Kind) -> Any:
        """Return a text that refers to a node of *kind*, or into one."""
        target = self._target(text, here.at)
        if target is None and here.at.file != self.root and kind == "schema":
            target = self._target(f"#/components/schemas/{text}", here.at)
        if target is None:
            return text
        if kind == "schema":
            return self._place(text, target, replace(here, kind=kind))
        # An operation goes where its path item goes.
        item = Pointer(target.file, target.tokens[:-1])
        if target.file == self.root or not target.tokens:
            return self._place(text, target, replace(here, kind=kind)) or text
        place = self._place(text, item, replace(here, kind=kind))
        return f"{place}/{target.tokens[-1]}" if place else text

    def _beside(self, url: Any, here: Here) -> Any:
        """Return the address of a file that is named relative to another one."""
        if not isinstance(url, str) or here.at.file == self.root:
            return url
        if urlsplit(url).scheme or url.startswith("/"):
            return url
        files = (self.documents.sources[one] for one in (here.at.file, self.root))
        folder, root = (source.path.parent for source in files)
        return os.path.relpath(folder / url, root).replace(os.sep, "/")


def _members_of(node: dict[str, Any], key: str) -> dict[str, Any]:
    """Return the object at *key*; nothing, and how PHP writes it, becomes one."""
    if not isinstance(node.get(key), dict):
        node[key] = {}
    found: dict[str, Any] = node[key]
    return found
