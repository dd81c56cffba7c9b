"""Request bodies and responses: which media type, which type, which exception."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from pathlib import PurePosixPath
from typing import Any

from codegen.diagnostics import Pointer, codes
from codegen.model import ir, names
from codegen.slices.http.load import Dialect
from codegen.slices.http.phrases import phrase
from codegen.slices.slice import Input

# What errors.py and its readers already mean by these names.
_ERROR_NAMES = frozenset(
    {"ApiError", "CallError", "UnexpectedStatus", "ContractViolation", "CircuitOpen"}
    | {"DeadlineExceeded", "TransportError", "Exception", "BaseException"}
)


# What is JSON without a name of its own; a charset says nothing, JSON is UTF-8.
_PLAIN_JSON = frozenset({"application/json", "text/json", "*/*"})


@dataclass(slots=True)
class Bodies:
    """Lowers the bodies of one contract; remembers the exceptions it has named."""

    given: Input
    home: str
    dialect: Dialect
    _scope: names.Scope = field(
        default_factory=lambda: names.Scope(
            _ERROR_NAMES | names.BUILTINS, ignore_case=True
        )
    )
    _shared: dict[Pointer, ir.HttpError] = field(default_factory=dict)

    def exists(self, at: Pointer) -> bool:
        """Whether there is a node at *at*."""
        try:
            self.given.documents.get(at)
        except KeyError:
            return False
        return True

    def type_at(self, at: Pointer, want: str) -> ir.Type:
        """The type of the schema at *at*; anything where there is none."""
        if not self.exists(at):
            return ir.ANY
        return self.given.schemas.type_of(
            at, want=want, home=self.home, dialect=self.dialect
        )

    def request(
        self, operation: dict[str, Any], at: Pointer, role: str
    ) -> tuple[tuple[ir.Content, ...], bool, str]:
        """The body to send, whether there must be one, and what it is."""
        if "requestBody" not in operation:
            return (), False, ""
        node, where = self.given.documents.resolved(at / "requestBody")
        contents = self._contents(node, where, f"{role}Request")
        return contents, node.get("required") is True, _text(node.get("description"))

    def responses(
        self, operation: dict[str, Any], at: Pointer, role: str, *, head: bool
    ) -> tuple[tuple[ir.HttpResult, ...], tuple[ir.HttpError, ...]]:
        """Successes and declared failures.

        A `default` is a failure; where no success is declared, successes are like it.
        A redirect is a success only where there is no 2xx. A HEAD request has no body
        in its answer, whatever the contract describes (RFC 9110 section 9.3.2).
        """
        listed = operation.get("responses")
        statuses = [str(s) for s in listed] if isinstance(listed, dict) else []
        known = [s for s in statuses if re.fullmatch(r"[1-5](\d\d|XX)|default", s)]
        success = [s for s in known if s[0] == "2"]
        success = success or [s for s in known if s[0] == "3"]
        results = [self._result(at, status, role) for status in success]
        if not results and "default" in known:
            results = [replace(self._result(at, "default", role), status="2XX")]
        if not results:
            # No success is declared: any is taken, and its body is not read.
            results = [ir.HttpResult(status="2XX", contents=())]
        if head:
            results = [replace(result, contents=()) for result in results]
        errors = [
            self._error(at, status, role)
            for status in known
            if status not in success and status[0] != "1"
        ]
        for status in statuses:
            if status not in known and not status.startswith("x-"):
                message = f'"{status}" is no status code'
                self.given.report.add(codes.LINT, at / "responses" / status, message)
        return tuple(results), tuple(errors)

    def _result(self, at: Pointer, status: str, role: str) -> ir.HttpResult:
        node, where = self.given.documents.resolved(at / "responses" / status)
        contents = self._contents(node, where, f"{role}Response")
        if node.get("headers"):
            message = "response headers are not typed yet; they can be read raw"
            self.given.report.add(codes.NOT_GENERATED, where / "headers", message)
        return ir.HttpResult(status=status, contents=contents)

    def _error(self, at: Pointer, status: str, role: str) -> ir.HttpError:
        place = at / "responses" / status
        node, where = self.given.documents.resolved(place)
        if where in self._shared:
            return replace(self._shared[where], status=status)
        wanted = role + names.pascal(phrase(status))
        if where != place:
            name = where.tokens[-1] if where.tokens else PurePosixPath(where.file).stem
            if re.match(r"[^\W\d]", name) and name not in ("default", "4XX"):
                wanted = names.pascal(name)
        contents = self._contents(node, where, wanted + "Body")
        error = ir.HttpError(
            name=self._scope.take(wanted, f"{wanted}Error"),
            status=status,
            content=contents[0] if contents else None,
            doc=_text(node.get("description")),
        )
        self._shared[where] = error
        return error

    def _contents(
        self, node: dict[str, Any], at: Pointer, want: str
    ) -> tuple[ir.Content, ...]:
        """The one media type that code is made for: JSON if there is any."""
        listed = node.get("content")
        if not isinstance(listed, dict) or not listed:
            return ()
        media_types = sorted(listed, key=lambda media_type: not _is_json(media_type))
        chosen = media_types[0]
        for other in media_types[1:]:
            self.given.report.add(
                codes.NOT_GENERATED,
                at / "content" / other,
                f'media type "{other}" is not generated yet, only "{chosen}" is',
            )
        codec = _codec(chosen)
        type: ir.Type = ir.Scalar("str") if codec == "text" else ir.Scalar("bytes")
        if codec not in ("text", "binary"):
            media, where = self.given.documents.resolved(at / "content" / chosen)
            type = self.type_at(where / "schema", want)
            if codec in ("form", "multipart") and "encoding" in media:
                message = "`encoding` is not generated yet"
                self.given.report.add(codes.NOT_GENERATED, where / "encoding", message)
        if codec == "json" and chosen.partition(";")[0].strip() in _PLAIN_JSON:
            chosen = "application/json"
        return (ir.Content(media_type=chosen, codec=codec, type=type),)


def _codec(media_type: str) -> ir.Codec:
    plain = media_type.split(";")[0].strip().lower()
    if _is_json(plain):
        return "json"
    if plain == "application/x-www-form-urlencoded":
        return "form"
    if plain == "multipart/form-data":
        return "multipart"
    return "text" if plain.startswith("text/") else "binary"


def _is_json(media_type: str) -> bool:
    plain = media_type.split(";")[0].strip().lower()
    return plain in _PLAIN_JSON or plain.endswith("+json")


def _text(value: object) -> str:
    return value.strip() if isinstance(value, str) else ""
