"""Consumers with policies of their own: `policies` and `services.*.uses`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from codegen.diagnostics import Pointer, Report, codes
from codegen.model import ir, names
from codegen.model.ownership import RESERVED
from codegen.model.policy import Reader, below, effective
from codegen.model.policy.reading import known
from codegen.model.wiring.directory import Directory
from codegen.reading.source import Source


def consumers(
    sources: Iterable[Source], directory: Directory, report: Report
) -> Iterator[ir.Consumer]:
    """Every service that calls others by policies of its own."""
    taken: dict[str, str] = {}
    for source in sources:
        root = Pointer(source.file)
        reading = _Reading(directory, report, _policies(source.value, root, report))
        services = _object(source.value, root, "services", report)
        for name, node in services.items():
            at = root / "services" / name
            # An operation may be named twice, with its slice and without: the last wins.
            uses = {
                (use.contract.package, use.operation.wire_name): use
                for use in reading.service(name, node, at)
            }
            if uses:
                service = _package(name, at, directory, report)
                other = taken.setdefault(service, name)
                if other != name:
                    message = f'"{other}" and "{name}" would both be "{service}"'
                    report.add(codes.SAME_PACKAGE, at, message)
                yield ir.Consumer(service=service, uses=tuple(uses.values()))


def _object(node: Any, at: Pointer, key: str, report: Report) -> Mapping[str, Any]:
    """The object at *key*; an error if something else stands there."""
    value = node.get(key)
    if value is not None and not isinstance(value, dict):
        report.add(codes.BAD_WIRING, at / key, f'"{key}" must be an object')
    return value if isinstance(value, dict) else {}


def _policies(node: Any, root: Pointer, report: Report) -> Mapping[str, ir.Layer]:
    """Named policies; facts are the provider's to say."""
    layers = {}
    for name, value in _object(node, root, "policies", report).items():
        where = below(root / "policies" / name)
        reader = Reader(where, report, facts=False)
        layers[name] = ir.Layer(said=reader.policy(value, f'policy "{name}"'))
    return layers


def _package(name: str, at: Pointer, directory: Directory, report: Report) -> str:
    """The package of a service, which may have no contract of its own."""
    if name in directory.services:
        return name
    package = names.Scope().take(names.snake(name, fallback="service"))
    if package in RESERVED:
        report.add(
            codes.RESERVED_SERVICE,
            at,
            f'service name "{package}" is reserved for the output\'s own folders',
            hint="give the service another name",
        )
    return package


@dataclass(frozen=True, slots=True)
class _Reading:
    directory: Directory
    report: Report
    policies: Mapping[str, ir.Layer]

    def service(self, name: str, node: Any, at: Pointer) -> Iterator[ir.Use]:
        """What one service uses."""
        if isinstance(node, dict):
            yield from self.uses(node.get("uses"), at / "uses")
        elif node is not None:
            self.report.add(codes.BAD_WIRING, at, f'service "{name}" must be an object')

    def uses(self, node: Any, at: Pointer) -> Iterator[ir.Use]:
        """A list of operations, or a mapping to what a consumer says of each."""
        if isinstance(node, list):
            entries = [(name, None, at / i) for i, name in enumerate(node)]
        elif isinstance(node, dict):
            entries = [(name, said, at / name) for name, said in node.items()]
        else:
            if node is not None:
                message = "uses must be a list of operations, or an object"
                self.report.add(codes.BAD_WIRING, at, message)
            return
        for name, said, place in entries:
            if isinstance(name, str):
                yield from self._use(name, said, place)
            else:
                message = "an operation is named by a string, users.getUser"
                self.report.add(codes.BAD_WIRING, place, message)

    def _use(self, name: str, said: Any, at: Pointer) -> Iterator[ir.Use]:
        found = self.directory.operations(name, at, self.report)
        layer = self._layer(said, at)
        if layer is None:
            return
        changed = False
        for contract, operation in found:
            policy = operation.policy
            new = effective(policy.facts, (*policy.layers, layer), self.report)
            if any(new.get(path) != policy.get(path) for path in policy.values):
                changed = True
                yield ir.Use(contract=contract, operation=operation, policy=new)
        if found and not changed:
            message = f'this policy changes nothing for "{name}"'
            self.report.add(codes.UNUSED_CONSUMER_POLICY, at / "policy", message)

    def _layer(self, said: Any, at: Pointer) -> ir.Layer | None:
        """The policy that a use names; None if it names none."""
        if said is None:
            return None
        if not isinstance(said, dict):
            message = "what is said of an operation must be an object"
            self.report.add(
                codes.BAD_WIRING, at, message, hint="write {policy: patient}"
            )
            return None
        for word in said:
            if word != "policy":
                message = f'"{word}" is no word of a use'
                hint = known(["policy"], word)
                self.report.add(codes.BAD_WIRING, at / word, message, hint=hint)
        name = said.get("policy")
        if name is None:
            return None
        if not isinstance(name, str) or name not in self.policies:
            spelt = f'"{name}"' if isinstance(name, str) else "of this kind"
            message = f"there is no policy {spelt}"
            hint = known(self.policies, str(name))
            self.report.add(codes.BAD_WIRING, at / "policy", message, hint=hint)
            return None
        return self.policies[name]
