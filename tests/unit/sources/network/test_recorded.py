"""Answers from a folder: the names of files, a record of one's own, and nothing sent when there is none."""

from __future__ import annotations

from pathlib import Path

import httpx
import pytest

from teoiksi.sources.network import (
    Client,
    FolderTransport,
    HostRules,
    RecordingTransport,
    SourceRefused,
    Unlimited,
)
from teoiksi.sources.network.recorded import file_names

BASE = "https://pxdata.example/PxWeb/api/v1/fi/"


@pytest.mark.parametrize(
    ("request_", "names"),
    [
        (httpx.Request("GET", f"{BASE}a/11ra.px"), ("pxdata.example/PxWeb/api/v1/fi/a/11ra.px.get",)),
        (httpx.Request("GET", f"{BASE}?config"), ("pxdata.example/PxWeb/api/v1/fi,config.get",)),
        (
            httpx.Request("GET", "http://127.0.0.1:81/json?indicator=1&years=2020&x=a%2F.."),
            ("127.0.0.1_81/json,indicator=1&years=2020&x=a_...get",),
        ),
        (
            httpx.Request("POST", f"{BASE}a/../11ra.px", content=b"{}"),
            ("pxdata.example/PxWeb/api/v1/fi/11ra.px.post-44136fa355b3", "pxdata.example/PxWeb/api/v1/fi/11ra.px.post"),
        ),
    ],
)
def test_the_name_of_a_file_tells_the_call(request_: httpx.Request, names: tuple[str, ...]) -> None:
    request_.read()
    assert file_names(request_) == names


def test_a_name_never_leaves_the_folder() -> None:
    request = httpx.Request("GET", "https://x.example/%2e%2e/%2e%2e/etc/passwd")
    assert ".." not in file_names(request)[0].split("/")


def _client(transport: httpx.BaseTransport) -> Client:
    return Client(hosts={"pxdata.example": HostRules()}, limiter=Unlimited(), transport=transport, tries=1)


def test_what_was_recorded_is_answered_again(tmp_path: Path) -> None:
    beyond = httpx.MockTransport(lambda request: httpx.Response(200, content=request.method.encode() + request.content))
    recording = _client(RecordingTransport(tmp_path, beyond))
    recording.get(f"{BASE}x")
    recording.post(f"{BASE}x", b"one")
    recording.post(f"{BASE}x", b"two")
    kept = _client(FolderTransport(tmp_path))
    assert kept.get(f"{BASE}x").body == b"GET"
    assert (kept.post(f"{BASE}x", b"two").body, kept.post(f"{BASE}x", b"one").body) == (b"POSTtwo", b"POSTone")


def test_a_refusal_is_not_recorded(tmp_path: Path) -> None:
    recording = _client(RecordingTransport(tmp_path, httpx.MockTransport(lambda _request: httpx.Response(400))))
    with pytest.raises(SourceRefused):
        recording.get(f"{BASE}x")
    assert list(tmp_path.rglob("*.get")) == []


def test_one_answer_may_stand_for_every_body(tmp_path: Path) -> None:
    file = tmp_path / "pxdata.example/PxWeb/api/v1/fi/x.post"
    file.parent.mkdir(parents=True)
    file.write_bytes(b"any")
    assert _client(FolderTransport(tmp_path)).post(f"{BASE}x", b"whatever").body == b"any"


def test_what_is_not_in_the_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(SourceRefused, match=r"pxdata\.example/PxWeb/api/v1/fi/y\.get"):
        _client(FolderTransport(tmp_path)).get(f"{BASE}y")
