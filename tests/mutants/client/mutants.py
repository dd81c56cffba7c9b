"""The defects of clients, C1 to C12, as changes of text in a generated tree."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Mutant:
    """One defect.

    Attributes:
        name: Its number in the list of planted bugs, and what it is.
        file: Where it is, in the output.
        old: What stands there, once.
        new: What stands there instead.
        check: Which check must find it.
    """

    name: str
    file: str
    old: str
    new: str
    check: str

    def plant(self, output: Path) -> None:
        """Change the tree."""
        path = output / self.file
        text = path.read_text("utf-8")
        assert text.count(self.old) == 1, f"{self.name}: {self.file} has changed"
        path.write_text(text.replace(self.old, self.new), "utf-8")


_CLIENT = "loans/http/client.py"
_ERRORS = "loans/http/errors.py"
_MODELS = "loans/http/models.py"
_OPERATIONS = "loans/http/operations.py"
_HTTP = "runtime/http"
_VALUES = f"{_HTTP}/values"

_ESCAPE = "            return _quoted(self, text)\n"
_READ = "            value: T_co = reader(self._adapter).validate_json(raw)\n"
_WRITE = (
    "        raw = self._adapter.dump_json(value, by_alias=True, exclude_unset=True)\n"
    '        return raw, _one_type(self.media_type, "application/json")\n'
)
_LEND = "    policy=Policy(timeout=Timeout(total=30.0, attempt=10.0), retry=Retry(attempts=3)),"

MUTANTS = (
    Mutant(
        name="C1-slash",
        file=f"{_VALUES}/parameters.py",
        old=_ESCAPE,
        new='            return _quoted(self, text, "/")\n',
        check="escaping",
    ),
    Mutant(
        name="C1-percent",
        file=f"{_VALUES}/parameters.py",
        old=_ESCAPE,
        new='            return _quoted(self, text, "%")\n',
        check="escaping",
    ),
    Mutant(
        name="C1-plus-for-space",
        file=f"{_VALUES}/parameters.py",
        old=_ESCAPE,
        new='            return _quoted(self, text).replace("%20", "+")\n',
        check="escaping",
    ),
    Mutant(
        name="C2-header-left-out",
        file=f"{_HTTP}/request.py",
        old="        headers[name] = header_text(",
        new='        headers[f"X-{name}"] = header_text(',
        check="request",
    ),
    Mutant(
        name="C2-cookie-left-out",
        file=f"{_HTTP}/request.py",
        old="    if cookies:\n",
        new="    if not cookies:\n",
        check="request",
    ),
    Mutant(
        name="C3-explode",
        file=_OPERATIONS,
        old='Parameter(name="fields", place="query", explode=False, type=list[str])',
        new='Parameter(name="fields", place="query", type=list[str])',
        check="request",
    ),
    Mutant(
        name="C3-no-explode",
        file=_OPERATIONS,
        old='Parameter(name="tag", place="query")',
        new='Parameter(name="tag", place="query", explode=False)',
        check="request",
    ),
    Mutant(
        name="C3-style",
        file=_OPERATIONS,
        old='style="pipeDelimited"',
        new='style="spaceDelimited", explode=False',
        check="request",
    ),
    Mutant(
        name="C3-deep-object",
        file=_OPERATIONS,
        old='style="deepObject", explode=True',
        new="explode=True",
        check="request",
    ),
    Mutant(
        name="C4-null-for-absent",
        file="runtime/content.py",
        old=_WRITE,
        new=_WRITE.replace("exclude_unset=True", "exclude_unset=False"),
        check="absent",
    ),
    Mutant(
        name="C4-absent-for-null",
        file="runtime/content.py",
        old=_WRITE,
        new=_WRITE.replace("exclude_unset=True", "exclude_none=True"),
        check="null",
    ),
    Mutant(
        name="C5-crash",
        file="runtime/content.py",
        old=f"{_READ}            return value\n        except ValidationError as error:\n",
        new=f"{_READ}            return value\n        except KeyError as error:\n",
        check="unknown_member",
    ),
    Mutant(
        name="C5-not-taken",
        file=f"{_HTTP}/client/tolerance.py",
        old="    with tolerant():\n        return read_reply",
        new="    if True:\n        return read_reply",
        check="unknown_member",
    ),
    Mutant(
        name="C6-sent-without-zone",
        file="runtime/content.py",
        old=_WRITE,
        new=_WRITE.replace("return raw,", 'return raw.replace(b"+05:30", b"Z"),'),
        check="zone_sent",
    ),
    Mutant(
        name="C6-parameter-without-zone",
        file=f"{_VALUES}/writing.py",
        old="    return jsonable(value)\n",
        new=(
            '    if hasattr(value, "tzinfo"):\n'
            "        value = value.replace(tzinfo=None)\n"
            "    return jsonable(value)\n"
        ),
        check="zone_sent",
    ),
    Mutant(
        name="C6-read-without-zone",
        file="runtime/content.py",
        old=_READ,
        new=_READ.replace("(raw)", '(raw.replace(b"+05:30", b"Z"))'),
        check="zone_read",
    ),
    Mutant(
        name="C7-not-raised",
        file=_OPERATIONS,
        old="errors={404: NoSuchBook, 410: GetBookGone}",
        new="errors={410: GetBookGone}",
        check="declared_error",
    ),
    Mutant(
        name="C7-another-class",
        file=_OPERATIONS,
        old='errors={409: LendConflict, "4XX": LendClientError}',
        new='errors={"4XX": LendClientError}',
        check="declared_error",
    ),
    Mutant(
        name="C7-without-its-body",
        file=f"{_HTTP}/reply.py",
        old="    declared = kind(body, status=reply.status",
        new="    declared = kind(type(body)(title=''), status=reply.status",
        check="declared_error",
    ),
    Mutant(
        name="C8-post-repeated",
        file=_OPERATIONS,
        old=_LEND,
        new=_LEND.replace("retry=", "idempotent=True, retry="),
        check="no_unsafe_retry",
    ),
    Mutant(
        name="C8-lost-post-repeated",
        file="runtime/verdict.py",
        old="    return UNCERTAIN if error.sent else NOT_SENT\n",
        new="    return NOT_SENT\n",
        check="no_unsafe_retry",
    ),
    Mutant(
        name="C8-another-key",
        file=f"{_HTTP}/client/calls.py",
        old="        headers = dict(request.headers)\n",
        new=(
            "        headers = dict(request.headers)\n"
            '        headers["Idempotency-Key"] = str(attempt.number)\n'
        ),
        check="retry",
    ),
    Mutant(
        name="C9-ignored",
        file="runtime/retry.py",
        old="    asked = verdict.retry_after\n",
        new="    asked = None\n",
        check="retry_after",
    ),
    Mutant(
        name="C9-dates-ignored",
        file=f"{_HTTP}/reply.py",
        old="        moment = parsedate_to_datetime(text)\n",
        new="        return None\n",
        check="retry_after",
    ),
    Mutant(
        name="C10-no-time-out",
        file="runtime/cutting.py",
        old="        self._fired = True\n        self._task.cancel()\n",
        new="        self._fired = False\n",
        check="deadline",
    ),
    Mutant(
        name="C10-no-limit",
        file=_OPERATIONS,
        old=_LEND,
        new=_LEND.replace("total=30.0, attempt=10.0", "total=None, attempt=None"),
        check="deadline",
    ),
    Mutant(
        name="C10-never-opens",
        file="runtime/breaker.py",
        old="        if self._state is BreakerState.CLOSED:\n            return generation\n",
        new="        return generation\n",
        check="breaker",
    ),
    Mutant(
        name="C10-no-breaker",
        file=_OPERATIONS,
        old=_LEND,
        new=_LEND.replace("retry=", "breaker=None, retry="),
        check="breaker",
    ),
    Mutant(
        name="C11-empty-as-json",
        file=_OPERATIONS,
        old="results={204: Empty()}",
        new="results={204: Json(Book)}",
        check="empty_answer",
    ),
    Mutant(
        name="C11-crash-without-body",
        file="runtime/content.py",
        old=_READ,
        new=f"            raw[0]\n{_READ}",
        check="empty_answer",
    ),
    Mutant(
        name="C12-refused",
        file="runtime/models.py",
        old='        extra="ignore",\n',
        new='        extra="forbid",\n',
        check="extra_members",
    ),
    Mutant(
        name="C13-another-path",
        file=_OPERATIONS,
        old='    path="/returns",\n',
        new='    path="/return",\n',
        check="request",
    ),
    Mutant(
        name="C13-another-media-type",
        file=_OPERATIONS,
        old="request=Form(Return)",
        new="request=Json(Return)",
        check="request",
    ),
    Mutant(
        name="C13-asks-for-something-else",
        file=f"{_HTTP}/request.py",
        old='    headers = {"Accept": accept_of(operation)}\n',
        new='    headers = {"Accept": "text/html"}\n',
        check="request",
    ),
)
