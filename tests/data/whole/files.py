"""Files, as the official package's users handle them: named by a class or a dictionary, open or in memory."""

import asyncio
import os
import sys

from mistralai.client import Mistral
from mistralai.client.models import File


def sync() -> None:
    with Mistral(api_key=os.environ["MISTRAL_API_KEY"]) as client:
        created = client.files.upload(
            file=File(file_name="lines.jsonl", content=b'{"messages": []}\n'), purpose="fine-tune"
        )
        again = client.files.upload(file={"file_name": "lines.jsonl", "content": b"{}\n"}, purpose="batch")
        with open(sys.argv[1], "rb") as opened:
            third = client.files.upload(file={"file_name": "sound.mp3", "content": opened}, purpose="audio")
        print(created.id, again.purpose, third.filename, third.size_bytes)
        page = client.files.list(page=0, page_size=2, purpose="batch")
        print([file.id for file in page.data], page.total)
        print([file.id for file in client.files.list_items(page_size=2)])
        print(client.files.retrieve(file_id=created.id).filename)
        print(client.files.get_signed_url(file_id=created.id, expiry=1).url)
        content = client.files.download(file_id=created.id)
        print(content.read(), b"".join(content.stream), b"".join(content.iter_bytes(2)), content.text)
        print(client.files.delete(file_id=created.id).deleted)


async def main() -> None:
    async with Mistral(api_key=os.environ["MISTRAL_API_KEY"]) as client:
        with open(sys.argv[1], "rb") as opened:
            content = opened.read()
        created = await client.files.upload_async(
            file=File(file_name="lines.jsonl", content=content, content_type="text/plain")
        )
        print(created)
        print((await client.files.list_async()).data[0].id)
        reply = await client.files.download_async(file_id=created.id)
        print(await reply.aread())
        print(await client.files.delete_async(file_id=created.id))


sync()
asyncio.run(main())
