"""Types of google/api/launch_stage.proto."""

from typing import ClassVar as _ClassVar, Final as _Final

from google.protobuf.descriptor import FileDescriptor as _FileDescriptor
from google.protobuf.internal.enum_type_wrapper import (
    _EnumTypeWrapper as _EnumTypeWrapper,
)

DESCRIPTOR: _FileDescriptor

class _LaunchStageType(_EnumTypeWrapper[int]):
    def Value(self, name: str | bytes) -> LaunchStage: ...

class LaunchStage(int, metaclass=_LaunchStageType):
    """The launch stage as defined by [Google Cloud Platform Launch
    Stages](https://cloud.google.com/terms/launch-stages).

    Attributes:
        LAUNCH_STAGE_UNSPECIFIED: Do not use this default value.
        UNIMPLEMENTED: The feature is not yet implemented. Users can not use it.
        PRELAUNCH: Prelaunch features are hidden from users and are only visible
            internally.
        EARLY_ACCESS: Early Access features are limited to a closed group of testers. To
            use these features, you must sign up in advance and sign a Trusted Tester
            agreement (which includes confidentiality provisions). These features may be
            unstable, changed in backward-incompatible ways, and are not guaranteed to
            be released.
        ALPHA: Alpha is a limited availability test for releases before they are cleared
            for widespread use. By Alpha, all significant design issues are resolved and
            we are in the process of verifying functionality. Alpha customers need to
            apply for access, agree to applicable terms, and have their projects
            allowlisted. Alpha releases don't have to be feature complete, no SLAs are
            provided, and there are no technical support obligations, but they will be
            far enough along that customers can actually use them in test environments
            or for limited-use tests -- just like they would in normal production cases.
        BETA: Beta is the point at which we are ready to open a release for any customer
            to use. There are no SLA or technical support obligations in a Beta release.
            Products will be complete from a feature perspective, but may have some open
            outstanding issues. Beta releases are suitable for limited production use
            cases.
        GA: GA features are open to all developers and are considered stable and fully
            qualified for production use.
        DEPRECATED: Deprecated features are scheduled to be shut down and removed. For
            more information, see the "Deprecation Policy" section of our [Terms of
            Service](https://cloud.google.com/terms/) and the [Google Cloud Platform
            Subject to the Deprecation
            Policy](https://cloud.google.com/terms/deprecation) documentation.
    """

    LAUNCH_STAGE_UNSPECIFIED: _ClassVar[LaunchStage]
    UNIMPLEMENTED: _ClassVar[LaunchStage]
    PRELAUNCH: _ClassVar[LaunchStage]
    EARLY_ACCESS: _ClassVar[LaunchStage]
    ALPHA: _ClassVar[LaunchStage]
    BETA: _ClassVar[LaunchStage]
    GA: _ClassVar[LaunchStage]
    DEPRECATED: _ClassVar[LaunchStage]

LAUNCH_STAGE_UNSPECIFIED: _Final[LaunchStage]
UNIMPLEMENTED: _Final[LaunchStage]
PRELAUNCH: _Final[LaunchStage]
EARLY_ACCESS: _Final[LaunchStage]
ALPHA: _Final[LaunchStage]
BETA: _Final[LaunchStage]
GA: _Final[LaunchStage]
DEPRECATED: _Final[LaunchStage]
