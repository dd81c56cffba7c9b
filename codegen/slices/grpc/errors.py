"""The errors that `codegen/errors.proto` lets a contract declare."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from google.protobuf.descriptor_pb2 import FileDescriptorProto
from google.protobuf.message import Message

from codegen.diagnostics import Place, Report, codes
from codegen.model import ir, names
from codegen.protobuf.comments import (
    METHOD,
    METHOD_OPTIONS,
    SERVICE,
    SERVICE_OPTIONS,
    Path,
)
from codegen.protobuf.installed import ERRORS
from codegen.slices.grpc.extensions import Extensions

_NUMBER = 50208
_REASON = re.compile(r"[A-Z][A-Z0-9_]{0,61}[A-Z0-9]")  # AIP-193
# What the modules that use the classes import or define beside them.
_TAKEN = frozenset({"DeclaredError", "StatusCode"})


class Errors:
    """Lowers the declared errors of one file, each reason of a service once."""

    def __init__(
        self, file: FileDescriptorProto, extensions: Extensions, report: Report
    ) -> None:
        self._file, self._extensions, self._report = file, extensions, report
        self._names = names.Scope(_TAKEN | names.TYPE_NAMES)
        self._known: dict[tuple[str, str], ir.GrpcError] = {}

    @property
    def declared(self) -> tuple[ir.GrpcError, ...]:
        """All of them, in the order of the file."""
        return tuple(self._known.values())

    def of_method(self, service: int, method: int, domain: str) -> tuple[str, ...]:
        """The classes of errors of a method: its service's, then its own."""
        below = self._file.service[service]
        at = (SERVICE, service)
        own = (*at, METHOD, method, METHOD_OPTIONS)
        found = [
            *self._read(
                below.options, (*at, SERVICE_OPTIONS), "service_errors", domain
            ),
            *self._read(below.method[method].options, own, "errors", domain),
        ]
        return tuple(dict.fromkeys(found))

    def _read(
        self, options: Message, path: Path, name: str, domain: str
    ) -> Iterable[str]:
        said = self._extensions.read(options, f"codegen.{name}", ERRORS) or ()
        for index, error in enumerate(said):
            where = self._extensions.where((*path, _NUMBER, index), error.DESCRIPTOR)
            found = self._error(error, domain, where(("reason",)), where(("code",)))
            if found is not None:
                yield found.name

    def _error(
        self, said: Any, domain: str, reason_at: Place, code_at: Place
    ) -> ir.GrpcError | None:
        """The error that *said* declares; None, with a diagnostic, if it cannot be."""
        if not _REASON.fullmatch(said.reason):
            self._report.add(
                codes.BAD_ERROR,
                reason_at,
                "the reason of an error must be UPPER_SNAKE_CASE of 2 to 63 characters,"
                f' not "{said.reason}"',
                hint='say what happened: "USER_NOT_FOUND"',
            )
            return None
        kinds = said.DESCRIPTOR.fields_by_name["code"].enum_type.values_by_number
        if said.code == 0 or said.code not in kinds:
            known = ", ".join(kind.name for number, kind in kinds.items() if number)
            self._report.add(
                codes.BAD_ERROR,
                code_at,
                f"{said.reason} has no code, and OK is none",
                hint=f"known: {known}",
            )
            return None
        return self._once(said, kinds[said.code].name, domain, reason_at)

    def _once(self, said: Any, code: str, domain: str, at: Place) -> ir.GrpcError:
        known = self._known.get((domain, said.reason))
        if known is None:
            stem = names.pascal(said.reason.lower())
            longer = names.pascal(domain.rpartition(".")[2]) + stem
            found = ir.GrpcError(
                name=self._names.take(stem, longer),
                code=code,
                reason=said.reason,
                domain=domain,
                doc=said.doc or f"Ends with {code}.",
            )
            return self._known.setdefault((domain, said.reason), found)
        if code != known.code or (said.doc and said.doc != known.doc):
            self._report.add(
                codes.BAD_ERROR,
                at,
                f"{said.reason} has been declared otherwise before",
                hint="one reason of a service means one thing: say the same, or leave `doc` out",
            )
        return known
