"""CG2xx: what a contract means (20x, 21x shared, 23x http, 24x grpc, 25x events)."""

from __future__ import annotations

from codegen.diagnostics.code import error as _error
from codegen.diagnostics.code import info as _info
from codegen.diagnostics.code import warning as _warning

INVALID_DOCUMENT = _error(
    "CG201",
    "document breaks its standard",
    "The document does not follow the OpenAPI or AsyncAPI specification where code depends"
    " on it. The message says which rule, the span where.",
)
LINT = _warning(
    "CG202",
    "document breaks its standard, harmlessly",
    "The document breaks a rule of its standard that no generated code depends on. Other"
    " tools may refuse it.",
)
NOT_GENERATED = _info(
    "CG203",
    "part of the contract has no code yet",
    "This part of the contract is understood, but nothing is generated for it in this"
    " version. Everything else is.",
)
UNUSED_SKIP = _error(
    "CG204",
    "skip that skips nothing",
    "`x-codegen-skip`, or an entry of `only`, names something that does not exist. A rule"
    " that is no longer needed must go, or it will hide something one day.",
)
SKIPPED = _info(
    "CG205",
    "left out on request",
    "`x-codegen-skip: true` leaves this operation out.",
)
BAD_POLICY = _error(
    "CG207",
    "x-resilience is not a policy",
    "A policy has a key that does not exist or a value of the wrong kind. Its words are:"
    " breaker, budget, bulkhead, fallback, hedge, idempotency, idempotent, rateLimit,"
    " retry, timeout. Durations are numbers of seconds or 500ms, 2s, 1m, 1h; shares are"
    " 0.5 or 50%. `docs/x-resilience.schema.json` has all of it.",
)
POLICY_CONTRADICTION = _error(
    "CG208",
    "policy contradicts itself",
    "Two settings cannot hold at once: an attempt longer than the whole call, a breaker's"
    " window that no two attempts fit into, retry and hedge in one place. Or one takes the"
    " meaning of another: a rate limit without calls, a hedge that begins when the call has"
    " ended, pauses of a retry that makes one attempt. `codegen lint --policies` shows where each value comes from.",
)
UNSAFE_POLICY = _error(
    "CG209",
    "policy would repeat what must not be repeated",
    "An operation is retried only if repeating does no harm: by its method, by an"
    " `Idempotency-Key`, by the `idempotency_level` of an rpc, or because the provider says"
    " `idempotent: true`. It is hedged, or answered from earlier answers, only if it changes"
    " nothing: GET and the like, NO_SIDE_EFFECTS, or `idempotency: {safe: true}`. What a"
    " whole contract says holds for those of its operations that it fits.",
)
POLICY_WITHOUT_MEANING = _error(
    "CG210",
    "setting means nothing here",
    "An operation has a setting that its protocol does not know: events are not hedged, and"
    " an rpc has no time to connect of its own. At the top of a contract such a setting is"
    " left alone, since other operations may have it.",
)

BAD_ENVIRONMENT = _error(
    "CG211",
    "environment variable is not a setting",
    "Clients take settings from `CODEGEN_<SERVICE>[_<OPERATION>]_<SETTING>` when they are"
    " made, such as CODEGEN_USERS_GET_USER_TIMEOUT=5s or CODEGEN_USERS_BREAKER=false. The"
    " value of this one is not what the setting takes, or it is a fact that only the"
    " contract can say.",
)
UNUSED_ENVIRONMENT = _warning(
    "CG212",
    "environment variable changes nothing",
    "The variable has the name of a service, but what follows is no setting, and no"
    " operation with a setting; or no operation can have what it says, such as retries of"
    " one that is not idempotent. Clients ignore such a variable without a word.",
)
KEY_OF_CALLERS = _warning(
    "CG213",
    "clients cannot make up an idempotency key",
    "A header such as `Idempotency-Key` makes repeating a call harmless, if all of its"
    " attempts carry the same key. Where the caller gives none, clients make one up, a UUID."
    " This contract does not take one: it is no string, or has a format, a pattern, a length"
    " or a list of values that a UUID does not fit. So nothing is made up, and the operation"
    " is retried only if it is idempotent for another reason.",
)
MISPLACED_EXTENSION = _warning(
    "CG214",
    "extension says nothing here",
    "`x-resilience` means something at the top of a contract, in a path item or a channel,"
    " and in an operation or its traits, and so has each extension of codegen its places."
    " Elsewhere nobody reads it, nor a key that is only spelt alike.",
)

BAD_LAWS = _error(
    "CG215",
    "x-laws names no law",
    "`x-laws` at the top of an OpenAPI document, in a path item or in an operation says which"
    " laws hold of the things there: a list of names, or true and false by name. Contract"
    " tests insist on laws that the contract states, and only advise about others.",
)
INFERRED_LAWS = _info(
    "CG216",
    "laws that nobody states",
    "Paths and names suggest that what is created can be read and listed, that pages part a"
    " list, that a parameter filters by a property. The contract does not say so: contract"
    " tests try these laws and advise. State them by links or `x-laws`, or accept them in"
    " `[tool.codegen.providers]`, and they count.",
)

BAD_PAGING = _error(
    "CG231",
    "x-pagination is not a way to page",
    "`x-pagination` of an operation says how the pages of its list follow each other, for"
    " `client.pages` and `client.items`: style (cursor, link, offset, page), parameter"
    " (the query parameter that moves), limit (the one that says how many), items, next"
    " and more (JSON pointers into a page), header (which has the next cursor), first."
    " `x-pagination: false` says that there are no pages.",
)
ONE_PLACE = _warning(
    "CG232",
    "two parts of a request in one place",
    "Members of an object in a query or a form (`style: form`, exploded) stand there by"
    " themselves, so that nobody can tell them from others of the same name. And a request has"
    " one `Authorization`: of two schemes in it, both of which a caller must show, one is lost.",
)

# --- CG24x: grpc ----------------------------------------------------------------------

INVALID_PROTO = _error(
    "CG240",
    "file breaks a rule of proto",
    "The file is well-formed, but protoc refuses what it says: a type that no imported"
    " file defines, a field number used twice, an rpc of something that is no message.",
)
PROTO_PATHS = _error(
    "CG241",
    "import path and file do not go together",
    "Python keeps one file for each import path, and one import path for each file. Here"
    " two different files stand at one path below two roots, or one file is imported by"
    " two paths. Build one root, or rename a file.",
)
PROTO_SYMBOL = _error(
    "CG242",
    "proto name defined twice",
    "All protos of an output share one descriptor pool, in which a full name (package and"
    " message) exists once. Files without `package` clash most often: give them one.",
)
PROTO_VARIANT = _warning(
    "CG243",
    "common proto differs from the installed one",
    "The file has the import path of one that the package googleapis-common-protos brings,"
    " but defines what that one does not. The output carries the file's own version; a"
    " process that also imports the package's version cannot load both.",
)
BAD_ERROR = _error(
    "CG244",
    "declared error that cannot be",
    "An error of `codegen/errors.proto` has a reason in UPPER_SNAKE_CASE, which names its"
    " class, has 2 to 63 characters and no `_` at its ends (AIP-193), and a code of gRPC other than OK. A service may declare a reason for several"
    " methods, with the same code and the same words.",
)
HTTP_RULE = _error(
    "CG245",
    "google.api.http rule cannot be served",
    "The rule has a method that is no word, a path that is no template, names a field that the message does not have"
    " or that cannot stand there, nests `additional_bindings`, or has the method and the path"
    " of another rule of the service, so that nobody could call it. The comments of"
    " google/api/http.proto say what rules mean.",
)

# --- CG25x: events --------------------------------------------------------------------

NOT_KEPT = _warning(
    "CG250",
    "contract asks for what is done in another way",
    "The contract is understood, but what it asks for here is done in another way, which"
    " the message says. Pauses between attempts are random up to a length that doubles;"
    " what waits for its next attempt waits in a place that the transport makes, not in a"
    " channel of the contract; a dead letter is the message as it came; a message is"
    " acknowledged after its handler, never before; and requests of two operations that"
    " nobody can tell from each other are answered as those of both.",
)
NO_TRANSPORT = _info(
    "CG251",
    "no transport for this protocol",
    "Messages travel through RabbitMQ, through Kafka, or in memory. A document about another"
    " protocol (MQTT, WebSocket, NATS, Redis, HTTP) is built all the same: its types, events,"
    " publisher and handlers work on `MemoryTransport`, and on whatever class of yours does"
    " what the Protocol `Transport` of the runtime says.",
)
BAD_AVRO = _error(
    "CG255",
    "schema is no Avro schema",
    "The payload is described in Avro (`schemaFormat: application/vnd.apache.avro`), and the"
    " schema breaks a rule of it: a record without fields, a name with a dash, a type that is"
    " defined twice, a union in a union, a default that the type does not allow. Avro 1.12,"
    ' "Schema Declaration", has the rules. What stands beside a type and means nothing to Avro'
    " is ignored.",
)
PROTO_PAYLOAD = _error(
    "CG256",
    "payload is no message of its proto",
    "The payload is described by a proto text or file (`schemaFormat:"
    " application/vnd.google.protobuf`). It is the message of that file which is called as the"
    " AsyncAPI message is, else the only one, else the only one that no other one holds."
    " `x-codegen: {message: Order}` at the AsyncAPI message says which one it is.",
)
PROTO_GUESS = _warning(
    "CG257",
    "which message of a proto is the payload is a guess",
    "Several messages of the proto may be the payload: none is called as the AsyncAPI message"
    " is, and no other one holds them. The first is taken. `x-codegen: {message: Order}` at"
    " the AsyncAPI message says which one it is.",
)
