"""A transport that answers from recorded exchanges, and from nothing else."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import SequenceMatcher
from pathlib import Path
from urllib.parse import unquote

from ...http.reply import Reply
from ...http.request import Request
from .alike import differences
from .exchanges import ANY, FILTERED, Exchange, exchange, pairs, read
from .scripted import BlockingOpened, Opened, reply


class NotRecorded(AssertionError):
    """A client asks what it did not ask when its exchanges were recorded."""


class Replayed:
    """Answers each request that was recorded once, in the order of equal ones.

    Method, path, query, body and the header fields that the file has must be the same.
    """

    def __init__(self, file: str | Path) -> None:
        """Answer from *file*.

        Raises:
            ConfigurationError: There is no such file, or it cannot be used.
        """
        self._file = Path(file)
        self._left = read(self._file)
        self._used: list[Exchange] = []

    @property
    def blocking(self) -> BlockingReplayed:
        """The same for a sync client."""
        return BlockingReplayed(self)

    @property
    def unasked(self) -> list[str]:
        """The requests that were recorded and not sent, `GET /users/7`."""
        return [f"{one.method} {one.target}" for one in self._left]

    def all_asked(self) -> None:
        """Check that everything that was recorded was asked for.

        Raises:
            NotRecorded: Something was not.
        """
        if self._left:
            listed = "".join(f"\n  {one}" for one in self.unasked)
            raise NotRecorded(f"{self._file} has requests that were not sent:{listed}")

    async def send(
        self, request: Request, url: str, *, limit: float | None, connect: float | None
    ) -> Reply:
        """Return what was answered to *request*.

        Raises:
            NotRecorded: It was not sent when this was recorded.
        """
        body = request.body
        if body is not None and not isinstance(body, bytes):
            body = b"".join([piece async for piece in body])
        return self.answer(request, body or b"")

    async def open(
        self, request: Request, url: str, *, limit: float | None, connect: float | None
    ) -> Opened:
        """Return the same, to be read piece by piece."""
        return Opened(await self.send(request, url, limit=limit, connect=connect))

    async def aclose(self) -> None:
        """Do nothing: there is no connection."""

    def answer(self, request: Request, body: bytes) -> Reply:
        """Return what was answered to *request* with *body*.

        Raises:
            NotRecorded: It was not sent when this was recorded.
        """
        asked = exchange(request, body, reply(200))
        for one in self._left:
            if not list(_apart(one, asked)):
                self._left.remove(one)
                self._used.append(one)
                return one.reply
        raise NotRecorded(self._unknown(asked))

    def _unknown(self, asked: Exchange) -> str:
        """Say what is not known of a request, and what comes next to it."""
        name = f"{asked.method} {asked.target}"
        again = sum(not list(_apart(one, asked)) for one in self._used)
        if again:
            times = "once" if again == 1 else f"{again} times"
            return f"{name} was recorded {times} in {self._file}, and is sent once more"
        known = [*self._left, *self._used]
        if not known:
            return f"{name} was not recorded: {self._file} has no exchanges"
        near = max(known, key=lambda one: _likeness(one, asked))
        listed = "".join(f"\n  {said}" for said in _apart(near, asked))
        return (
            f"{name} was not recorded in {self._file}; the nearest is "
            f"{near.method} {near.target}:{listed}"
        )


class BlockingReplayed:
    """Recorded exchanges for a sync client."""

    def __init__(self, replayed: Replayed) -> None:
        """Answer as *replayed*."""
        self._replayed = replayed

    def send(
        self, request: Request, url: str, *, limit: float | None, connect: float | None
    ) -> Reply:
        """Return what was answered to *request*; see `Replayed.send`."""
        body = request.body
        if body is not None and not isinstance(body, bytes):
            body = b"".join(body)
        return self._replayed.answer(request, body or b"")

    def open(
        self, request: Request, url: str, *, limit: float | None, connect: float | None
    ) -> BlockingOpened:
        """Return the same, to be read piece by piece."""
        return BlockingOpened(self.send(request, url, limit=limit, connect=connect))

    def close(self) -> None:
        """Do nothing: there is no connection."""


def _apart(known: Exchange, asked: Exchange) -> Iterator[str]:
    """Yield what tells a request that is *asked* from one that is *known*."""
    if known.method != asked.method:
        yield f"the method is {asked.method}, and was {known.method}"
    paths = [unquote(one.target.partition("?")[0]) for one in (known, asked)]
    if paths[0] != paths[1]:
        yield f"the path is {paths[1]}, and was {paths[0]}"
    was, now = pairs(known.target), pairs(asked.target)
    if [one for one in was if one[1] != FILTERED] != [
        one for one in now if one[1] != FILTERED and (one[0], FILTERED) not in was
    ]:
        yield f"the query is {_shown(now)}, and was {_shown(was)}"
    for name, text in known.request.headers.items():
        found = asked.request.headers.get(name)
        if found is None or (text not in (ANY, FILTERED) and found != text):
            yield f"the header {name} is {found or 'absent'}, and was {text}"
    yield from _bodies(known, asked)


def _bodies(known: Exchange, asked: Exchange) -> Iterator[str]:
    was, now = dict(known.request.body or {}), dict(asked.request.body or {})
    multipart = known.request.headers.get("content-type", "").startswith("multipart/")
    if multipart and was and now:
        return  # the boundary is another each time
    if "json" in was and "json" in now:
        wanted = _known(was["json"], now["json"])
        for said in differences(wanted, now["json"]):
            yield f"the body: {said}"
    elif was != now:
        yield f"the body is {now or 'absent'}, and was {was or 'absent'}"


def _known(was: object, now: object) -> object:
    """What *was* sent, with what is sent *now* in place of what may be anything."""
    if was in (ANY, FILTERED):
        return now
    if isinstance(was, dict) and isinstance(now, dict):
        return {name: _known(one, now.get(name)) for name, one in was.items()}
    if isinstance(was, list) and isinstance(now, list) and len(was) == len(now):
        return [_known(one, other) for one, other in zip(was, now, strict=True)]
    return was


def _likeness(known: Exchange, asked: Exchange) -> float:
    one, other = (f"{half.method} {half.target}" for half in (known, asked))
    alike: float = SequenceMatcher(None, one, other).ratio()
    return alike - 0.01 * len(list(_apart(known, asked)))


def _shown(found: list[tuple[str, str]]) -> str:
    return "&".join(f"{name}={text}" for name, text in found) or "empty"
