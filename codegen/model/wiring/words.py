"""The shape of `system.yaml`: no word of it is read past."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import Any

from codegen.diagnostics import Pointer, Report, codes
from codegen.model.policy.reading import known
from codegen.reading.contracts import WIRING
from codegen.reading.source import Source

_GENERATED = frozenset({"system", "services", "policies"})
_SERVICE = frozenset({"contracts", "provides", "uses", "policy"})
_USE = frozenset({"policy"})
# A file without them says nothing of anyone.
_WANTED = {
    "system": "name the whole: `system: shop`",
    "services": "say who calls whom: `services: {orders: {uses: [users.getUser]}}`",
}


def check(source: Source, report: Report) -> None:
    """Report what is missing at the top, and words that mean nothing."""
    root, value = Pointer(source.file), source.value
    for word, hint in _WANTED.items():
        if word not in value:
            report.add(codes.BAD_WIRING, root, f'"{word}" is missing', hint=hint)
    name = value.get("system")
    if "system" in value and not (isinstance(name, str) and name.strip()):
        message = '"system" must be the name of the whole'
        report.add(codes.BAD_WIRING, root / "system", message, hint=_WANTED["system"])
    unknown(value, root, WIRING, "a system", report)
    for word in sorted(WIRING - _GENERATED):
        if value.get(word):
            message = f'"{word}" of a system gets no code yet'
            report.add(codes.NOT_GENERATED, root / word, message)
    for service, node in members(value.get("services")):
        at = root / "services" / service
        unknown(node, at, _SERVICE, "a service", report)
        if "policy" in node:
            message = "a policy of all uses of a service is not generated yet"
            hint = "name it for each operation: `uses: {users.getUser: {policy: ...}}`"
            report.add(codes.NOT_GENERATED, at / "policy", message, hint=hint)
        for operation, said in members(node.get("uses")):
            unknown(said, at / "uses" / operation, _USE, "a use", report)


def members(node: Any) -> Iterator[tuple[str, dict[str, Any]]]:
    """The members of *node* that are objects, if it is one."""
    for name, member in node.items() if isinstance(node, dict) else ():
        if isinstance(member, dict):
            yield name, member


def unknown(
    node: Mapping[str, Any],
    at: Pointer,
    words: Collection[str],
    what: str,
    report: Report,
) -> None:
    """Report each word of *node* that is none of *words*, and no extension."""
    for word in node:
        if word not in words and not word.startswith("x-"):
            message = f'"{word}" is no word of {what}'
            report.add(codes.BAD_WIRING, at / word, message, hint=known(words, word))
