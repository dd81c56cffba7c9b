"""How policies are spelt in a table of constants: the words of `runtime.policy`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from codegen.model import ir, names
from codegen.model.policy import settings
from codegen.model.policy.settings import Group
from codegen.writing.python import Expr, join, literal, name

_RUNTIME = ".runtime"


@dataclass(frozen=True, slots=True)
class Constant:
    """A policy that several operations share: `IDEMPOTENT`, and how it is made."""

    name: str
    policy: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """The policies of one module."""

    shared: Mapping[str, Expr]
    """What stands at its top, by name."""
    spelt: Mapping[str, Expr]
    """What stands at each operation, by the operation's constant."""

    def constants(self, use: Callable[[Expr], str] = str) -> tuple[Constant, ...]:
        """The shared policies as *use* spells them in the module."""
        return tuple(Constant(name, use(expr)) for name, expr in self.shared.items())


def table(operations: Iterable[ir.Operation], taken: Iterable[str]) -> Table:
    """Spell the policies of *operations* for a module that has the names *taken*."""
    policies = {operation.constant: operation.policy for operation in operations}
    spelt = {constant: spell(policy) for constant, policy in policies.items()}
    times = Counter(spelt.values())
    scope = names.Scope(taken)
    shared: dict[Expr, str] = {}
    for constant, expr in spelt.items():
        if times[expr] > 1 and expr not in shared:
            word = _word(policies[constant])
            others = (f"{word}_{number}" for number in range(2, len(spelt) + 2))
            shared[expr] = scope.take(word, *others)
    return Table(
        shared={name: expr for expr, name in shared.items()},
        spelt={
            constant: Expr(shared[expr]) if expr in shared else expr
            for constant, expr in spelt.items()
        },
    )


def _word(policy: ir.Policy) -> str:
    """What a policy is for, in one word."""
    if policy.get("idempotency.header"):
        return "KEYED"
    if policy.get("idempotent"):
        return "IDEMPOTENT"
    return "REDELIVERED" if policy.facts.redelivered else "ONCE"


def spell(policy: ir.Policy) -> Expr:
    """`Policy(timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3))`."""
    return _call(settings.POLICY, "", policy)


def _call(group: Group, prefix: str, policy: ir.Policy) -> Expr:
    arguments = list(_arguments(group, prefix, policy))
    slots = ", ".join("{}" for _ in arguments)
    return join(f"{{}}({slots})", name(_RUNTIME, group.python), *arguments)


def _arguments(group: Group, prefix: str, policy: ir.Policy) -> Iterator[Expr]:
    """Keyword arguments for what differs from the runtime's defaults."""
    for row in group.members:
        path, keyword = f"{prefix}{row.word}", settings.keyword(row)
        value = policy.get(path)
        if not isinstance(row, Group):
            said = path in policy.values and keyword
            if said and (row.always or value != row.default):
                yield Expr(f"{keyword}={literal(value)}")
        elif not row.python:
            yield from _arguments(row, f"{path}.", policy)
        elif row.on is not None and not value:
            if row.on:
                yield Expr(f"{keyword}=None")
        else:
            inner = _call(row, f"{path}.", policy)
            if row.on is False or not inner.text.endswith("()"):
                yield join(f"{keyword}={{}}", inner)
