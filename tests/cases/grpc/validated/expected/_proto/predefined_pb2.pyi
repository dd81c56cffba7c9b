"""Types of predefined.proto."""

from google.protobuf.descriptor import FileDescriptor as _FileDescriptor
from google.protobuf.internal.extension_dict import (
    _ExtensionFieldDescriptor as _ExtensionFieldDescriptor,
)

from .buf.validate import validate_pb2 as _validate_pb2

DESCRIPTOR: _FileDescriptor
loud: _ExtensionFieldDescriptor[_validate_pb2.StringRules, bool]
