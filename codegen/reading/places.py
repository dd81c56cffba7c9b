"""What stands at each place of a contract: where a `$ref` is a reference, and to what.

A key means something by where it stands: `default` is a value in a schema, a response
below `responses`, and the name of a property below `properties`. The kinds below follow
OpenAPI 3.0 to 3.2 (section 4), AsyncAPI 2 and 3, and JSON Schema 2020-12.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Any

Kind = str
"""A table below; `{kind}` is a map from names to it, RAW is the user's own JSON."""

Tokens = tuple[str, ...]
RAW: Kind = ""
SCHEMA: Kind = "schema"
LIBRARY: Kind = "library"
"""A file that does not say what it is; others refer to parts of it."""

_VALUES: dict[str, Kind] = {"example": RAW, "default": RAW}
_SCHEMA_WORDS: dict[str, Kind] = {
    **dict.fromkeys(("example", "examples", "default", "const", "enum"), RAW),
    **dict.fromkeys(("properties", "patternProperties", "$defs"), "{schema}"),
    **dict.fromkeys(("definitions", "dependentSchemas", "dependencies"), "{schema}"),
}
_OPENAPI_COMPONENTS: dict[str, Kind] = {
    **dict.fromkeys(("responses", "parameters", "requestBodies"), "{part}"),
    **dict.fromkeys(("headers", "mediaTypes"), "{part}"),
    "schemas": "{schema}",
    "examples": "{example}",
    "securitySchemes": "{any}",
    "links": "{link}",
    "callbacks": "{path map}",
    "pathItems": "{path item}",
}
_ASYNCAPI_COMPONENTS: dict[str, Kind] = {
    **dict.fromkeys(("serverVariables", "correlationIds", "replyAddresses"), "{any}"),
    **dict.fromkeys(("securitySchemes", "externalDocs", "tags"), "{any}"),
    **dict.fromkeys(("serverBindings", "channelBindings"), "{{binding}}"),
    **dict.fromkeys(("operationBindings", "messageBindings"), "{{binding}}"),
    **dict.fromkeys(("operations", "operationTraits", "replies"), "{action}"),
    **dict.fromkeys(("messages", "messageTraits"), "{message}"),
    "schemas": "{schema}",
    "servers": "{server}",
    "channels": "{channel}",
    "parameters": "{part}",
}
_MEMBERS = ("properties", "patternProperties", "prefixItems")
_MEMBER = ("items", "additionalProperties")
# "*" stands for every other key; `x-` is an extension in all of them.
_TABLES: dict[Kind, dict[str, Kind]] = {
    "any": {**_VALUES, "*": "any"},
    SCHEMA: {**_SCHEMA_WORDS, "*": SCHEMA},
    # OpenAPI
    "openapi": {
        "paths": "path map",
        "webhooks": "{path item}",
        "components": "openapi components",
        "*": "any",
    },
    "openapi components": {**_OPENAPI_COMPONENTS, "*": "any"},
    "path map": {"*": "path item"},
    "path item": {
        "parameters": "part",
        "servers": "any",
        "additionalOperations": "{operation}",
        "*": "operation",
    },
    "operation": {
        "parameters": "part",
        "requestBody": "part",
        "responses": "responses",
        "callbacks": "{path map}",
        "*": "any",
    },
    "responses": {"*": "part"},
    # Parameters, headers, bodies, responses, media types and encodings share words.
    "part": {
        **_VALUES,
        **dict.fromkeys(("headers", "content", "encoding"), "{part}"),
        **dict.fromkeys(("itemEncoding", "prefixEncoding"), "part"),
        **dict.fromkeys(("schema", "itemSchema"), SCHEMA),
        "examples": "{example}",
        "links": "{link}",
        "*": "any",
    },
    "example": {"*": RAW},
    "link": {"server": "any", "*": RAW},
    # AsyncAPI
    "asyncapi": {
        "servers": "{server}",
        "channels": "{channel}",
        "operations": "{action}",
        "components": "asyncapi components",
        "*": "any",
    },
    "asyncapi components": {**_ASYNCAPI_COMPONENTS, "*": "any"},
    "server": {"variables": "{any}", "bindings": "{binding}", "*": "any"},
    "channel": {
        "messages": "{message}",
        "parameters": "{part}",
        "bindings": "{binding}",
        **dict.fromkeys(("publish", "subscribe"), "action"),
        "*": "any",
    },
    # An operation, its traits, and the reply of one.
    "action": {
        **dict.fromkeys(("messages", "message"), "message"),
        **dict.fromkeys(("traits", "reply"), "action"),
        "channel": "channel",
        "bindings": "{binding}",
        "*": "any",
    },
    "message": {
        **dict.fromkeys(("payload", "headers"), SCHEMA),
        **dict.fromkeys(("traits", "oneOf"), "message"),
        "bindings": "{binding}",
        "examples": RAW,
        "*": "any",
    },
    "binding": {**_VALUES, "*": SCHEMA},
    # By the words alone; what refers to a part of the file knows better.
    LIBRARY: {
        **_SCHEMA_WORDS,
        **{word: "{library}" for word in {**_OPENAPI_COMPONENTS, "messages": ""}},
        **dict.fromkeys(("content", "encoding", "channels", "operations"), "{library}"),
        **dict.fromkeys(("paths", "webhooks"), "{path item}"),
        "schemas": "{schema}",
        "examples": "{example}",
        "value": RAW,
        "*": LIBRARY,
    },
}


def root(value: Any) -> Kind:
    """The kind of a whole document, by what it says it is."""
    for kind in ("openapi", "asyncapi"):
        if isinstance(value, dict) and kind in value:
            return kind
    return LIBRARY


def child(kind: Kind, key: str) -> Kind:
    """The kind of the member *key* of an object of *kind*."""
    if kind.startswith("{"):
        return kind[1:-1]
    table = _TABLES[kind]
    if key in table and key != "*":
        return table[key]
    return RAW if key.startswith("x-") else table["*"]


def item(kind: Kind) -> Kind:
    """The kind of an item of a list that stands where *kind* is wanted."""
    if kind == "{example}":
        return RAW
    return kind[1:-1] if kind.startswith("{") else kind


def at(kind: Kind, value: Any, tokens: Tokens) -> Kind:
    """The kind of what stands at *tokens* below a *value* of *kind*."""
    for token in tokens:
        if kind == RAW or not isinstance(value, dict | list):
            return RAW
        if isinstance(value, dict):
            kind, value = child(kind, token), value.get(token)
        else:
            kind, value = item(kind), value[int(token)]
    return kind


def is_member(value: Any, tokens: Tokens) -> bool:
    """Whether what stands at *tokens* is the schema of a property or of an item."""
    above, beyond = (at(root(value), value, tokens[:cut]) for cut in (-1, -2))
    if above == SCHEMA and tokens[-1] in _MEMBER:
        return True
    return beyond == SCHEMA and tokens[-2] in _MEMBERS


def walk(
    value: Any, kind: Kind, start: Tokens = ()
) -> Iterator[tuple[Tokens, Kind, str | None]]:
    """Each `$ref` in *value*, in document order: its holder, its kind, what it says.

    What is the user's own JSON is named too, with None, and not looked into.
    """
    stack: list[tuple[Any, Tokens, Kind]] = [(value, start, kind)]
    while stack:
        node, tokens, kind = stack.pop()
        if kind == RAW:
            yield tokens, RAW, None
            continue
        if isinstance(node, dict):
            ref = node.get("$ref")
            if isinstance(ref, str):
                yield tokens, kind, ref
            members = [(key, one, child(kind, key)) for key, one in node.items()]
        else:
            inner = item(kind)
            members = [(str(i), one, inner) for i, one in enumerate(node)]
        stack.extend(
            (one, (*tokens, key), inner)
            for key, one, inner in reversed(members)
            if isinstance(one, dict | list)
        )


def order(value: Any, wanted: Collection[Tokens]) -> Iterator[Tokens]:
    """Those of *wanted* that are nodes of *value*, in document order."""
    above = {tokens[:cut] for tokens in wanted for cut in range(len(tokens) + 1)}
    stack: list[tuple[Any, Tokens]] = [(value, ())] if wanted else []
    while stack:
        node, tokens = stack.pop()
        if tokens in wanted:
            yield tokens
        members = enumerate(node) if isinstance(node, list) else node.items()
        below = [(one, (*tokens, str(key))) for key, one in members]
        stack.extend(
            (one, at)
            for one, at in reversed(below)
            if isinstance(one, dict | list) and at in above
        )
