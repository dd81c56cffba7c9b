"""What a configuration can name: run beside an output of `users.proto`, in its own process."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import grpc
import pytest
from google.protobuf.descriptor_pb2 import FileDescriptorProto
from google.protobuf.descriptor_pool import DescriptorPool
from grpc_reflection.v1alpha import reflection, reflection_pb2_grpc

from generated._proto import users_pb2 as pb
from generated.runtime.contract_tests.configuration import ConfigurationError
from generated.runtime.contract_tests.findings import ContractBroken
from generated.runtime.contract_tests.grpc import engine, session
from generated.runtime.contract_tests.grpc.subject import GrpcSubject
from generated.runtime.grpc.resources import Resource
from generated.runtime.grpc.testing import running
from generated.users.grpc import errors, methods
from generated.users.grpc.fake import FakeUsersService
from generated.users.grpc.server import add_to_server

made: list[Any] = []
Subject = Callable[..., GrpcSubject]


class Users(FakeUsersService):
    """Knows one user, whose name is 1."""

    def __init__(self) -> None:
        super().__init__()
        made.append(self)

    async def get_user(self, request: Any, context: Any) -> Any:
        if request.user_id != "1":
            raise errors.UserNotFound
        user = pb.User(id="1", role=pb.ROLE_STAFF, email="a@b.example")
        return pb.GetUserResponse(user=user)


class Careless(Users):
    """Says nothing of roles."""

    async def get_user(self, request: Any, context: Any) -> Any:
        answer = await super().get_user(request, context)
        answer.user.role = pb.ROLE_UNSPECIFIED
        return answer


class Nameless:
    """Has no methods."""


ONE = Users()


def factory() -> Users:
    return Users()


async def slow_factory() -> Users:
    return Users()


def broken_factory() -> Users:
    raise RuntimeError("no database")


def adding(server: Any) -> None:
    add_to_server(Users(), server)


def reflecting(server: Any) -> None:
    adding(server)
    reflection.enable_server_reflection((methods.SERVICE,), server)


async def adding_slowly(server: Any) -> None:
    adding(server)


def threads(server: Any) -> None:
    """A servicer that knows nothing of asyncio."""

    def get_user(request: Any, context: Any) -> Any:
        made.append(request)
        user = pb.User(id=request.user_id, role=pb.ROLE_STAFF, email="a@b.example")
        return pb.GetUserResponse(user=user)

    handler = grpc.unary_unary_rpc_method_handler(
        get_user,
        pb.GetUserRequest.FromString,
        pb.GetUserResponse.SerializeToString,
    )
    name = methods.SERVICE
    handlers = grpc.method_handlers_generic_handler(name, {"GetUser": handler})
    server.add_generic_rpc_handlers((handlers,))


def older(server: Any) -> None:
    """Shows a contract in which two fields have each other's number."""
    pool = DescriptorPool()
    for name in ("google/protobuf/descriptor.proto", "google/protobuf/timestamp.proto"):
        pool.AddSerializedFile(_proto(name).SerializeToString())
    pool.AddSerializedFile(_proto("codegen/errors.proto").SerializeToString())
    file = _proto(pb.DESCRIPTOR.name)
    user = next(one for one in file.message_type if one.name == "User")
    user.field[0].number, user.field[1].number = 2, 1
    file.service[0].method[2].server_streaming = False
    pool.AddSerializedFile(file.SerializeToString())
    add_to_server(Users(), server)
    servicer = reflection.ReflectionServicer((methods.SERVICE,), pool=pool)
    reflection_pb2_grpc.add_ServerReflectionServicer_to_server(servicer, server)


def _proto(name: str) -> Any:
    found = FileDescriptorProto()
    pb.DESCRIPTOR.pool.FindFileByName(name).CopyToProto(found)
    return found


def _toml(value: Any) -> str:
    if isinstance(value, dict):
        pairs = (f"{key} = {_toml(one)}" for key, one in value.items())
        return f"{{ {', '.join(pairs)} }}"
    return json.dumps(value)


def reset() -> None:
    made.append("reset")


async def reset_a_pool() -> None:
    """A pool of connections belongs to the loop that it was made in."""
    made.append(asyncio.get_running_loop())


@pytest.fixture
def subject(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Subject:
    """Makes a subject, by what a configuration says of it."""
    made.clear()
    monkeypatch.setenv("CODEGEN_TEST_EXAMPLES", "5")
    file = tmp_path / "pyproject.toml"
    monkeypatch.setenv("CODEGEN_CONFIG", str(file))

    def make(**said: Any) -> GrpcSubject:
        lines = [f"{key} = {_toml(value)}" for key, value in said.items()]
        text = "\n".join(["[tool.codegen.providers.users]", *lines])
        file.write_text(text)
        return GrpcSubject(
            service="users",
            slice="grpc",
            contract="users.proto",
            tests=__file__,
            fake=FakeUsersService,
            proto_service=methods.SERVICE,
            bind=add_to_server,
            methods=(methods.GET_USER, methods.STREAM_USERS),
        )

    return make


@pytest.mark.parametrize(
    "name",
    ["Users", "factory", "slow_factory", "adding", "adding_slowly", "threads"],
)
def test_what_is_made_anew(subject: Subject, name: str) -> None:
    """For each example, where there is no hook to reset it."""
    subject(grpc=f"test_targets:{name}").conforms(methods.GET_USER)
    assert len(made) > 5


def test_an_object(subject: Subject) -> None:
    """It stays as it is, and its hook is called."""
    one = subject(grpc="test_targets:ONE", reset="test_targets:reset")
    one.conforms(methods.GET_USER)
    assert made.count("reset") > 5
    assert len(ONE.calls) == 0


def test_hooks_have_one_loop(subject: Subject) -> None:
    """Whatever is tested, and wherever the service runs."""
    hook = "test_targets:reset_a_pool"
    with running(add_to_server, Users()) as target:
        for grpc_ in ("test_targets:ONE", f"grpc://{target}"):
            one = subject(grpc=grpc_, reset=hook)
            for method in (methods.GET_USER, methods.STREAM_USERS):
                one.conforms(method)
            loops = [each for each in made if not isinstance(each, Users)]
            assert len(loops) > 10 and len(set(loops)) == 1
            made.clear()


def test_a_class_with_a_reset(subject: Subject) -> None:
    """It is made once."""
    one = subject(grpc="test_targets:Users", reset="test_targets:reset")
    one.conforms(methods.GET_USER)
    assert sum(isinstance(each, Users) for each in made) == 1


def test_an_address(subject: Subject) -> None:
    """The service runs elsewhere: here, in a thread."""
    with running(add_to_server, Users()) as target:
        subject(grpc=f"grpc://{target}").conforms(methods.GET_USER)


def test_names_of_services(subject: Subject) -> None:
    """The full name counts before the slice, and that before the service."""
    one = subject(provider="fake")
    assert one.provider.target == "fake"
    one = subject(provider="fake", grpc="a:b")
    assert one.provider.target == "a:b"
    assert one.provider.configuration.target("grpc.users.v1.Users") == "a:b"


@pytest.mark.parametrize(
    ("target", "said"),
    [
        ("grpc://127.0.0.1:1", "users.grpc: nothing answers at grpc://127.0.0.1:1"),
        ("http://127.0.0.1:1", "is no address of a gRPC service"),
        ("test_targets:Nameless", "Nameless is no UsersService"),
        ("test_targets:broken_factory", "raised RuntimeError: no database"),
        ("test_targets:nothing", "cannot be imported"),
    ],
)
def test_what_cannot_be_used(
    subject: Subject, monkeypatch: pytest.MonkeyPatch, target: str, said: str
) -> None:
    """The message says what was named, and what is wrong with it."""
    monkeypatch.setattr(session, "LIMIT", 0.2)
    with pytest.raises(ConfigurationError, match=said):
        subject(grpc=target).conforms(methods.GET_USER)


def test_known_values(subject: Subject) -> None:
    """A value that the configuration knows is asked for: the only user is found."""
    parameters = {"user_id": ["1"]}
    one = subject(grpc="test_targets:Careless", accept=["all"])
    one.conforms(methods.GET_USER)
    with pytest.raises(ContractBroken, match="ROLE_UNSPECIFIED"):
        subject(
            grpc="test_targets:Careless", accept=["all"], parameters=parameters
        ).conforms(methods.GET_USER)


class Silent(Users):
    """Answers for anybody, without a role."""

    async def get_user(self, request: Any, context: Any) -> Any:
        user = pb.User(id=request.user_id, email="a@b.example")
        return pb.GetUserResponse(user=user)


class Failing(Users):
    """Is wrong twice, in two ways."""

    async def get_user(self, request: Any, context: Any) -> Any:
        if len(request.user_id) % 2:
            raise RuntimeError("it is odd")
        return pb.GetUserResponse(user=request.user_id)


def threads_that_fail(server: Any) -> None:
    """A servicer that knows nothing of asyncio, and is wrong."""

    def get_user(request: Any, context: Any) -> Any:
        raise RuntimeError(f"{request.user_id} is wrong")

    read = pb.GetUserRequest.FromString
    handlers = {"GetUser": grpc.unary_unary_rpc_method_handler(get_user, read)}
    named = grpc.method_handlers_generic_handler(methods.SERVICE, handlers)
    server.add_generic_rpc_handlers((named,))


@pytest.mark.parametrize(("name", "ways"), [("Failing", 2), ("threads_that_fail", 1)])
def test_what_is_logged(
    subject: Subject, caplog: pytest.LogCaptureFixture, name: str, ways: int
) -> None:
    """One traceback for each way in which a servicer fails, and not for each call."""
    with pytest.raises(ContractBroken, match="not_a_server_error"):
        subject(grpc=f"test_targets:{name}").conforms(methods.GET_USER)
    logged = [one.exc_info[0] for one in caplog.records if one.exc_info]
    assert len([one for one in logged if one in (RuntimeError, TypeError)]) == ways


def test_advice(subject: Subject) -> None:
    """A custom is no reason to fail, until the configuration says so."""
    with pytest.raises(pytest.xfail.Exception, match="enum-is-specified"):
        subject(grpc="test_targets:Silent").conforms(methods.GET_USER)
    law = "enum-is-specified"
    with pytest.raises(ContractBroken, match="ROLE_UNSPECIFIED"):
        subject(grpc="test_targets:Silent", accept=[law]).conforms(methods.GET_USER)
    subject(grpc="test_targets:Silent", unchecked=[law]).conforms(methods.GET_USER)


def test_a_law(subject: Subject) -> None:
    """What was never made is there all the same."""
    law, user = "missing-is-not-found", Resource(name="User", read=methods.GET_USER)
    with pytest.raises(pytest.xfail.Exception, match=law):
        subject(grpc="test_targets:Silent").keeps(law, user)
    with pytest.raises(ContractBroken, match="and not NOT_FOUND"):
        subject(grpc="test_targets:Silent", accept=[law]).keeps(law, user)
    subject(grpc="test_targets:Users", accept=[law]).keeps(law, user)


def test_calls(subject: Subject) -> None:
    """It is told of each method how its calls ended, and whether they need to end well."""
    one = subject(grpc="test_targets:Users", unchecked=["answered:StreamUsers"])
    asked, *_ = engine.calls(one, methods.GET_USER)
    assert asked.answered == 0
    assert asked.calls["GetUser"].statuses.keys() == {"NOT_FOUND"}
    assert (asked.calls["GetUser"].answered, asked.calls["GetUser"].meant) == (0, False)
    streamed, *_ = engine.calls(one, methods.STREAM_USERS)
    told = streamed.calls["StreamUsers"]
    assert told.meant and told.answered == streamed.answered > 0


def test_a_reflection(subject: Subject) -> None:
    """Of a server that has the contract, and of one that has an older one."""
    subject(grpc="test_targets:reflecting").shows_the_contract()
    with pytest.raises(ContractBroken) as caught:
        subject(grpc="test_targets:older").shows_the_contract()
    said = str(caught.value)
    assert "users.v1.User.id: the server calls field 1 display_name." in said
    assert "StreamUsers: the server says server_streaming False" in said
    with pytest.raises(pytest.skip.Exception, match="no reflection"):
        subject(grpc="test_targets:adding").shows_the_contract()


def test_a_reflection_of_ours(subject: Subject) -> None:
    """There is none: it would be compared with itself, and called a success."""
    with pytest.raises(pytest.skip.Exception, match="no reflection"):
        subject(grpc="test_targets:Users").shows_the_contract()
