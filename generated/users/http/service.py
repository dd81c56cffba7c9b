"""What a server of the Users API must implement."""

from __future__ import annotations

from typing import Protocol

from ...runtime import MaybeAwaitable
from .models import NewUser, Role, User, UserId, UserPage


class UsersService(Protocol):
    """The people who can sign in to the shop, and how they pay."""

    def list_users(
        self,
        *,
        limit: int,
        cursor: str | None,
        role: list[Role] | None,
        x_request_id: str | None,
    ) -> MaybeAwaitable[UserPage]:
        """Return some users, sorted by name.

        Pass the `nextCursor` of a page as `cursor` to get the page after it.

        Args:
            limit: How many users to return at most.
            cursor: Where to begin, from the page before; the start if absent.
            role: Only users with one of these roles.
            x_request_id: Ties the log lines of all services together.

        Raises:
            InvalidRequest: The request breaks the contract; the problem says where.
        """
        ...

    def create_user(
        self, body: NewUser, *, idempotency_key: str | None
    ) -> MaybeAwaitable[User]:
        """Sign up a user.

        Args:
            idempotency_key: The same key again creates nothing new (one is made up if
                absent).

        Raises:
            InvalidRequest: The request breaks the contract; the problem says where.
            EmailTaken: Another user has this e-mail address.
        """
        ...

    def get_user(self, user_id: UserId) -> MaybeAwaitable[User]:
        """Return one user.

        Args:
            user_id: Id of the user.

        Raises:
            UserNotFound: No user has this id.
        """
        ...

    def replace_user(self, user_id: UserId, body: NewUser) -> MaybeAwaitable[User]:
        """Replace what is known about a user.

        Args:
            user_id: Id of the user.

        Raises:
            InvalidRequest: The request breaks the contract; the problem says where.
            UserNotFound: No user has this id.
            EmailTaken: Another user has this e-mail address.
        """
        ...

    def delete_user(self, user_id: UserId) -> MaybeAwaitable[None]:
        """Forget a user; forgetting twice does no harm.

        Args:
            user_id: Id of the user.

        Raises:
            UserNotFound: No user has this id.
        """
        ...
