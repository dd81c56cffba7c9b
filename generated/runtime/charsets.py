"""The character sets that a text may be sent in, and what Python calls them."""

from __future__ import annotations

import re
from encodings import normalize_encoding
from encodings.aliases import aliases

_NAME = re.compile(r"[0-9A-Za-z][0-9A-Za-z!#$%&'+.:^_`{}~-]{0,39}")
"""The name of a character set (RFC 2978, 2.3), in at most 40 characters, and a colon,
which IANA has in some."""

_PARAMETER = re.compile(r"\s*;\s*charset\s*=[^;]*", re.IGNORECASE)

_CODECS = frozenset(
    {"ascii", "latin_1", "utf_7", "utf_8"}
    | {f"utf_{bits}{order}" for bits in (16, 32) for order in ("", "_be", "_le")}
    | {f"iso8859_{part}" for part in range(1, 17) if part != 12}
    | {
        f"cp{page}"
        for page in ("037", 273, 424, 437, 500, 775, 850, 852, 855, 857, 858)
    }
    | {f"cp{page}" for page in (*range(860, 867), 869, 874, 932, 949, 950, 1026, 1140)}
    | {f"cp{page}" for page in range(1250, 1259)}
    | {"big5", "big5hkscs", "gb2312", "gbk", "gb18030", "hz", "johab"}
    | {"euc_jp", "euc_jis_2004", "euc_jisx0213", "euc_kr", "iso2022_kr"}
    | {"shift_jis", "shift_jis_2004", "shift_jisx0213"}
    | {f"iso2022_jp{part}" for part in ("", "_1", "_2", "_2004", "_3", "_ext")}
    | {"hp_roman8", "koi8_r", "koi8_t", "koi8_u", "kz1048", "ptcp154", "tis_620"}
    | {"mac_cyrillic", "mac_greek", "mac_latin2", "mac_roman", "mac_turkish"}
)
"""Python's codecs of character sets; it has others, of which a text is not made."""


def without_charset(media_type: str) -> str:
    """Return *media_type* as it is but for the charset that it may name."""
    return _PARAMETER.sub("", media_type)


def codec_of(charset: str) -> str | None:
    """Return which codec of Python reads a character set, None for none.

    Python keeps every name that it was ever asked for, so that peers could fill our
    memory with new ones: it is asked for none but its own.
    """
    if not _NAME.fullmatch(charset):
        return None
    name = normalize_encoding(charset).lower().replace(".", "_")
    codec = aliases.get(name, name)
    return codec if codec in _CODECS else None
