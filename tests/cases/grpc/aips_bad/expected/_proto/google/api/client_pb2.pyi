"""Types of google/api/client.proto."""

from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from datetime import timedelta as _timedelta
from typing import (
    Any as _Any,
    ClassVar as _ClassVar,
    Final as _Final,
    Literal as _Literal,
    Union as _Union,
)

from google.protobuf import (
    descriptor_pb2 as _descriptor_pb2,
    duration_pb2 as _duration_pb2,
)
from google.protobuf.descriptor import FileDescriptor as _FileDescriptor
from google.protobuf.internal.containers import (
    RepeatedCompositeFieldContainer as _RepeatedCompositeFieldContainer,
    RepeatedScalarFieldContainer as _RepeatedScalarFieldContainer,
    ScalarMap as _ScalarMap,
)
from google.protobuf.internal.enum_type_wrapper import (
    _EnumTypeWrapper as _EnumTypeWrapper,
)
from google.protobuf.internal.extension_dict import (
    _ExtensionFieldDescriptor as _ExtensionFieldDescriptor,
)
from google.protobuf.message import Message as _Message

from . import launch_stage_pb2 as _launch_stage_pb2

DESCRIPTOR: _FileDescriptor

class _ClientLibraryOrganizationType(_EnumTypeWrapper[int]):
    def Value(self, name: str | bytes) -> ClientLibraryOrganization: ...

class ClientLibraryOrganization(int, metaclass=_ClientLibraryOrganizationType):
    """The organization for which the client libraries are being published. Affects the url
    where generated docs are published, etc.

    Attributes:
        CLIENT_LIBRARY_ORGANIZATION_UNSPECIFIED: Not useful.
        CLOUD: Google Cloud Platform Org.
        ADS: Ads (Advertising) Org.
        PHOTOS: Photos Org.
        STREET_VIEW: Street View Org.
        SHOPPING: Shopping Org.
        GEO: Geo Org.
        GENERATIVE_AI: Generative AI - https://developers.generativeai.google
    """

    CLIENT_LIBRARY_ORGANIZATION_UNSPECIFIED: _ClassVar[ClientLibraryOrganization]
    CLOUD: _ClassVar[ClientLibraryOrganization]
    ADS: _ClassVar[ClientLibraryOrganization]
    PHOTOS: _ClassVar[ClientLibraryOrganization]
    STREET_VIEW: _ClassVar[ClientLibraryOrganization]
    SHOPPING: _ClassVar[ClientLibraryOrganization]
    GEO: _ClassVar[ClientLibraryOrganization]
    GENERATIVE_AI: _ClassVar[ClientLibraryOrganization]

CLIENT_LIBRARY_ORGANIZATION_UNSPECIFIED: _Final[ClientLibraryOrganization]
CLOUD: _Final[ClientLibraryOrganization]
ADS: _Final[ClientLibraryOrganization]
PHOTOS: _Final[ClientLibraryOrganization]
STREET_VIEW: _Final[ClientLibraryOrganization]
SHOPPING: _Final[ClientLibraryOrganization]
GEO: _Final[ClientLibraryOrganization]
GENERATIVE_AI: _Final[ClientLibraryOrganization]

class _ClientLibraryDestinationType(_EnumTypeWrapper[int]):
    def Value(self, name: str | bytes) -> ClientLibraryDestination: ...

class ClientLibraryDestination(int, metaclass=_ClientLibraryDestinationType):
    """To where should client libraries be published?

    Attributes:
        CLIENT_LIBRARY_DESTINATION_UNSPECIFIED: Client libraries will neither be
            generated nor published to package managers.
        GITHUB: Generate the client library in a repo under github.com/googleapis, but
            don't publish it to package managers.
        PACKAGE_MANAGER: Publish the library to package managers like nuget.org and
            npmjs.com.
    """

    CLIENT_LIBRARY_DESTINATION_UNSPECIFIED: _ClassVar[ClientLibraryDestination]
    GITHUB: _ClassVar[ClientLibraryDestination]
    PACKAGE_MANAGER: _ClassVar[ClientLibraryDestination]

CLIENT_LIBRARY_DESTINATION_UNSPECIFIED: _Final[ClientLibraryDestination]
GITHUB: _Final[ClientLibraryDestination]
PACKAGE_MANAGER: _Final[ClientLibraryDestination]

class _FlowControlLimitExceededBehaviorProtoType(_EnumTypeWrapper[int]):
    def Value(self, name: str | bytes) -> FlowControlLimitExceededBehaviorProto: ...

class FlowControlLimitExceededBehaviorProto(
    int, metaclass=_FlowControlLimitExceededBehaviorProtoType
):
    """The behavior to take when the flow control limit is exceeded.

    Attributes:
        UNSET_BEHAVIOR: Default behavior, system-defined.
        THROW_EXCEPTION: Stop operation, raise error.
        BLOCK: Pause operation until limit clears.
        IGNORE: Continue operation, disregard limit.
    """

    UNSET_BEHAVIOR: _ClassVar[FlowControlLimitExceededBehaviorProto]
    THROW_EXCEPTION: _ClassVar[FlowControlLimitExceededBehaviorProto]
    BLOCK: _ClassVar[FlowControlLimitExceededBehaviorProto]
    IGNORE: _ClassVar[FlowControlLimitExceededBehaviorProto]

UNSET_BEHAVIOR: _Final[FlowControlLimitExceededBehaviorProto]
THROW_EXCEPTION: _Final[FlowControlLimitExceededBehaviorProto]
BLOCK: _Final[FlowControlLimitExceededBehaviorProto]
IGNORE: _Final[FlowControlLimitExceededBehaviorProto]

class CommonLanguageSettings(_Message):
    """Required information for every language.

    Attributes:
        reference_docs_uri: Link to automatically generated reference documentation.
            Example: https://cloud.google.com/nodejs/docs/reference/asset/latest
        destinations: The destination where API teams want this client library to be
            published.
        selective_gapic_generation: Configuration for which RPCs should be generated in
            the GAPIC client.
    """

    reference_docs_uri: str
    @property
    def destinations(
        self,
    ) -> _RepeatedScalarFieldContainer[ClientLibraryDestination]: ...
    @property
    def selective_gapic_generation(self) -> SelectiveGapicGeneration: ...
    def __init__(
        self,
        *,
        reference_docs_uri: str | None = ...,
        destinations: _Iterable[ClientLibraryDestination | str] | None = ...,
        selective_gapic_generation: _Union[
            SelectiveGapicGeneration, _Mapping[str, _Any], None
        ] = ...,
    ) -> None: ...
    def HasField(self, field_name: _Literal["selective_gapic_generation"]) -> bool: ...
    def ClearField(
        self,
        field_name: _Literal[
            "reference_docs_uri", "destinations", "selective_gapic_generation"
        ],
    ) -> None: ...
    REFERENCE_DOCS_URI_FIELD_NUMBER: _ClassVar[int]
    DESTINATIONS_FIELD_NUMBER: _ClassVar[int]
    SELECTIVE_GAPIC_GENERATION_FIELD_NUMBER: _ClassVar[int]

class ClientLibrarySettings(_Message):
    """Details about how and where to publish client libraries.

    Attributes:
        version: Version of the API to apply these settings to. This is the full
            protobuf package for the API, ending in the version element. Examples:
            "google.cloud.speech.v1" and "google.spanner.admin.database.v1".
        launch_stage: Launch stage of this version of the API.
        rest_numeric_enums: When using transport=rest, the client request will encode
            enums as numbers rather than strings.
        java_settings: Settings for legacy Java features, supported in the Service YAML.
        cpp_settings: Settings for C++ client libraries.
        php_settings: Settings for PHP client libraries.
        python_settings: Settings for Python client libraries.
        node_settings: Settings for Node client libraries.
        dotnet_settings: Settings for .NET client libraries.
        ruby_settings: Settings for Ruby client libraries.
        go_settings: Settings for Go client libraries.
    """

    version: str
    launch_stage: _launch_stage_pb2.LaunchStage
    rest_numeric_enums: bool
    @property
    def java_settings(self) -> JavaSettings: ...
    @property
    def cpp_settings(self) -> CppSettings: ...
    @property
    def php_settings(self) -> PhpSettings: ...
    @property
    def python_settings(self) -> PythonSettings: ...
    @property
    def node_settings(self) -> NodeSettings: ...
    @property
    def dotnet_settings(self) -> DotnetSettings: ...
    @property
    def ruby_settings(self) -> RubySettings: ...
    @property
    def go_settings(self) -> GoSettings: ...
    def __init__(
        self,
        *,
        version: str | None = ...,
        launch_stage: _launch_stage_pb2.LaunchStage | str | None = ...,
        rest_numeric_enums: bool | None = ...,
        java_settings: JavaSettings | _Mapping[str, _Any] | None = ...,
        cpp_settings: CppSettings | _Mapping[str, _Any] | None = ...,
        php_settings: PhpSettings | _Mapping[str, _Any] | None = ...,
        python_settings: PythonSettings | _Mapping[str, _Any] | None = ...,
        node_settings: NodeSettings | _Mapping[str, _Any] | None = ...,
        dotnet_settings: DotnetSettings | _Mapping[str, _Any] | None = ...,
        ruby_settings: RubySettings | _Mapping[str, _Any] | None = ...,
        go_settings: GoSettings | _Mapping[str, _Any] | None = ...,
    ) -> None: ...
    def HasField(
        self,
        field_name: _Literal[
            "java_settings",
            "cpp_settings",
            "php_settings",
            "python_settings",
            "node_settings",
            "dotnet_settings",
            "ruby_settings",
            "go_settings",
        ],
    ) -> bool: ...
    def ClearField(
        self,
        field_name: _Literal[
            "version",
            "launch_stage",
            "rest_numeric_enums",
            "java_settings",
            "cpp_settings",
            "php_settings",
            "python_settings",
            "node_settings",
            "dotnet_settings",
            "ruby_settings",
            "go_settings",
        ],
    ) -> None: ...
    VERSION_FIELD_NUMBER: _ClassVar[int]
    LAUNCH_STAGE_FIELD_NUMBER: _ClassVar[int]
    REST_NUMERIC_ENUMS_FIELD_NUMBER: _ClassVar[int]
    JAVA_SETTINGS_FIELD_NUMBER: _ClassVar[int]
    CPP_SETTINGS_FIELD_NUMBER: _ClassVar[int]
    PHP_SETTINGS_FIELD_NUMBER: _ClassVar[int]
    PYTHON_SETTINGS_FIELD_NUMBER: _ClassVar[int]
    NODE_SETTINGS_FIELD_NUMBER: _ClassVar[int]
    DOTNET_SETTINGS_FIELD_NUMBER: _ClassVar[int]
    RUBY_SETTINGS_FIELD_NUMBER: _ClassVar[int]
    GO_SETTINGS_FIELD_NUMBER: _ClassVar[int]

class Publishing(_Message):
    """This message configures the settings for publishing [Google Cloud Client
    libraries](https://cloud.google.com/apis/docs/cloud-client-libraries) generated from
    the service config.

    Attributes:
        method_settings: A list of API method settings, e.g. the behavior for methods
            that use the long-running operation pattern.
        new_issue_uri: Link to a *public* URI where users can report issues. Example:
            https://issuetracker.google.com/issues/new?component=190865&template=1161103
        documentation_uri: Link to product home page. Example:
            https://cloud.google.com/asset-inventory/docs/overview
        api_short_name: Used as a tracking tag when collecting data about the APIs
            developer relations artifacts like docs, packages delivered to package
            managers, etc. Example: "speech".
        github_label: GitHub label to apply to issues and pull requests opened for this
            API.
        codeowner_github_teams: GitHub teams to be added to CODEOWNERS in the directory
            in GitHub containing source code for the client libraries for this API.
        doc_tag_prefix: A prefix used in sample code when demarking regions to be
            included in documentation.
        organization: For whom the client library is being published.
        library_settings: Client library settings. If the same version string appears
            multiple times in this list, then the last one wins. Settings from earlier
            settings with the same version string are discarded.
        proto_reference_documentation_uri: Optional link to proto reference
            documentation. Example:
            https://cloud.google.com/pubsub/lite/docs/reference/rpc
        rest_reference_documentation_uri: Optional link to REST reference documentation.
            Example: https://cloud.google.com/pubsub/lite/docs/reference/rest
    """

    @property
    def method_settings(self) -> _RepeatedCompositeFieldContainer[MethodSettings]: ...
    new_issue_uri: str
    documentation_uri: str
    api_short_name: str
    github_label: str
    @property
    def codeowner_github_teams(self) -> _RepeatedScalarFieldContainer[str]: ...
    doc_tag_prefix: str
    organization: ClientLibraryOrganization
    @property
    def library_settings(
        self,
    ) -> _RepeatedCompositeFieldContainer[ClientLibrarySettings]: ...
    proto_reference_documentation_uri: str
    rest_reference_documentation_uri: str
    def __init__(
        self,
        *,
        method_settings: _Iterable[MethodSettings | _Mapping[str, _Any]] | None = ...,
        new_issue_uri: str | None = ...,
        documentation_uri: str | None = ...,
        api_short_name: str | None = ...,
        github_label: str | None = ...,
        codeowner_github_teams: _Iterable[str] | None = ...,
        doc_tag_prefix: str | None = ...,
        organization: ClientLibraryOrganization | str | None = ...,
        library_settings: _Union[
            _Iterable[ClientLibrarySettings | _Mapping[str, _Any]], None
        ] = ...,
        proto_reference_documentation_uri: str | None = ...,
        rest_reference_documentation_uri: str | None = ...,
    ) -> None: ...
    def ClearField(
        self,
        field_name: _Literal[
            "method_settings",
            "new_issue_uri",
            "documentation_uri",
            "api_short_name",
            "github_label",
            "codeowner_github_teams",
            "doc_tag_prefix",
            "organization",
            "library_settings",
            "proto_reference_documentation_uri",
            "rest_reference_documentation_uri",
        ],
    ) -> None: ...
    METHOD_SETTINGS_FIELD_NUMBER: _ClassVar[int]
    NEW_ISSUE_URI_FIELD_NUMBER: _ClassVar[int]
    DOCUMENTATION_URI_FIELD_NUMBER: _ClassVar[int]
    API_SHORT_NAME_FIELD_NUMBER: _ClassVar[int]
    GITHUB_LABEL_FIELD_NUMBER: _ClassVar[int]
    CODEOWNER_GITHUB_TEAMS_FIELD_NUMBER: _ClassVar[int]
    DOC_TAG_PREFIX_FIELD_NUMBER: _ClassVar[int]
    ORGANIZATION_FIELD_NUMBER: _ClassVar[int]
    LIBRARY_SETTINGS_FIELD_NUMBER: _ClassVar[int]
    PROTO_REFERENCE_DOCUMENTATION_URI_FIELD_NUMBER: _ClassVar[int]
    REST_REFERENCE_DOCUMENTATION_URI_FIELD_NUMBER: _ClassVar[int]

class JavaSettings(_Message):
    """Settings for Java client libraries.

    Attributes:
        library_package: The package name to use in Java. Clobbers the java_package
            option set in the protobuf. This should be used **only** by APIs who have
            already set the language_settings.java.package_name" field in gapic.yaml.
            API teams should use the protobuf java_package option where possible.
        service_class_names: Configure the Java class name to use instead of the
            service's for its corresponding generated GAPIC client. Keys are
            fully-qualified service names as they appear in the protobuf (including the
            full the language_settings.java.interface_names" field in gapic.yaml. API
            teams should otherwise use the service name as it appears in the protobuf.
        common: Some settings.
    """

    library_package: str
    @property
    def service_class_names(self) -> _ScalarMap[str, str]: ...
    @property
    def common(self) -> CommonLanguageSettings: ...
    def __init__(
        self,
        *,
        library_package: str | None = ...,
        service_class_names: _Mapping[str, str] | None = ...,
        common: CommonLanguageSettings | _Mapping[str, _Any] | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _Literal["common"]) -> bool: ...
    def ClearField(
        self, field_name: _Literal["library_package", "service_class_names", "common"]
    ) -> None: ...
    LIBRARY_PACKAGE_FIELD_NUMBER: _ClassVar[int]
    SERVICE_CLASS_NAMES_FIELD_NUMBER: _ClassVar[int]
    COMMON_FIELD_NUMBER: _ClassVar[int]

class CppSettings(_Message):
    """Settings for C++ client libraries.

    Attributes:
        common: Some settings.
    """

    @property
    def common(self) -> CommonLanguageSettings: ...
    def __init__(
        self, *, common: CommonLanguageSettings | _Mapping[str, _Any] | None = ...
    ) -> None: ...
    def HasField(self, field_name: _Literal["common"]) -> bool: ...
    def ClearField(self, field_name: _Literal["common"]) -> None: ...
    COMMON_FIELD_NUMBER: _ClassVar[int]

class PhpSettings(_Message):
    """Settings for Php client libraries.

    Attributes:
        common: Some settings.
        library_package: The package name to use in Php. Clobbers the php_namespace
            option set in the protobuf. This should be used **only** by APIs who have
            already set the language_settings.php.package_name" field in gapic.yaml. API
            teams should use the protobuf php_namespace option where possible.
    """

    @property
    def common(self) -> CommonLanguageSettings: ...
    library_package: str
    def __init__(
        self,
        *,
        common: CommonLanguageSettings | _Mapping[str, _Any] | None = ...,
        library_package: str | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _Literal["common"]) -> bool: ...
    def ClearField(self, field_name: _Literal["common", "library_package"]) -> None: ...
    COMMON_FIELD_NUMBER: _ClassVar[int]
    LIBRARY_PACKAGE_FIELD_NUMBER: _ClassVar[int]

class PythonSettings(_Message):
    """Settings for Python client libraries.

    Attributes:
        common: Some settings.
        experimental_features: Experimental features to be included during client
            library generation.
    """

    class ExperimentalFeatures(_Message):
        """Experimental features to be included during client library generation. These
        fields will be deprecated once the feature graduates and is enabled by default.

        Attributes:
            rest_async_io_enabled: Enables generation of asynchronous REST clients if
                `rest` transport is enabled. By default, asynchronous REST clients will
                not be generated. This feature will be enabled by default 1 month after
                launching the feature in preview packages.
            protobuf_pythonic_types_enabled: Enables generation of protobuf code using
                new types that are more Pythonic which are included in
                `protobuf>=5.29.x`. This feature will be enabled by default 1 month
                after launching the feature in preview packages.
            unversioned_package_disabled: Disables generation of an unversioned Python
                package for this client library. This means that the module names will
                need to be versioned in import statements. For example `import
                google.cloud.library_v2` instead of `import google.cloud.library`.
        """

        rest_async_io_enabled: bool
        protobuf_pythonic_types_enabled: bool
        unversioned_package_disabled: bool
        def __init__(
            self,
            *,
            rest_async_io_enabled: bool | None = ...,
            protobuf_pythonic_types_enabled: bool | None = ...,
            unversioned_package_disabled: bool | None = ...,
        ) -> None: ...
        def ClearField(
            self,
            field_name: _Literal[
                "rest_async_io_enabled",
                "protobuf_pythonic_types_enabled",
                "unversioned_package_disabled",
            ],
        ) -> None: ...
        REST_ASYNC_IO_ENABLED_FIELD_NUMBER: _ClassVar[int]
        PROTOBUF_PYTHONIC_TYPES_ENABLED_FIELD_NUMBER: _ClassVar[int]
        UNVERSIONED_PACKAGE_DISABLED_FIELD_NUMBER: _ClassVar[int]

    @property
    def common(self) -> CommonLanguageSettings: ...
    @property
    def experimental_features(self) -> PythonSettings.ExperimentalFeatures: ...
    def __init__(
        self,
        *,
        common: CommonLanguageSettings | _Mapping[str, _Any] | None = ...,
        experimental_features: _Union[
            PythonSettings.ExperimentalFeatures, _Mapping[str, _Any], None
        ] = ...,
    ) -> None: ...
    def HasField(
        self, field_name: _Literal["common", "experimental_features"]
    ) -> bool: ...
    def ClearField(
        self, field_name: _Literal["common", "experimental_features"]
    ) -> None: ...
    COMMON_FIELD_NUMBER: _ClassVar[int]
    EXPERIMENTAL_FEATURES_FIELD_NUMBER: _ClassVar[int]

class NodeSettings(_Message):
    """Settings for Node client libraries.

    Attributes:
        common: Some settings.
    """

    @property
    def common(self) -> CommonLanguageSettings: ...
    def __init__(
        self, *, common: CommonLanguageSettings | _Mapping[str, _Any] | None = ...
    ) -> None: ...
    def HasField(self, field_name: _Literal["common"]) -> bool: ...
    def ClearField(self, field_name: _Literal["common"]) -> None: ...
    COMMON_FIELD_NUMBER: _ClassVar[int]

class DotnetSettings(_Message):
    """Settings for Dotnet client libraries.

    Attributes:
        common: Some settings.
        renamed_services: Map from original service names to renamed versions. This is
            used when the default generated types would cause a naming conflict.
            (Neither name is fully-qualified.) Example: Subscriber to
            SubscriberServiceApi.
        renamed_resources: Map from full resource types to the effective short name for
            the resource. This is used when otherwise resource named from different
            services would cause naming collisions. Example entry:
            "datalabeling.googleapis.com/Dataset": "DataLabelingDataset"
        ignored_resources: List of full resource types to ignore during generation. This
            is typically used for API-specific Location resources, which should be
            handled by the generator as if they were actually the common Location
            resources. Example entry: "documentai.googleapis.com/Location"
        forced_namespace_aliases: Namespaces which must be aliased in snippets due to a
            known (but non-generator-predictable) naming collision
        handwritten_signatures: Method signatures (in the form
            "service.method(signature)") which are provided separately, so shouldn't be
            generated. Snippets *calling* these methods are still generated, however.
    """

    @property
    def common(self) -> CommonLanguageSettings: ...
    @property
    def renamed_services(self) -> _ScalarMap[str, str]: ...
    @property
    def renamed_resources(self) -> _ScalarMap[str, str]: ...
    @property
    def ignored_resources(self) -> _RepeatedScalarFieldContainer[str]: ...
    @property
    def forced_namespace_aliases(self) -> _RepeatedScalarFieldContainer[str]: ...
    @property
    def handwritten_signatures(self) -> _RepeatedScalarFieldContainer[str]: ...
    def __init__(
        self,
        *,
        common: CommonLanguageSettings | _Mapping[str, _Any] | None = ...,
        renamed_services: _Mapping[str, str] | None = ...,
        renamed_resources: _Mapping[str, str] | None = ...,
        ignored_resources: _Iterable[str] | None = ...,
        forced_namespace_aliases: _Iterable[str] | None = ...,
        handwritten_signatures: _Iterable[str] | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _Literal["common"]) -> bool: ...
    def ClearField(
        self,
        field_name: _Literal[
            "common",
            "renamed_services",
            "renamed_resources",
            "ignored_resources",
            "forced_namespace_aliases",
            "handwritten_signatures",
        ],
    ) -> None: ...
    COMMON_FIELD_NUMBER: _ClassVar[int]
    RENAMED_SERVICES_FIELD_NUMBER: _ClassVar[int]
    RENAMED_RESOURCES_FIELD_NUMBER: _ClassVar[int]
    IGNORED_RESOURCES_FIELD_NUMBER: _ClassVar[int]
    FORCED_NAMESPACE_ALIASES_FIELD_NUMBER: _ClassVar[int]
    HANDWRITTEN_SIGNATURES_FIELD_NUMBER: _ClassVar[int]

class RubySettings(_Message):
    """Settings for Ruby client libraries.

    Attributes:
        common: Some settings.
    """

    @property
    def common(self) -> CommonLanguageSettings: ...
    def __init__(
        self, *, common: CommonLanguageSettings | _Mapping[str, _Any] | None = ...
    ) -> None: ...
    def HasField(self, field_name: _Literal["common"]) -> bool: ...
    def ClearField(self, field_name: _Literal["common"]) -> None: ...
    COMMON_FIELD_NUMBER: _ClassVar[int]

class GoSettings(_Message):
    """Settings for Go client libraries.

    Attributes:
        common: Some settings.
        renamed_services: Map of service names to renamed services. Keys are the package
            relative service names and values are the name to be used for the service
            client and call options.
    """

    @property
    def common(self) -> CommonLanguageSettings: ...
    @property
    def renamed_services(self) -> _ScalarMap[str, str]: ...
    def __init__(
        self,
        *,
        common: CommonLanguageSettings | _Mapping[str, _Any] | None = ...,
        renamed_services: _Mapping[str, str] | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _Literal["common"]) -> bool: ...
    def ClearField(
        self, field_name: _Literal["common", "renamed_services"]
    ) -> None: ...
    COMMON_FIELD_NUMBER: _ClassVar[int]
    RENAMED_SERVICES_FIELD_NUMBER: _ClassVar[int]

class MethodSettings(_Message):
    """Describes the generator configuration for a method.

    Attributes:
        selector: The fully qualified name of the method, for which the options below
            apply. This is used to find the method to apply the options.
        long_running: Describes settings to use for long-running operations when
            generating API methods for RPCs. Complements RPCs that use the annotations
            in google/longrunning/operations.proto.
        auto_populated_fields: List of top-level fields of the request message, that
            should be automatically populated by the client libraries based on their
            (google.api.field_info).format. Currently supported format: UUID4.
        batching: Batching configuration for an API method in client libraries.
    """

    class LongRunning(_Message):
        """Describes settings to use when generating API methods that use the long-running
        operation pattern. All default values below are from those used in the client
        library generators (e.g.
        [Java](https://github.com/googleapis/gapic-generator-java/blob/04c2faa191a9b5a10b92392fe8482279c4404803/src/main/java/com/google/api/generator/gapic/composer/common/RetrySettingsComposer.java)).

        Attributes:
            initial_poll_delay: Initial delay after which the first poll request will be
                made. Default value: 5 seconds.
            poll_delay_multiplier: Multiplier to gradually increase delay between
                subsequent polls until it reaches max_poll_delay. Default value: 1.5.
            max_poll_delay: Maximum time between two subsequent poll requests. Default
                value: 45 seconds.
            total_poll_timeout: Total polling timeout. Default value: 5 minutes.
        """

        @property
        def initial_poll_delay(self) -> _duration_pb2.Duration: ...
        poll_delay_multiplier: float
        @property
        def max_poll_delay(self) -> _duration_pb2.Duration: ...
        @property
        def total_poll_timeout(self) -> _duration_pb2.Duration: ...
        def __init__(
            self,
            *,
            initial_poll_delay: _Union[
                _duration_pb2.Duration, _timedelta, _Mapping[str, _Any], None
            ] = ...,
            poll_delay_multiplier: float | None = ...,
            max_poll_delay: _Union[
                _duration_pb2.Duration, _timedelta, _Mapping[str, _Any], None
            ] = ...,
            total_poll_timeout: _Union[
                _duration_pb2.Duration, _timedelta, _Mapping[str, _Any], None
            ] = ...,
        ) -> None: ...
        def HasField(
            self,
            field_name: _Literal[
                "initial_poll_delay", "max_poll_delay", "total_poll_timeout"
            ],
        ) -> bool: ...
        def ClearField(
            self,
            field_name: _Literal[
                "initial_poll_delay",
                "poll_delay_multiplier",
                "max_poll_delay",
                "total_poll_timeout",
            ],
        ) -> None: ...
        INITIAL_POLL_DELAY_FIELD_NUMBER: _ClassVar[int]
        POLL_DELAY_MULTIPLIER_FIELD_NUMBER: _ClassVar[int]
        MAX_POLL_DELAY_FIELD_NUMBER: _ClassVar[int]
        TOTAL_POLL_TIMEOUT_FIELD_NUMBER: _ClassVar[int]

    selector: str
    @property
    def long_running(self) -> MethodSettings.LongRunning: ...
    @property
    def auto_populated_fields(self) -> _RepeatedScalarFieldContainer[str]: ...
    @property
    def batching(self) -> BatchingConfigProto: ...
    def __init__(
        self,
        *,
        selector: str | None = ...,
        long_running: MethodSettings.LongRunning | _Mapping[str, _Any] | None = ...,
        auto_populated_fields: _Iterable[str] | None = ...,
        batching: BatchingConfigProto | _Mapping[str, _Any] | None = ...,
    ) -> None: ...
    def HasField(self, field_name: _Literal["long_running", "batching"]) -> bool: ...
    def ClearField(
        self,
        field_name: _Literal[
            "selector", "long_running", "auto_populated_fields", "batching"
        ],
    ) -> None: ...
    SELECTOR_FIELD_NUMBER: _ClassVar[int]
    LONG_RUNNING_FIELD_NUMBER: _ClassVar[int]
    AUTO_POPULATED_FIELDS_FIELD_NUMBER: _ClassVar[int]
    BATCHING_FIELD_NUMBER: _ClassVar[int]

class SelectiveGapicGeneration(_Message):
    """This message is used to configure the generation of a subset of the RPCs in a
    service for client libraries.

    Note: This feature should not be used in most cases.

    Attributes:
        methods: An allowlist of the fully qualified names of RPCs that should be
            included on public client surfaces.
        generate_omitted_as_internal: Setting this to true indicates to the client
            generators that methods that would be excluded from the generation should
            instead be generated in a way that indicates these methods should not be
            consumed by end users. How this is expressed is up to individual language
            implementations to decide. Some examples may be: added annotations,
            obfuscated identifiers, or other language idiomatic patterns.
    """

    @property
    def methods(self) -> _RepeatedScalarFieldContainer[str]: ...
    generate_omitted_as_internal: bool
    def __init__(
        self,
        *,
        methods: _Iterable[str] | None = ...,
        generate_omitted_as_internal: bool | None = ...,
    ) -> None: ...
    def ClearField(
        self, field_name: _Literal["methods", "generate_omitted_as_internal"]
    ) -> None: ...
    METHODS_FIELD_NUMBER: _ClassVar[int]
    GENERATE_OMITTED_AS_INTERNAL_FIELD_NUMBER: _ClassVar[int]

class BatchingConfigProto(_Message):
    """`BatchingConfigProto` defines the batching configuration for an API method.

    Attributes:
        thresholds: The thresholds which trigger a batched request to be sent.
        batch_descriptor: The request and response fields used in batching.
    """

    @property
    def thresholds(self) -> BatchingSettingsProto: ...
    @property
    def batch_descriptor(self) -> BatchingDescriptorProto: ...
    def __init__(
        self,
        *,
        thresholds: BatchingSettingsProto | _Mapping[str, _Any] | None = ...,
        batch_descriptor: BatchingDescriptorProto | _Mapping[str, _Any] | None = ...,
    ) -> None: ...
    def HasField(
        self, field_name: _Literal["thresholds", "batch_descriptor"]
    ) -> bool: ...
    def ClearField(
        self, field_name: _Literal["thresholds", "batch_descriptor"]
    ) -> None: ...
    THRESHOLDS_FIELD_NUMBER: _ClassVar[int]
    BATCH_DESCRIPTOR_FIELD_NUMBER: _ClassVar[int]

class BatchingSettingsProto(_Message):
    """`BatchingSettingsProto` specifies a set of batching thresholds, each of
    which acts as a trigger to send a batch of messages as a request. At least
    one threshold must be positive nonzero.

    Attributes:
        element_count_threshold: The number of elements of a field collected into a
            batch which, if exceeded, causes the batch to be sent.
        request_byte_threshold: The aggregated size of the batched field which, if
            exceeded, causes the batch to be sent. This size is computed by aggregating
            the sizes of the request field to be batched, not of the entire request
            message.
        delay_threshold: The duration after which a batch should be sent, starting from
            the addition of the first message to that batch.
        element_count_limit: The maximum number of elements collected in a batch that
            could be accepted by server.
        request_byte_limit: The maximum size of the request that could be accepted by
            server.
        flow_control_element_limit: The maximum number of elements allowed by flow
            control.
        flow_control_byte_limit: The maximum size of data allowed by flow control.
        flow_control_limit_exceeded_behavior: The behavior to take when the flow control
            limit is exceeded.
    """

    element_count_threshold: int
    request_byte_threshold: int
    @property
    def delay_threshold(self) -> _duration_pb2.Duration: ...
    element_count_limit: int
    request_byte_limit: int
    flow_control_element_limit: int
    flow_control_byte_limit: int
    flow_control_limit_exceeded_behavior: FlowControlLimitExceededBehaviorProto
    def __init__(
        self,
        *,
        element_count_threshold: int | None = ...,
        request_byte_threshold: int | None = ...,
        delay_threshold: _Union[
            _duration_pb2.Duration, _timedelta, _Mapping[str, _Any], None
        ] = ...,
        element_count_limit: int | None = ...,
        request_byte_limit: int | None = ...,
        flow_control_element_limit: int | None = ...,
        flow_control_byte_limit: int | None = ...,
        flow_control_limit_exceeded_behavior: _Union[
            FlowControlLimitExceededBehaviorProto, str, None
        ] = ...,
    ) -> None: ...
    def HasField(self, field_name: _Literal["delay_threshold"]) -> bool: ...
    def ClearField(
        self,
        field_name: _Literal[
            "element_count_threshold",
            "request_byte_threshold",
            "delay_threshold",
            "element_count_limit",
            "request_byte_limit",
            "flow_control_element_limit",
            "flow_control_byte_limit",
            "flow_control_limit_exceeded_behavior",
        ],
    ) -> None: ...
    ELEMENT_COUNT_THRESHOLD_FIELD_NUMBER: _ClassVar[int]
    REQUEST_BYTE_THRESHOLD_FIELD_NUMBER: _ClassVar[int]
    DELAY_THRESHOLD_FIELD_NUMBER: _ClassVar[int]
    ELEMENT_COUNT_LIMIT_FIELD_NUMBER: _ClassVar[int]
    REQUEST_BYTE_LIMIT_FIELD_NUMBER: _ClassVar[int]
    FLOW_CONTROL_ELEMENT_LIMIT_FIELD_NUMBER: _ClassVar[int]
    FLOW_CONTROL_BYTE_LIMIT_FIELD_NUMBER: _ClassVar[int]
    FLOW_CONTROL_LIMIT_EXCEEDED_BEHAVIOR_FIELD_NUMBER: _ClassVar[int]

class BatchingDescriptorProto(_Message):
    """`BatchingDescriptorProto` specifies the fields of the request message to be
    used for batching, and, optionally, the fields of the response message to be
    used for demultiplexing.

    Attributes:
        batched_field: The repeated field in the request message to be aggregated by
            batching.
        discriminator_fields: A list of the fields in the request message. Two requests
            will be batched together only if the values of every field specified in
            `request_discriminator_fields` is equal between the two requests.
        subresponse_field: Optional. When present, indicates the field in the response
            message to be used to demultiplex the response into multiple response
            messages, in correspondence with the multiple request messages originally
            batched together.
    """

    batched_field: str
    @property
    def discriminator_fields(self) -> _RepeatedScalarFieldContainer[str]: ...
    subresponse_field: str
    def __init__(
        self,
        *,
        batched_field: str | None = ...,
        discriminator_fields: _Iterable[str] | None = ...,
        subresponse_field: str | None = ...,
    ) -> None: ...
    def ClearField(
        self,
        field_name: _Literal[
            "batched_field", "discriminator_fields", "subresponse_field"
        ],
    ) -> None: ...
    BATCHED_FIELD_FIELD_NUMBER: _ClassVar[int]
    DISCRIMINATOR_FIELDS_FIELD_NUMBER: _ClassVar[int]
    SUBRESPONSE_FIELD_FIELD_NUMBER: _ClassVar[int]

method_signature: _ExtensionFieldDescriptor[
    _descriptor_pb2.MethodOptions, _RepeatedScalarFieldContainer[str]
]
default_host: _ExtensionFieldDescriptor[_descriptor_pb2.ServiceOptions, str]
oauth_scopes: _ExtensionFieldDescriptor[_descriptor_pb2.ServiceOptions, str]
api_version: _ExtensionFieldDescriptor[_descriptor_pb2.ServiceOptions, str]
