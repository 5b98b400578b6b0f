"""Libraries, classifiers, embeddings, completion and models."""

import os

from mistralai.client import Mistral
from mistralai.client.models import File

client = Mistral(api_key=os.environ["MISTRAL_API_KEY"])
library = client.beta.libraries.create(name="My API Library")
document = client.beta.libraries.documents.upload(
    library_id=library.id, file=File(file_name="lorem.md", content=b"# Lorem")
)
print([each.id for each in client.beta.libraries.documents.list(library_id=library.id).data])
print(client.beta.libraries.documents.get(library_id=library.id, document_id=document.id).name)
print(client.beta.libraries.documents.text_content(library_id=library.id, document_id=document.id).text)
print(client.beta.libraries.documents.status(library_id=library.id, document_id=document.id).processing_status)
renamed = client.beta.libraries.documents.update(library_id=library.id, document_id=document.id, name="renamed.md")
print(renamed.id)
client.beta.libraries.documents.delete(library_id=library.id, document_id=document.id)
client.beta.libraries.accesses.list(library_id=library.id)
client.beta.libraries.delete(library_id=library.id)
print(client.classifiers.moderate(model="mistral-moderation-latest", inputs=["Hello"]).results[0].categories)
print(
    client.classifiers.moderate_chat(
        model="mistral-moderation-latest", inputs=[{"role": "user", "content": "Hello"}]
    ).id
)
print(client.embeddings.create(model="mistral-embed", inputs=["a", "b"]).data[0].embedding)
print(client.fim.complete(model="codestral-latest", prompt="def f(", suffix="return a").choices[0].message.content)
print([model.id for model in client.models.list().data], client.models.retrieve(model_id="m").id)
