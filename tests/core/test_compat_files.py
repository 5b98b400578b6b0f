"""Files as other generations of a package have them: sent with a name, received like an open reply."""

from __future__ import annotations

import asyncio
import io

import pytest

from overlay.core.compat import Downloaded, File
from overlay.requests.multipart import has_files, multipart_body


@pytest.mark.parametrize(
    ("file", "sent"),
    [
        (File(file_name="a.txt", content=b"a"), ("a.txt", b"a")),
        (File(file_name="a.txt", content=b"a", content_type="text/csv"), ("a.txt", b"a", "text/csv")),
        ({"file_name": "a.txt", "content": b"a"}, ("a.txt", b"a")),
        ({"fileName": "a.txt", "content": b"a", "contentType": "text/csv"}, ("a.txt", b"a", "text/csv")),
    ],
)
def test_a_file_has_its_name_and_type(file: File | dict[str, object], sent: tuple[object, ...]) -> None:
    assert has_files({"file": file})
    assert multipart_body({"file": file}, {}, {}).arguments(False) == {"files": [("file", sent)]}


def test_an_object_with_content_alone_is_no_file() -> None:
    assert not has_files({"message": {"content": "Hello"}})


def test_a_file_says_what_it_holds() -> None:
    opened = io.BytesIO(b"a")
    file = File(file_name="a.txt", content=opened)
    assert (file.file_name, file.content, file.content_type) == ("a.txt", opened, None)


def test_downloaded_bytes_are_bytes_that_can_be_read() -> None:
    data = Downloaded(b'{"a": 1}\n2')
    assert isinstance(data, bytes)
    assert data == data.read() == data.content == b"".join(data.stream) == b"".join(data.iter_bytes(3))
    assert [len(piece) for piece in data.iter_bytes(3)] == [3, 3, 3, 1]
    assert list(data.iter_lines()) == ['{"a": 1}', "2"]
    assert Downloaded(b'{"a": 1}').json() == {"a": 1}
    assert list(Downloaded(b"").iter_bytes()) == []

    async def main() -> tuple[bytes, list[bytes]]:
        return await data.aread(), [piece async for piece in data.aiter_bytes()]

    assert asyncio.run(main()) == (data, [data])
