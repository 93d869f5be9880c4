"""The address of the site as readers see it."""

from __future__ import annotations

from urllib.parse import urlsplit

from teoiksi.config.env import BadSetting, env_str

_PURPOSE = (
    "Address of the site as readers see it, for permanent links and previews, such as https://strategia.example.org"
)


def public_address() -> str:
    """Give scheme and host, without a slash at the end; empty when it has not been set.

    :raises BadSetting: when it is something else.
    """
    address = env_str("TEOIKSI_ADDRESS", "", _PURPOSE).strip().rstrip("/")
    if not address:
        return ""
    if not _is_origin(address):
        raise BadSetting(
            fi=f"TEOIKSI_ADDRESS={address}: kirjoita osoite ilman polkua, esimerkiksi https://strategia.example.org",
            en=f"TEOIKSI_ADDRESS={address}: write the address without a path, for example https://strategia.example.org",
        )
    return address


def _is_origin(address: str) -> bool:
    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    return parts.scheme in {"http", "https"} and bool(parts.hostname) and address == f"{parts.scheme}://{parts.netloc}"


def host_of(address: str) -> list[str]:
    """Give the host name of an address, in a list that is empty when there is no address."""
    host = urlsplit(address).hostname
    return [host] if host else []
