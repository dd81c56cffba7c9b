"""Whether recorded exchanges still fit the contract, so that stale ones are found."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import yaml

from ...media_types import covers, is_json
from ..configuration import ConfigurationError
from ..findings import ContractBroken, Finding
from ..http.document import Declared, Document, Schema, escaped
from . import styles
from .exchanges import ANY, FILTERED, Exchange, Half, pairs, read
from .schemas import Validity, contents, flat, types

CHECK = "recorded_exchange"
_SLOT = re.compile(r"\\\{[^{}]*\\\}")
Complaint = tuple[str, str]
"""What is wrong, and where the contract says otherwise."""


def verify(file: str | Path, document: str | Path | Mapping[str, Any]) -> None:
    """Check that the contract allows each exchange that *file* has.

    Args:
        file: What `Recorder` wrote.
        document: An OpenAPI document, or its file: the contract, or `openapi.json` of
            the output.

    Raises:
        ContractBroken: It does not; the message shows each that it does not allow.
        ConfigurationError: A file cannot be used.
    """
    __tracebackhide__ = True
    known = _Contract(_document(document))
    findings = [
        finding
        for number, one in enumerate(read(Path(file)), 1)
        for finding in known.findings(one, f"exchange {number} of {file}")
    ]
    if findings:
        raise ContractBroken(findings)


def _document(told: str | Path | Mapping[str, Any]) -> Document:
    if isinstance(told, Mapping):
        return Document(told)
    try:
        text = Path(told).read_text("utf-8")
        loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
        found = (
            json.loads(text) if text.lstrip()[:1] == "{" else yaml.load(text, loader)
        )
    except OSError as error:
        raise ConfigurationError(f"{told}: {error.strerror}") from None
    except (ValueError, yaml.YAMLError) as error:
        raise ConfigurationError(f"{told}: {error}") from None
    if not isinstance(found, Mapping) or "openapi" not in found:
        raise ConfigurationError(f"{told}: no OpenAPI document")
    return Document(found)


class _Contract:
    """What a document says of exchanges."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._sent = Validity(document, "request")
        self._answered = Validity(document, "response")
        # Concrete paths come before those with slots (OpenAPI 3.1, 4.8.8.1).
        operations = document.operations.values()
        self._operations = sorted(operations, key=lambda one: one.path.count("{"))

    def findings(self, one: Exchange, where: str) -> Iterator[Finding]:
        """Yield what is wrong with an exchange that stands at *where*."""
        name = f"{one.method} {one.target.partition('?')[0]}"
        found = self._found(one)
        if found is None:
            said = f"the contract has no operation {name}"
            yield _finding(name, where, said, "/paths", one)
            return
        operation, slots = found
        for said, pointer in self._complaints(one, operation, slots):
            place = pointer or operation.pointer
            yield _finding(operation.name, where, said, place, one)

    def _found(self, one: Exchange) -> tuple[Declared, list[str]] | None:
        path = one.target.partition("?")[0]
        for operation in self._operations:
            pattern = _SLOT.sub("([^/]+)", re.escape(operation.path))
            match = re.fullmatch(pattern, path)
            if match and operation.method == one.method:
                return operation, list(match.groups())
        return None

    def _complaints(
        self, one: Exchange, operation: Declared, slots: list[str]
    ) -> Iterator[Complaint]:
        parameters = [
            styles.declared(value, operation.pointer)
            for value in self._document.parameters(operation)
        ]
        names = re.findall(r"\{([^{}]*)\}", operation.path)
        given = {
            ("path", name): [unquote(text)]
            for name, text in zip(names, slots, strict=True)
        }
        for name, text in pairs(one.target):
            given.setdefault(("query", name), []).append(text)
        for name, text in one.request.headers.items():
            given["header", name] = [text]
        yield from self._parameters(parameters, given, one)
        yield from self._body(one, operation)
        yield from self._answer(one, operation)

    def _parameters(
        self,
        parameters: list[styles.Declared],
        given: Mapping[styles.Key, list[str]],
        one: Exchange,
    ) -> Iterator[Complaint]:
        spread = any(
            types(flat(self._document, p.schema)) == ["object"]
            or p.place == "querystring"
            for p in parameters
            if p.place in ("query", "querystring")
        )
        known = {p.name for p in parameters if p.place == "query"}
        for name in () if spread else dict(pairs(one.target)):
            if name not in known and (name, FILTERED) not in pairs(one.target):
                yield f"the contract has no query parameter {name!r}", ""
        for parameter in parameters:
            texts = given.get(parameter.key)
            if parameter.place == "cookie" or parameter.is_reserved:
                continue
            if texts is None:
                simple = types(flat(self._document, parameter.schema)) != ["object"]
                if parameter.required and simple:
                    place = f"{parameter.place} parameter {parameter.name!r}"
                    yield f"the required {place} is absent", parameter.pointer
                continue
            problem = self._problem(parameter, texts)
            if problem:
                place = f"{parameter.place} parameter {parameter.name!r}"
                yield f"the {place}: {problem}", parameter.pointer

    def _problem(self, parameter: styles.Declared, texts: list[str]) -> str:
        """What is wrong with a value that is simple enough to be read."""
        if parameter.media_type or {ANY, FILTERED} & set(texts):
            return ""
        kind = flat(self._document, parameter.schema)
        named = [one for one in types(kind) if one != "null"]
        if parameter.style not in ("simple", "form") or len(named) != 1:
            return ""
        if named == ["object"]:
            return ""
        if named == ["array"]:
            spread = parameter.explode and parameter.style == "form"
            parts = texts if spread else texts[0].split(",")
            items = flat(self._document, kind.get("items", {}))
            value: Any = [_typed(types(items), part) for part in parts]
        else:
            value = _typed(named, texts[0])
        return self._sent.problem(parameter.schema, value)

    def _body(self, one: Exchange, operation: Declared) -> Iterator[Complaint]:
        said = self._document.resolved(operation.value.get("requestBody", {}))
        known = contents(self._document, said)
        pointer = f"{operation.pointer}/requestBody"
        if one.request.body is None:
            if said.get("required") is True and known:
                yield "the required body is absent", pointer
            return
        if not known:
            yield "the contract takes no body", operation.pointer
            return
        yield from self._content(one.request, known, self._sent, pointer, "body")

    def _answer(self, one: Exchange, operation: Declared) -> Iterator[Complaint]:
        found = self._document.response(operation, one.status)
        if found is None:
            pointer = f"{operation.pointer}/responses"
            yield f"the contract has no answer with status {one.status}", pointer
            return
        key, said = found
        pointer = f"{operation.pointer}/responses/{escaped(key)}"
        for name, header in (said.get("headers") or {}).items():
            needed = self._document.resolved(header).get("required") is True
            if needed and name.lower() not in one.answer.headers:
                yield f"the required header {name} of the answer is absent", pointer
        known = contents(self._document, said)
        if one.answer.body is not None and known:
            yield from self._content(
                one.answer, known, self._answered, pointer, "body of the answer"
            )
        elif known and operation.method != "HEAD" and one.status not in (204, 304):
            yield "the answer has no body", pointer

    def _content(
        self,
        half: Half,
        known: Mapping[str, Mapping[str, Any]],
        validity: Validity,
        pointer: str,
        what: str,
    ) -> Iterator[Complaint]:
        """What is wrong with a body, of which media types are *known*."""
        told = half.headers.get("content-type", "")
        fits = [name for name in known if covers(name, told)]
        if not fits and is_json(told):  # JSON goes by several names
            fits = [name for name in known if is_json(name)]
        if not fits:
            kind = told or "no media type"
            yield f"the {what} is in {kind}, which the contract lacks", pointer
            return
        schema: Schema = known[fits[0]].get("schema", True)
        if half.body is not None and "json" in half.body:
            value, unknown = half.body["json"], (FILTERED, ANY)
            for problem in validity.problems(schema, value, but=unknown):
                yield f"the {what}: {problem}", pointer


def _typed(named: list[str], text: str) -> Any:
    """*text* as JSON of one of the types, if it can be."""
    if {"integer", "number", "boolean"} & set(named) and "string" not in named:
        try:
            return json.loads(text)
        except ValueError:
            return text
    return text


def _finding(
    operation: str, where: str, said: str, pointer: str, one: Exchange
) -> Finding:
    shown = one.as_json()
    return Finding(
        check=CHECK,
        operation=operation,
        said=f"{where}: {said}",
        request=json.dumps(shown["request"], ensure_ascii=False),
        answer=json.dumps(shown["answer"], ensure_ascii=False),
        pointer=pointer,
    )
