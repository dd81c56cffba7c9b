"""What holds of every store, wherever it keeps its keys."""

from __future__ import annotations

import asyncio
from collections import Counter

import pytest
from starlette.responses import Response, StreamingResponse

from codegen.runtime.http.idempotency import Claim, Found, KeptAnswer, once
from tests.runtime.http.idempotency.places import (
    LEASE,
    RETENTION,
    Handler,
    Place,
    ask,
)


def test_a_repetition_gets_the_whole_answer_again(place: Place) -> None:
    body = bytes(range(256)) * 100

    def answer(run: int) -> Response:
        response = Response(body, status_code=201, media_type="image/x-odd")
        response.headers["ETag"] = '"é"'
        response.headers["Date"] = "Thu, 01 Jan 1970 00:00:00 GMT"
        response.set_cookie("a", "1")
        response.set_cookie("b", "2")
        return response

    async def main() -> None:
        handler = Handler(answer)
        first = await once(place.store(), "key", "asked", handler)
        again = await once(place.store(), "key", "asked", handler)
        assert handler.runs == 1
        assert (again.status_code, again.body) == (201, body)
        sent = [field for field in first.raw_headers if field[0] != b"date"]
        replayed = [f for f in again.raw_headers if f[0] != b"idempotent-replayed"]
        assert sorted(replayed) == sorted(sent)
        assert again.headers["idempotent-replayed"] == "true"
        assert "idempotent-replayed" not in first.headers

    place.run(main)


def test_other_keys_are_other_requests(place: Place) -> None:
    async def main() -> None:
        handler = Handler()
        assert await ask(place.store(), handler, key="a") == (201, b"answer 1")
        assert await ask(place.store(), handler, key="b") == (201, b"answer 2")
        assert await ask(place.store(), handler, key="a") == (201, b"answer 1")

    place.run(main)


def test_of_fifty_at_once_one_runs(place: Place) -> None:
    """Each of them has a store of its own, as if it were another process."""

    async def main() -> None:
        refused = asyncio.Event()

        async def slow(run: int) -> Response:
            await refused.wait()
            return Response(b"made", status_code=201)

        handler = Handler(lambda run: slow(run))
        answers: Counter[int] = Counter()

        async def one() -> None:
            status, _ = await ask(place.store(), handler)
            answers[status] += 1
            if answers[409] == 49:
                refused.set()

        await asyncio.gather(*(one() for _ in range(50)))
        assert answers == {201: 1, 409: 49}
        assert handler.runs == 1
        assert await ask(place.store(), handler) == (201, b"made")
        assert handler.runs == 1

    place.run(main)


def test_another_request_with_the_key_is_refused(place: Place) -> None:
    async def main() -> None:
        handler = Handler()
        store = place.store()

        async def meanwhile(run: int) -> Response:
            assert (await ask(store, handler, fingerprint="other"))[0] == 422
            return Response(b"made")

        slow = Handler(lambda run: meanwhile(run))
        assert await ask(store, slow) == (200, b"made")
        assert (await ask(store, handler, fingerprint="other"))[0] == 422
        assert handler.runs == 0
        assert await ask(store, handler) == (200, b"made")

    place.run(main)


@pytest.mark.parametrize("status", [200, 204, 303, 400, 404, 409, 422])
def test_what_will_not_change_is_kept(place: Place, status: int) -> None:
    async def main() -> None:
        handler = Handler(lambda run: Response(status_code=status))
        assert (await ask(place.store(), handler))[0] == status
        assert (await ask(place.store(), handler))[0] == status
        assert handler.runs == 1

    place.run(main)


@pytest.mark.parametrize("status", [401, 403, 408, 425, 429, 500, 503])
def test_what_may_change_is_not_kept(place: Place, status: int) -> None:
    async def main() -> None:
        handler = Handler(lambda run: Response(status_code=status if run < 3 else 201))
        found = [(await ask(place.store(), handler))[0] for _ in range(4)]
        assert found == [status, status, 201, 201]
        assert handler.runs == 3

    place.run(main)


def test_of_a_stream_is_kept_that_it_was_there(place: Place) -> None:
    async def main() -> None:
        handler = Handler(lambda run: StreamingResponse(iter("ab"), status_code=201))
        await once(place.store(), "key", "asked", handler)
        assert (await ask(place.store(), handler))[0] == 409
        found = await place.store().claim("key", "asked")
        kept = KeptAnswer(status=201, body=None)
        assert found == Found(fingerprint="asked", answer=kept)
        assert (await ask(place.store(), handler, fingerprint="other"))[0] == 422
        assert handler.runs == 1
        await place.elapse(RETENTION)
        assert (await once(place.store(), "key", "asked", handler)).status_code == 201

    place.run(main)


def test_a_handler_that_raises_frees_the_key(place: Place) -> None:
    async def broken(run: int) -> Response:
        raise RuntimeError("broken")

    async def main() -> None:
        with pytest.raises(RuntimeError, match="broken"):
            await ask(place.store(), Handler(lambda run: broken(run)))
        assert await ask(place.store(), Handler()) == (201, b"answer 1")

    place.run(main)


def test_a_request_that_is_cancelled_frees_the_key(place: Place) -> None:
    async def main() -> None:
        begun = asyncio.Event()

        async def endless(run: int) -> Response:
            begun.set()
            await asyncio.Event().wait()
            raise AssertionError

        first = asyncio.create_task(
            ask(place.store(), Handler(lambda run: endless(run)))
        )
        await begun.wait()
        first.cancel()
        with pytest.raises(asyncio.CancelledError):
            await first
        assert await ask(place.store(), Handler()) == (201, b"answer 1")

    place.run(main)


def test_a_claim_that_is_never_ended_blocks_its_key_for_a_lease(place: Place) -> None:
    """The process died between claim and answer."""

    async def main() -> None:
        assert isinstance(await place.store().claim("key", "asked"), Claim)
        handler = Handler()
        assert (await ask(place.store(), handler))[0] == 409
        await place.elapse(LEASE - 5)
        assert (await ask(place.store(), handler))[0] == 409
        await place.elapse(5)
        assert await ask(place.store(), handler) == (201, b"answer 1")

    place.run(main)


def test_of_fifty_after_a_lease_one_runs(place: Place) -> None:
    async def main() -> None:
        await place.store().claim("key", "asked")
        await place.elapse(LEASE)
        claims = (place.store().claim("key", "asked") for _ in range(50))
        found = await asyncio.gather(*claims)
        assert Counter(type(one) for one in found) == {Claim: 1, Found: 49}

    place.run(main)


def test_a_claim_that_was_taken_over_does_nothing(place: Place) -> None:
    async def main() -> None:
        one, other = place.store(), place.store()
        late = await one.claim("key", "asked")
        await place.elapse(LEASE)
        claim = await other.claim("key", "asked")
        assert isinstance(late, Claim)
        assert isinstance(claim, Claim)
        running = Found(fingerprint="asked", answer=None)
        await one.settle(late, KeptAnswer(status=200))
        assert await one.claim("key", "asked") == running
        await one.release(late)
        assert await one.claim("key", "asked") == running
        await other.settle(claim, KeptAnswer(status=201, body=b"kept"))
        await one.settle(late, None)
        kept = await one.claim("key", "other")
        answer = KeptAnswer(status=201, body=b"kept")
        assert kept == Found(fingerprint="asked", answer=answer)

    place.run(main)


def test_an_answer_is_kept_for_its_retention(place: Place) -> None:
    async def main() -> None:
        handler = Handler()
        await ask(place.store(), handler)
        await place.elapse(RETENTION - 5)
        assert await ask(place.store(), handler) == (201, b"answer 1")
        await place.elapse(5)
        # Nothing is left of it, so that another request may have the key.
        assert await ask(place.store(), handler, fingerprint="other") == (
            201,
            b"answer 2",
        )

    place.run(main)


def test_retention_counts_from_the_answer(place: Place) -> None:
    """Not from the claim: a slow handler would shorten it."""

    async def main() -> None:
        claim = await place.store().claim("key", "asked")
        assert isinstance(claim, Claim)
        await place.elapse(LEASE / 2)
        # Stores that share the key need not share the claim, so it is the same one.
        await place.store().settle(claim, KeptAnswer(status=200))
        await place.elapse(RETENTION - LEASE / 4)
        found = await place.store().claim("key", "asked")
        assert isinstance(found, Found)

    place.run(main)
