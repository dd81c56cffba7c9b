"""Security schemes, and which of them each operation asks for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urljoin

from codegen.diagnostics import Pointer, codes
from codegen.model import ir, names
from codegen.slices.http import servers
from codegen.slices.http.credentials import TOKEN, unmet
from codegen.slices.http.load import Document
from codegen.slices.slice import Input

# What the generated classes mean by these names.
_RESERVED = names.TYPE_NAMES | {"self", "authorize", "authorize_async"}
_RESERVED |= {"refused", "refused_async", "accepts", "calls"}
_PLACES = frozenset({"query", "header", "cookie"})
_OPEN = (
    "`security: []` lets everybody in; without the word, what the contract says for all"
    " operations holds"
)


@dataclass(slots=True)
class Security:
    """Lowers the requirements of one contract; remembers the schemes in use."""

    document: Document
    given: Input
    _methods: names.Scope = field(default_factory=lambda: names.Scope(_RESERVED))
    _constants: names.Scope = field(default_factory=names.Scope)
    _schemes: dict[str, ir.SecurityScheme] = field(default_factory=dict)

    @property
    def schemes(self) -> tuple[ir.SecurityScheme, ...]:
        """The schemes that operations ask for, in the order of the contract."""
        components = self.document.root.get("components")
        listed = components.get("securitySchemes") if components else None
        known = listed if isinstance(listed, dict) else {}
        order = {name: place for place, name in enumerate(known)}
        found = self._schemes.values()
        return tuple(sorted(found, key=lambda s: order.get(s.wire_name, len(order))))

    def of(
        self, operation: dict[str, Any], at: Pointer, *, pushed: bool
    ) -> tuple[ir.Alternatives | None, str]:
        """What a caller of *operation* must show; its own word or the contract's.

        With it, why no caller can show any of it; empty if one can.

        An empty list takes the contract's requirements away. What the contract says
        of calls to its provider says nothing about calls that are *pushed* by it.
        """
        node, where = operation, at
        if "security" not in operation and not pushed:
            node, where = self.document.root, self.document.at
        asked = tuple(
            tuple(self._requirements(one, where / "security" / index))
            for index, one in enumerate(self._listed(node, where / "security"))
        )
        return asked or None, unmet(asked, where, self.given)

    def _listed(self, node: dict[str, Any], at: Pointer) -> list[dict[str, Any]]:
        """The alternatives of *node*; what is none must not let in whoever comes."""
        listed = node.get("security", [])
        if not isinstance(listed, list):
            message = "`security` must be a list"
            self.given.report.add(codes.INVALID_DOCUMENT, at, message, hint=_OPEN)
            return []
        for index, one in enumerate(listed):
            if not isinstance(one, dict):
                message = "an alternative of `security` must be a mapping of schemes"
                place = at / index
                self.given.report.add(
                    codes.INVALID_DOCUMENT, place, message, hint=_OPEN
                )
        return [one for one in listed if isinstance(one, dict)]

    def _requirements(
        self, node: dict[str, Any], at: Pointer
    ) -> Iterator[ir.Requirement]:
        for name, scopes in node.items():
            texts = scopes if isinstance(scopes, list) else []
            if not isinstance(scopes, list | None):
                message = f'scopes of "{name}" must be a list'
                self.given.report.add(codes.INVALID_DOCUMENT, at / name, message)
            yield ir.Requirement(
                scheme=self._scheme(name, at / name), scopes=tuple(map(str, texts))
            )

    def _scheme(self, name: str, at: Pointer) -> ir.SecurityScheme:
        if name not in self._schemes:
            self._schemes[name] = self._lowered(name, at)
        return self._schemes[name]

    def _lowered(self, name: str, asked: Pointer) -> ir.SecurityScheme:
        at = self.document.at / "components" / "securitySchemes" / name
        try:
            node, at = self.given.documents.resolved(at)
        except KeyError:
            message = f'security scheme "{name}" is not declared'
            hint = "callers must send whatever Authorization header your server checks"
            self.given.report.add(codes.LINT, asked, message, hint=hint)
            node = {"type": "http", "scheme": ""}
        kind, facts = self._kind(node, at)
        method = names.snake(name, fallback="scheme")
        return ir.SecurityScheme(
            name=self._methods.take(method),
            constant=self._constants.take(names.constant(method)),
            wire_name=name,
            kind=kind,
            facts=facts,
            doc=_text(node.get("description")),
        )

    def _kind(self, node: dict[str, Any], at: Pointer) -> tuple[Any, _Facts]:
        """Which class a scheme is, and its keywords."""
        type, scheme = node.get("type"), _text(node.get("scheme")).lower()
        if type == "apiKey" and node.get("in") in _PLACES and node.get("name"):
            self._check_key(node, at)
            return "api_key", (("name", str(node["name"])), ("place", node["in"]))
        if type == "http" and scheme == "basic":
            return "basic", ()
        if type == "http" and scheme == "bearer":
            return "bearer", _facts(format=_text(node.get("bearerFormat")))
        if type == "http" and (not scheme or TOKEN.fullmatch(scheme)):
            return "http", (("name", _text(node.get("scheme"))),)
        if type == "oauth2":
            return "oauth2", self._oauth2(node)
        if type == "openIdConnect" and _text(node.get("openIdConnectUrl")):
            return "open_id_connect", (("url", self._url(node["openIdConnectUrl"])),)
        if type == "mutualTLS":
            return "mutual_tls", ()
        message = "is no security scheme that is known; callers send an Authorization"
        self.given.report.add(codes.LINT, at, message)
        return "http", (("name", ""),)

    def _check_key(self, node: dict[str, Any], at: Pointer) -> None:
        """Say that a key has a name that cannot be sent.

        It is asked for all the same: without it, anybody could call.
        """
        name, place = str(node["name"]), node["in"]
        if place != "query" and not TOKEN.fullmatch(name):
            message = f'"{name}" is no name of a {place} (RFC 9110, a token)'
            hint = "nobody can send this key, so nobody can call what asks for it"
            self.given.report.add(codes.LINT, at / "name", message, hint=hint)

    def _url(self, said: object) -> str:
        """An address, absolute if the contract's server is (OpenAPI 3.1, 4.4)."""
        text, server = _text(said), servers.absolute(self.document.root)
        return urljoin(f"{server}/", text) if text and server else text

    def _oauth2(self, node: dict[str, Any]) -> _Facts:
        """The addresses of the flows, that of client credentials first."""
        flows = node.get("flows")
        listed = flows if isinstance(flows, dict) else {}
        order = ("clientCredentials", "authorizationCode", "password", "implicit")
        ranked = [listed[one] for one in (*order, *sorted(listed)) if one in listed]
        found = [flow for flow in ranked if isinstance(flow, dict)]

        def first(word: str) -> str:
            return next((self._url(f[word]) for f in found if _text(f.get(word))), "")

        scopes: dict[str, None] = {}
        for flow in found:
            said = flow.get("scopes")
            scopes |= dict.fromkeys(map(str, said if isinstance(said, dict) else ()))
        return _facts(
            token_url=first("tokenUrl"),
            refresh_url=first("refreshUrl"),
            authorization_url=first("authorizationUrl"),
            metadata_url=self._url(node.get("oauth2MetadataUrl")),
            scopes=tuple(scopes),
        )


_Facts = tuple[tuple[str, Any], ...]


def _facts(**said: Any) -> _Facts:
    return tuple((word, value) for word, value in said.items() if value)


def _text(value: object) -> str:
    return value.strip() if isinstance(value, str) else ""
