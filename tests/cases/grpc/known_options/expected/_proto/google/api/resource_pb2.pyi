"""Types of google/api/resource.proto."""

from collections.abc import Iterable as _Iterable
from typing import ClassVar as _ClassVar, Literal as _Literal

from google.protobuf import descriptor_pb2 as _descriptor_pb2
from google.protobuf.descriptor import FileDescriptor as _FileDescriptor
from google.protobuf.internal.containers import (
    RepeatedCompositeFieldContainer as _RepeatedCompositeFieldContainer,
    RepeatedScalarFieldContainer as _RepeatedScalarFieldContainer,
)
from google.protobuf.internal.enum_type_wrapper import (
    _EnumTypeWrapper as _EnumTypeWrapper,
)
from google.protobuf.internal.extension_dict import (
    _ExtensionFieldDescriptor as _ExtensionFieldDescriptor,
)
from google.protobuf.message import Message as _Message

DESCRIPTOR: _FileDescriptor

class ResourceDescriptor(_Message):
    """A simple descriptor of a resource type.

    ResourceDescriptor annotates a resource message (either by means of a protobuf
    annotation or use in the service config), and associates the resource's schema, the
    resource type, and the pattern of the resource name.

    Example:

        message Topic {
          // Indicates this message defines a resource schema.
          // Declares the resource type in the format of {service}/{kind}.
          // For Kubernetes resources, the format is {api group}/{kind}.
          option (google.api.resource) = {
            type: "pubsub.googleapis.com/Topic"
            pattern: "projects/{project}/topics/{topic}"
          };
        }

    The ResourceDescriptor Yaml config will look like:

        resources:
        - type: "pubsub.googleapis.com/Topic"
          pattern: "projects/{project}/topics/{topic}"

    Sometimes, resources have multiple patterns, typically because they can live under
    multiple parents.

    Example:

        message LogEntry {
          option (google.api.resource) = {
            type: "logging.googleapis.com/LogEntry"
            pattern: "projects/{project}/logs/{log}"
            pattern: "folders/{folder}/logs/{log}"
            pattern: "organizations/{organization}/logs/{log}"
            pattern: "billingAccounts/{billing_account}/logs/{log}"
          };
        }

    The ResourceDescriptor Yaml config will look like:

        resources:
        - type: 'logging.googleapis.com/LogEntry'
          pattern: "projects/{project}/logs/{log}"
          pattern: "folders/{folder}/logs/{log}"
          pattern: "organizations/{organization}/logs/{log}"
          pattern: "billingAccounts/{billing_account}/logs/{log}"

    Attributes:
        type: The resource type. It must be in the format of
            {service_name}/{resource_type_kind}. The `resource_type_kind` must be
            singular and must not include version numbers.
        pattern: Optional. The relative resource name pattern associated with this
            resource type. The DNS prefix of the full resource name shouldn't be
            specified here.
        name_field: Optional. The field on the resource that designates the resource
            name field. If omitted, this is assumed to be "name".
        history: Optional. The historical or future-looking state of the resource
            pattern.
        plural: The plural name used in the resource name and permission names, such as
            'projects' for the resource name of 'projects/{project}' and the permission
            name of 'cloudresourcemanager.googleapis.com/projects.get'. One exception to
            this is for Nested Collections that have stuttering names, as defined in
            [AIP-122](https://google.aip.dev/122#nested-collections), where the
            collection ID in the resource name pattern does not necessarily directly
            match the `plural` value.
        singular: The same concept of the `singular` field in k8s CRD spec
            https://kubernetes.io/docs/tasks/access-kubernetes-api/custom-resources/custom-resource-definitions/
            Such as "project" for the `resourcemanager.googleapis.com/Project` type.
        style: Style flag(s) for this resource. These indicate that a resource is
            expected to conform to a given style. See the specific style flags for
            additional information.
    """

    class _HistoryType(_EnumTypeWrapper[int]):
        def Value(self, name: str | bytes) -> ResourceDescriptor.History: ...

    class History(int, metaclass=_HistoryType):
        """A description of the historical or future-looking state of the resource pattern.

        Attributes:
            HISTORY_UNSPECIFIED: The "unset" value.
            ORIGINALLY_SINGLE_PATTERN: The resource originally had one pattern and
                launched as such, and additional patterns were added later.
            FUTURE_MULTI_PATTERN: The resource has one pattern, but the API owner
                expects to add more later. (This is the inverse of
                ORIGINALLY_SINGLE_PATTERN, and prevents that from being necessary once
                there are multiple patterns.)
        """

        HISTORY_UNSPECIFIED: _ClassVar[ResourceDescriptor.History]
        ORIGINALLY_SINGLE_PATTERN: _ClassVar[ResourceDescriptor.History]
        FUTURE_MULTI_PATTERN: _ClassVar[ResourceDescriptor.History]

    HISTORY_UNSPECIFIED: _ClassVar[ResourceDescriptor.History]
    ORIGINALLY_SINGLE_PATTERN: _ClassVar[ResourceDescriptor.History]
    FUTURE_MULTI_PATTERN: _ClassVar[ResourceDescriptor.History]

    class _StyleType(_EnumTypeWrapper[int]):
        def Value(self, name: str | bytes) -> ResourceDescriptor.Style: ...

    class Style(int, metaclass=_StyleType):
        """A flag representing a specific style that a resource claims to conform to.

        Attributes:
            STYLE_UNSPECIFIED: The unspecified value. Do not use.
            DECLARATIVE_FRIENDLY: This resource is intended to be
                "declarative-friendly".
        """

        STYLE_UNSPECIFIED: _ClassVar[ResourceDescriptor.Style]
        DECLARATIVE_FRIENDLY: _ClassVar[ResourceDescriptor.Style]

    STYLE_UNSPECIFIED: _ClassVar[ResourceDescriptor.Style]
    DECLARATIVE_FRIENDLY: _ClassVar[ResourceDescriptor.Style]

    type: str
    @property
    def pattern(self) -> _RepeatedScalarFieldContainer[str]: ...
    name_field: str
    history: ResourceDescriptor.History
    plural: str
    singular: str
    @property
    def style(self) -> _RepeatedScalarFieldContainer[ResourceDescriptor.Style]: ...
    def __init__(
        self,
        *,
        type: str | None = ...,
        pattern: _Iterable[str] | None = ...,
        name_field: str | None = ...,
        history: ResourceDescriptor.History | str | None = ...,
        plural: str | None = ...,
        singular: str | None = ...,
        style: _Iterable[ResourceDescriptor.Style | str] | None = ...,
    ) -> None: ...
    def ClearField(
        self,
        field_name: _Literal[
            "type", "pattern", "name_field", "history", "plural", "singular", "style"
        ],
    ) -> None: ...
    TYPE_FIELD_NUMBER: _ClassVar[int]
    PATTERN_FIELD_NUMBER: _ClassVar[int]
    NAME_FIELD_FIELD_NUMBER: _ClassVar[int]
    HISTORY_FIELD_NUMBER: _ClassVar[int]
    PLURAL_FIELD_NUMBER: _ClassVar[int]
    SINGULAR_FIELD_NUMBER: _ClassVar[int]
    STYLE_FIELD_NUMBER: _ClassVar[int]

class ResourceReference(_Message):
    """Defines a proto annotation that describes a string field that refers to an API
    resource.

    Attributes:
        type: The resource type that the annotated field references.
        child_type: The resource type of a child collection that the annotated field
            references. This is useful for annotating the `parent` field that doesn't
            have a fixed resource type.
    """

    type: str
    child_type: str
    def __init__(
        self, *, type: str | None = ..., child_type: str | None = ...
    ) -> None: ...
    def ClearField(self, field_name: _Literal["type", "child_type"]) -> None: ...
    TYPE_FIELD_NUMBER: _ClassVar[int]
    CHILD_TYPE_FIELD_NUMBER: _ClassVar[int]

resource_reference: _ExtensionFieldDescriptor[
    _descriptor_pb2.FieldOptions, ResourceReference
]
resource_definition: _ExtensionFieldDescriptor[
    _descriptor_pb2.FileOptions, _RepeatedCompositeFieldContainer[ResourceDescriptor]
]
resource: _ExtensionFieldDescriptor[_descriptor_pb2.MessageOptions, ResourceDescriptor]
