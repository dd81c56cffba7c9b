"""The Python names of services, methods and constants of one proto file."""

from __future__ import annotations

from collections.abc import Iterable

from codegen.model import ir, names

# What the base classes of clients and fakes have in public (a test compares).
TAKEN_METHODS = names.CALLER_NAMES | names.FAKE_NAMES
# What the modules of the slice import or define beside their classes.
_MODULE_NAMES = frozenset(
    {
        "AsyncGenerator",
        "AsyncGrpcClient",
        "AsyncIterator",
        "Context",
        "Generator",
        "GrpcClient",
        "GrpcFake",
    }
    | {"Iterable", "Iterator", "MaybeAwaitable", "Metadata", "Protocol", "Requests"}
)


class ClassNames:
    """Hands out stems: `Users` for `Users` and `UsersService`, then the whole name."""

    def __init__(self) -> None:
        self._taken = set(_MODULE_NAMES)

    def take(self, service: str) -> str:
        """The stem of all classes of a service."""
        whole = names.pascal(service, fallback="Service")
        short = whole.removesuffix("Service") or whole
        candidates = [short, whole, *(f"{whole}{number}" for number in range(2, 1000))]
        for stem in candidates:
            classes = {f"{stem}Client", f"Async{stem}Client"}
            classes |= {f"{stem}Service", f"Fake{stem}Service"}
            if not classes & self._taken:
                self._taken |= classes
                return stem
        raise AssertionError(service)


def method_scope(modules: Iterable[str]) -> names.Scope:
    """Where the methods of a service get their names; *modules* are in annotations."""
    return names.Scope(TAKEN_METHODS | names.TYPE_NAMES | set(modules))


def method(scope: names.Scope, rpc: str) -> str:
    """The method for the rpc of that name."""
    return scope.take(names.snake(rpc, fallback="call"))


def parameters(stems: Iterable[str]) -> dict[str, str]:
    """The parameter of `serve` for each service, by its stem."""
    listed = list(stems)
    if len(listed) == 1:
        return {listed[0]: "service"}
    scope = names.Scope(
        {"address", "around", "options", "server", "methods", "validate"}
    )
    return {stem: scope.take(names.snake(stem)) for stem in listed}


def module_aliases(modules: Iterable[str]) -> dict[str, str]:
    """The local name of each `_pb2` module: its last part, longer where two agree."""
    ordered = sorted(set(modules))
    lasts = [module.rpartition(".")[2] for module in ordered]
    aliases: dict[str, str] = {}
    for module, last in zip(ordered, lasts, strict=True):
        parts = module.removeprefix("._proto").strip(".").split(".")
        count = 1
        while lasts.count(last) > 1 and count < len(parts):
            count += 1
            alias = "_".join(parts[-count:])
            if sum(_ends(other, parts[-count:]) for other in ordered) == 1:
                break
        alias = "_".join(parts[-count:])
        while alias in aliases.values():
            alias += "_"
        aliases[module] = alias
    return aliases


def _ends(module: str, parts: list[str]) -> bool:
    return module.split(".")[-len(parts) :] == parts


def modules_of(operations: Iterable[ir.Operation]) -> list[str]:
    """Every `_pb2` module that the signatures of *operations* name."""
    found: dict[str, None] = {}
    for operation in operations:
        if isinstance(operation.binding, ir.GrpcBinding):
            for ref in refs(operation.binding):
                found.setdefault(ref.module)
    return list(found)


def refs(binding: ir.GrpcBinding) -> list[ir.Ref]:
    """Every message and enum that the signatures of a client name."""
    found = [binding.request, binding.response]
    fields = [*(binding.keywords or ()), *([binding.items] if binding.items else [])]
    found += [field.type for field in fields if isinstance(field.type, ir.Ref)]
    if binding.operation is not None:
        found += [binding.operation.result, binding.operation.progress]
    return found
