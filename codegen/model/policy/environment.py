"""What the environment says of policies: `CODEGEN_USERS_GET_USER_TIMEOUT=5s`.

Clients read it when they are made (`runtime.environment`); here it is only shown and
checked. A name is `CODEGEN_<SERVICE>[_<OPERATION>]_<SETTING>`, all in upper snake case.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from codegen.diagnostics import Place, Report, Span, codes
from codegen.model import names
from codegen.model.policy import settings
from codegen.model.policy.kinds import scalar
from codegen.model.policy.reading import Reader, Where
from codegen.model.policy.settings import Row, Setting
from codegen.model.policy.values import Layer, Said

_PREFIX = "CODEGEN_"
_ADDRESS = "_URL"

SUFFIXES: Mapping[str, str] = {
    "_".join(names.constant(word) for word in path.split(".")): path
    for path in settings.ROWS
}
"""The path of each setting by the end of its variable: `RETRY_BACKOFF_BASE`."""


@dataclass(frozen=True, slots=True)
class Environment:
    """The variables that are about clients."""

    variables: Mapping[str, str]

    def layers(self, service: str, operation: str, report: Report) -> tuple[Layer, ...]:
        """What holds for a service, then for one of its operations by its wire name.

        A variable may be about several protocols, and holds for those that it fits.
        """
        whole = _start(service)
        if not any(name.startswith(whole) for name in self.variables):
            return ()
        one = f"{whole}{names.constant(operation)}_"
        return tuple(Layer(said=self._said(start, report)) for start in (whole, one))

    def _said(self, start: str, report: Report) -> dict[str, Said]:
        found: dict[str, Said] = {}
        for suffix, path in SUFFIXES.items():
            variable = f"{start}{suffix}"
            if variable in self.variables:
                where = _always(_place(variable))
                code = codes.BAD_ENVIRONMENT
                reader = Reader(where, report, facts=False, code=code)
                row, words = settings.ROWS[path], tuple(path.split("."))
                value = _value(row, self.variables[variable].strip())
                for inner, said in reader.row(row, value, words, ()).items():
                    found[inner] = said
                    _switch_on(inner, said, found)
        return found

    def check(
        self, services: Mapping[str, set[str]], origins: set[Place], report: Report
    ) -> None:
        """Report variables of *services* (with their operations) that do nothing.

        *origins* are the places that say anything which holds.
        """
        done = {*origins, *(found.span for found in report.select("error"))}
        for variable in sorted(self.variables):
            at = _place(variable)
            service = next(
                (s for s in services if variable.startswith(_start(s))), None
            )
            if service is None or at in done or variable.endswith(_ADDRESS):
                continue
            known = {*_known(service, services[service])}
            near = difflib.get_close_matches(variable, known, 1)
            if variable in known:
                message, near = "changes nothing for any operation", []
            else:
                message = "names no setting of an operation"
            hint = f"did you mean {near[0]}?" if near else None
            report.add(codes.UNUSED_ENVIRONMENT, at, message, hint=hint)


def _switch_on(path: str, said: Said, found: dict[str, Said]) -> None:
    """Saying anything of a layer switches it on, unless its own variable says no."""
    outer = path.rpartition(".")[0]
    if outer and settings.default(settings.ROWS[outer]) is not None:
        found.setdefault(outer, Said(True, said.at))


def of(variables: Mapping[str, str]) -> Environment:
    """What *variables* of a process say."""
    own = {k: v for k, v in variables.items() if k.startswith(_PREFIX)}
    return Environment(own)


def about(at: Place, service: str, operation: str) -> bool:
    """Whether *at* is a variable that names one operation of a service."""
    start = _place(f"{_start(service)}{names.constant(operation)}_")
    return isinstance(at, Span) and at.file.startswith(start.file)


def _start(service: str) -> str:
    return f"{_PREFIX}{service.replace('.', '_').upper()}_"


def _known(service: str, operations: set[str]) -> Iterator[str]:
    starts = [_start(service)]
    starts += [f"{starts[0]}{names.constant(one)}_" for one in sorted(operations)]
    return (f"{start}{suffix}" for start in starts for suffix in SUFFIXES)


def _place(variable: str) -> Span:
    return Span.of_variable(variable)


def _always(at: Place) -> Where:
    return lambda words: at


def _value(row: Row, text: str) -> object:
    """A variable as YAML would have it; items of a list stand between commas."""
    if isinstance(row, Setting) and row.kind.items is not None:
        return [scalar(item.strip()) for item in text.split(",") if item.strip()]
    return scalar(text)
