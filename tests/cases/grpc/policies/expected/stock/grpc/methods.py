"""Methods of the Stock service, one constant each."""

from __future__ import annotations

from ..._proto import stock_pb2
from ...runtime import (
    Backoff,
    Breaker,
    Budget,
    Bulkhead,
    Fallback,
    Hedge,
    Policy,
    RateLimit,
    Retry,
    Timeout,
)
from ...runtime.grpc import UnaryStream, UnaryUnary

SERVICE = "cases.stock.v1.Stock"

FIND: UnaryUnary[stock_pb2.Goods, stock_pb2.Goods] = UnaryUnary(
    path="/cases.stock.v1.Stock/Find",
    request=stock_pb2.Goods,
    response=stock_pb2.Goods,
    policy=Policy(
        timeout=Timeout(total=5.0, attempt=2.0),
        retry=Retry(attempts=3, on=("UNAVAILABLE", "ABORTED")),
        breaker=None,
        rate_limit=RateLimit(calls=100, per=60.0),
        hedge=Hedge(delay="p95"),
        fallback=Fallback(fresh=10.0, stale=3600.0),
        idempotent=True,
    ),
)

RESERVE: UnaryUnary[stock_pb2.Goods, stock_pb2.Goods] = UnaryUnary(
    path="/cases.stock.v1.Stock/Reserve",
    request=stock_pb2.Goods,
    response=stock_pb2.Goods,
    policy=Policy(
        timeout=Timeout(total=5.0, attempt=5.0),
        retry=Retry(
            attempts=5,
            backoff=Backoff(base=0.05, cap=1.0),
            on=("UNAVAILABLE", "ABORTED"),
        ),
        breaker=None,
        idempotent=True,
    ),
)

WATCH: UnaryStream[stock_pb2.Goods, stock_pb2.Goods] = UnaryStream(
    path="/cases.stock.v1.Stock/Watch",
    request=stock_pb2.Goods,
    response=stock_pb2.Goods,
    policy=Policy(
        timeout=Timeout(total=None, attempt=None),
        retry=Retry(attempts=3, on=("UNAVAILABLE", "ABORTED")),
        breaker=Breaker(consecutive=3),
        budget=Budget(ratio=0.1),
        bulkhead=None,
        idempotent=True,
    ),
)

ADD: UnaryUnary[stock_pb2.Goods, stock_pb2.Goods] = UnaryUnary(
    path="/cases.stock.v1.Stock/Add",
    request=stock_pb2.Goods,
    response=stock_pb2.Goods,
    policy=Policy(
        timeout=Timeout(total=5.0, attempt=5.0),
        retry=Retry(attempts=3, on=("UNAVAILABLE", "ABORTED")),
        breaker=None,
    ),
)

REMOVE: UnaryUnary[stock_pb2.Goods, stock_pb2.Goods] = UnaryUnary(
    path="/cases.stock.v1.Stock/Remove",
    request=stock_pb2.Goods,
    response=stock_pb2.Goods,
    policy=Policy(
        timeout=Timeout(total=5.0, attempt=5.0),
        retry=Retry(attempts=3, on=("UNAVAILABLE", "ABORTED")),
        breaker=None,
        bulkhead=Bulkhead(limit=10),
    ),
)
