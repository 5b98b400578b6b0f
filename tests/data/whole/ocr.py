"""OCR of an uploaded file, of an address, and as a batch with annotations."""

import json
import os

from mistralai import Mistral
from mistralai.extra import response_format_from_pydantic_model
from pydantic import BaseModel, Field


class Table(BaseModel):
    name: str = Field(description="The title of the table")


class Tables(BaseModel):
    tables: list[Table]


client = Mistral(api_key=os.environ["MISTRAL_API_KEY"])
uploaded = client.files.upload(file={"file_name": "paper", "content": b"%PDF-1.7"}, purpose="ocr")
whole = client.ocr.process(
    document={"type": "file", "file_id": uploaded.id}, model="mistral-ocr-latest", include_image_base64=True
)
print(json.dumps(json.loads(whole.model_dump_json()))[:60])
page = client.ocr.process(
    model="mistral-ocr-latest",
    document={"type": "document_url", "document_url": "https://example.com/paper.pdf"},
    pages=[0],
    document_annotation_format=response_format_from_pydantic_model(Tables),
)
print(page.pages[0].markdown, page.pages[0].images[0].id, page.usage_info.pages_processed)
answer = client.chat.complete(
    model="mistral-small-latest",
    messages=[
        {
            "role": "user",
            "content": [
                {"type": "text", "text": "What is on the last page?"},
                {"type": "document_url", "document_url": "https://example.com/paper.pdf"},
            ],
        }
    ],
)
print(answer.choices[0].message.content)
