"""Request bodies and responses: which media type, which type, which exception."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from pathlib import PurePosixPath
from typing import Any

from codegen.diagnostics import Pointer, codes
from codegen.model import ir, names
from codegen.slices.http.headers import HeaderSets
from codegen.slices.http.media import Media
from codegen.slices.http.phrases import phrase
from codegen.slices.slice import Input

# What errors.py and its readers already mean by these names.
_ERROR_NAMES = frozenset(
    {"ApiError", "CallError", "UnexpectedStatus", "ContractViolation", "CircuitOpen"}
    | {"DeadlineExceeded", "TransportError", "Exception", "BaseException"}
)
# RFC 9110 sections 15.3.5, 15.3.6 and 15.4.5.
_BODILESS = frozenset({"204", "205", "304"})


@dataclass(slots=True)
class Bodies:
    """Lowers the bodies of one contract; remembers the exceptions it has named."""

    media: Media
    _headers: HeaderSets = field(init=False)
    _scope: names.Scope = field(
        default_factory=lambda: names.Scope(
            _ERROR_NAMES | names.BUILTINS, ignore_case=True
        )
    )
    _shared: dict[Pointer, ir.HttpError] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._headers = HeaderSets(self.media)

    @property
    def given(self) -> Input:
        return self.media.given

    def request(
        self, operation: dict[str, Any], at: Pointer, role: str, *, pushed: bool
    ) -> tuple[tuple[ir.Content, ...], bool, str]:
        """The body to send, whether there must be one, and what it is.

        What the provider pushes has the properties that only it may set.
        """
        if "requestBody" not in operation:
            return (), False, ""
        node, where = self.given.documents.resolved(at / "requestBody")
        direction: ir.Direction = "response" if pushed else "request"
        contents = self.media.contents(node, where, f"{role}Request", direction)
        return contents, node.get("required") is True, _text(node.get("description"))

    def responses(
        self, operation: dict[str, Any], at: Pointer, role: str, *, head: bool
    ) -> tuple[tuple[ir.HttpResult, ...], tuple[ir.HttpError, ...]]:
        """Successes and declared failures.

        A `default` is a failure; where no success is declared, successes are like it.
        A redirect is a success only where there is no 2xx. A HEAD request has no body
        in its answer, but the header fields of one (RFC 9110 section 9.3.2).
        """
        listed, place = self.media.members(operation, at, "responses")
        statuses = [str(status) for status in listed]
        known = [s for s in statuses if re.fullmatch(r"[1-5](\d\d|XX)|default", s)]
        success = [s for s in known if s[0] == "2"]
        success = success or [s for s in known if s[0] == "3"]
        results = [self._result(place, status, role) for status in success]
        if not results and "default" in known:
            results = [replace(self._result(place, "default", role), status="2XX")]
        if not results:
            # No success is declared: any is taken, and its body is not read.
            if known:
                message = (
                    "nothing but refusals: the answer when it is done is undeclared"
                )
                hint = "declare it, or 204 where there is nothing to say"
                self.given.report.add(codes.LINT, place, message, hint=hint)
            results = [ir.HttpResult(status="2XX", contents=())]
        if head:
            results = [_of_head(result) for result in results]
        errors = [
            self._error(place, status, role)
            for status in known
            if status not in success and status[0] != "1"
        ]
        for status in statuses:
            if status not in known and not status.startswith("x-"):
                message = f'"{status}" is no status code'
                self.given.report.add(codes.LINT, place / status, message)
        return tuple(results), tuple(errors)

    def _result(self, at: Pointer, status: str, role: str) -> ir.HttpResult:
        node, where = self.given.documents.resolved(at / status)
        contents = self.media.contents(node, where, f"{role}Response", "response")
        if contents and status in _BODILESS:
            message = f"an answer of status {status} has no body (RFC 9110)"
            self.given.report.add(codes.LINT, where / "content", message)
        return ir.HttpResult(
            status=status,
            contents=() if status in _BODILESS else contents,
            headers=self._headers.of(node, where),
        )

    def _error(self, at: Pointer, status: str, role: str) -> ir.HttpError:
        place = at / status
        node, where = self.given.documents.resolved(place)
        if where in self._shared:
            return replace(self._shared[where], status=status)
        wanted = role + names.pascal(phrase(status))
        if where != place:
            name = where.tokens[-1] if where.tokens else PurePosixPath(where.file).stem
            if re.match(r"[^\W\d]", name) and name not in ("default", "4XX"):
                wanted = names.pascal(name)
        contents = self.media.contents(node, where, wanted + "Body", "response")
        error = ir.HttpError(
            name=self._scope.take(wanted, f"{wanted}Error"),
            status=status,
            contents=tuple(one for one in contents if not one.streams),
            doc=_text(node.get("description")),
            headers=self._headers.of(node, where),
        )
        self._shared[where] = error
        return error


def _of_head(result: ir.HttpResult) -> ir.HttpResult:
    named = next((one.media_type for one in result.contents), "")
    return replace(result, contents=(), media_type=named)


def _text(value: object) -> str:
    return value.strip() if isinstance(value, str) else ""
