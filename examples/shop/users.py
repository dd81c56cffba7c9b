"""The people who use the shop, over HTTP; `users_grpc.py` shows the same ones over gRPC."""

from __future__ import annotations

from sqlalchemy.ext.asyncio import AsyncSession

from examples.shop.paging import cursor_after, position_of
from examples.shop.storage import Storage
from examples.shop.users_tables import (
    Account,
    ContactTaken,
    by_name,
    check_contact,
    sign_up,
)
from generated.users.http.errors import EmailTaken, InvalidRequest, UserNotFound
from generated.users.http.models import NewUser, Problem, Role, User, UserId, UserPage


class Users:
    """Implements `UsersService` of HTTP."""

    def __init__(self, storage: Storage) -> None:
        """Keep accounts in *storage*."""
        self.storage = storage

    async def list_users(
        self,
        *,
        limit: int,
        cursor: str | None,
        role: list[Role] | None,
        x_request_id: str | None,
    ) -> UserPage:
        try:
            wanted = by_name(cursor and position_of(cursor, 2), role)
        except ValueError as error:
            problem = Problem(title="Invalid cursor", status=400, detail=str(error))
            raise InvalidRequest(problem) from None
        async with self.storage.reading() as session:
            rows = (await session.scalars(wanted.limit(limit + 1))).all()
        page = UserPage(items=[_shown(row) for row in rows[:limit]])
        if len(rows) > limit:
            last = rows[limit - 1]
            page.next_cursor = cursor_after(last.name, str(last.id))
        return page

    async def create_user(self, body: NewUser, *, idempotency_key: str | None) -> User:
        async with self.storage.request() as session:
            try:
                account = await sign_up(session, _filled(Account(), body))
            except ContactTaken:
                raise _taken(body) from None
            return _shown(account)

    async def get_user(self, user_id: UserId) -> User:
        async with self.storage.reading() as session:
            return _shown(await _known(session, user_id))

    async def replace_user(self, user_id: UserId, body: NewUser) -> User:
        async with self.storage.request() as session:
            account = await _known(session, user_id)
            try:
                await check_contact(session, user_id, body.email, None)
            except ContactTaken:
                raise _taken(body) from None
            return _shown(_filled(account, body))

    async def delete_user(self, user_id: UserId) -> None:
        async with self.storage.request() as session:
            await session.delete(await _known(session, user_id))


async def _known(session: AsyncSession, user_id: UserId) -> Account:
    """The account of a user that this contract can show: it has an e-mail address."""
    account = await session.get(Account, user_id)
    if account is None or account.email is None:
        raise UserNotFound(Problem(title="No such user", status=404))
    return account


def _filled(account: Account, body: NewUser) -> Account:
    account.name, account.email, account.role = body.name, body.email, body.role
    account.address, account.payment = body.address, body.payment
    return account


def _shown(account: Account) -> User:
    assert account.email is not None
    return User(
        id=account.id,
        name=account.name[:100],  # gRPC takes longer ones
        email=account.email,
        role=Role(account.role),
        address=account.address,
        payment=account.payment,
        created_at=account.created_at,
    )


def _taken(body: NewUser) -> EmailTaken:
    return EmailTaken(Problem(title="Taken", status=409, detail=body.email))
