"""Every diagnostic code once, with what `codegen explain` says about it.

Numbers follow the stages: CG0xx reading, CG1xx references and overlays, CG2xx lowering
(20x and 21x shared, 23x http, 24x grpc; none yet of schemas and events), CG3xx linking,
CG4xx writing, CG9xx defects of codegen itself.
"""

from __future__ import annotations

from codegen.diagnostics.code import Code as Code
from codegen.diagnostics.code import error as _error
from codegen.diagnostics.code import info as _info
from codegen.diagnostics.code import warning as _warning

# --- CG0xx: reading files -------------------------------------------------------------
NO_CONTRACTS = _error(
    "CG001",
    "no contracts found",
    "The given folder holds no OpenAPI, AsyncAPI or proto file with operations. A"
    " contract's kind is read from its content: a YAML or JSON document with a top-level"
    " `openapi` or `asyncapi` key, or a `.proto` file. `-v` lists the files that were"
    " looked at and left alone.",
)
UNREADABLE = _error(
    "CG002",
    "file cannot be read",
    "The operating system refused to open the file, or it is not a regular file.",
)
NOT_UTF8 = _error(
    "CG003",
    "file is not UTF-8",
    "Contracts are read as UTF-8, with or without a byte order mark. The span points at"
    " the first byte that is not. Save the file as UTF-8.",
)
SYNTAX = _error(
    "CG004",
    "file does not parse",
    "The file is not well-formed YAML, JSON or proto. The span points at the place where"
    " the parser gave up; the mistake is often a line above.",
)
DUPLICATE_KEY = _error(
    "CG005",
    "duplicate key",
    "A mapping has the same key twice. Parsers keep only one of them, and which one"
    " differs, so half of the contract would be lost without a word. Remove one.",
)
ALIAS_BOMB = _error(
    "CG006",
    "contract expands too far",
    "YAML aliases (`*name`) make the document larger than a million nodes, or make it"
    " contain itself: use `$ref` for recursive schemas. Or schemas that refer to each"
    " other in `allOf` stand for many thousands of schemas when they are written out: name"
    " each part of an `allOf` once.",
)
TOO_DEEP = _error(
    "CG007",
    "nesting too deep",
    "The document nests deeper than any real contract does. Deep nesting is how hostile"
    " input exhausts a parser, so there is a limit.",
)
EMPTY_FILE = _error(
    "CG008",
    "file is empty",
    "The file holds nothing, or only comments. A contract starts with `openapi: 3.1.0`,"
    ' `asyncapi: 3.0.0` or `syntax = "proto3";`.',
)
UNKNOWN_KIND = _error(
    "CG009",
    "not a contract",
    "The file was named on the command line but is no contract: it has no top-level"
    " `openapi` or `asyncapi` key, and its name does not end in `.proto`.",
)
UNSUPPORTED_VERSION = _error(
    "CG010",
    "unsupported version of a standard",
    "codegen reads OpenAPI 3.0, 3.1 and 3.2, AsyncAPI 2.x and 3.x, proto2, proto3 and"
    " editions. Swagger 2.0 documents can be converted with public tools first.",
)

# --- CG1xx: references and overlays ---------------------------------------------------
UNRESOLVED_REF = _error(
    "CG101",
    "reference leads nowhere",
    "A `$ref` names a file or a node that does not exist. The part after `#` is a JSON"
    " Pointer: `/` inside a key is written `~1`, `~` is written `~0`.",
)
ESCAPING_REF = _error(
    "CG102",
    "reference leaves the contracts",
    "A `$ref` points outside of the folder that was given. Contracts may come from others,"
    " so a build reads only below the folders it was told to read: give the common"
    " parent folder, or add the other one with `-I DIR`.",
)
REMOTE_REF = _error(
    "CG103",
    "remote reference",
    "A `$ref` points to a URL. Builds must give the same result tomorrow, so nothing is"
    " fetched unless `--allow-remote` says so. Save the file beside the contract and refer"
    " to it by path. With `--allow-remote`, this says why a file could not be fetched.",
)
CIRCULAR_REF = _error(
    "CG104",
    "reference to itself",
    "A chain of `$ref` ends where it began and never reaches anything. (Recursive schemas,"
    " which pass through a property or an item, are fine.)",
)
BAD_OVERLAY = _error(
    "CG105",
    "overlay cannot be applied",
    "An OpenAPI Overlay 1.0 document needs `overlay`, `info` and a list of `actions`, each"
    " with a JSONPath `target` (RFC 9535) and an `update` or `remove`.",
)
UNUSED_OVERLAY = _warning(
    "CG106",
    "overlay changes nothing",
    "The target of an overlay action matches no node of the contract, which often means"
    " that the contract has moved on.",
)
MISSING_PROTO = _error(
    "CG107",
    "import not found",
    "A proto file imports a file that is in no import root. The folder that is built is"
    " a root, `-I` adds more, and Google's common protos are always found.",
)
MISSING_SCHEMA = _warning(
    "CG108",
    "schema of a property is missing",
    "A property or an item refers to a schema below `components/schemas` of the same"
    " document, and there is none of that name. It is taken as the schema `{}`: its type"
    " is Any, every value is passed on as it came, and none is checked. Where such a"
    " reference is part of an `allOf`, or of a body or a parameter as a whole, it is CG101.",
)

# --- CG20x: lowering, all protocols ---------------------------------------------------
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
MISPLACED_POLICY = _warning(
    "CG214",
    "x-resilience says nothing here",
    "`x-resilience` means something at the top of a contract, in a path item or a channel,"
    " and in an operation or its traits. Elsewhere nobody reads it, nor a key that is only"
    " spelt alike.",
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

# --- CG3xx: linking -------------------------------------------------------------------
RESERVED_SERVICE = _error(
    "CG301",
    "reserved service name",
    "A service takes its name from `info.x-service`, else from its file. Some names belong"
    " to the output itself: runtime, gateway, bff, sagas, edge, mesh, contract_tests,"
    " _proto and _shared, and inside of a service policies, the module of a consumer's"
    " policies. Set `info.x-service` or rename the file.",
)
SAME_PACKAGE = _error(
    "CG302",
    "two contracts for one package",
    "Two contracts of one kind belong to the same service and have the same name, so they"
    " would overwrite each other. Rename a file, or set `info.x-service`.",
)

LONG_NAME = _error(
    "CG303",
    "name too long for a file system",
    "A service is a folder of the output, and a file of shared schemas is a module; file"
    " systems limit their names to 255 bytes. Set a short `info.x-service`, or rename the"
    " file.",
)

LOST_CONTRACT = _error(
    "CG304",
    "contract is none any more",
    "A file that the output was built from is still there, but is no contract now: its"
    " top-level `openapi` or `asyncapi` key is gone, or a proto has no service. Building"
    " would delete its package. Mend the file, move it away, or build with `--force`.",
)

BAD_WIRING = _error(
    "CG305",
    "wiring that means nothing, or two things",
    "`system.yaml` says who uses what: `services.orders.uses` lists operations of other"
    " services, `users.getUser`, or maps them to `{policy: patient}`, one of the `policies`"
    " of the file. A service, an operation, a policy or a word of this name does not exist,"
    " what stands there has another shape, or two uses say how the same service calls the"
    " same operation.",
)
UNUSED_CONSUMER_POLICY = _warning(
    "CG306",
    "policy of a consumer changes nothing",
    "With this policy the operation behaves as its provider's contract says anyway: it says"
    " the same. Or no use names the policy at all.",
)
NESTED_RETRIES = _error(
    "CG307",
    "two layers of one hop retry",
    "Retries multiply: three attempts by a client, through a gateway or mesh that makes"
    " three of each, are nine calls of a service that is in trouble already. Exactly one"
    " layer of a hop retries. Say `retries: app` for the mesh, take `retry` from the route,"
    " or say `retry: false` for the clients.",
)

# --- CG4xx: writing -------------------------------------------------------------------
EDITED = _error(
    "CG401",
    "generated file was edited",
    "A file that codegen owns differs from what codegen wrote. Generated files are not the"
    " place for changes: implement the Protocol, pass a policy, or change the contract."
    " `--force` overwrites the file.",
)
NOT_OURS = _error(
    "CG402",
    "file in the way",
    "The output folder holds a file that codegen did not write, where it wants to write."
    " Move it away, choose another folder with `-o`, or use `--force` to overwrite it.",
)
BAD_LOCK = _error(
    "CG403",
    "codegen.lock does not parse",
    "The lock is damaged, most often by a merge. Delete it and run `codegen build` with"
    " `--force`; the output is the same on every machine.",
)
BAD_OUTPUT = _error(
    "CG404",
    "output folder cannot be used",
    "The output folder cannot be written, or it holds the contracts themselves or the"
    " working folder. It is replaced as a whole by each build: give it a place of its own.",
)
SCAFFOLDED = _error(
    "CG405",
    "starter exists",
    "`codegen scaffold` writes a starter once and never again, for it is yours from then"
    " on: where one of its files exists, nothing is written. After a change of the contract"
    " its test and the type checker say what is missing. For a fresh starter choose another"
    " folder with `-o`.",
)

# --- CG9xx: defects of codegen itself -------------------------------------------------
EMITTER_NAMES = _error(
    "CG901",
    "the model emitter chose another name",
    "Names are decided before anything is written, and a library that writes another name"
    " fails the build, for committed code must not be renamed by an update. This is a"
    " defect of codegen: please report the schema.",
)
UNFORMATTABLE = _error(
    "CG902",
    "generated text is not Python",
    "The formatter refused a generated file. This is a defect of codegen: please report the"
    " contract.",
)

CODES: dict[str, Code] = {
    code.id: code for code in list(globals().values()) if isinstance(code, Code)
}
