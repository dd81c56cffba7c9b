"""Types of google/api/field_info.proto."""

from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import Any as _Any, ClassVar as _ClassVar, Literal as _Literal

from google.protobuf import descriptor_pb2 as _descriptor_pb2
from google.protobuf.descriptor import FileDescriptor as _FileDescriptor
from google.protobuf.internal.containers import (
    RepeatedCompositeFieldContainer as _RepeatedCompositeFieldContainer,
)
from google.protobuf.internal.enum_type_wrapper import (
    _EnumTypeWrapper as _EnumTypeWrapper,
)
from google.protobuf.internal.extension_dict import (
    _ExtensionFieldDescriptor as _ExtensionFieldDescriptor,
)
from google.protobuf.message import Message as _Message

DESCRIPTOR: _FileDescriptor

class FieldInfo(_Message):
    """Rich semantic information of an API field beyond basic typing.

    Attributes:
        format: The standard format of a field value. This does not explicitly configure
            any API consumer, just documents the API's format for the field it is
            applied to.
        referenced_types: The type(s) that the annotated, generic field may represent.
    """

    class _FormatType(_EnumTypeWrapper[int]):
        def Value(self, name: str | bytes) -> FieldInfo.Format: ...

    class Format(int, metaclass=_FormatType):
        """The standard format of a field value. The supported formats are all backed by
        either an RFC defined by the IETF or a Google-defined AIP.

        Attributes:
            FORMAT_UNSPECIFIED: Default, unspecified value.
            UUID4: Universally Unique Identifier, version 4, value as defined by
                https://datatracker.ietf.org/doc/html/rfc4122. The value may be
                normalized to entirely lowercase letters. For example, the value
                `F47AC10B-58CC-0372-8567-0E02B2C3D479` would be normalized to
                `f47ac10b-58cc-0372-8567-0e02b2c3d479`.
            IPV4: Internet Protocol v4 value as defined by [RFC
                791](https://datatracker.ietf.org/doc/html/rfc791). The value may be
                condensed, with leading zeros in each octet stripped. For example,
                `001.022.233.040` would be condensed to `1.22.233.40`.
            IPV6: Internet Protocol v6 value as defined by [RFC
                2460](https://datatracker.ietf.org/doc/html/rfc2460). The value may be
                normalized to entirely lowercase letters with zeros compressed,
                following [RFC 5952](https://datatracker.ietf.org/doc/html/rfc5952). For
                example, the value `2001:0DB8:0::0` would be normalized to `2001:db8::`.
            IPV4_OR_IPV6: An IP address in either v4 or v6 format as described by the
                individual values defined herein. See the comments on the IPV4 and IPV6
                types for allowed normalizations of each.
        """

        FORMAT_UNSPECIFIED: _ClassVar[FieldInfo.Format]
        UUID4: _ClassVar[FieldInfo.Format]
        IPV4: _ClassVar[FieldInfo.Format]
        IPV6: _ClassVar[FieldInfo.Format]
        IPV4_OR_IPV6: _ClassVar[FieldInfo.Format]

    FORMAT_UNSPECIFIED: _ClassVar[FieldInfo.Format]
    UUID4: _ClassVar[FieldInfo.Format]
    IPV4: _ClassVar[FieldInfo.Format]
    IPV6: _ClassVar[FieldInfo.Format]
    IPV4_OR_IPV6: _ClassVar[FieldInfo.Format]

    format: FieldInfo.Format
    @property
    def referenced_types(self) -> _RepeatedCompositeFieldContainer[TypeReference]: ...
    def __init__(
        self,
        *,
        format: FieldInfo.Format | str | None = ...,
        referenced_types: _Iterable[TypeReference | _Mapping[str, _Any]] | None = ...,
    ) -> None: ...
    def ClearField(
        self, field_name: _Literal["format", "referenced_types"]
    ) -> None: ...
    FORMAT_FIELD_NUMBER: _ClassVar[int]
    REFERENCED_TYPES_FIELD_NUMBER: _ClassVar[int]

class TypeReference(_Message):
    """A reference to a message type, for use in [FieldInfo][google.api.FieldInfo].

    Attributes:
        type_name: The name of the type that the annotated, generic field may represent.
            If the type is in the same protobuf package, the value can be the simple
            message name e.g., `"MyMessage"`. Otherwise, the value must be the
            fully-qualified message name e.g., `"google.library.v1.Book"`.
    """

    type_name: str
    def __init__(self, *, type_name: str | None = ...) -> None: ...
    def ClearField(self, field_name: _Literal["type_name"]) -> None: ...
    TYPE_NAME_FIELD_NUMBER: _ClassVar[int]

field_info: _ExtensionFieldDescriptor[_descriptor_pb2.FieldOptions, FieldInfo]
