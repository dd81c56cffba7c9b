"""Which `$ref` is a reference, by where it stands."""

from __future__ import annotations

from pathlib import Path

import pytest

from codegen.diagnostics import Pointer, Report
from codegen.reading import expansion, refs
from codegen.reading.refs import Documents
from codegen.reading.source import Sources

OPENAPI = "openapi: 3.1.0\ninfo: {title: T, version: '1'}\n"
ASYNCAPI = "asyncapi: 3.0.0\ninfo: {title: T, version: '1'}\n"
BROKEN = "{$ref: '#/nope'}"


def _closed(folder: Path, **files: str) -> tuple[Documents, Report]:
    for name, text in files.items():
        (folder / f"{name}.yaml").write_text(text, "utf-8")
    report = Report()
    sources = Sources((folder,), report)
    contract = sources.load(folder / "contract.yaml")
    assert contract is not None
    return refs.close([contract], sources, report), report


@pytest.mark.parametrize(
    "text",
    [
        f"{OPENAPI}components: {{{names}: {{{name}: {BROKEN}}}}}"
        for names in (
            *("schemas", "responses", "parameters", "examples", "requestBodies"),
            *("headers", "links", "callbacks", "pathItems", "securitySchemes"),
        )
        for name in ("default", "example", "value", "enum", "x-thing")
    ]
    + [
        f"{ASYNCAPI}components: {{{names}: {{{name}: {BROKEN}}}}}"
        for names in (
            *("schemas", "servers", "channels", "operations", "messages", "parameters"),
            *("securitySchemes", "serverVariables", "correlationIds", "replies"),
            *("replyAddresses", "externalDocs", "tags", "operationTraits"),
            *("messageTraits", "serverBindings", "channelBindings"),
            *("operationBindings", "messageBindings"),
        )
        for name in ("default", "value", "x-thing")
    ]
    + [
        f"{OPENAPI}components: {{schemas: {{A: {schema}}}}}"
        for schema in (
            f"{{properties: {{x-a: {BROKEN}}}}}",
            f"{{properties: {{properties: {{properties: {{enum: {BROKEN}}}}}}}}}",
            f"{{properties: {{default: {{items: {BROKEN}}}}}}}",
            f"{{dependentSchemas: {{value: {BROKEN}}}}}",
            f"{{patternProperties: {{const: {BROKEN}}}}}",
            f"{{$defs: {{example: {BROKEN}}}}}",
            f"{{value: {BROKEN}}}",
        )
    ]
    + [
        f"{OPENAPI}webhooks: {{default: {BROKEN}}}",
        f"{OPENAPI}paths: {{/a: {{get: {{responses: {{default: {BROKEN}}}}}}}}}",
        f"{OPENAPI}components: {{requestBodies: {{A: {{content: {{x-a: {{schema: "
        f"{BROKEN}}}}}}}}}}}",
        f"{ASYNCAPI}channels: {{a: {{messages: {{value: {BROKEN}}}}}}}",
        f"{ASYNCAPI}components: {{messages: {{a: {{headers: {{properties: "
        f"{{default: {BROKEN}}}}}}}}}}}",
        f"{ASYNCAPI}components: {{messages: {{a: {{traits: [{BROKEN}]}}}}}}",
    ],
)
def test_names_are_never_keywords(tmp_path: Path, text: str) -> None:
    """Whatever a member of a map is called, its reference is one."""
    report = _closed(tmp_path, contract=text)[1]
    file = (tmp_path / "contract.yaml").as_posix()
    message = f'reference "#/nope" leads nowhere: {file} has no "nope"'
    code = "CG202" if "{examples:" in text else "CG101"  # no code comes of an example
    assert [(d.code, d.message) for d in report.diagnostics] == [(code, message)]


@pytest.mark.parametrize(
    "text",
    [
        f"{OPENAPI}components: {{schemas: {{A: {{{word}: {BROKEN}}}}}}}"
        for word in ("default", "example", "const", "x-a", "enum", "examples")
    ]
    + [
        f"{OPENAPI}components: {{schemas: {{A: {{enum: [{BROKEN}]}}}}}}",
        f"{OPENAPI}components: {{schemas: {{A: {{examples: [{BROKEN}]}}}}}}",
        f"{OPENAPI}components: {{examples: {{A: {{value: {BROKEN}}}}}}}",
        f"{OPENAPI}components: {{links: {{A: {{parameters: {{a: {BROKEN}}}}}}}}}",
        f"{OPENAPI}components: {{parameters: {{A: {{example: {BROKEN}}}}}}}",
        f"{OPENAPI}paths: {{x-a: {BROKEN}}}",
        f"{OPENAPI}x-codegen: {{key: {BROKEN}}}",
        f"{ASYNCAPI}components: {{messages: {{a: {{x-codegen: {{key: {BROKEN}}}}}}}}}",
        f"{ASYNCAPI}components: {{messages: {{a: {{examples: [{{payload: {BROKEN}}}]"
        f"}}}}}}",
    ],
)
def test_the_users_own_json_holds_no_references(tmp_path: Path, text: str) -> None:
    """It is not read, not checked and not followed."""
    documents, report = _closed(tmp_path, contract=text)
    assert report.diagnostics == ()
    (file,) = documents.sources
    assert list(documents.references(file)) == []


def test_what_refers_to_a_part_of_a_file_says_what_it_is(tmp_path: Path) -> None:
    """By its words alone `headers` would be a map of names, and `default` a value."""
    documents, report = _closed(
        tmp_path,
        contract=f"{ASYNCAPI}components: {{messages: {{a: {{$ref: 'parts.yaml#/a'}}}}}}",
        parts="a:\n"
        "  headers: {properties: {default: {$ref: money.yaml}}}\n"
        "  examples: {a: {$ref: never.yaml}}\n"
        "b: {$ref: money.yaml}\n",
        money="type: string",
    )
    assert report.diagnostics == ()
    parts = next(file for file in documents.sources if file.endswith("parts.yaml"))
    assert [at.tokens for _, at in documents.references(parts)] == [
        ("a", "headers", "properties", "default"),
        ("b",),
    ]


def test_following_what_nobody_checked(tmp_path: Path) -> None:
    """A `$ref` of the user's own JSON that leads nowhere, or in a circle, is itself."""
    text = (
        f"{OPENAPI}x-a: {{$ref: '#/nope'}}\nx-b: {{$ref: '#/x-b'}}\n"
        "x-c: {$ref: never.yaml}\nx-d: {$ref: '#/info/title/x'}\n"
    )
    documents, report = _closed(tmp_path, contract=text)
    assert report.diagnostics == ()
    (file,) = documents.sources
    for key in ("x-a", "x-b", "x-c", "x-d"):
        at = Pointer(file, (key,))
        assert documents.follow(at) == at
        assert documents.resolved(at)[1] == at


def _diamond(levels: int) -> str:
    both = "{{allOf: [{{$ref: '#/components/schemas/S{0}'}}, {{$ref: '#/components/schemas/S{0}'}}]}}"
    schemas = "".join(f"    S{i + 1}: {both.format(i)}\n" for i in range(levels))
    return f"{OPENAPI}components:\n  schemas:\n    S0: {{type: object}}\n{schemas}"


@pytest.mark.parametrize(("levels", "found"), [(9, []), (30, ["CG006"])])
def test_a_diamond_of_schemas(tmp_path: Path, levels: int, found: list[str]) -> None:
    """It doubles with every level."""
    documents, report = _closed(tmp_path, contract=_diamond(levels))
    expansion.check(documents, report)
    assert [d.code for d in report.diagnostics] == found
    message = f"schema stands for more than {expansion.MAX_SCHEMAS:,} schemas"
    assert all(d.message == message for d in report.diagnostics)


def test_recursion_expands_nothing(tmp_path: Path) -> None:
    """A long chain and a circle are counted without a stack, each schema once."""
    chain = "".join(
        f"    S{i}: {{allOf: [{{$ref: '#/components/schemas/S{(i + 1) % 3000}'}}]}}\n"
        for i in range(3000)
    )
    text = f"{OPENAPI}components:\n  schemas:\n{chain}"
    documents, report = _closed(tmp_path, contract=text)
    expansion.check(documents, report)
    assert report.diagnostics == ()
