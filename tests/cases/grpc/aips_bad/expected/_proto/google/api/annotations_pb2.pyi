"""Types of google/api/annotations.proto."""

from google.protobuf import descriptor_pb2 as _descriptor_pb2
from google.protobuf.descriptor import FileDescriptor as _FileDescriptor
from google.protobuf.internal.extension_dict import (
    _ExtensionFieldDescriptor as _ExtensionFieldDescriptor,
)

from . import http_pb2 as _http_pb2

DESCRIPTOR: _FileDescriptor
http: _ExtensionFieldDescriptor[_descriptor_pb2.MethodOptions, _http_pb2.HttpRule]
