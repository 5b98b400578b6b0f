"""Relays a stream to a browser as server-sent events. When the browser leaves, the request to the model ends too.

python examples/fastapi_relay.py [--local] [--port 8000]    then    curl -N 'http://127.0.0.1:8000/ask?q=a+poem'
"""

import json
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import uvicorn
from _local import local_server
from fastapi import FastAPI, Request
from fastapi.responses import JSONResponse, StreamingResponse
from mistralai import Mistral, MistralError


@asynccontextmanager
async def lifespan(app: FastAPI) -> AsyncIterator[None]:
    async with Mistral() as app.state.mistral:  # one client, and its connections, for all requests
        yield


app = FastAPI(lifespan=lifespan)


@app.exception_handler(MistralError)
async def upstream_failed(_request: Request, error: MistralError) -> JSONResponse:
    return JSONResponse({"error": "The model did not answer.", "reason": type(error).__name__}, 502)


@app.get("/ask")
async def ask(q: str, request: Request) -> StreamingResponse:
    # Awaited: a refusal is known before the response starts, and becomes a 502.
    stream = await request.app.state.mistral.chat.stream_async(
        model="mistral-large-latest", messages=[{"role": "user", "content": q}]
    )

    async def relay() -> AsyncIterator[str]:
        """Starlette cancels this when the browser leaves; the `async with` then closes the connection to the model."""
        async with stream:
            try:
                async for text in stream.text:
                    yield f"data: {json.dumps(text)}\n\n"
                yield "event: done\ndata: {}\n\n"
            except MistralError as error:
                yield f"event: error\ndata: {json.dumps(type(error).__name__)}\n\n"

    return StreamingResponse(relay(), media_type="text/event-stream")


if __name__ == "__main__":
    port = int(sys.argv[sys.argv.index("--port") + 1]) if "--port" in sys.argv else 8000
    with local_server(pace_ms=30):
        uvicorn.run(app, port=port)
