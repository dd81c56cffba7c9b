"""Whether the service answers at all: each request of a test goes out, and comes to nothing, here.

No answer is what no contract allows, whichever test asked; and who never answered anything
is not there, which is no matter of contracts.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator, MutableMapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import requests
import schemathesis
from requests.exceptions import ChunkedEncodingError, ContentDecodingError

from ..configuration import ConfigurationError
from ..findings import Finding, Outcome
from .app import Remote
from .exchanges import shown_request

if TYPE_CHECKING:
    from .subject import HttpSubject

ANSWERS = "answers_at_all"
"""The check that a request is answered."""
LIMIT = 10.0
"""Seconds that an answer may take to begin, and between two parts of it."""
START = 60.0
"""Seconds that an app of this process may take to start: it may make its tables first."""
_ENDLESS = 3
"""How many times as long a whole answer may take."""
_HUNG = "it did not answer before, and is not asked again"
_OF_NETWORK = (
    requests.ConnectionError,
    requests.Timeout,
    ChunkedEncodingError,
    ContentDecodingError,
)


@dataclass(slots=True, kw_only=True)
class Reached:
    """What became of the requests that nobody answered.

    Attributes:
        subject: The service.
        answered: Whether it ever answered anything.
        hung: Operations that let a caller wait in vain: they are not asked again: each time
            would take as long.
        counted: How many requests nobody answered, by operation.
        found: The shortest of those to repeat, by operation and what happened.
        told: Of which of them a test has said so.
    """

    subject: HttpSubject
    answered: bool = False
    hung: set[str] = field(default_factory=set)
    counted: dict[str, int] = field(default_factory=dict)
    found: dict[tuple[str, str], Finding] = field(default_factory=dict)
    told: set[tuple[str, str]] = field(default_factory=set)

    def before(self, case: Any, sent: MutableMapping[str, Any]) -> None:
        """Bound a request that is about to be *sent*, or let it go nowhere."""
        if self.subject.served.failed is not None or case.operation.label in self.hung:
            sent["app"] = _nowhere
            return
        starts = 0 if self.subject.served.is_running else START
        sent.setdefault("timeout", LIMIT + starts)
        sent["hooks"] = {"response": _bounded(time.monotonic())}

    def lost(self, case: Any, request: requests.PreparedRequest) -> None:
        """Note that *request* came to nothing, because of the error that is being handled."""
        error = sys.exception()
        if not isinstance(error, _OF_NETWORK):
            return
        if isinstance(error, requests.ReadTimeout | _Endless):
            self.hung.add(case.operation.label)
        if not self.answered and self._is_absent(error):
            return
        self._note(case, request, said(error))

    def _is_absent(self, error: Exception) -> bool:
        """Whether nobody is there, or nobody who answers; whoever asks next is told."""
        served = self.subject.served
        if not isinstance(served, Remote):
            return False
        if isinstance(error, requests.ReadTimeout):
            if _answers(served.address):
                return False
            why = f"something is there, and answers nothing within {LIMIT:g} s"
        elif _is_unreached(error):
            why = _reason(error)
        else:
            return False
        told = f"{self.subject.name}: nothing answers at {served.address}: {why}"
        served.failed = ConfigurationError(self.subject.secrets.hidden(told))
        return True

    def _note(self, case: Any, request: requests.PreparedRequest, why: str) -> None:
        operation = self.subject.spec.asked(case)
        if operation is None:
            return
        self.counted[operation.name] = self.counted.get(operation.name, 0) + 1
        finding = Finding(
            check=ANSWERS,
            operation=operation.name,
            said=why,
            request=shown_request(request),
            repeat=self.subject.repeated(case.as_curl_command()),
            pointer=operation.pointer,
        )
        known = self.found.get((operation.name, why))
        if known is None or len(finding.repeat) < len(known.repeat):
            self.found[operation.name, why] = finding

    def untold(self) -> Iterator[Outcome]:
        """What no test has said so far: an outcome for each operation."""
        new = {key: self.found[key] for key in self.found if key not in self.told}
        self.told |= new.keys()
        for name in dict.fromkeys(name for name, _ in new):
            yield Outcome(
                operation=name,
                checks={ANSWERS: self.counted[name]},
                findings=[one for (other, _), one in new.items() if other == name],
            )


def of_network(error: BaseException) -> bool:
    """Whether *error* says that a request was not answered, of which `Reached` has heard."""
    return isinstance(error, _OF_NETWORK)


def said(error: Exception) -> str:
    """Return in words how a request came to nothing."""
    if isinstance(error, _Endless):
        return f"Its answer had no end within {LIMIT * _ENDLESS:g} s."
    if isinstance(error, requests.Timeout):
        return f"It did not answer within {LIMIT:g} s."
    if isinstance(error, ChunkedEncodingError | ContentDecodingError):
        return "Its answer broke off, or is not encoded as it says."
    if _is_unreached(error):
        return f"The service is gone: it answered before, and now {_reason(error)}."
    return "It closed the connection without an answer."


def watch(hooks: Any, reached: Reached) -> None:
    """Let *reached* know of all requests that go by the schema of these *hooks*."""

    def answered(context: Any, case: Any, response: Any) -> None:
        reached.answered = True

    def lost(context: Any, case: Any, request: Any) -> None:
        reached.lost(case, request)

    hooks.register_hook_with_name(answered, "after_call")
    hooks.register_hook_with_name(lost, "after_network_error")
    _watched[id(hooks)] = (hooks, reached)


_watched: dict[int, tuple[Any, Reached]] = {}
"""By identity, since they cannot be hashed; they stay, so that none has that of another."""


def _before(context: Any, case: Any, kwargs: MutableMapping[str, Any]) -> None:
    found = _watched.get(id(case.operation.schema.hooks))
    if found is not None:
        found[1].before(case, kwargs)


# Schemathesis asks the hooks of a schema after a call alone, and those of all before it, too.
schemathesis.hook("before_call")(_before)


async def _nowhere(scope: Any, receive: Any, send: Any) -> None:
    """An app that stands in for a service that is not asked."""
    raise requests.Timeout(_HUNG)


class _Endless(requests.Timeout):
    """An answer that goes on and on."""


def _bounded(began: float) -> Callable[..., None]:
    """What bounds how long the body of an answer may come, part by part."""

    def bound(response: requests.Response, *args: object, **more: object) -> None:
        read = response.iter_content

        def parts(*sizes: Any, **named: Any) -> Iterator[Any]:
            try:
                for part in read(*sizes, **named):
                    yield part
                    if time.monotonic() - began > LIMIT * _ENDLESS:
                        raise _Endless("no end")
            except requests.RequestException as error:
                # Which request it was is not said of bodies that are read.
                error.request = response.request
                raise

        response.iter_content = parts  # type: ignore[method-assign]

    return bound


def _is_unreached(error: Exception) -> bool:
    """Whether nobody took the connection, or was whom the address names."""
    if isinstance(error, requests.ConnectTimeout | requests.exceptions.SSLError):
        return True
    names = {type(one).__name__ for one in _chain(error)}
    return bool(names & {"NewConnectionError", "NameResolutionError", "ProxyError"})


def _reason(error: Exception) -> str:
    """Why nobody was reached, as the system says it."""
    if isinstance(error, requests.ConnectTimeout):
        return f"no connection is made within {LIMIT:g} s"
    for one in reversed([*_chain(error)]):
        if isinstance(one, OSError) and one.strerror:
            return one.strerror[0].lower() + one.strerror[1:]
    return str(error)


def _chain(error: BaseException) -> Iterator[BaseException]:
    """*error*, and what it came of: urllib3 hands reasons on as arguments."""
    seen = set[int]()
    waiting: list[BaseException] = [error]
    while waiting:
        one = waiting.pop(0)
        if id(one) in seen:
            continue
        seen.add(id(one))
        yield one
        more = [*one.args, getattr(one, "reason", None), one.__cause__, one.__context__]
        waiting += [other for other in more if isinstance(other, BaseException)]


def _answers(address: str) -> bool:
    """Whether anything at all comes of a plain request."""
    try:
        requests.get(address, timeout=LIMIT / 3, allow_redirects=False, stream=True)
    except requests.Timeout:
        return False
    except requests.RequestException:
        return True
    return True
