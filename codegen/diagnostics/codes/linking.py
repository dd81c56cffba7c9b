"""CG3xx: contracts together, and how they are wired."""

from __future__ import annotations

from codegen.diagnostics.code import error as _error
from codegen.diagnostics.code import warning as _warning

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
UNKNOWN_PROVIDER = _error(
    "CG308",
    "provider of no contract",
    "`[tool.codegen.providers]` in pyproject.toml says where the real services are that the"
    " contract tests test. A table there has the name of no service, or a key the name of a"
    " slice that its service has no contract for: what it says would be tested by nothing.",
)
