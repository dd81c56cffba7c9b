"""A library as somebody may write it, on grpc.aio alone; `MUTANT` names the bug that it has.

It is copied beside an output, `generated`, of whose code it takes the messages only (but `Deaf`).
Some names are no bugs but traits that honest services have: `public-method`, `outbox`,
`rejects-together`, `milliseconds`.
"""

from __future__ import annotations

import asyncio
import os
from collections.abc import AsyncIterator, Iterable
from typing import Any

import grpc
import grpc.aio
import protovalidate
from google.protobuf.empty_pb2 import Empty
from google.rpc.code_pb2 import Code
from google.rpc.error_details_pb2 import BadRequest, ErrorInfo
from google.rpc.status_pb2 import Status

from generated._proto import library_pb2 as pb
from generated.runtime.grpc.errors import RpcError

SERVICE = "mutants.library.v1.Library"
TOKEN = "Bearer open sesame"
_A_WHILE, _LONG = 0.03, 1.6
_TRAILER = "grpc-status-details-bin"


def mutant(name: str) -> bool:
    """Whether the library has this bug."""
    return os.environ.get("MUTANT") == name


class Library:
    """Keeps books in memory."""

    def __init__(self) -> None:
        """Begin without books."""
        self.books: dict[str, Any] = {}
        self._branches: dict[str, str] = {}
        self._count = 0
        self._told: list[asyncio.Future[None]] = []

    # --- methods ----------------------------------------------------------------------

    async def create(self, request: Any, context: Any) -> Any:
        if mutant("outbox"):
            self._told.append(asyncio.ensure_future(_thought()))
            await asyncio.sleep(_A_WHILE)
        return self._add(request.book, request.branch_id)

    async def get(self, request: Any, context: Any) -> Any:
        found = self._copy(await self._found(request.name, context))
        if mutant("G3"):
            found.format = 0
        if mutant("G10"):
            found.ClearField("place")
        if mutant("G10-plain"):
            found.ClearField("owner")
        if mutant("G8"):
            found.title, found.author = found.author, found.title
        if mutant("lost-label"):
            found.labels.clear()
        if mutant("broken-rule"):
            found.title = ""
        if mutant("unknown-member"):
            found.format = 9
        return found

    async def update(self, request: Any, context: Any) -> Any:
        found = await self._found(request.book.name, context)
        await _check(request, context)
        paths = list(request.update_mask.paths)
        known = set(pb.Book.DESCRIPTOR.fields_by_name)
        if not set(paths) <= known:
            await context.abort(grpc.StatusCode.INVALID_ARGUMENT, "no such field")
        if mutant("update-ignored"):
            return found
        if mutant("mask-ignored"):
            paths = []
        meant = paths or sorted(known - {"name"})
        if mutant("mask-clears"):
            for path in known - {"name", *meant}:
                found.ClearField(path)
        for one in self.books.values() if mutant("update-all") else [found]:
            _change(one, request.book, meant)
        return found

    async def delete(self, request: Any, context: Any) -> Any:
        await self._found(request.name, context)
        if mutant("delete-all"):
            self.books.clear()
        elif not mutant("delete-ignored"):
            del self.books[request.name]
        return Empty()

    async def list(self, request: Any, context: Any) -> Any:
        if not (
            f"0{request.page_token}".isascii() and f"0{request.page_token}".isdigit()
        ):
            await _refuse(context, "page_token", "none of ours")
        conditional = mutant("rejects-together") and request.author
        if request.page_size > 50 and (mutant("rejects-page-size") or conditional):
            await _refuse(context, "page_size", "too many")
        size = 50 if mutant("size-ignored") else request.page_size or 50
        start = int(request.page_token or 0)
        at = request.branch_id
        books = [one for key, one in self.books.items() if self._branches[key] == at]
        if request.author and not mutant("filter-ignored"):
            books = [one for one in books if one.author == request.author]
        page = books[start : start + size]
        following = str(start + size) if start + size < len(books) else ""
        if mutant("page-lost") and following:
            page = page[:-1]
        return pb.ListBooksResponse(books=page, next_page_token=following)

    async def stream(self, request: Any, context: Any) -> AsyncIterator[Any]:
        books = list(self.books.values())
        for book in books[:-1] if mutant("G4") else books:
            yield book
        if mutant("G4-endless"):
            await asyncio.Event().wait()

    async def first(self, request: Any, context: Any) -> Any:
        """Answer once where the contract has a stream."""
        return next(iter(self.books.values()), pb.Book())

    async def import_books(self, requests: Any, context: Any) -> Any:
        count = 0
        async for request in requests:
            await _check(request, context)
            self._add(request.book, request.branch_id)
            count += 1
        return pb.ImportBooksResponse(created=count)

    async def check(self, requests: Any, context: Any) -> AsyncIterator[Any]:
        async for request in requests:
            await _check(request, context)
            yield pb.CheckResponse(name=request.name, found=request.name in self.books)

    async def appraise(self, request: Any, context: Any) -> Any:
        if mutant("G6"):
            await asyncio.shield(asyncio.ensure_future(_thought()))
        elif mutant("G6-swallowed"):
            try:
                await asyncio.sleep(_A_WHILE)
            except asyncio.CancelledError:
                await asyncio.sleep(_LONG)
        else:
            await asyncio.sleep(_A_WHILE)
        return pb.AppraiseResponse(cents=100 * len(request.title))

    # --- parts ------------------------------------------------------------------------

    def _add(self, book: Any, branch: str) -> Any:
        self._count += 1
        made = self._copy(book)
        made.name = f"books/{self._count}"
        if mutant("milliseconds") and made.HasField("printed"):
            made.printed.nanos -= made.printed.nanos % 1_000_000
        self._branches[made.name] = branch
        if not mutant("not-stored"):
            self.books[made.name] = made
        return made

    def _copy(self, book: Any) -> Any:
        made = pb.Book()
        made.CopyFrom(book)
        if mutant("G9"):
            made.DiscardUnknownFields()
        return made

    async def _found(self, name: str, context: Any) -> Any:
        found = self.books.get(name)
        if found is not None:
            return found
        if mutant("G1"):
            raise KeyError(name)
        if mutant("G1-undeclared"):
            await context.abort(grpc.StatusCode.FAILED_PRECONDITION, "no such book")
        if mutant("found-anyway"):
            return pb.Book(name=name, title="?", shelf="A1", format=1, person="?")
        info = ErrorInfo(reason="BOOK_NOT_FOUND", domain=SERVICE)
        if mutant("wrong-reason"):
            info.reason = "NO_BOOK"
        status = Status(code=Code.NOT_FOUND, message="no such book")
        status.details.add().Pack(info)
        context.set_trailing_metadata(((_TRAILER, status.SerializeToString()),))
        await context.abort(grpc.StatusCode.NOT_FOUND, "no such book")
        raise AssertionError("it ends there")


def _change(book: Any, wanted: Any, paths: Iterable[str]) -> None:
    """Make what *paths* name in *book* as it is *wanted*."""
    for path in paths:
        part = pb.Book()
        part.CopyFrom(wanted)
        for name in set(pb.Book.DESCRIPTOR.fields_by_name) - {path}:
            part.ClearField(name)
        book.ClearField(path)
        book.MergeFrom(part)


async def _refuse(context: Any, field: str, why: str) -> None:
    """Say which field is to blame, as AIP-193 has it."""
    blamed = BadRequest.FieldViolation(field=field, description=why)
    status = Status(code=Code.INVALID_ARGUMENT, message=why)
    status.details.add().Pack(BadRequest(field_violations=[blamed]))
    context.set_trailing_metadata(((_TRAILER, status.SerializeToString()),))
    await context.abort(grpc.StatusCode.INVALID_ARGUMENT, why)


async def _thought() -> None:
    await asyncio.sleep(_LONG)


async def _check(request: Any, context: Any) -> None:
    found = protovalidate.collect_violations(request)
    if mutant("G2"):
        found = [one for one in found if one.proto.rule_id != "required"]
    if mutant("accepts-invalid"):
        found = []
    if mutant("rejects-limit") and len(getattr(request, "name", "")) == 1:
        await context.abort(grpc.StatusCode.INVALID_ARGUMENT, "too short")
    if found:
        code = grpc.StatusCode.INVALID_ARGUMENT
        if mutant("wrong-refusal"):
            code = grpc.StatusCode.FAILED_PRECONDITION
        await context.abort(code, str(found[0].proto.message))


async def _let_in(context: Any, answer: Any = None) -> None:
    if mutant("public-method") and answer.__name__ == "appraise":
        return
    shown = dict(context.invocation_metadata() or ()).get("authorization", "")
    if mutant("G7") or (mutant("G7-any") and shown):
        return
    if shown != TOKEN:
        await context.abort(grpc.StatusCode.UNAUTHENTICATED, "who is there?")


def _unary(answer: Any, *, checks: bool = True) -> Any:
    async def handle(request: Any, context: Any) -> Any:
        await _let_in(context, answer)
        if checks:
            await _check(request, context)
        return await answer(request, context)

    return handle


def _streaming(answers: Any) -> Any:
    async def handle(request: Any, context: Any) -> AsyncIterator[Any]:
        await _let_in(context)
        async for answer in answers(request, context):
            yield answer

    return handle


def _collecting(answer: Any) -> Any:
    async def handle(requests: Any, context: Any) -> Any:
        await _let_in(context)
        return await answer(requests, context)

    return handle


def add_to(server: Any) -> None:
    """Add a library without books to *server*."""
    library = Library()
    one, many = (
        grpc.unary_unary_rpc_method_handler,
        grpc.unary_stream_rpc_method_handler,
    )

    def written(message: Any) -> bytes:
        if mutant("G8-wire") and isinstance(message, pb.Book):
            # Title and author have each other's number in an older copy of the contract.
            message.title, message.author = message.author, message.title
        return message.SerializeToString()

    def bound(make: Any, handle: Any, request: Any) -> Any:
        return make(handle, request.FromString, written)

    stream = bound(many, _streaming(library.stream), pb.StreamBooksRequest)
    if mutant("G5"):
        stream = bound(one, _unary(library.first), pb.StreamBooksRequest)
    importing = bound(
        grpc.stream_unary_rpc_method_handler,
        _collecting(library.import_books),
        pb.CreateBookRequest,
    )
    if mutant("G5-import"):
        importing = bound(one, _unary(library.create), pb.CreateBookRequest)
    # It looks for the book before it looks at the rest.
    looked_up = _unary(library.update, checks=False)
    handlers = {
        "CreateBook": bound(one, _unary(library.create), pb.CreateBookRequest),
        "GetBook": bound(one, _unary(library.get), pb.GetBookRequest),
        "UpdateBook": bound(one, looked_up, pb.UpdateBookRequest),
        "DeleteBook": bound(one, _unary(library.delete), pb.DeleteBookRequest),
        "ListBooks": bound(one, _unary(library.list), pb.ListBooksRequest),
        "StreamBooks": stream,
        "ImportBooks": importing,
        "Check": bound(
            grpc.stream_stream_rpc_method_handler,
            _streaming(library.check),
            pb.GetBookRequest,
        ),
        "Appraise": bound(one, _unary(library.appraise), pb.AppraiseRequest),
    }
    if mutant("missing-method"):
        del handlers["UpdateBook"]
    server.add_generic_rpc_handlers(
        (grpc.method_handlers_generic_handler(SERVICE, handlers),)
    )


class Deaf:
    """Lets nobody in, and so says nothing."""

    async def _refuse(self, request: Any, context: Any) -> Any:
        raise RpcError(grpc.StatusCode.UNAUTHENTICATED, "who is there?")

    async def _refuse_all(self, request: Any, context: Any) -> AsyncIterator[Any]:
        await self._refuse(request, context)
        yield pb.Book()

    create_book = get_book = update_book = delete_book = list_books = _refuse
    appraise = import_books = _refuse
    stream_books = check = _refuse_all
