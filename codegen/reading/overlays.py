"""OpenAPI Overlay 1.0: how to change a contract that one does not own.

Actions are applied in order, each to every node that its JSONPath target (RFC 9535)
selects: `remove` deletes the node, `update` is merged into it (objects recursively,
values replaced, lists appended).
"""

from __future__ import annotations

import copy
import json
import os
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import Any

from codegen.diagnostics import Pointer, Report, codes
from codegen.reading.contracts import Found
from codegen.reading.source import Source, Sources

_Place = tuple[int | str, ...]
_Origins = dict[tuple[str, ...], Pointer]
"""The place of what was put in, and where the overlay says it."""


def apply(
    found: tuple[Found, ...], sources: Sources, report: Report
) -> tuple[Found, ...]:
    """The contracts among *found*, overlays applied and taken out of the list."""
    contracts = {f.source.path: f for f in found if f.kind != "overlay"}
    for overlay in (f.source for f in found if f.kind == "overlay"):
        target = _target(overlay, contracts)
        if target is None:
            message = "no contract for this overlay"
            hint = "name it with `extends`, or call the files x.openapi.yaml and"
            hint += " x.openapi.overlay.yaml"
            report.add(
                codes.BAD_OVERLAY,
                Pointer(
                    overlay.file, ("extends",) if "extends" in overlay.value else ()
                ),
                message,
                hint=hint,
            )
            continue
        changed = _overlaid(contracts[target.path].source, overlay, report)
        sources.keep(changed)
        contracts[target.path] = replace(contracts[target.path], source=changed)
    return tuple(contracts.values())


def _target(overlay: Source, contracts: dict[Any, Found]) -> Source | None:
    extends = overlay.value.get("extends")
    for path, found in contracts.items():
        if isinstance(extends, str):
            if os.path.normpath(overlay.path.parent / extends) == str(path):
                return found.source
        elif path.stem == overlay.path.stem.removesuffix(".overlay"):
            return found.source
    return None


def _overlaid(source: Source, overlay: Source, report: Report) -> Source:
    value = copy.deepcopy(source.value)
    version = overlay.value["overlay"]
    if not isinstance(version, str) or not version.startswith("1."):
        report.add(
            codes.UNSUPPORTED_VERSION,
            Pointer(overlay.file, ("overlay",)),
            f"overlay {_plain(version)} is not supported; 1.0 and newer 1.x are",
        )
        return source
    actions = overlay.value.get("actions")
    at = Pointer(overlay.file, ("actions",))
    if not isinstance(actions, list) or not actions:
        report.add(codes.BAD_OVERLAY, at, "an overlay needs a list of actions")
        return source
    origins = dict(source.overlaid)
    for index, action in enumerate(actions):
        _act(value, action, at / index, origins, report)
    return replace(source, value=value, overlaid=origins)


def _act(
    value: Any, action: Any, at: Pointer, origins: _Origins, report: Report
) -> None:
    from jsonpath import JSONPathError, finditer

    if not isinstance(action, dict) or not isinstance(action.get("target"), str):
        report.add(codes.BAD_OVERLAY, at, "an action needs a `target` (JSONPath)")
        return
    target = action["target"]
    try:
        matches = list(finditer(target, value))
    except JSONPathError as error:
        reason = str(error).splitlines()[0]
        message = f'target "{target}" is no JSONPath: {reason}'
        report.add(codes.BAD_OVERLAY, at / "target", message)
        return
    if not matches:
        message = f'target "{target}" matches nothing'
        report.add(codes.UNUSED_OVERLAY, at / "target", message)
    places = {match.parts for match in matches}
    if action.get("remove") is True:
        if () in places:
            report.add(codes.BAD_OVERLAY, at, "an overlay cannot remove the root")
            return
        for *parents, last in _from_the_back(places):
            del _walk(value, parents)[last]
            _forget(origins, (*parents, last))
    elif "update" in action:
        for place in sorted(places, key=len):
            merge = _Merge(at / "update", origins, report)
            merge.merge(_walk(value, place), action["update"], _tokens(place), ())
    else:
        message = "an action needs an `update`, or `remove: true`"
        report.add(codes.BAD_OVERLAY, at, message)


def _from_the_back(places: Iterable[_Place]) -> list[_Place]:
    """Children before parents and later items before earlier ones, so that removing
    one moves none that is still to go."""
    by_kind = {place: [(isinstance(p, str), p) for p in place] for place in places}
    return sorted(by_kind, key=lambda place: by_kind[place], reverse=True)


def _plain(value: Any) -> str:
    return value if isinstance(value, str) else json.dumps(value, default=str)


def _walk(node: Any, parts: Iterable[int | str]) -> Any:
    for part in parts:
        node = node[part]
    return node


def _tokens(place: _Place) -> tuple[str, ...]:
    return tuple(map(str, place))


def _forget(origins: _Origins, place: _Place) -> None:
    """What is gone has no origin; the later items of its list move up."""
    *parents, last = place
    above = _tokens(tuple(parents))
    moved: _Origins = {}
    for tokens, origin in origins.items():
        head, rest = tokens[: len(above)], tokens[len(above) :]
        if head == above and rest:
            if rest[0] == str(last):
                continue
            if isinstance(last, int) and int(rest[0]) > last:
                tokens = (*above, str(int(rest[0]) - 1), *rest[1:])
        moved[tokens] = origin
    origins.clear()
    origins.update(moved)


@dataclass(frozen=True, slots=True)
class _Merge:
    """Merges one update, and notes where what it puts in stands."""

    at: Pointer
    origins: _Origins
    report: Report

    def merge(
        self, node: Any, update: Any, to: tuple[str, ...], words: tuple[str, ...]
    ) -> None:
        """Merge what stands at *words* of the update into *node*, which stands at *to*."""
        if isinstance(node, list):
            self._append(node, [update], to, lambda index: words)
        elif isinstance(node, dict) and isinstance(update, dict):
            for key, value in update.items():
                self._member(node, key, value, (*to, key), (*words, key))
        else:
            message = "an update can change an object or extend a list, nothing else"
            self.report.add(codes.BAD_OVERLAY, self.at, message)

    def _member(
        self,
        node: dict[str, Any],
        key: str,
        value: Any,
        to: tuple[str, ...],
        words: tuple[str, ...],
    ) -> None:
        old = node.get(key)
        if isinstance(old, dict) and isinstance(value, dict):
            self.merge(old, value, to, words)
        elif isinstance(old, list) and isinstance(value, list):
            self._append(old, value, to, lambda index: (*words, str(index)))
        else:
            if isinstance(old, dict | list):  # what is in it may have an origin
                _forget(self.origins, to)
            node[key] = copy.deepcopy(value)
            self._note(to, words)

    def _append(
        self,
        node: list[Any],
        items: list[Any],
        to: tuple[str, ...],
        words: Callable[[int], tuple[str, ...]],
    ) -> None:
        for index, item in enumerate(items):
            self._note((*to, str(len(node))), words(index))
            node.append(copy.deepcopy(item))

    def _note(self, to: tuple[str, ...], words: tuple[str, ...]) -> None:
        self.origins[to] = Pointer(self.at.file, self.at.tokens + words)
