"""Types of users.proto."""

from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from datetime import datetime as _datetime
from typing import (
    Any as _Any,
    ClassVar as _ClassVar,
    Final as _Final,
    Literal as _Literal,
    TypeAlias as _TypeAlias,
    Union as _Union,
)

from google.protobuf import timestamp_pb2 as _timestamp_pb2
from google.protobuf.descriptor import FileDescriptor as _FileDescriptor
from google.protobuf.internal.containers import (
    RepeatedScalarFieldContainer as _RepeatedScalarFieldContainer,
)
from google.protobuf.internal.enum_type_wrapper import (
    _EnumTypeWrapper as _EnumTypeWrapper,
)
from google.protobuf.message import Message as _Message

DESCRIPTOR: _FileDescriptor

class _RoleType(_EnumTypeWrapper[int]):
    def Value(self, name: str | bytes) -> Role: ...

class Role(int, metaclass=_RoleType):
    """What a user may do.

    Attributes:
        ROLE_UNSPECIFIED: Nobody has said yet; treated as a customer.
        ROLE_CUSTOMER: Buys things.
        ROLE_STAFF: Sees and changes the orders of others.
    """

    ROLE_UNSPECIFIED: _ClassVar[Role]
    ROLE_CUSTOMER: _ClassVar[Role]
    ROLE_STAFF: _ClassVar[Role]

ROLE_UNSPECIFIED: _Final[Role]
ROLE_CUSTOMER: _Final[Role]
ROLE_STAFF: _Final[Role]

class User(_Message):
    """Somebody who has an account.

    Attributes:
        id: Given by the service, never used twice.
        display_name: As the user writes it.
        role: What the user may do.
        created_at: When the user signed up.
        email: An e-mail address, such as `ada@example.com`.
        phone: A telephone number in E.164 form, such as `+441632960961`.
        tags: Free words that the shop's staff has given the user.
    """

    id: str
    display_name: str
    role: Role
    @property
    def created_at(self) -> _timestamp_pb2.Timestamp: ...
    email: str
    phone: str
    @property
    def tags(self) -> _RepeatedScalarFieldContainer[str]: ...
    def __init__(
        self,
        *,
        id: str | None = ...,
        display_name: str | None = ...,
        role: Role | str | None = ...,
        created_at: _Union[
            _timestamp_pb2.Timestamp, _datetime, _Mapping[str, _Any], None
        ] = ...,
        email: str | None = ...,
        phone: str | None = ...,
        tags: _Iterable[str] | None = ...,
    ) -> None: ...
    def HasField(
        self, field_name: _Literal["created_at", "email", "phone", "contact"]
    ) -> bool: ...
    def ClearField(
        self,
        field_name: _Literal[
            "id",
            "display_name",
            "role",
            "created_at",
            "email",
            "phone",
            "tags",
            "contact",
        ],
    ) -> None: ...
    _contact_choice: _TypeAlias = _Literal["email", "phone", None]
    def WhichOneof(self, oneof_group: _Literal["contact"]) -> _contact_choice: ...
    ID_FIELD_NUMBER: _ClassVar[int]
    DISPLAY_NAME_FIELD_NUMBER: _ClassVar[int]
    ROLE_FIELD_NUMBER: _ClassVar[int]
    CREATED_AT_FIELD_NUMBER: _ClassVar[int]
    EMAIL_FIELD_NUMBER: _ClassVar[int]
    PHONE_FIELD_NUMBER: _ClassVar[int]
    TAGS_FIELD_NUMBER: _ClassVar[int]

class GetUserRequest(_Message):
    """The message users.v1.GetUserRequest.

    Attributes:
        user_id: The user's id.
    """

    user_id: str
    def __init__(self, *, user_id: str | None = ...) -> None: ...
    def ClearField(self, field_name: _Literal["user_id"]) -> None: ...
    USER_ID_FIELD_NUMBER: _ClassVar[int]

class GetUserResponse(_Message):
    @property
    def user(self) -> User: ...
    def __init__(self, *, user: User | _Mapping[str, _Any] | None = ...) -> None: ...
    def HasField(self, field_name: _Literal["user"]) -> bool: ...
    def ClearField(self, field_name: _Literal["user"]) -> None: ...
    USER_FIELD_NUMBER: _ClassVar[int]

class CreateUserRequest(_Message):
    """The message users.v1.CreateUserRequest.

    Attributes:
        display_name: As the user writes it, 1 to 200 characters.
    """

    display_name: str
    email: str
    phone: str
    def __init__(
        self,
        *,
        display_name: str | None = ...,
        email: str | None = ...,
        phone: str | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _Literal["email", "phone", "contact"]) -> bool: ...
    def ClearField(
        self, field_name: _Literal["display_name", "email", "phone", "contact"]
    ) -> None: ...
    _contact_choice: _TypeAlias = _Literal["email", "phone", None]
    def WhichOneof(self, oneof_group: _Literal["contact"]) -> _contact_choice: ...
    DISPLAY_NAME_FIELD_NUMBER: _ClassVar[int]
    EMAIL_FIELD_NUMBER: _ClassVar[int]
    PHONE_FIELD_NUMBER: _ClassVar[int]

class CreateUserResponse(_Message):
    @property
    def user(self) -> User: ...
    def __init__(self, *, user: User | _Mapping[str, _Any] | None = ...) -> None: ...
    def HasField(self, field_name: _Literal["user"]) -> bool: ...
    def ClearField(self, field_name: _Literal["user"]) -> None: ...
    USER_FIELD_NUMBER: _ClassVar[int]

class StreamUsersRequest(_Message):
    """The message users.v1.StreamUsersRequest.

    Attributes:
        role: Only users with this role; all if it is unspecified.
        created_after: Only users who signed up after this moment.
    """

    role: Role
    @property
    def created_after(self) -> _timestamp_pb2.Timestamp: ...
    def __init__(
        self,
        *,
        role: Role | str | None = ...,
        created_after: _Union[
            _timestamp_pb2.Timestamp, _datetime, _Mapping[str, _Any], None
        ] = ...,
    ) -> None: ...
    def HasField(self, field_name: _Literal["created_after"]) -> bool: ...
    def ClearField(self, field_name: _Literal["role", "created_after"]) -> None: ...
    ROLE_FIELD_NUMBER: _ClassVar[int]
    CREATED_AFTER_FIELD_NUMBER: _ClassVar[int]

class StreamUsersResponse(_Message):
    @property
    def user(self) -> User: ...
    def __init__(self, *, user: User | _Mapping[str, _Any] | None = ...) -> None: ...
    def HasField(self, field_name: _Literal["user"]) -> bool: ...
    def ClearField(self, field_name: _Literal["user"]) -> None: ...
    USER_FIELD_NUMBER: _ClassVar[int]

class ImportUsersRequest(_Message):
    @property
    def user(self) -> CreateUserRequest: ...
    def __init__(
        self, *, user: CreateUserRequest | _Mapping[str, _Any] | None = ...
    ) -> None: ...
    def HasField(self, field_name: _Literal["user"]) -> bool: ...
    def ClearField(self, field_name: _Literal["user"]) -> None: ...
    USER_FIELD_NUMBER: _ClassVar[int]

class ImportUsersResponse(_Message):
    """The message users.v1.ImportUsersResponse.

    Attributes:
        created: Users that did not exist before.
        skipped: Users that existed, and were left alone.
    """

    created: int
    skipped: int
    def __init__(
        self, *, created: int | None = ..., skipped: int | None = ...
    ) -> None: ...
    def ClearField(self, field_name: _Literal["created", "skipped"]) -> None: ...
    CREATED_FIELD_NUMBER: _ClassVar[int]
    SKIPPED_FIELD_NUMBER: _ClassVar[int]

class SyncUsersRequest(_Message):
    """The message users.v1.SyncUsersRequest.

    Attributes:
        user_id: The user to change.
        display_name: The new name; absent leaves the name as it is.
        role: The new role; absent leaves the role as it is.
    """

    user_id: str
    display_name: str
    role: Role
    def __init__(
        self,
        *,
        user_id: str | None = ...,
        display_name: str | None = ...,
        role: Role | str | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _Literal["display_name", "role"]) -> bool: ...
    def ClearField(
        self, field_name: _Literal["user_id", "display_name", "role"]
    ) -> None: ...
    USER_ID_FIELD_NUMBER: _ClassVar[int]
    DISPLAY_NAME_FIELD_NUMBER: _ClassVar[int]
    ROLE_FIELD_NUMBER: _ClassVar[int]

class SyncUsersResponse(_Message):
    @property
    def user(self) -> User: ...
    def __init__(self, *, user: User | _Mapping[str, _Any] | None = ...) -> None: ...
    def HasField(self, field_name: _Literal["user"]) -> bool: ...
    def ClearField(self, field_name: _Literal["user"]) -> None: ...
    USER_FIELD_NUMBER: _ClassVar[int]
