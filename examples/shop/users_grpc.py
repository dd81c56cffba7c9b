"""The people who use the shop, over gRPC: the accounts are those of `users.py`."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator
from datetime import UTC
from uuid import UUID

from pydantic import TypeAdapter, ValidationError
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from examples.shop.storage import Storage
from examples.shop.users_tables import Account, ContactTaken, sign_up
from generated._proto import users_pb2 as pb
from generated.runtime.formats import Email
from generated.runtime.grpc import bad_request
from generated.runtime.grpc.context import Context
from generated.users.grpc.errors import EmailTaken, UserNotFound
from generated.users.http.models import Role

_STAFF = (Role.SUPPORT, Role.ADMIN)
_ROLES = {pb.ROLE_CUSTOMER: (Role.CUSTOMER,), pb.ROLE_STAFF: _STAFF}
_NUMBER = re.compile(r"\+[1-9]\d{1,14}")


class UsersRpcs:
    """Implements `UsersService` of gRPC."""

    def __init__(self, storage: Storage) -> None:
        """Keep accounts in *storage*."""
        self.storage = storage

    async def get_user(
        self, request: pb.GetUserRequest, context: Context
    ) -> pb.GetUserResponse:
        async with self.storage.reading() as session:
            account = await _known(session, request.user_id)
        return pb.GetUserResponse(user=_shown(account))

    async def create_user(
        self, request: pb.CreateUserRequest, context: Context
    ) -> pb.CreateUserResponse:
        async with self.storage.request() as session:
            try:
                account = await sign_up(session, _new(request))
            except ContactTaken:
                raise EmailTaken(f"{request.email or request.phone}") from None
        return pb.CreateUserResponse(user=_shown(account))

    async def stream_users(
        self, request: pb.StreamUsersRequest, context: Context
    ) -> AsyncIterator[pb.StreamUsersResponse]:
        accounts = select(Account).order_by(Account.created_at)
        if roles := _ROLES.get(request.role):
            accounts = accounts.where(Account.role.in_(roles))
        if request.HasField("created_after"):
            after = request.created_after.ToDatetime(UTC)
            accounts = accounts.where(Account.created_at > after)
        async with self.storage.reading() as session:
            async for account in await session.stream_scalars(accounts):
                yield pb.StreamUsersResponse(user=_shown(account))

    async def import_users(
        self, requests: AsyncIterator[pb.ImportUsersRequest], context: Context
    ) -> pb.ImportUsersResponse:
        done = pb.ImportUsersResponse()
        async for request in requests:
            try:
                async with self.storage.request() as session:
                    await sign_up(session, _new(request.user))
                done.created += 1
            except ContactTaken:
                done.skipped += 1
        return done

    async def sync_users(
        self, requests: AsyncIterator[pb.SyncUsersRequest], context: Context
    ) -> AsyncIterator[pb.SyncUsersResponse]:
        async for request in requests:
            async with self.storage.request() as session:
                account = await _known(session, request.user_id)
                if request.HasField("display_name"):
                    account.name = _name(request.display_name)
                if request.HasField("role"):
                    account.role = _ROLES.get(request.role, (Role.CUSTOMER,))[0]
            yield pb.SyncUsersResponse(user=_shown(account))


async def _known(session: AsyncSession, user_id: str) -> Account:
    try:
        account = await session.get(Account, UUID(user_id))
    except ValueError:
        account = None
    if account is None:
        raise UserNotFound(f"{user_id!r} is no user")
    return account


def _new(request: pb.CreateUserRequest) -> Account:
    """Return the account that is asked for, if it can be one."""
    account = Account(name=_name(request.display_name), role=Role.CUSTOMER)
    match request.WhichOneof("contact"):
        case "email":
            try:
                account.email = TypeAdapter(Email).validate_python(request.email)
            except ValidationError:
                raise bad_request({"email": "is no e-mail address"}) from None
        case "phone":
            if not _NUMBER.fullmatch(request.phone):
                raise bad_request({"phone": "is no number in E.164 form"})
            account.phone = request.phone
    return account


def _name(display_name: str) -> str:
    if not 1 <= len(display_name) <= 200:
        raise bad_request({"display_name": "has 1 to 200 characters"})
    return display_name


def _shown(account: Account) -> pb.User:
    staff = account.role in _STAFF
    return pb.User(
        id=str(account.id),
        display_name=account.name,
        role=pb.ROLE_STAFF if staff else pb.ROLE_CUSTOMER,
        created_at=account.created_at,
        email=account.email,
        phone=account.phone,
    )
