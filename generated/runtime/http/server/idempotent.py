"""Which requests are repetitions: their key, and whose key it is."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from ..auth.reading import Malformed, read_shown
from ..idempotency import LONGEST_KEPT, IdempotencyStore, fingerprint_of, key_of, once
from ..operation import Operation
from .streamed import held

_LONGEST_KEY = 255


async def run_once(
    store: IdempotencyStore,
    request: Request,
    operation: Operation[Any],
    identities: Mapping[str, object],
    run: Callable[[], Awaitable[Response]],
    *,
    wait: float = 0.0,
) -> Response:
    """Return the answer of *run*, or the one that its key had before; see `once`.

    A request without a key just runs. While the first one runs, another waits for
    *wait* seconds. A file of known length is kept up to `LONGEST_KEPT` bytes.

    Raises:
        HTTPException: 400, the key is empty, longer than any should be, or there are
            several that differ.
        NotServed: The first still runs, or the key was used for another request.
    """
    key = _key_in(request, operation.policy.idempotency_key)
    if key is None:
        return await run()
    owner, who = _callers(request, operation, identities)
    fingerprint = await fingerprint_of(request, operation, who)

    async def held_if_short() -> Response:
        return await held(await run(), LONGEST_KEPT)

    mine = key_of(key, owner)
    return await once(store, mine, fingerprint, held_if_short, wait=wait)


def _key_in(request: Request, name: str | None) -> str | None:
    """Return the key of *request*, which is in the header *name*; None if it has none.

    Raises:
        HTTPException: 400, as `run_once` says.
    """
    keys = [] if name is None else request.headers.getlist(name)
    if not keys:
        return None
    key = keys[0]
    if any(other != key for other in keys):
        raise HTTPException(400, f"The header {name} has several keys: it must be one.")
    if not key.strip():
        # Who sends the header counts on it: without a key it would run twice.
        raise HTTPException(400, f"The header {name} is empty: it must have a key.")
    if len(key) > _LONGEST_KEY:
        raise HTTPException(400, f"The idempotency key is over {_LONGEST_KEY} long.")
    return key


def _callers(
    request: Request, operation: Operation[Any], identities: Mapping[str, object]
) -> tuple[str | None, str | None]:
    """Return whose key it is, and who makes the request; None for nobody in particular.

    An identity that is a name is both. Any other may be anything, and what was shown
    stands in for it. That is no part of the key: a token may have been renewed
    meanwhile, and then the request had better be refused than run for a second time.
    """
    names = {
        scheme: f"{scheme}={found}"
        for scheme, found in sorted(identities.items())
        if isinstance(found, str | int) and not isinstance(found, bool)
    }
    shown = [
        f"{scheme}:{_shown(request, operation, scheme)}"
        for scheme in sorted(identities)
        if scheme not in names
    ]
    return (
        "\n".join(names.values()) or None,
        "\n".join([*names.values(), *shown]) or None,
    )


def _shown(request: Request, operation: Operation[Any], name: str) -> str:
    for alternative in operation.security or ():
        for required in alternative:
            if required.scheme.scheme == name:
                try:
                    return repr(read_shown(request, required.scheme))
                except Malformed:
                    return ""
    return ""
