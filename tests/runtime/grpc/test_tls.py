"""Files with certificates: which of them is none, and what becomes of changes."""

from __future__ import annotations

import asyncio
import datetime
import os
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
import trustme
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import rsa

from codegen.runtime.grpc.async_client import AsyncGrpcClient
from codegen.runtime.grpc.client import GrpcClient
from codegen.runtime.grpc.serving import GrpcServer
from codegen.runtime.grpc.tls import ClientTls, ServerTls
from tests.runtime.grpc.parrot import Parrot, add_to_server, ask

AUTHORITY = trustme.CA()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """`server.pem` and `server.key`, `authority.pem`, and files that are none."""
    certificate = AUTHORITY.issue_cert("localhost")
    certificate.private_key_pem.write_to_path(str(tmp_path / "server.key"))
    chain = b"".join(one.bytes() for one in certificate.cert_chain_pems)
    (tmp_path / "server.pem").write_bytes(chain)
    AUTHORITY.cert_pem.write_to_path(str(tmp_path / "authority.pem"))
    (tmp_path / "empty").write_text("")
    (tmp_path / "text").write_text("no PEM")
    (tmp_path / "cut").write_bytes(chain[:200])
    (tmp_path / "folder").mkdir()
    return tmp_path


def of_server(folder: Path, **names: str) -> object:
    files = {"certificate": "server.pem", "key": "server.key", **names}
    paths: Any = {word: folder / name for word, name in files.items()}
    return GrpcServer("127.0.0.1:0", tls=ServerTls(**paths))


def of_client(folder: Path, **names: str) -> object:
    files = {"certificate": "server.pem", "key": "server.key", **names}
    if "clients" in files:
        files["servers"] = files.pop("clients")
    paths: Any = {word: folder / name for word, name in files.items()}
    return GrpcClient("https://localhost:1", tls=ClientTls(**paths))


def argument(make: Callable[..., object], word: str) -> str:
    """How the argument for the files of *word* is called on that side."""
    if make is of_server:
        return f"ServerTls({word}=...)"
    return f"ClientTls({'servers' if word == 'clients' else word}=...)"


def written(
    key: rsa.RSAPrivateKey, encryption: serialization.KeySerializationEncryption
) -> bytes:
    pem, form = serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8
    return key.private_bytes(pem, form, encryption)


NO_CERTIFICATE = "has no certificates in PEM form"
NO_KEY = "has no key in PEM form, or only one with a password"


@pytest.mark.parametrize("make", [of_server, of_client])
@pytest.mark.parametrize("name", ["empty", "text", "cut", "server.key"])
@pytest.mark.parametrize("word", ["certificate", "key", "clients"])
def test_a_file_that_is_none_is_named(
    folder: Path, make: Callable[..., object], word: str, name: str
) -> None:
    """The one, and no other."""
    name = "server.pem" if (word, name) == ("key", "server.key") else name
    with pytest.raises(ValueError) as caught:
        make(folder, **{word: name})
    wrong = NO_KEY if word == "key" else NO_CERTIFICATE
    assert str(caught.value) == f"{argument(make, word)}: {folder / name} {wrong}"


@pytest.mark.parametrize("make", [of_server, of_client])
@pytest.mark.parametrize("name", ["missing", "folder"])
@pytest.mark.parametrize("word", ["certificate", "key", "clients"])
def test_a_file_that_cannot_be_read_is_named(
    folder: Path, make: Callable[..., object], word: str, name: str
) -> None:
    with pytest.raises(OSError) as caught:
        make(folder, **{word: name})
    assert caught.value.filename == str(folder / name)
    kind = FileNotFoundError if name == "missing" else IsADirectoryError
    assert type(caught.value) is kind
    number = caught.value.errno
    assert number is not None
    assert str(caught.value) == (
        f"[Errno {number}] {argument(make, word)}: {os.strerror(number)}:"
        f" {str(folder / name)!r}"
    )


@pytest.mark.parametrize("make", [of_server, of_client])
def test_a_key_with_a_password(folder: Path, make: Callable[..., object]) -> None:
    """gRPC has no use for one; and nobody is asked at a terminal."""
    locked = folder / "locked.key"
    password = serialization.BestAvailableEncryption(b"x")
    locked.write_bytes(written(rsa.generate_private_key(65537, 2048), password))
    with pytest.raises(ValueError) as caught:
        make(folder, key="locked.key")
    assert str(caught.value) == f"{argument(make, 'key')}: {locked} {NO_KEY}"


@pytest.mark.parametrize("make", [of_server, of_client])
def test_how_long_a_key_is_to_be_is_left_to_grpc(
    folder: Path, make: Callable[..., object]
) -> None:
    """It takes shorter ones than OpenSSL does by default."""
    key = rsa.generate_private_key(65537, 1024)
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "short")])
    begin = datetime.datetime(2026, 1, 1)
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(begin)
        .not_valid_after(begin + datetime.timedelta(days=9_000))
        .sign(key, hashes.SHA256())
    )
    (folder / "short.key").write_bytes(written(key, serialization.NoEncryption()))
    (folder / "short.pem").write_bytes(
        certificate.public_bytes(serialization.Encoding.PEM)
    )
    make(folder, certificate="short.pem", key="short.key")


@pytest.mark.parametrize(
    ("make", "kind", "message"),
    [
        (
            lambda key: ServerTls(certificate="server.pem", key=key),
            ValueError,
            "ServerTls(key=...) must be the path of a file, not what stands in it",
        ),
        (
            lambda key: ClientTls(certificate="client.pem", key=key),
            ValueError,
            "ClientTls(key=...) must be the path of a file, not what stands in it",
        ),
        (
            lambda key: ServerTls(certificate=key.encode(), key="x"),
            TypeError,
            "ServerTls(certificate=...) must be the path of a file, not bytes",
        ),
    ],
)
def test_a_key_in_place_of_its_file_is_not_repeated(
    make: Callable[[str], object], kind: type[Exception], message: str
) -> None:
    """As the system would, whose error says which file it cannot find."""
    key = AUTHORITY.issue_cert("localhost").private_key_pem.bytes().decode()
    with pytest.raises(kind) as caught:
        make(key)
    assert str(caught.value) == message


def test_a_file_that_goes_and_comes_back(
    messages: ModuleType, folder: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """What there was goes on, the log says so once; then the new file holds."""
    other = trustme.CA()
    other.cert_pem.write_to_path(str(folder / "other.pem"))
    parrot, certificate = Parrot(messages), folder / "server.pem"

    async def call(server: GrpcServer, authority: str) -> list[str]:
        target = f"https://localhost:{server.port}"
        tls = ClientTls(servers=folder / authority)
        async with AsyncGrpcClient(target, tls=tls, retry=False) as client:
            return await ask(client, parrot, "one")

    async def main() -> None:
        paths = {"certificate": certificate, "key": folder / "server.key"}
        server = GrpcServer("127.0.0.1:0", tls=ServerTls(**paths))
        add_to_server(parrot, server)
        async with server:
            certificate.unlink()
            for _ in range(2):
                assert await call(server, "authority.pem") == ["a"]
            issued = other.issue_cert("localhost")
            issued.private_key_pem.write_to_path(str(folder / "server.key"))
            certificate.write_bytes(issued.cert_chain_pems[0].bytes())
            assert await call(server, "other.pem") == ["a"]

    asyncio.run(main())
    told = [one for one in caplog.messages if one.startswith("the certificates before")]
    assert len(told) == 1 and str(certificate) in told[0]


def test_a_server_for_everybody_is_called_by_the_name_of_its_certificate(
    messages: ModuleType, folder: Path
) -> None:
    parrot = Parrot(messages)

    async def main() -> None:
        paths = {"certificate": folder / "server.pem", "key": folder / "server.key"}
        server = GrpcServer("0.0.0.0:0", tls=ServerTls(**paths))
        add_to_server(parrot, server)
        tls = ClientTls(servers=folder / "authority.pem")
        async with server, AsyncGrpcClient(server.target, tls=tls) as client:
            assert await ask(client, parrot, "one") == ["a"]

    asyncio.run(main())
