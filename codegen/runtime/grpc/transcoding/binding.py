"""From the parts of an HTTP request to the message that a method is called with."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, cast
from urllib.parse import parse_qsl

from google.protobuf.message import Message

from ..errors import bad_request
from ..http_rule import HttpRule
from ..method import Method
from .fields import Chain, chain_of, is_map, json_of
from .json_text import strict_json
from .raw_bodies import is_raw, raw_message
from .reading import read
from .template import parse
from .violations import Place, Violations, takes_place


class Binding:
    """One rule of a method, ready to read requests.

    Path variables win over the body; a query parameter that the path or the body speaks
    of as well is refused, as is one that names nothing.

    Attributes:
        rule: The rule.
        path: Its template.
        body: The field that the body is; empty for all of the request, None where
            there is no body.
        answer: The field of the response that is answered; empty for all of it.
    """

    def __init__(self, method: Method[Any, Any], rule: HttpRule) -> None:
        """Read *rule* of *method*.

        Raises:
            ValueError: The template of its path is none.
            LookupError: It names a field that does not exist.
        """
        request, response = method.request.DESCRIPTOR, method.response.DESCRIPTOR
        self.rule = rule
        self.path = parse(rule.path)
        self.body: Chain | None = None
        if rule.body:
            self.body = () if rule.body == "*" else chain_of(request, rule.body)
        self.answer: Chain = ()
        if rule.response_body:
            self.answer = chain_of(response, rule.response_body)
        self.variables: Mapping[str, Chain] = {
            one.field: chain_of(request, one.field) for one in self.path.variables
        }
        self._request = method.request

    @property
    def takes_raw(self) -> bool:
        """Whether the body is a `google.api.HttpBody`: bytes of any content type."""
        if self.body is None:
            return False
        kind = self.body[-1].message_type if self.body else self._request.DESCRIPTOR
        return is_raw(kind)

    def request(
        self, values: Mapping[str, str], query: bytes, body: bytes, content_type: str
    ) -> Message:
        """Return the message of a request.

        Args:
            values: The variables of the path, by field.
            query: What follows the question mark, as it was sent.
            body: What was sent; if it is empty, nothing.
            content_type: Of the body.

        Raises:
            RpcError: INVALID_ARGUMENT, with a violation for each field that is wrong.
        """
        message: Message = self._request()
        wrong = Violations()
        if body and self.body is not None:
            self._read_body(message, body, content_type, wrong)
        self._read_query(message, query, wrong)
        for name, text in values.items():
            chain = self.variables[name]
            texts = text.split(",") if chain[-1].is_repeated else [text]
            _set(message, chain, texts, name, wrong)
        if not wrong and not message.IsInitialized():
            missing = cast(Any, message).FindInitializationErrors()
            wrong.update(dict.fromkeys(missing, "is required"))
        if wrong:
            raise bad_request(wrong)
        return message

    def _read_body(
        self, message: Message, body: bytes, content_type: str, wrong: Violations
    ) -> None:
        assert self.body is not None
        name = self.rule.body
        if self.takes_raw:
            target: Any = message
            for field in self.body:
                target = getattr(target, field.name)
            target.CopyFrom(raw_message(type(target), body, content_type))
            return
        try:
            value = strict_json(body)
        except ValueError as error:
            wrong[name.replace("*", "body")] = str(error)
            return
        if self.body:
            _put(message, self.body, value, wrong)
        else:
            read(value, message, None, wrong)

    def _read_query(self, message: Message, query: bytes, wrong: Violations) -> None:
        if not query:
            return
        sent: dict[str, tuple[Chain, list[str]]] = {}
        for name, text in _pairs(query):
            try:
                chain = self._free(name)
            except LookupError as error:
                wrong[name] = str(error.args[0])
            else:
                key = ".".join(field.name for field in chain)
                sent.setdefault(key, (chain, []))[1].append(text)
        chosen: dict[str, str] = {}
        for name, (chain, texts) in sent.items():
            rival = _rival(chain, chosen)
            if rival is not None:
                wrong[name] = takes_place(rival)
            else:
                _set(message, chain, texts, name, wrong)

    def _free(self, name: str) -> Chain:
        """Return the fields of a query parameter.

        Raises:
            LookupError: There are none, or the path or the body says what they are.
        """
        if self.body == ():
            raise LookupError("is not a parameter: the body says everything")
        chain = chain_of(self._request.DESCRIPTOR, name)
        if self.body and chain[: len(self.body)] == self.body:
            raise LookupError("is not a parameter: the body says it")
        if chain in self.variables.values():
            raise LookupError("is not a parameter: the path says it")
        return chain


def _pairs(query: bytes) -> Iterable[tuple[str, str]]:
    try:
        return parse_qsl(query.decode("ascii"), keep_blank_values=True, errors="strict")
    except ValueError:
        raise bad_request({}, "the query is not UTF-8, percent-encoded") from None


def _rival(chain: Chain, chosen: dict[str, str]) -> str | None:
    """Return what of a oneof was sent before something else of it, None if nothing."""
    above = ""
    for field in chain:
        oneof = field.containing_oneof
        own = f"{above}{field.name}"
        if oneof is not None:
            known = chosen.setdefault(f"{above}{oneof.name}", own)
            if known != own:
                return known
        above = f"{own}."
    return None


def _set(
    message: Message, chain: Chain, texts: list[str], name: str, wrong: Violations
) -> None:
    """Set the field that *chain* leads to as *texts* say."""
    field = chain[-1]
    try:
        if is_map(field):
            raise ValueError("is a map, which no parameter can say")
        values = [json_of(field, one) for one in texts]
        if len(values) > 1 and not field.is_repeated:
            raise ValueError("was sent more than once")
    except ValueError as error:
        wrong[name] = str(error)
    else:
        _put(message, chain, values if field.is_repeated else values[0], wrong)


def _put(message: Any, chain: Chain, value: Any, wrong: Violations) -> None:
    """Set the field that *chain* leads to to what the JSON *value* says."""
    place: Place = None
    for field in chain[:-1]:
        message = getattr(message, field.name)
        place = (place, field.name, False)
    read({chain[-1].json_name: value}, message, place, wrong)
