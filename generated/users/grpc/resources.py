"""What methods of the Users service are about."""

from __future__ import annotations

from ...runtime.grpc.resources import Resource
from . import methods

USER = Resource(
    name="User",
    read=methods.GET_USER,
    create=methods.CREATE_USER,
    lists=(methods.STREAM_USERS,),
)

ALL = (USER,)
