"""Bodies that are messages of Protobuf: in its binary form, or in its JSON."""

from __future__ import annotations

from typing import Any, TypeVar

from google.protobuf import json_format
from google.protobuf.message import DecodeError, EncodeError, Message

from ..content import Content
from ..errors import ContractViolation

M_co = TypeVar("M_co", bound=Message, covariant=True)

MEDIA_TYPE = "application/x-protobuf"


class Protobuf(Content[M_co]):
    """The binary form. What a reader does not know is kept, so that senders may grow."""

    def __init__(self, type: type[M_co], *, media_type: str = MEDIA_TYPE) -> None:
        """Describe a body: messages of *type*, sent as *media_type*."""
        super().__init__(type, media_type)

    def encode(self, value: Any) -> tuple[bytes, str]:
        """Return *value* in Protobuf.

        Raises:
            ContractViolation: It lacks what its proto requires (proto2).
        """
        try:
            return value.SerializeToString(), self.media_type
        except EncodeError as error:
            raise ContractViolation(f"no message to send: {error}") from error

    def decode(self, raw: bytes) -> M_co:
        """Return the message that *raw* stands for.

        Raises:
            ContractViolation: It is none, or lacks what its proto requires (proto2).
        """
        try:
            value: M_co = self.type.FromString(raw)
        except DecodeError as error:
            raise ContractViolation(f"{self._name}: {error}", raw=raw) from error
        self._check_whole(value, raw)
        return value

    @property
    def _name(self) -> str:
        name: str = self.type.DESCRIPTOR.full_name
        return name

    def _check_whole(self, value: Any, raw: bytes) -> None:
        if not value.IsInitialized():
            missing = ", ".join(value.FindInitializationErrors())
            raise ContractViolation(f"{self._name} lacks {missing}", raw=raw)


class ProtobufJson(Protobuf[M_co]):
    """The JSON that Protobuf itself defines (ProtoJSON)."""

    def __init__(
        self, type: type[M_co], *, media_type: str = "application/json"
    ) -> None:
        """Describe a body: messages of *type*, sent as *media_type*."""
        super().__init__(type, media_type=media_type)

    def encode(self, value: Any) -> tuple[bytes, str]:
        """Return *value* as JSON.

        Raises:
            ContractViolation: It has no JSON, or lacks what its proto requires.
        """
        self._check_whole(value, b"")
        try:
            text = json_format.MessageToJson(value, indent=None)
        except (json_format.Error, TypeError, ValueError) as error:
            raise ContractViolation(f"no JSON of {self._name}: {error}") from error
        return text.encode(), self.media_type

    def decode(self, raw: bytes) -> M_co:
        """Return the message that the JSON text *raw* stands for.

        Raises:
            ContractViolation: It is none, or lacks what its proto requires (proto2).
        """
        value: M_co = self.type()
        try:
            json_format.Parse(raw, value, ignore_unknown_fields=True)
        except (json_format.Error, UnicodeDecodeError, RecursionError) as error:
            raise ContractViolation(f"{self._name}: {error}", raw=raw) from error
        self._check_whole(value, raw)
        return value
