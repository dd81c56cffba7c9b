"""An HTTP service and its contract, as contract tests see them."""

from __future__ import annotations

import json
import shlex
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, partial
from typing import Any

from ...http.auth.fake import SECRET
from ...http.coded import keep_coded
from ...http.operation import Operation
from ...http.resources import Resource
from ..configuration import Credential
from ..findings import Outcome
from ..secrets import Secrets, values_of
from ..subjects import Subject
from ..unused import refuse_unknown
from . import engine
from .app import Hooks, Remote, Served, serve
from .document import Declared, Document
from .exchanges import NUMBER
from .failures import SERVER_ERROR
from .heard import Heard
from .held import App
from .laws.alone import alone
from .laws.entering import STRANGER
from .reached import Reached

IN_PROCESS = "http://127.0.0.1:8000"
"""What an app in this process is called: where `uvicorn` would serve it."""


@dataclass(frozen=True, kw_only=True, eq=False)
class HttpSubject(Subject):
    """One OpenAPI document, and the service that promises to keep it.

    Attributes:
        serve: Makes an app of the fake.
        document: The document that the generated server shows, in the output.
        operations: Its operations.
        resources: What they are about.
    """

    serve: Callable[[Any], App]
    document: str
    operations: Sequence[Operation[Any]]
    resources: Sequence[Resource] = ()

    @cached_property
    def spec(self) -> Document:
        """The document, with the values of parameters that the configuration knows.

        Of the media types of a body it has those that there is code for, if there is any.
        """
        document = json.loads((self.root / self.document).read_text("utf-8"))
        known = self.provider.configuration.parameters
        names = [str(one.get("name")) for one in _parameters(document)]
        self._refuse_unknown("parameters", "parameter", known, names)
        keep_coded(document, self.operations)
        return Document(with_examples(document, known))

    def _refuse_unknown(
        self, key: str, kind: str, names: Iterable[str], known: Iterable[str]
    ) -> None:
        """Refuse *names* that the contract does not know, if no other contract may."""
        if self.slices == {self.slice}:
            refuse_unknown(self.service, key, kind, names, known)

    @cached_property
    def served(self) -> Served | Remote:
        """What answers."""
        if self.provider.is_real:
            return serve(self.provider)
        fake = self.fake()
        return Served(self.serve(fake), Hooks(reset=fake.forget, seed=None))

    @property
    def address(self) -> str:
        """The base URL that requests name."""
        return self.served.address if isinstance(self.served, Remote) else IN_PROCESS

    @cached_property
    def callers(self) -> tuple[Credential, ...]:
        """Who may call; the first may do everything. None if nobody has to say who they are."""
        schemes = self.spec.schemes()
        if self.provider.is_real:
            names = [name for one in self.credentials for name in one.secrets]
            self._refuse_unknown("credentials", "security scheme", names, schemes)
            return self.credentials
        secrets = {name: _accepted(scheme) for name, scheme in schemes.items()}
        return (Credential(name="anybody", secrets=secrets),)

    def caller(self, number: int) -> Credential | None:
        """The caller of this *number*, None for nobody; `STRANGER` shows what is wrong."""
        if number == STRANGER and self.callers:
            secrets = {
                name: f"x{one}x" for name, one in self.callers[0].secrets.items()
            }
            return Credential(name="a stranger", secrets=secrets)
        return self.callers[number] if 0 <= number < len(self.callers) else None

    @cached_property
    def secrets(self) -> Secrets:
        """What reports must not show: what schemes of security name, and what callers show."""
        stranger = self.caller(STRANGER) if self.credentials else None
        return Secrets(
            values=values_of((*self.credentials, *([stranger] if stranger else ()))),
            headers=frozenset(self.spec.keys_in("header")),
            parameters=frozenset(self.spec.keys_in("query")),
        )

    @cached_property
    def heard(self) -> Heard:
        """What came back since that was last reported."""
        return Heard(document=self.spec, configuration=self.provider.configuration)

    @cached_property
    def reached(self) -> Reached:
        """What became of requests that nobody answered."""
        return Reached(subject=self)

    @cached_property
    def advised(self) -> set[tuple[str, ...]]:
        """Checks of which no contract says anything, and paths, that were told of."""
        return set()

    @cached_property
    def known(self) -> set[tuple[str, ...]]:
        """What is wrong with answers, and was told of; see `tell`."""
        return set()

    def tell(self, *found: tuple[str, ...]) -> None:
        """Note what was *found*: sequences and laws go on where they meet it again.

        Else an answer that all of them begin with, and that breaks the contract, is told of
        by each, and keeps it from what it is about. Failures of the server are told of each
        time: their causes cannot be told apart.
        """
        self.known.update(one for one in found if SERVER_ERROR not in one)

    def raised(self, request: Any) -> str:
        """What the app raised as it answered *request*, if it is in this process, and did."""
        if not isinstance(self.served, Served):
            return ""
        return self.served.raised.get(request.headers.get(NUMBER, ""), "")

    def judge(self, *outcomes: Outcome) -> None:
        """Note *outcomes*, with what came back meanwhile, and fail if that breaks the contract.

        Raises:
            ConfigurationError: Nobody was there to be tested.
            ContractBroken: Something was found, and it counts.
        """
        __tracebackhide__ = True
        self.served.check()
        first, *others = outcomes
        calls = self.heard.taken()
        of_it = calls[first.operation].coverage if first.operation in calls else {}
        first = replace(first, calls=calls, coverage=of_it)
        super().judge(first, *others, *self.reached.untold())

    def repeated(self, command: str) -> str:
        """What repeats a request by *command*: before it, what serves an app of this process."""
        provider = self.provider
        if provider.is_address or not provider.is_real or not command:
            return command
        made = isinstance(self.served, Served) and self.served.is_made
        served = f"uvicorn {'--factory ' if made else ''}--port 8000"
        return f"{served} {shlex.quote(provider.target)}  # and then\n{command}"

    def requests(self, operation: Operation[Any], caller: int = 0) -> Any:
        """The requests that the contract allows, as a strategy of Hypothesis."""
        made = partial(engine.requests, self, self.declared(operation), caller)
        return self._once(("requests", operation.name, caller), made)

    def schema(self, phases: tuple[str, ...], caller: int = 0) -> Any:
        """The document as Schemathesis has read it, to be asked in some *phases*."""
        made = partial(engine.loaded, self, phases, caller)
        return self._once(("schema", phases, caller), made)

    def _once(self, key: tuple[Any, ...], make: Callable[[], Any]) -> Any:
        """What *make* makes, made once: reading a large document takes seconds."""
        if key not in self._made:
            self._made[key] = make()
        return self._made[key]

    @cached_property
    def _made(self) -> dict[tuple[Any, ...], Any]:
        return {}

    def declared(self, operation: Operation[Any]) -> Declared:
        """What the document says of *operation*."""
        return self.spec.operations[operation.path, operation.method]

    def conforms(self, operation: Operation[Any]) -> None:
        """Ask *operation* whatever its contract allows and forbids, call by call.

        Raises:
            ContractBroken: An answer breaks the contract.
        """
        __tracebackhide__ = True
        found = engine.calls(self, self.declared(operation))
        self.judge(*found, *alone(self, operation))

    def conforms_in_sequence(self) -> None:
        """Call operations one after another, as their links and their names suggest.

        Raises:
            ContractBroken: An answer breaks the contract, or another answer.
        """
        __tracebackhide__ = True
        self.judge(*engine.sequences(self))


def _accepted(scheme: Mapping[str, Any]) -> str:
    """What fakes accept: of a name and a password they look at the password."""
    is_basic = str(scheme.get("scheme", "")).lower() == "basic"
    return f"{SECRET}:{SECRET}" if is_basic else SECRET


def with_examples(
    document: dict[str, Any], known: Mapping[str, Iterable[Any]]
) -> dict[str, Any]:
    """Return *document* with the *known* values of parameters as their examples."""
    if not known:
        return document
    document = json.loads(json.dumps(document))
    for parameter in _parameters(document):
        values = list(known.get(str(parameter.get("name")), ()))
        if values:
            parameter.pop("example", None)
            parameter["examples"] = {
                f"known{n}": {"value": value} for n, value in enumerate(values, 1)
            }
    return document


def _parameters(document: dict[str, Any]) -> Iterable[dict[str, Any]]:
    """Every parameter of *document*, to be changed."""
    yield from document.get("components", {}).get("parameters", {}).values()
    for item in document.get("paths", {}).values():
        for holder in (item, *item.values()):
            if isinstance(holder, dict):
                yield from (p for p in holder.get("parameters", ()) if "name" in p)
