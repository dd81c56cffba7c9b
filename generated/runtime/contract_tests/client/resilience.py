"""Vectors about what a client does when the network, or the service, does not do well."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

from ...errors import CallError, CircuitOpen, DeadlineExceeded, Rejected
from ...http.reply import Reply
from ..findings import Finding
from .call import Call
from .playing import Played
from .requests import Found
from .scripted import Lost, Silence, Step, reply

_IN_A_HURRY = 0.5
_MOST = 200
"""Failures in a row; a breaker that takes more is not tried."""
_SHORTEST = 5.0
"""Seconds from which a date, which has no parts of a second, says something."""


def unsafe(call: Call) -> Found:
    """What may have arrived is not sent again, unless the contract says that it may be."""
    if call.policy.repeatable:
        return None
    found: list[Finding] = []
    for said, step in (("status 503", reply(503)), ("a lost answer", Lost(sent=True))):
        for blocking in (False, True)[: 1 if call.streams else 2]:
            played = call.play(call.least, step, call.success.reply, blocking=blocking)
            if len(played.sent) != 1:
                found.append(
                    call.finding(
                        "no_unsafe_retry",
                        f"after {said} the request was sent {len(played.sent)} times, "
                        "and the contract does not say that it may be repeated",
                        played,
                        answer=step if isinstance(step, Reply) else None,
                    )
                )
                break
    return found


def safe(call: Call) -> Found:
    """What may be repeated is, with the same key if it has one."""
    if not _repeats(call):
        return None
    found: list[Finding] = []
    for said, step in (("status 503", reply(503)), ("a lost answer", Lost(sent=True))):
        played = call.play(call.least, step, call.success.reply)
        if len(played.sent) != 2:
            found.append(
                call.finding(
                    "retry",
                    f"after {said} the request was sent {len(played.sent)} times, not 2",
                    played,
                )
            )
            continue
        key = call.policy.idempotency_key
        keys = [one.headers.get(key) for one in played.sent] if key else []
        most = call.policy.retry.attempts
        failing = call.play(call.least, step)
        if len(failing.sent) > most:
            made = len(failing.sent)
            text = f"{said} each time: {made} attempts were made, not {most}"
            found.append(call.finding("retry", text, failing))
        if key and (not keys[0] or keys[0] != keys[1]):
            said = f"the header {key} is {keys[0]!r} at first, then {keys[1]!r}"
            found.append(call.finding("retry", said, played))
    return found


def useless(call: Call) -> Found:
    """What is wrong with a request does not get better: it is sent once."""
    if call.policy.retry.on is not None and 400 in call.policy.retry.on:
        return None
    played = call.play(call.least, reply(400), call.success.reply)
    if len(played.sent) == 1:
        return []
    said = f"after status 400 the request was sent {len(played.sent)} times"
    return [call.finding("no_useless_retry", said, played, answer=reply(400))]


def retry_after(call: Call) -> Found:
    """Who is asked to come again later does, and not before."""
    retry, total = call.policy.retry, call.policy.timeout.total
    if not _repeats(call) or not retry.respect_retry_after:
        return None
    room = 30.0 if total is None else total
    found: list[Finding] = []
    seconds = round(min(7.0, 0.4 * room))
    if seconds >= 1:
        asked = reply(503, retry_after=seconds)
        played = call.play(call.least, asked, call.success.reply)
        latest = max(seconds, retry.backoff.throttled) + 0.2 * seconds
        found += _waited(call, played, asked, float(seconds), latest)
    wait = min(20.0, 0.6 * room)
    if wait > _SHORTEST:
        moment = datetime.now(UTC) + timedelta(seconds=wait)
        asked = reply(503, retry_after=format_datetime(moment, usegmt=True))
        played = call.play(call.least, asked, call.success.reply)
        # Dates have no parts of a second, and meanwhile it has become later.
        least = (moment - datetime.now(UTC)).total_seconds() - 1.0
        found += _waited(call, played, asked, least, 1.2 * wait)
    return found


def _waited(
    call: Call, played: Played, asked: Reply, least: float, most: float
) -> list[Finding]:
    if len(played.sent) < 2:
        said = "the request was not sent again"
    else:
        pause = played.sent[1].at - played.sent[0].at
        if least <= pause <= most:
            return []
        said = f"the request was sent again after {pause:.3g} s"
    said += f", and Retry-After is {asked.headers['retry-after']}"
    return [call.finding("retry_after", said, played, answer=asked)]


def deadline(call: Call) -> Found:
    """Nobody waits for ever: a call ends in its time, and says why."""
    found: list[Finding] = []
    for blocking in (False, True)[: 1 if call.streams else 2]:
        hurry = {"timeout": _IN_A_HURRY}
        played = call.play(call.least, Silence(), view=hurry, blocking=blocking)
        if not isinstance(played.error, DeadlineExceeded):
            said = f"no answer for {_IN_A_HURRY} s, which is all that there was: "
            found.append(_late(call, said, played, "DeadlineExceeded"))
        elif played.seconds > 1.1 * _IN_A_HURRY:
            said = f"the call took {played.seconds:.3g} s, and had {_IN_A_HURRY} s"
            found.append(call.finding("deadline", said, played))
    timeout = call.policy.timeout
    limits = [one for one in (timeout.total, timeout.attempt) if one is not None]
    if limits:
        played = call.play(call.least, Silence())
        # An attempt that is not repeated ends the call; else its attempts and pauses do.
        attempts = call.policy.retry.attempts
        pauses = attempts * call.policy.retry.backoff.cap
        most = timeout.total or (timeout.attempt or 0.0) * attempts + pauses
        if not isinstance(played.error, CallError):
            said = f"no answer for {most:g} s, which is all that there was: "
            found.append(_late(call, said, played, "CallError"))
        elif played.seconds > 1.01 * most:
            said = f"without an answer the call took {played.seconds:.6g} s, not {most:g} s"
            found.append(call.finding("deadline", said, played))
    return found


def _late(call: Call, said: str, played: Played, wanted: str) -> Finding:
    what = (
        f"{type(played.error).__name__}: {played.error}" if played.error else "no error"
    )
    return call.finding("deadline", f"{said}{what}, and not {wanted}", played)


def breaker(call: Call) -> Found:
    """Who fails time and again is left alone."""
    settings = call.policy.breaker
    limited = call.policy.rate_limit is not None or call.policy.hedge is not None
    if settings is None or settings.consecutive > _MOST or limited:
        return None
    failing: Step = reply(500)
    plays = call.plays(call.least, failing, times=settings.consecutive + 2)
    made = sum(len(one.sent) for one in plays)
    last = plays[-1]
    # A call whose last attempts were refused says so, or what came of the others.
    opened = isinstance(last.error, CircuitOpen)
    if opened and made <= settings.consecutive:
        return _closed(call, settings.consecutive)
    what = f"{type(last.error).__name__}: {last.error}" if last.error else "no error"
    said = (
        f"after {made} failures in a row: {what}; the circuit opens after "
        f"{settings.consecutive}"
    )
    if isinstance(last.error, Rejected) and not opened:
        return None  # another layer says no
    return [call.finding("breaker", said, plays[0])]


def _closed(call: Call, times: int) -> list[Finding]:
    """A service that knows what is wrong with requests is well."""
    if call.policy.retry.on is not None and 404 in call.policy.retry.on:
        return []
    plays = call.plays(call.least, reply(404), times=times + 2)
    if not isinstance(plays[-1].error, CircuitOpen):
        return []
    said = f"after {times} answers 404 in a row the circuit is open, and nothing failed"
    return [call.finding("breaker", said, plays[0], answer=reply(404))]


def _repeats(call: Call) -> bool:
    """Whether a failed attempt is followed by another, as far as the contract says."""
    policy, given = call.policy, call.least
    worth = policy.retry.on is None or 503 in policy.retry.on
    # What is streamed is sent once.
    held = given.kind is None or given.kind.is_json or given.kind.is_urlencoded
    more = policy.retry.attempts > 1 and policy.hedge is None
    return policy.repeatable and more and worth and held


VECTORS = {
    "no_unsafe_retry": unsafe,
    "no_useless_retry": useless,
    "retry": safe,
    "retry_after": retry_after,
    "deadline": deadline,
    "breaker": breaker,
}
