"""Types of google.proto."""

from google.protobuf.descriptor import FileDescriptor as _FileDescriptor

DESCRIPTOR: _FileDescriptor
