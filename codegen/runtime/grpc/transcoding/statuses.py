"""Statuses of gRPC as answers of HTTP (google/rpc/code.proto, AIP-193)."""

from __future__ import annotations

import base64
import json
from collections.abc import Mapping
from math import ceil
from typing import Any

import grpc
from google.protobuf.any_pb2 import Any as PackedMessage
from google.protobuf.json_format import MessageToDict
from google.protobuf.message import Message
from starlette.responses import Response

from ..errors import RpcError
from ..status_details import with_pause

JSON = "application/json"

_CODE = grpc.StatusCode
HTTP_STATUS: Mapping[grpc.StatusCode, int] = {
    _CODE.CANCELLED: 499,
    _CODE.UNKNOWN: 500,
    _CODE.INVALID_ARGUMENT: 400,
    _CODE.DEADLINE_EXCEEDED: 504,
    _CODE.NOT_FOUND: 404,
    _CODE.ALREADY_EXISTS: 409,
    _CODE.PERMISSION_DENIED: 403,
    _CODE.UNAUTHENTICATED: 401,
    _CODE.RESOURCE_EXHAUSTED: 429,
    _CODE.FAILED_PRECONDITION: 400,
    _CODE.ABORTED: 409,
    _CODE.OUT_OF_RANGE: 400,
    _CODE.UNIMPLEMENTED: 501,
    _CODE.INTERNAL: 500,
    _CODE.UNAVAILABLE: 503,
    _CODE.DATA_LOSS: 500,
}


class Refused(Exception):
    """A request that HTTP has a status of its own for.

    Attributes:
        status: Of the answer.
        error: What is said about it.
        headers: Header fields that belong to the status.
    """

    def __init__(
        self, status: int, error: RpcError, headers: Mapping[str, str] | None = None
    ) -> None:
        super().__init__(str(error))
        self.status = status
        self.error = error
        self.headers = dict(headers or {})


def error_response(
    error: RpcError,
    status: int | None = None,
    headers: Mapping[str, str] | None = None,
) -> Response:
    """Return the answer that says *error*; *status* is in place of that of its code."""
    known = HTTP_STATUS[error.code] if status is None else status
    fields = dict(headers or {})
    if error.retry_after is not None and error.retry_after >= 0:
        fields["Retry-After"] = str(ceil(error.retry_after))
    return Response(written(error_json(error, known)), known, fields, media_type=JSON)


def error_json(error: RpcError, status: int | None = None) -> dict[str, Any]:
    """Return *error* as AIP-193 has it."""
    details = with_pause(error.error_details, error.retry_after)
    said: dict[str, Any] = {
        "code": HTTP_STATUS[error.code] if status is None else status,
        "message": error.details,
        "status": error.code.name,
    }
    if details:
        said["details"] = [_detail(one) for one in details]
    return {"error": said}


def written(value: Any) -> bytes:
    """Return *value* as a JSON text in one line."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return text.encode("utf-8", "replace")


def _detail(message: Message) -> dict[str, Any]:
    packed = PackedMessage()
    try:
        if isinstance(message, PackedMessage):
            packed = message
        else:
            packed.Pack(message)
        return MessageToDict(packed)
    # Nobody here knows the type, its bytes are none of it, it has no JSON, ... An error
    # must reach the caller all the same.
    except Exception:
        value = base64.b64encode(packed.value).decode()
        return {"@type": packed.type_url, "value": value}
