"""Who calls: security schemes as data, and what callers show; `server` checks it."""

from .credentials import Certificate, Credentials
from .errors import MissingCredentials, TokenRefused, UnusableCredentials
from .schemes import (
    Alternatives,
    ApiKey,
    HttpBasic,
    HttpBearer,
    HttpScheme,
    MutualTls,
    OAuth2,
    OpenIdConnect,
    Required,
    Scheme,
)
from .secret import Basic, Secret
from .tls import mutual_tls
from .tokens import ClientCredentials, RefreshToken, Token

__all__ = [
    "Alternatives",
    "ApiKey",
    "Basic",
    "Certificate",
    "ClientCredentials",
    "Credentials",
    "HttpBasic",
    "HttpBearer",
    "HttpScheme",
    "MissingCredentials",
    "MutualTls",
    "OAuth2",
    "OpenIdConnect",
    "RefreshToken",
    "Required",
    "Scheme",
    "Secret",
    "Token",
    "TokenRefused",
    "UnusableCredentials",
    "mutual_tls",
]
