"""FastAPI routes for the Users API."""

from __future__ import annotations

import pathlib
from typing import Annotated, Unpack

from fastapi import FastAPI, Header, Path, Query

from ...runtime import call
from ...runtime.http.server import AppOptions, ContractRouter, contract_app
from . import operations
from .models import NewUser, Role, User, UserId, UserPage
from .service import UsersService


def create_router(service: UsersService) -> ContractRouter:
    """Bind *service* to the routes of the contract."""
    router = ContractRouter(operations.ALL, tags=["users"])

    @router.get(
        "/users", operation_id="listUsers", summary="Return some users, sorted by name."
    )
    async def list_users(
        limit: Annotated[int, Query(ge=1, le=100)] = 20,
        cursor: Annotated[str | None, Query(min_length=1)] = None,
        role: Annotated[list[Role] | None, Query()] = None,
        x_request_id: Annotated[
            str | None, Header(alias="X-Request-Id", max_length=64)
        ] = None,
    ) -> UserPage:
        return await call(
            service.list_users,
            limit=limit,
            cursor=cursor,
            role=role,
            x_request_id=x_request_id,
        )

    @router.post(
        "/users", operation_id="createUser", summary="Sign up a user.", status_code=201
    )
    async def create_user(
        body: NewUser,
        idempotency_key: Annotated[
            str | None, Header(alias="Idempotency-Key", min_length=1, max_length=64)
        ] = None,
    ) -> User:
        return await call(
            service.create_user, idempotency_key=idempotency_key, body=body
        )

    @router.get("/users/{userId}", operation_id="getUser", summary="Return one user.")
    async def get_user(user_id: Annotated[UserId, Path(alias="userId")]) -> User:
        return await call(service.get_user, user_id=user_id)

    @router.put(
        "/users/{userId}",
        operation_id="replaceUser",
        summary="Replace what is known about a user.",
    )
    async def replace_user(
        user_id: Annotated[UserId, Path(alias="userId")], body: NewUser
    ) -> User:
        return await call(service.replace_user, user_id=user_id, body=body)

    @router.delete(
        "/users/{userId}",
        operation_id="deleteUser",
        summary="Forget a user; forgetting twice does no harm.",
        status_code=204,
    )
    async def delete_user(user_id: Annotated[UserId, Path(alias="userId")]) -> None:
        return await call(service.delete_user, user_id=user_id)

    return router


def create_app(service: UsersService, **options: Unpack[AppOptions]) -> FastAPI:
    """Serve *service*, with the contract itself at /openapi.json and /docs."""
    router = create_router(service)
    document = pathlib.Path(__file__).with_name("openapi.json")
    return contract_app(router, document, **options)
