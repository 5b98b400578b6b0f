"""Fine-tuning and batch jobs: created, watched, cancelled, their outputs read."""

import asyncio
import json
import os

from mistralai.client import Mistral
from mistralai.client.models import (
    BatchRequest,
    ClassifierTrainingParametersIn,
    CompletionTrainingParametersIn,
    File,
    TrainingFile,
    UserMessage,
)


async def fine_tuning(client: Mistral) -> None:
    lines = [json.dumps({"messages": [{"role": "user", "content": "Hi"}]})]
    file = await client.files.upload_async(
        file=File(file_name="file.jsonl", content="\n".join(lines).encode()), purpose="fine-tune"
    )
    job = await client.fine_tuning.jobs.create_async(
        model="open-mistral-7b",
        training_files=[{"file_id": file.id, "weight": 1}],
        validation_files=[file.id],
        hyperparameters=CompletionTrainingParametersIn(training_steps=1, learning_rate=0.0001),
        auto_start=False,
    )
    print(job.id, job.status, job.metadata.cost, job.metadata.data_tokens)
    other = await client.fine_tuning.jobs.create_async(
        model="ministral-3b-latest",
        job_type="classifier",
        training_files=[TrainingFile(file_id=file.id)],
        hyperparameters=ClassifierTrainingParametersIn(learning_rate=0.0001),
        auto_start=True,
    )
    print(other.id)
    while job.status in ["RUNNING", "STARTED", "QUEUED", "VALIDATING", "VALIDATED"]:
        job = await client.fine_tuning.jobs.get_async(job_id=job.id)
    print(job.status, job.fine_tuned_model)
    print([each.id for each in (await client.fine_tuning.jobs.list_async(page=0, page_size=10)).data])
    print((await client.fine_tuning.jobs.start_async(job_id=job.id)).status)
    print((await client.fine_tuning.jobs.cancel_async(job_id=job.id)).status)
    print((await client.models.archive_async(model_id="ft:open")).archived)
    print((await client.models.unarchive_async(model_id="ft:open")).archived)
    print((await client.models.update_async(model_id="ft:open", name="mine", description="of mine")).id)
    await client.models.delete_async(model_id="ft:open")


async def batches(client: Mistral) -> None:
    requests = [
        BatchRequest(
            custom_id=str(number), body={"model": "mistral-medium-latest", "messages": [UserMessage(content="Hi")]}
        )
        for number in range(2)
    ]
    job = await client.batch.jobs.create_async(
        requests=requests,
        model="mistral-small-latest",
        endpoint="/v1/chat/completions",
        metadata={"job_type": "testing"},
    )
    print(job.id, job.status)
    while job.status not in ["SUCCESS", "FAILED", "CANCELLED"]:
        job = await client.batch.jobs.get_async(job_id=job.id)
    for line in job.outputs or []:
        print(line["response"]["body"])
    print([each.id for each in client.batch.jobs.list(status=["SUCCESS"], page_size=1).data])
    print(client.batch.jobs.cancel(job_id=job.id).status)
    output = client.files.download(file_id=job.output_file)
    print(json.loads(output.read().decode().strip().split("\n")[0]))


async def main() -> None:
    client = Mistral(api_key=os.environ["MISTRAL_API_KEY"])
    await fine_tuning(client)
    await batches(client)


asyncio.run(main())
