"""Consumers with policies of their own: `policies` and `services.*.uses`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from codegen.diagnostics import Pointer, Report, codes
from codegen.model import ir, names
from codegen.model.ownership import RESERVED
from codegen.model.policy import Reader, below, effective, rules
from codegen.model.policy.reading import known
from codegen.model.wiring.directory import Directory, Found
from codegen.reading.source import Source

_FITS_ALL = ir.Facts(slice="http", idempotent=True, safe=True)
"""An operation that may have any setting."""


def consumers(
    sources: Iterable[Source], directory: Directory, report: Report
) -> Iterator[ir.Consumer]:
    """Every service that calls others by policies of its own."""
    owners: dict[str, str] = {}
    found: dict[str, list[ir.Use]] = {}
    placed: _Placed = {}
    for source in sources:
        root = Pointer(source.file)
        policies = _policies(source.value, root, report)
        reading = _Reading(directory, report, policies, placed)
        services = _object(source.value, root, "services", report)
        for name, node in services.items():
            at = root / "services" / name
            uses = list(reading.service(name, node, at))
            if uses:
                service = _package(name, at, directory, report)
                other = owners.setdefault(service, name)
                if other != name:
                    message = f'"{other}" and "{name}" would both be "{service}"'
                    report.add(codes.SAME_PACKAGE, at, message)
                found.setdefault(service, []).extend(uses)
        reading.check_unused(root / "policies")
    for service, uses in found.items():
        yield ir.Consumer(service=service, uses=tuple(uses))


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


_Placed = dict[tuple[str, str, str], Pointer]
"""Where it is said how a service calls an operation, by service, package and name."""


@dataclass(frozen=True, slots=True)
class _Reading:
    """Reads one file; *placed* is what all files say."""

    directory: Directory
    report: Report
    policies: Mapping[str, ir.Layer]
    placed: _Placed
    named: set[str] = field(default_factory=set)
    """The policies that a use names."""

    def service(self, name: str, node: Any, at: Pointer) -> Iterator[ir.Use]:
        """What one service uses."""
        if isinstance(node, dict):
            yield from self.uses(name, node.get("uses"), at / "uses")
        elif node is not None:
            self.report.add(codes.BAD_WIRING, at, f'service "{name}" must be an object')

    def uses(self, service: str, node: Any, at: Pointer) -> Iterator[ir.Use]:
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
                yield from self._use(service, name, said, place)
            else:
                message = "an operation is named by a string, users.getUser"
                self.report.add(codes.BAD_WIRING, place, message)

    def _use(self, service: str, name: str, said: Any, at: Pointer) -> Iterator[ir.Use]:
        found = self.directory.operations(name, at, self.report)
        layer = self._layer(said, at)
        if layer is None or not found or self._said_before(service, found, at):
            return
        uses = [
            ir.Use(
                contract=contract,
                operation=operation,
                policy=effective(
                    operation.policy.facts,
                    (*operation.policy.layers, layer),
                    self.report,
                ),
            )
            for contract, operation in found
        ]
        self._check_harm(said["policy"], name, uses, layer, at)
        changed = [use for use in uses if _changes(use)]
        yield from changed
        if not changed:
            message = f'this policy changes nothing for "{name}"'
            self.report.add(codes.UNUSED_CONSUMER_POLICY, at / "policy", message)

    def _said_before(self, service: str, found: tuple[Found, ...], at: Pointer) -> bool:
        """Whether another use has a policy for one of the same operations."""
        for contract, operation in found:
            package = contract.package.strip(".")
            key = (service, package, operation.wire_name)
            other = self.placed.setdefault(key, at)
            if other != at:
                message = (
                    f"how {service} calls {package}.{operation.wire_name} is said"
                    f" twice, here and at {self.report.locate(other)}"
                )
                self.report.add(codes.BAD_WIRING, at, message, hint="keep one of them")
                return True
        return False

    def _check_harm(
        self, policy: str, name: str, uses: list[ir.Use], layer: ir.Layer, at: Pointer
    ) -> None:
        """Report what no protocol of the operation can have without doing harm."""
        refused = [rules.refused(use.policy, layer) for use in uses]
        for path, reason in refused[0].items():
            if all(path in one for one in refused):
                word = path.partition(".")[0]
                hint = f"name a policy without `{word}`"
                if reason.startswith("not "):
                    hint += ", or have its contract say that it does no harm"
                self.report.add(
                    codes.UNSAFE_POLICY,
                    at / "policy",
                    f'policy "{policy}" says {word} for {name}, which is {reason}',
                    hint=hint,
                )

    def check_unused(self, at: Pointer) -> None:
        """Report policies that nobody names, and what contradicts itself in them."""
        for name, layer in self.policies.items():
            if name not in self.named:
                message = f'no use names the policy "{name}"'
                self.report.add(codes.UNUSED_CONSUMER_POLICY, at / name, message)
                effective(_FITS_ALL, (layer,), self.report)

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
        name = said.get("policy")
        if name is None:
            return None
        if not isinstance(name, str) or name not in self.policies:
            message = f'there is no policy "{name}"'
            if not isinstance(name, str):
                message = "a policy is named by a string, the name of one of `policies`"
            hint = known(self.policies, str(name)) or "the file has no `policies`"
            self.report.add(codes.BAD_WIRING, at / "policy", message, hint=hint)
            return None
        self.named.add(name)
        return self.policies[name]


def _changes(use: ir.Use) -> bool:
    old = use.operation.policy
    return any(use.policy.get(path) != old.get(path) for path in old.values)
