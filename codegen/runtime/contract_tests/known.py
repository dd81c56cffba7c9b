"""Every law and check that there is, of all slices: what a configuration may name.

A name that is misspelt would leave out nothing, and make nothing count. An output has the
modules of its own slices alone, and they are used where others are not installed, so that
the names stand here together; a test holds them against those modules.
"""

from __future__ import annotations

from difflib import get_close_matches

_HTTP_LAWS = (
    *("read-after-create", "list-after-create", "read-after-replace", "replace-twice"),
    *("read-after-update", "gone-after-delete", "pages", "limits", "filters"),
    *("defaults", "read-only", "idempotency-key", "tenants"),
)
_GRPC_LAWS = (
    *("missing-is-not-found", "enum-is-specified", "oneof-is-set"),
    *("valid-is-accepted", "declared-error-has-reason", "unknown-fields-survive"),
)
_EVENTS_LAWS = (
    *("handled-once", "acknowledged-after-success", "order-independent"),
    "address-names-the-payload",
)
OF_SCHEMATHESIS = (
    *("not_a_server_error", "status_code_conformance", "content_type_conformance"),
    *("response_headers_conformance", "response_schema_conformance"),
    *("negative_data_rejection", "positive_data_acceptance", "use_after_free"),
    *("ensure_resource_availability", "ignored_auth", "unsupported_method"),
    *("missing_required_header", "allow_header_conformance", "max_response_time"),
    "object_level_authorization",
)
_HTTP_CHECKS = (
    *("answers_at_all", "answered", "undeclared_property", "write_only_property"),
    *(
        "ignored_scopes",
        "refused_auth",
        "malformed_body",
        "rare_characters",
        "default_of_parameter",
    ),
    "answers_where_something_is",
)
_GRPC_CHECKS = (
    *("declared_error_reason", "response_rules", "response_cardinality"),
    *("stream_ends", "unknown_fields_accepted", "deadline", "descriptors"),
)
_EVENTS_CHECKS = (
    *("receives_at_all", "handles_what_is_allowed", "goes_on_after_poison"),
    *("keeps_poison", "request_is_answered", "event_correlation"),
    *("handles_previous_versions", "event_schema", "event_message_name"),
    *("event_content_type", "cloud_event", "event_address", "event_key"),
    *("event_headers", "event_message_id", "event_can_be_carried"),
    *("declared_event", "event_is_sent"),
)
LAWS = frozenset((*_HTTP_LAWS, *_GRPC_LAWS, *_EVENTS_LAWS))
CHECKS = frozenset((*OF_SCHEMATHESIS, *_HTTP_CHECKS, *_GRPC_CHECKS, *_EVENTS_CHECKS))
ADVISED = (
    *("allow_header_conformance", "unsupported_method", "use_after_free"),
    "ensure_resource_availability",
)
"""Checks that are no laws, and that no contract states: they, too, count once accepted."""
_ADVISED_OF_GRPC = ("ignored_auth",)
"""The same: a proto says nothing of who may call."""
FILTER = "filter-"
"""How the law of a filter begins; the name of its parameter follows, and `filters` is all."""


def unknown_law(name: str) -> str:
    """Return what is wrong with *name*, which is to be a law, or `all`; empty if nothing."""
    return _unknown(name, LAWS | {"all", *ADVISED, *_ADVISED_OF_GRPC}, "law")


def unknown_check(name: str) -> str:
    """Return what is wrong with *name*, which is to be left out; empty if nothing.

    It is a check or a law, for all operations, or for the one behind a colon.
    """
    plain, colon, operation = name.partition(":")
    if colon and not operation:
        return f"has {name!r}, which names no operation behind the colon"
    return _unknown(plain, CHECKS | LAWS, "check")


def _unknown(name: str, known: frozenset[str], kind: str) -> str:
    if name in known or name.removeprefix(FILTER) not in ("", name):
        return ""
    return unknown(name, known, kind)


def unknown(name: str, known: frozenset[str], kind: str, of: str = "") -> str:
    """Return in words that *name* is no *kind*, and which one may be meant."""
    close = get_close_matches(name, sorted(known), n=1)
    hint = f"the {kind}s are {', '.join(sorted(known))}" if known else "there is none"
    hint = f"did you mean {close[0]!r}?" if close else hint
    return f"has {name!r}, which is no {f'{kind} {of}'.strip()}; {hint}"
