"""What `google.api.http` says of the rpcs of a file: how they are called over HTTP."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import get_close_matches
from typing import Any

from google.protobuf.descriptor import Descriptor, FieldDescriptor
from google.protobuf.descriptor_pb2 import MethodDescriptorProto

from codegen.diagnostics import Report, Span, codes
from codegen.model import ir
from codegen.protobuf import comments, scan
from codegen.protobuf.comments import Path, SourceInfo
from codegen.protobuf.protoc import span_of, stretch
from codegen.reading.text import position
from codegen.slices.grpc import http_paths
from codegen.slices.grpc.extensions import Extensions
from codegen.slices.grpc.load import Document

_FILE = "google/api/annotations.proto"
_NUMBER = 72295728
_TOKEN = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+")
_VERBS = ("get", "put", "post", "delete", "patch")
_WKT = "google.protobuf."
_TEXTUAL = frozenset(
    {f"{_WKT}Timestamp", f"{_WKT}Duration", f"{_WKT}FieldMask"}
    | {f"{_WKT}{kind}Value" for kind in ("Double", "Float", "Bool", "String", "Bytes")}
    | {f"{_WKT}{kind}Value" for kind in ("Int64", "UInt64", "Int32", "UInt32")}
)
"""Messages whose JSON is a text, a number or a truth value, which a path can have."""


class HttpRules:
    """Reads the rules of one file, and says what is wrong with them."""

    def __init__(
        self,
        document: Document,
        source: SourceInfo,
        extensions: Extensions,
        report: Report,
    ) -> None:
        self._name, self._protos = document.name, document.protos
        self._source, self._report = source, report
        self._extensions = extensions
        self._known: dict[tuple[str, str, str], str] = {}

    def of(
        self, rpc: MethodDescriptorProto, path: Path, service: str
    ) -> tuple[ir.HttpRule, ...]:
        """The rules of *rpc*, which stands at *path*; the main one is the first."""
        read = self._extensions.read(rpc.options, "google.api.http", _FILE)
        if read is None:
            return ()
        rules = [read, *read.additional_bindings]
        places = self._places(rules, path)
        found = []
        for rule, at in zip(rules, places, strict=True):
            verb, template = _pattern(rule)
            lowered = ir.HttpRule(
                verb=verb,
                path=template,
                body=rule.body,
                response_body=rule.response_body,
            )
            _Check(self, rpc, at, path, service).rule(lowered)
            if rule is not read and rule.additional_bindings:
                message = "additional_bindings stand in additional_bindings"
                self.wrong(at, message, "move them up: there is one level of them")
            found.append(lowered)
        if rpc.client_streaming:
            text = f"the requests of {rpc.name} are a stream, which HTTP has no"
            message = f"{text} route for; it is served over gRPC alone"
            self._report.add(codes.NOT_GENERATED, places[0], message)
        return tuple(found)

    def wrong(self, at: Span, message: str, hint: str | None = None) -> None:
        """Say what is wrong with a rule."""
        self._report.add(codes.HTTP_RULE, at, message, hint=hint)

    def odd(self, at: Span, message: str) -> None:
        """Say what others may refuse."""
        self._report.add(codes.LINT, at, message)

    def message(self, name: str) -> Descriptor:
        """The message of a full name with a leading dot."""
        found: Descriptor = self._protos.pool.FindMessageTypeByName(name[1:])
        return found

    def claim(self, service: str, verb: str, shape: str, rpc: str) -> str | None:
        """Which rpc of *service* has these paths already, if one has."""
        owner = self._known.get((service, verb, shape))
        self._known.setdefault((service, verb, shape), rpc)
        return owner

    def near(self, text: str, at: Span, path: Path) -> Span:
        """Where the string *text* stands in an rpc, as near to *at* as can be."""
        found = [one for value, one in self._strings(path) if value == text]
        return min(
            found,
            key=lambda one: (abs(one.line - at.line), abs(one.column - at.column)),
            default=at,
        )

    def _places(self, rules: list[Any], path: Path) -> list[Span]:
        """Where the path of each rule stands, else where the option does."""
        waiting = list(self._strings(path))
        begun = (*path, comments.METHOD_OPTIONS, _NUMBER)
        option = self._source.span(begun) or self._source.below(begun)
        first, start = option[:2] if option else self._source.position(path)
        fallback = span_of(self._protos.closure, self._name, first, start)
        found = []
        for rule in rules:
            template = _pattern(rule)[1]
            at = next((one for one in waiting if one[0] == template), None)
            if at is not None:
                waiting.remove(at)
            found.append(fallback if at is None or not template else at[1])
        return found

    def _strings(self, path: Path) -> Iterator[tuple[str, Span]]:
        """Every string in the text of an rpc, with its place."""
        statement = self._source.span(path)
        text = self._protos.closure.texts[self._name]
        if statement is None:
            return
        begin, end = stretch(self._protos.closure, self._name, statement)
        for value, offset in scan.strings(text.text[begin:end]):
            yield value, Span(text.file, *position(text.text, begin + offset))


class _Check:
    """What can be wrong with one rule of an rpc."""

    def __init__(
        self,
        rules: HttpRules,
        rpc: MethodDescriptorProto,
        at: Span,
        path: Path,
        service: str,
    ) -> None:
        self._rules, self._rpc = rules, rpc
        self._at, self._path, self._service = at, path, service

    def rule(self, rule: ir.HttpRule) -> None:
        """Say what is wrong."""
        if not rule.path or not rule.verb:
            hint = "write one of get, put, post, delete, patch, custom"
            self._rules.wrong(self._at, "the rule has no method, or no path", hint)
            return
        self._verb(rule)
        self._template(rule)
        if rule.body not in ("", "*"):
            self._named(rule.body, self._rpc.input_type, "body")
        if rule.response_body:
            self._named(rule.response_body, self._rpc.output_type, "response_body")

    def _verb(self, rule: ir.HttpRule) -> None:
        verb = rule.verb
        if not _TOKEN.fullmatch(verb):
            at = self._rules.near(verb, self._at, self._path)
            message = f"{verb!r} is no method of HTTP (RFC 9110, 9.1)"
            self._rules.wrong(at, message, "one word: HEAD, or * for any")
        elif verb != verb.upper():
            at = self._rules.near(verb, self._at, self._path)
            message = (
                f"`{verb}` is no method that clients send: {verb.upper()} is another"
            )
            self._rules.odd(at, message)
        elif rule.body and verb in ("GET", "DELETE"):
            told = f"a {verb} has a body, which clients and proxies may drop"
            self._rules.odd(self._at, told)

    def _template(self, rule: ir.HttpRule) -> None:
        try:
            template = http_paths.parse(rule.path)
        except ValueError as error:
            hint = "google/api/http.proto has the grammar of paths"
            self._rules.wrong(self._at, f"`{rule.path}` is no path: {error}", hint)
            return
        if template.goes_on:
            message = f"`{rule.path}` goes on behind `**`, which is to be the last"
            self._rules.odd(self._at, message)
        request = self._rules.message(self._rpc.input_type)
        for name in template.fields:
            try:
                field = _field(request, name)
            except LookupError as error:
                self._rules.wrong(self._at, f"`{{{name}}}`: {error.args[0]}")
            else:
                self._variable(name, field)
        owner = self._rules.claim(
            self._service, rule.verb, template.shape, self._rpc.name
        )
        if owner is not None:
            told = f"{rule.verb} {rule.path} calls {owner} already"
            self._rules.wrong(self._at, told, "nobody could call this one by it")

    def _variable(self, name: str, field: FieldDescriptor) -> None:
        kind = field.message_type
        if kind is not None and kind.full_name not in _TEXTUAL:
            told = "a map" if kind.GetOptions().map_entry else f"a {kind.name}"
            message = f"`{{{name}}}` is {told}, which a path cannot have"
            self._rules.wrong(self._at, message, "name a field of it")
        elif field.is_repeated:
            message = f"`{{{name}}}` is a list, of which a path has one segment"
            self._rules.odd(self._at, f"{message} with commas")

    def _named(self, name: str, message: str, option: str) -> None:
        at = self._rules.near(name, self._at, self._path)
        whole = self._rules.message(message)
        try:
            _field(whole, name)
        except LookupError as error:
            self._rules.wrong(at, f'{option} "{name}": {error.args[0]}')
        else:
            if "." in name:
                told = f'{option} "{name}" is to be a field of {whole.name} itself'
                self._rules.odd(at, told)


def _pattern(rule: Any) -> tuple[str, str]:
    """Method and path of a rule; empty if it has none."""
    if rule.WhichOneof("pattern") == "custom":
        return rule.custom.kind, rule.custom.path
    return next(
        ((verb.upper(), getattr(rule, verb)) for verb in _VERBS if rule.HasField(verb)),
        ("", ""),
    )


def _field(message: Descriptor, path: str) -> FieldDescriptor:
    """The field that *path* names.

    Raises:
        LookupError: There is none; the message says where.
    """
    inner: Descriptor | None = message
    field: FieldDescriptor | None = None
    for word in path.split("."):
        if field is not None and field.is_repeated:
            raise LookupError(f"`{field.name}` is a list or a map, and not one message")
        if inner is None:
            raise LookupError(f"`{field and field.name}` is no message")
        found = inner.fields_by_name.get(word)
        if found is None:
            near = get_close_matches(word, list(inner.fields_by_name), 1)
            meant = f"; did you mean `{near[0]}`?" if near else ""
            raise LookupError(f"{inner.name} has no field `{word}`{meant}")
        field, inner = found, found.message_type
    assert field is not None  # a path has a word at least
    return field
