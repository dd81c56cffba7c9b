"""Types of google/api/field_behavior.proto."""

from typing import ClassVar as _ClassVar, Final as _Final

from google.protobuf import descriptor_pb2 as _descriptor_pb2
from google.protobuf.descriptor import FileDescriptor as _FileDescriptor
from google.protobuf.internal.containers import (
    RepeatedScalarFieldContainer as _RepeatedScalarFieldContainer,
)
from google.protobuf.internal.enum_type_wrapper import (
    _EnumTypeWrapper as _EnumTypeWrapper,
)
from google.protobuf.internal.extension_dict import (
    _ExtensionFieldDescriptor as _ExtensionFieldDescriptor,
)

DESCRIPTOR: _FileDescriptor

class _FieldBehaviorType(_EnumTypeWrapper[int]):
    def Value(self, name: str | bytes) -> FieldBehavior: ...

class FieldBehavior(int, metaclass=_FieldBehaviorType):
    """An indicator of the behavior of a given field (for example, that a field is required
    in requests, or given as output but ignored as input). This **does not** change the
    behavior in protocol buffers itself; it only denotes the behavior and may affect how
    API tooling handles the field.

    Note: This enum **may** receive new values in the future.

    Attributes:
        FIELD_BEHAVIOR_UNSPECIFIED: Conventional default for enums. Do not use this.
        OPTIONAL: Specifically denotes a field as optional. While all fields in protocol
            buffers are optional, this may be specified for emphasis if appropriate.
        REQUIRED: Denotes a field as required. This indicates that the field **must** be
            provided as part of the request, and failure to do so will cause an error
            (usually `INVALID_ARGUMENT`).
        OUTPUT_ONLY: Denotes a field as output only. This indicates that the field is
            provided in responses, but including the field in a request does nothing
            (the server *must* ignore it and *must not* throw an error as a result of
            the field's presence).
        INPUT_ONLY: Denotes a field as input only. This indicates that the field is
            provided in requests, and the corresponding field is not included in output.
        IMMUTABLE: Denotes a field as immutable. This indicates that the field may be
            set once in a request to create a resource, but may not be changed
            thereafter.
        UNORDERED_LIST: Denotes that a (repeated) field is an unordered list. This
            indicates that the service may provide the elements of the list in any
            arbitrary order, rather than the order the user originally provided.
            Additionally, the list's order may or may not be stable.
        NON_EMPTY_DEFAULT: Denotes that this field returns a non-empty default value if
            not set. This indicates that if the user provides the empty value in a
            request, a non-empty value will be returned. The user will not be aware of
            what non-empty value to expect.
        IDENTIFIER: Denotes that the field in a resource (a message annotated with
            google.api.resource) is used in the resource name to uniquely identify the
            resource. For AIP-compliant APIs, this should only be applied to the `name`
            field on the resource.
    """

    FIELD_BEHAVIOR_UNSPECIFIED: _ClassVar[FieldBehavior]
    OPTIONAL: _ClassVar[FieldBehavior]
    REQUIRED: _ClassVar[FieldBehavior]
    OUTPUT_ONLY: _ClassVar[FieldBehavior]
    INPUT_ONLY: _ClassVar[FieldBehavior]
    IMMUTABLE: _ClassVar[FieldBehavior]
    UNORDERED_LIST: _ClassVar[FieldBehavior]
    NON_EMPTY_DEFAULT: _ClassVar[FieldBehavior]
    IDENTIFIER: _ClassVar[FieldBehavior]

FIELD_BEHAVIOR_UNSPECIFIED: _Final[FieldBehavior]
OPTIONAL: _Final[FieldBehavior]
REQUIRED: _Final[FieldBehavior]
OUTPUT_ONLY: _Final[FieldBehavior]
INPUT_ONLY: _Final[FieldBehavior]
IMMUTABLE: _Final[FieldBehavior]
UNORDERED_LIST: _Final[FieldBehavior]
NON_EMPTY_DEFAULT: _Final[FieldBehavior]
IDENTIFIER: _Final[FieldBehavior]

field_behavior: _ExtensionFieldDescriptor[
    _descriptor_pb2.FieldOptions, _RepeatedScalarFieldContainer[FieldBehavior]
]
