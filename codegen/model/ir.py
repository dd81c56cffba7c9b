"""What every contract means, whatever its protocol: frozen values, names final.

Module paths start with a dot and are relative to the root of the output:
`.users.http.models`. Nothing here spells Python; that is `writing.python`'s job.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from codegen.diagnostics import Pointer, Span
from codegen.model.content import Avro as Avro
from codegen.model.content import Codec as Codec
from codegen.model.content import Content as Content
from codegen.model.content import Parameter as Parameter
from codegen.model.content import Part as Part
from codegen.model.content import Proto as Proto
from codegen.model.content import ProtoField as ProtoField
from codegen.model.content import SchemaId as SchemaId
from codegen.model.event_server import EventServer as EventServer
from codegen.model.event_server import ServerSecurity as ServerSecurity
from codegen.model.event_server import ServerVariable as ServerVariable
from codegen.model.http_rule import HttpRule as HttpRule
from codegen.model.law import Law as Law
from codegen.model.policy.values import Facts as Facts
from codegen.model.policy.values import Layer as Layer
from codegen.model.policy.values import Policy as Policy
from codegen.model.policy.values import Said as Said
from codegen.model.resource import GrpcResource as GrpcResource
from codegen.model.resource import GrpcRole as GrpcRole
from codegen.model.resource import Resource as Resource
from codegen.model.resource import Role as Role
from codegen.model.types import ANY as ANY
from codegen.model.types import NONE as NONE
from codegen.model.types import Alias as Alias
from codegen.model.types import Attribute as Attribute
from codegen.model.types import Definition as Definition
from codegen.model.types import Direction as Direction
from codegen.model.types import Enumeration as Enumeration
from codegen.model.types import ListOf as ListOf
from codegen.model.types import Literals as Literals
from codegen.model.types import MapOf as MapOf
from codegen.model.types import Member as Member
from codegen.model.types import Module as Module
from codegen.model.types import Nullable as Nullable
from codegen.model.types import Record as Record
from codegen.model.types import Ref as Ref
from codegen.model.types import Scalar as Scalar
from codegen.model.types import ScalarKind as ScalarKind
from codegen.model.types import TupleOf as TupleOf
from codegen.model.types import Type as Type
from codegen.model.types import UnionOf as UnionOf

Place = Pointer | Span
Kind = Literal["openapi", "asyncapi", "proto"]

# --- operations -----------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Headers:
    """The declared headers of an answer: a class, and its fields as parameters."""

    name: str
    fields: tuple[Parameter, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class HttpResult:
    """What a success answers: status (`200`, `2XX`) and bodies; none means empty."""

    status: str
    contents: tuple[Content, ...]
    headers: Headers | None = None
    media_type: str = ""
    """Of the body that a HEAD speaks of and does not send."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HttpError:
    """An exception class of the contract; status `404`, `4XX` or `default`."""

    name: str
    status: str
    contents: tuple[Content, ...]
    doc: str
    headers: Headers | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SecurityScheme:
    """A way to say who calls."""

    name: str
    """The Python method, and field, that is about it."""
    constant: str
    wire_name: str
    kind: Literal[
        "api_key", "basic", "bearer", "http", "oauth2", "open_id_connect", "mutual_tls"
    ]
    facts: tuple[tuple[str, Any], ...]
    """What else the contract says, by keyword of the class in the runtime."""
    doc: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Requirement:
    """A scheme that a caller must satisfy, and the scopes that it needs."""

    scheme: SecurityScheme
    scopes: tuple[str, ...] = ()


Alternatives = tuple[tuple[Requirement, ...], ...]
"""Any of these, of which all must hold; an empty one lets anybody in."""


PagingStyle = Literal["cursor", "link", "offset", "page"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Paging:
    """How the pages of a list follow each other; *facts* are keywords of the runtime."""

    style: PagingStyle
    facts: tuple[tuple[str, Any], ...]
    item: Type


@dataclass(frozen=True, slots=True, kw_only=True)
class HttpBinding:
    """How an operation travels over HTTP."""

    method: str
    path: str
    parameters: tuple[Parameter, ...]
    body: tuple[Content, ...]
    body_required: bool
    body_doc: str = ""
    results: tuple[HttpResult, ...]
    errors: tuple[HttpError, ...]
    security: Alternatives | None = None
    """None where the contract says nothing, so that anybody may call."""
    unmet: str = ""
    """Why no caller can show what is asked for, in words; empty if one can."""
    hidden: str = ""
    """Which operation is served in its place, in words; empty if it is served itself."""
    server: str | None = None
    """An address of its own, if it is absolute."""
    paging: Paging | None = None
    tag: str = ""
    """The first of its tags."""
    items_name: str = ""
    """The client's method that gives the answer's items one by one, if they come so:
    the operation's own where no answer comes whole."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GrpcField:
    """A field of a message, as callers see it."""

    name: str
    type: Ref | str
    """A message or an enum, else a builtin, `str`."""
    repeated: bool
    also: str
    """What may be given as well, `datetime`; empty for nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GrpcOperation:
    """An operation that goes on after the answer: what it brings, and what it says before."""

    result: Ref
    progress: Ref


@dataclass(frozen=True, slots=True, kw_only=True)
class GrpcBinding:
    """How an rpc travels: its service, messages and which sides stream."""

    service: str
    """Full name of the proto service, `users.v1.Users`."""
    path: str
    request: Ref
    response: Ref
    client_streaming: bool
    server_streaming: bool
    errors: tuple[str, ...] = ()
    """Classes of the errors that it declares, see `Contract.grpc_errors`."""
    keywords: tuple[GrpcField, ...] | None = None
    """Fields that a caller may give in place of a request; None if only a request will do."""
    request_id: str = ""
    """Field that makes repetitions harmless (AIP-155); empty if there is none."""
    items: GrpcField | None = None
    """What is listed, where it lists in pages (AIP-158)."""
    items_name: str = ""
    operation: GrpcOperation | None = None
    """What comes of it, where that takes longer than the call (AIP-151)."""
    operation_name: str = ""
    http: tuple[HttpRule, ...] = ()
    """Its routes, the main one first; none if HTTP cannot call it."""
    validated: bool = False
    """Whether its contract has rules for requests (`buf.validate`)."""
    answer_validated: bool = False
    """Whether it has rules for answers, to which contract tests hold a service."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """One message of a channel."""

    name: str
    wire_name: str
    payload: Content
    headers: Type | None
    doc: str = ""
    correlation_id: str | None = None
    """Runtime expression that leads to it, `$message.header#/correlationId`."""
    key: str | None = None
    """Runtime expression of what keeps messages in order, `$message.payload#/id`."""
    headers_required: bool = False
    """Whether a sender must give headers."""
    cloud_event: Mapping[str, str] | None = None
    """How it is sent as a CloudEvent: keywords of the runtime."""
    schema_id: SchemaId | None = None
    """What goes before its body, if anything does."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EventBinding:
    """How an event travels: the channel's address and what a broker needs of it."""

    action: Literal["send", "receive"]
    channel: str
    address: str | None
    parameters: tuple[Parameter, ...]
    messages: tuple[Message, ...]
    facts: Mapping[str, Any] = field(default_factory=dict)
    """Broker facts of the bindings, by protocol: exchange, queue, topic, ..."""
    reply: EventReply | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class EventReply:
    """How the messages of an operation are answered."""

    constant: str
    binding: EventBinding
    """How replies are sent; without an address if each request says its own."""
    location: str
    """Runtime expression of where a request says it, beside what its protocol has."""
    alone: bool = True
    """Whether no other operation answers the same messages, so that the reply is its."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Operation:
    """One thing that can be called, sent or received."""

    name: str
    """The Python method."""
    constant: str
    """The Python constant in the table."""
    wire_name: str
    doc: str
    deprecated: bool
    policy: Policy
    binding: HttpBinding | GrpcBinding | EventBinding
    at: Place


@dataclass(frozen=True, slots=True, kw_only=True)
class ProtoFile:
    """A file of the `_proto` tree: protoc's module, imports made relative, or its stub."""

    path: str
    text: str
    formatted: bool
    """Whether the formatter may touch it: not what protoc wrote."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GrpcService:
    """A service of a proto file, which may have several, and one without rpcs."""

    wire_name: str
    """Full name, `users.v1.Users`; its operations have it in their binding."""
    class_name: str
    """`Users`, as in `UsersClient`, `UsersService`, `FakeUsersService`."""
    constant: str
    """Its wire name in the table of constants: `SERVICE`, `ORDERS_SERVICE`."""
    binder: str
    """The function that binds it: `add_to_server`, `add_orders_to_server`."""
    router: str
    """The one that makes routes of it: `create_router`, `create_orders_router`."""
    doc: str
    deprecated: bool
    at: Place


@dataclass(frozen=True, slots=True, kw_only=True)
class GrpcError:
    """An error that a service of a proto file declares."""

    name: str
    """`UserNotFound`"""
    code: str
    """`NOT_FOUND`"""
    reason: str
    domain: str
    doc: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Contract:
    """One lowered contract: what one file says about one service in one protocol."""

    service: str
    """Package of the service: `users`, `users.v1`."""
    slice: str
    package: str
    """Where its modules stand: `.users.http`."""
    class_name: str
    """`Users`, as in `UsersClient`."""
    file: str
    """The contract, relative to its root."""
    title: str
    version: str
    doc: str
    operations: tuple[Operation, ...]
    at: Place
    server: str | None = None
    """Address the contract names, if it is absolute."""
    servers: tuple[EventServer, ...] = ()
    """Where its broker is."""
    protos: tuple[ProtoFile, ...] = ()
    grpc_services: tuple[GrpcService, ...] = ()
    grpc_errors: tuple[GrpcError, ...] = ()
    security: tuple[SecurityScheme, ...] = ()
    """The schemes that its operations ask for."""
    resources: tuple[Resource, ...] = ()
    grpc_resources: tuple[GrpcResource, ...] = ()
    """What its operations are about, where they are about the same things."""
    laws: tuple[Law, ...] = ()
    """What must hold of them."""
    other_side: Contract | None = None
    """The same with the roles turned: what an HTTP provider calls (webhooks, callbacks), or the
    counterpart of an application that sends and receives events."""
    turned: bool = False
    """Whether it is the counterpart of an application that sends and receives events."""
    pushed: bool = False
    """Whether these are such calls, sent to whatever address a subscriber gave."""
    document: Mapping[str, Any] | None = None
    """The contract itself, in one file, for whoever asks the server for it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Use:
    """One operation of another service, with the policy that a consumer calls it by."""

    contract: Contract
    operation: Operation
    policy: Policy


@dataclass(frozen=True, slots=True, kw_only=True)
class Consumer:
    """A service that calls others by policies of its own, which `system.yaml` gives it."""

    service: str
    """Its package, `orders`; it need not have a contract."""
    uses: tuple[Use, ...]
    """Only those whose policy is not the provider's."""


@dataclass(frozen=True, slots=True, kw_only=True)
class System:
    """Everything that is generated from."""

    contracts: tuple[Contract, ...]
    modules: tuple[Module, ...]
    consumers: tuple[Consumer, ...] = ()
