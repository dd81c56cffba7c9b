"""What every contract means, whatever its protocol: frozen values, names final.

Module paths start with a dot and are relative to the root of the output:
`.users.http.models`. Nothing here spells Python; that is `writing.python`'s job.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from codegen.diagnostics import Pointer, Span
from codegen.model.policy.values import Facts as Facts
from codegen.model.policy.values import Layer as Layer
from codegen.model.policy.values import Policy as Policy
from codegen.model.policy.values import Said as Said

Place = Pointer | Span
Kind = Literal["openapi", "asyncapi", "proto"]

# --- types ----------------------------------------------------------------------------

ScalarKind = Literal[
    "any",
    "none",
    "bool",
    "int",
    "float",
    "decimal",
    "str",
    "bytes",
    "uuid",
    "datetime",
    "date",
    "time",
    "duration",
]


@dataclass(frozen=True, slots=True)
class Scalar:
    """A type without members of its own.

    *constraints* are keywords of pydantic's Field: ge, le, gt, lt, multiple_of,
    min_length, max_length, pattern.
    """

    kind: ScalarKind
    constraints: tuple[tuple[str, Any], ...] = ()


@dataclass(frozen=True, slots=True)
class Literals:
    """One of a few values, given in place."""

    values: tuple[str | int | bool, ...]


@dataclass(frozen=True, slots=True)
class ListOf:
    """A JSON array."""

    item: Type
    constraints: tuple[tuple[str, Any], ...] = ()


@dataclass(frozen=True, slots=True)
class MapOf:
    """A JSON object whose keys are not known beforehand."""

    value: Type
    constraints: tuple[tuple[str, Any], ...] = ()


@dataclass(frozen=True, slots=True)
class Nullable:
    """A type, or null."""

    type: Type


@dataclass(frozen=True, slots=True)
class UnionOf:
    """One of several types; *tag* is the attribute that tells them apart, if any."""

    members: tuple[Type, ...]
    tag: str = ""


@dataclass(frozen=True, slots=True)
class Ref:
    """A class or alias that is defined in a module of the output, or imported."""

    module: str
    name: str


Type = Scalar | Literals | ListOf | MapOf | Nullable | UnionOf | Ref
ANY = Scalar("any")
NONE = Scalar("none")


# --- models ---------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Member:
    """A member of an enumeration, as a default; *value* is what JSON says."""

    enumeration: Ref
    name: str
    value: Any


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribute:
    """A property of a record.

    *default* is a JSON value in which members of enumerations are `Member`; None means
    that there is no default.
    """

    name: str
    wire_name: str
    type: Type
    required: bool
    default: Any = None
    doc: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """A class of named properties.

    *extra* is what becomes of other keys: None ignores them, True keeps them, False
    refuses them, a type keeps those that have it.
    """

    attributes: tuple[Attribute, ...]
    bases: tuple[Ref, ...] = ()
    extra: Type | bool | None = None
    doc: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Enumeration:
    """A class of named values: all strings, all integers, or all numbers."""

    members: tuple[tuple[str, Any], ...]
    doc: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Alias:
    """A name for a type."""

    type: Type
    doc: str = ""


Definition = Record | Enumeration | Alias


@dataclass(frozen=True, slots=True, kw_only=True)
class Module:
    """The models that one file of contracts defines, in the emitter's normal form.

    Every name is final. A type of another module is a `Ref` with that module.
    """

    path: str
    file: str
    """The contract or schema file, relative to its root."""
    definitions: Mapping[str, Definition]


# --- operations -----------------------------------------------------------------------

Codec = Literal["json", "text", "binary", "form", "multipart"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """A body in one media type."""

    media_type: str
    codec: Codec
    type: Type


@dataclass(frozen=True, slots=True, kw_only=True)
class Parameter:
    """An HTTP parameter: its Python name, its wire name and how it is serialised."""

    name: str
    wire_name: str
    place: Literal["path", "query", "header", "cookie"]
    type: Type
    required: bool
    default: Any = None
    doc: str = ""
    style: str = ""
    explode: bool = False
    allow_reserved: bool = False
    content: bool = False
    """Serialised as JSON (`content:`), not by style."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HttpResult:
    """What a success answers: status (`200`, `2XX`) and bodies; none means empty."""

    status: str
    contents: tuple[Content, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class HttpError:
    """An exception class of the contract; status `404`, `4XX` or `default`."""

    name: str
    status: str
    content: Content | None
    doc: str


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
    """Whether a message without headers breaks the contract."""


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
    doc: str
    deprecated: bool
    at: Place


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
    protos: tuple[ProtoFile, ...] = ()
    grpc_services: tuple[GrpcService, ...] = ()


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
