"""Methods of the KeywordNames service, one constant each."""

from __future__ import annotations

from ..._proto import keyword_names_pb2
from ...runtime import Policy, Retry, Timeout
from ...runtime.grpc import UnaryStream, UnaryUnary

ONCE = Policy(timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3))

SERVICE = "cases.keyword_names.v1.KeywordNames"

ECHO: UnaryUnary[keyword_names_pb2.Few, keyword_names_pb2.Few] = UnaryUnary(
    path="/cases.keyword_names.v1.KeywordNames/Echo",
    request=keyword_names_pb2.Few,
    response=keyword_names_pb2.Few,
    policy=ONCE,
)

DATETIME: UnaryUnary[keyword_names_pb2.Times, keyword_names_pb2.Times] = UnaryUnary(
    path="/cases.keyword_names.v1.KeywordNames/Datetime",
    request=keyword_names_pb2.Times,
    response=keyword_names_pb2.Times,
    policy=ONCE,
)

TIMEDELTA: UnaryStream[keyword_names_pb2.Times, keyword_names_pb2.Times] = UnaryStream(
    path="/cases.keyword_names.v1.KeywordNames/Timedelta",
    request=keyword_names_pb2.Times,
    response=keyword_names_pb2.Times,
    policy=Policy(
        timeout=Timeout(total=30.0, attempt=None),
        retry=Retry(attempts=3),
        bulkhead=None,
    ),
)

ITERABLE: UnaryUnary[keyword_names_pb2.Few, keyword_names_pb2.Few] = UnaryUnary(
    path="/cases.keyword_names.v1.KeywordNames/Iterable",
    request=keyword_names_pb2.Few,
    response=keyword_names_pb2.Few,
    policy=ONCE,
)

REQUEST_OF: UnaryUnary[keyword_names_pb2.Few, keyword_names_pb2.Few] = UnaryUnary(
    path="/cases.keyword_names.v1.KeywordNames/RequestOf",
    request=keyword_names_pb2.Few,
    response=keyword_names_pb2.Few,
    policy=ONCE,
)

LIST_INTS: UnaryUnary[keyword_names_pb2.Page, keyword_names_pb2.Pages] = UnaryUnary(
    path="/cases.keyword_names.v1.KeywordNames/ListInts",
    request=keyword_names_pb2.Page,
    response=keyword_names_pb2.Pages,
    policy=ONCE,
)

LIST_INTS_ALL: UnaryUnary[keyword_names_pb2.Page, keyword_names_pb2.Pages] = UnaryUnary(
    path="/cases.keyword_names.v1.KeywordNames/ListIntsAll",
    request=keyword_names_pb2.Page,
    response=keyword_names_pb2.Pages,
    policy=ONCE,
)

TAKEN: UnaryUnary[keyword_names_pb2.Self, keyword_names_pb2.Self] = UnaryUnary(
    path="/cases.keyword_names.v1.KeywordNames/Taken",
    request=keyword_names_pb2.Self,
    response=keyword_names_pb2.Self,
    policy=ONCE,
)
