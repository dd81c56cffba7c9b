"""From what stands under `x-resilience` to settings, each with the place that says it."""

from __future__ import annotations

import difflib
import math
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from codegen.diagnostics import Code, Place, Pointer, Report, codes
from codegen.model.policy import settings
from codegen.model.policy.kinds import Kind, Unfit, scalar
from codegen.model.policy.settings import Group, Row, Setting
from codegen.model.policy.values import Said

KEY = "x-resilience"
_READABLE = 10**15
_FEW = 12
Where = Callable[[tuple[str, ...]], Place]
"""The place of what stands at some words below `x-resilience`."""


def below(at: Pointer) -> Where:
    """Places below a node of a document."""
    return lambda words: Pointer(at.file, at.tokens + words)


def known(words: Iterable[str], wanted: str) -> str | None:
    """A hint: the word that was meant, if one is near, and all if they are few."""
    listed = sorted(set(words))
    near = difflib.get_close_matches(wanted, listed, 1)
    meant = [f'did you mean "{near[0]}"?'] if near else []
    few = [f"known: {', '.join(listed)}"] if 0 < len(listed) <= _FEW else []
    return " ".join([*meant, *few]) or None


@dataclass(slots=True)
class Reader:
    """Reads one policy; what is wrong with it is reported and left out."""

    where: Where
    report: Report
    slice: str = ""
    """Whose values it may hold; empty for those of any."""
    facts: bool = True
    """Whether it is the provider's, who alone can say facts."""
    code: Code = codes.BAD_POLICY

    def policy(self, value: Any, what: str = KEY) -> dict[str, Said]:
        """What *value* says, by the path of each setting."""
        if not isinstance(value, dict):
            self._wrong((), f"{what} must be an object")
            return {}
        return self._members(settings.POLICY, value, (), what)

    def row(
        self, row: Row, value: Any, words: tuple[str, ...], at: tuple[str, ...]
    ) -> dict[str, Said]:
        """What *value* says of the row at the path *words*; it stands at *at*."""
        if row.fact and not self.facts:
            message = f'"{row.word}" is a fact, which only the provider can say'
            self._wrong(at, message, hint="say it in the contract")
            return {}
        if isinstance(row, Setting):
            return self._setting(row, value, words, at)
        said: dict[str, Said] = {}
        path = ".".join(words)
        if row.on is not None:
            if value is False or (value is True and not row.needs):
                return {path: Said(value, self.where(at))}
            said[path] = Said(True, self.where(at))
        if isinstance(value, dict):
            said.update(self._members(row, value, words, f'"{path}"'))
            return _needed(row, path, value, said)
        found = _spelt_out(row, value)
        if found is None:
            self._wrong(at, f"{path} must be {_forms(row)}", hint=_advice(row))
            return {}
        for word, part in found.items():
            member = settings.ROWS[f"{path}.{word}"]
            said.update(self.row(member, part, (*words, word), at))
        return _needed(row, path, found, said)

    def _members(
        self, group: Group, value: Mapping[str, Any], words: tuple[str, ...], what: str
    ) -> dict[str, Said]:
        rows = {row.word: row for row in group.members}
        said: dict[str, Said] = {}
        for word, part in value.items():
            at = (*words, word)
            if word in rows:
                said.update(self.row(rows[word], part, at, at))
            else:
                owner = what if words else "a policy"
                message = f'"{word}" is no word of {owner}'
                self._wrong(at, message, hint=known(rows, word))
        return said

    def _setting(
        self, row: Setting, value: Any, words: tuple[str, ...], at: tuple[str, ...]
    ) -> dict[str, Said]:
        path = ".".join(words)
        kind = row.by_slice.get(self.slice, row.kind)
        if kind.items is not None:
            value = self._items(kind, kind.items, value, path, at)
            if value is None:
                return {}
        try:
            return {path: Said(kind.read(value), self.where(at))}
        except Unfit as other:
            self._wrong(at, f"{path} must be {other}, not {_quoted(value)}")
        except ValueError:
            message = f"{path} must be {kind.wanted}, not {_quoted(value)}"
            self._wrong(at, message, hint=kind.hint)
        return {}

    def _items(
        self, kind: Kind, item: Kind, value: Any, path: str, at: tuple[str, ...]
    ) -> list[Any] | None:
        if not isinstance(value, list) or not value:
            what = "an empty one" if value == [] else _quoted(value)
            self._wrong(at, f"{path} must be {kind.wanted}, not {what}", hint=kind.hint)
            return None
        found: list[Any] = []
        for index, one in enumerate(value):
            try:
                found.append(item.read(one))
            except ValueError:
                message = f"{_quoted(one)} in {path} must be {item.wanted}"
                self._wrong((*at, str(index)), message, hint=item.hint)
        return found or None

    def _wrong(
        self, at: tuple[str, ...], message: str, hint: str | None = None
    ) -> None:
        self.report.add(self.code, self.where(at), message, hint=hint)


def _quoted(value: Any) -> str:
    """A value as a message names it: a word of the contract, never a whole tree."""
    if isinstance(value, dict | list):
        return "an object" if isinstance(value, dict) else "a list"
    if isinstance(value, bool) or value is None:
        return {True: "true", False: "false", None: "null"}[value]
    if isinstance(value, str):
        return f'"{value[:40]}"'
    if isinstance(value, float) and not math.isfinite(value):
        return str(value).replace("nan", ".nan").replace("inf", ".inf")  # as in YAML
    return f"{value:.10g}" if abs(value) < _READABLE else "a number that large"


def _spelt_out(group: Group, value: Any) -> dict[str, Any] | None:
    """What a single value stands for, `100/s` for calls and per; None if for nothing."""
    if not group.between:
        plain = not isinstance(value, list) and value is not None
        return dict.fromkeys(group.short, value) if plain and group.short else None
    if not isinstance(value, str):
        return None
    parts = [scalar(part) for part in value.split(group.between)]
    members = settings.shorts(group)
    if len(parts) != len(members):
        return None
    fits = re.fullmatch(settings.pattern(group), value) is not None
    taken = all(row.kind.takes(part) for row, part in zip(members, parts, strict=True))
    # A part that is wrong by itself says more than the whole.
    return dict(zip(group.short, parts, strict=True)) if fits or not taken else None


def _needed(
    group: Group, path: str, value: Mapping[str, Any], said: dict[str, Said]
) -> dict[str, Said]:
    """*said*, but a layer whose need is there and wrong is not on: that is reported."""
    wrong = (w for w in group.needs if w in value and f"{path}.{w}" not in said)
    return {} if next(wrong, None) else said


def _forms(group: Group) -> str:
    """What may stand for *group*: `true, false or an object`."""
    forms = [] if group.on is None else ["false"] if group.needs else ["true", "false"]
    forms += [group.between.join(group.short)] if group.short else []
    return f"{', '.join(forms)} or an object" if forms else "an object"


def _advice(group: Group) -> str:
    words = ", ".join(row.word for row in group.members)
    return f"the words of {group.word} are {words}"
