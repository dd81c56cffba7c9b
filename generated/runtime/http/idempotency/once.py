"""Running a request once for each idempotency key, and sending its answer again.

The rules are those of draft-ietf-httpapi-idempotency-key-header-07.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from math import inf

from starlette.responses import Response

from ...clock import SYSTEM_CLOCK, Clock
from ...deadline import remaining
from ..problem import NotServed, Problem
from .store import (
    CURRENT_CLAIM,
    Claim,
    ClaimLost,
    Found,
    IdempotencyStore,
    KeptAnswer,
)

REPLAYED_HEADER = "Idempotent-Replayed"
"""Says `true` on an answer that is sent again."""

LONGEST_KEPT = 2**20
"""Bytes of an answer beyond which it is not held just to be kept (1 MiB)."""

_NOT_KEPT = frozenset({401, 403, 408, 425, 429})
"""Refusals that a repetition may well overcome, with other credentials or later."""
_PER_MESSAGE = frozenset(
    {"connection", "content-length", "date", "keep-alive", "proxy-authenticate"}
    | {"server", "te", "trailer", "transfer-encoding", "upgrade"}
)
_ANSWERED = (
    "The request with this idempotency key was answered, and the answer is not kept:"
    " it was a stream, or too long. It is not run again."
)
_FIRST_PAUSE, _LONGEST_PAUSE = 0.05, 1.0


async def once(
    store: IdempotencyStore,
    key: str,
    fingerprint: str,
    run: Callable[[], Awaitable[Response]],
    *,
    wait: float = 0.0,
    clock: Clock = SYSTEM_CLOCK,
) -> Response:
    """Return the answer of *run*, or the one that is kept under *key*.

    The first request with a key runs, and its answer is kept: success and the client's
    errors alike. A repetition gets that answer, with `Idempotent-Replayed: true`. While
    the first still runs, a repetition waits for *wait* seconds at most, and no longer
    than its caller does.

    Nothing is kept, and the key is free again:
    - when *run* raises. What is refused before the operation began, as a request that
      breaks the contract, must be raised and not returned;
    - on a status from 500 on, and on 401, 403, 408, 425 and 429.

    What then has happened to the effect, and what a crash does, depends on the store.

    An answer that is streamed passes through, and of it is kept only that it was there:
    the effect has happened, so a repetition must not run, and there is nothing that it
    could be sent. It is refused.

    Raises:
        NotServed: 409 with Retry-After, the first still runs; 409 without, its answer
            was streamed; 422, the key was used for another request (another
            *fingerprint*).
    """
    found = await _claimed(store, key, fingerprint, wait, clock)
    if isinstance(found, Found):
        return _replayed(found, fingerprint)
    at_work = CURRENT_CLAIM.set(found)
    try:
        response = await run()
    except ClaimLost as error:
        await store.release(found)
        raise _still_running() from error
    except BaseException:
        await store.release(found)
        raise
    finally:
        CURRENT_CLAIM.reset(at_work)
    return await _settled(store, found, response)


async def _claimed(
    store: IdempotencyStore, key: str, fingerprint: str, wait: float, clock: Clock
) -> Claim | Found:
    """Claim *key*; wait while another request with the same fingerprint holds it."""
    left = remaining(clock)
    until = clock.now() + min(wait, inf if left is None else left)
    pause = _FIRST_PAUSE
    while True:
        found = await store.claim(key, fingerprint)
        if isinstance(found, Claim) or found.answer or found.fingerprint != fingerprint:
            return found
        seconds = min(pause, until - clock.now())
        if seconds <= 0:
            return found
        await clock.sleep_async(seconds)
        pause = min(2 * pause, _LONGEST_PAUSE)


async def _settled(
    store: IdempotencyStore, claim: Claim, response: Response
) -> Response:
    """End *claim* as the status of *response* demands, and return what is answered."""
    if response.status_code >= 500:
        await store.release(claim)
        return response
    try:
        await store.settle(claim, _kept(response))
    except ClaimLost as error:
        raise _still_running() from error
    return response


def _kept(response: Response) -> KeptAnswer | None:
    """Return what is kept of *response*; None if nothing is."""
    if response.status_code in _NOT_KEPT:
        return None
    body = getattr(response, "body", None)  # a file is sent without having one
    if not isinstance(body, bytes | memoryview):
        return KeptAnswer(status=response.status_code, body=None)
    headers = tuple(
        (name.decode("latin-1"), value.decode("latin-1"))
        for name, value in response.raw_headers
        if name.decode("latin-1").lower() not in _PER_MESSAGE
    )
    return KeptAnswer(status=response.status_code, headers=headers, body=bytes(body))


def _replayed(found: Found, fingerprint: str) -> Response:
    if found.fingerprint != fingerprint:
        text = "The idempotency key was used for another request."
        raise NotServed(Problem(status=422, detail=text))
    answer = found.answer
    if answer is None:
        raise _still_running()
    if answer.body is None:
        raise NotServed(Problem(status=409, detail=_ANSWERED))
    response = Response(answer.body, status_code=answer.status)
    # Set one by one: a field may stand there twice, as Set-Cookie does.
    for name, value in answer.headers:
        response.headers.append(name, value)
    response.headers[REPLAYED_HEADER] = "true"
    return response


def _still_running() -> NotServed:
    text = "A request with this idempotency key is under way."
    headers = {"Retry-After": "1"}
    return NotServed(Problem(status=409, detail=text, headers=headers))
