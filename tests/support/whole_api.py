"""A server that answers for the parts of Mistral's API that the examples in tests/data/whole call."""

from __future__ import annotations

import json
import re
from typing import Any

from tests.support.http_server import Asked, HttpServer, reply

_ID = "3f0b3c52-6f1c-4a53-9d8e-0c1f4d1f7a10"
_AT = "2026-01-01T00:00:00Z"
_FILE = {"id": _ID, "object": "file", "bytes": 18, "created_at": 1, "filename": "lines.jsonl", "purpose": "batch",
         "sample_type": "pretrain", "source": "upload", "num_lines": 1, "deleted": False}  # fmt: skip
_USAGE = {"prompt_tokens": 1, "completion_tokens": 2, "total_tokens": 3}
_TUNING = {"id": "job-1", "auto_start": False, "model": "open-mistral-7b", "status": "QUEUED", "created_at": 1,
           "modified_at": 1, "training_files": [_ID], "job_type": "completion", "object": "job",
           "hyperparameters": {"training_steps": 1}, "fine_tuned_model": "ft:open", "checkpoints": [], "events": [],
           "metadata": {"cost": 1.5, "cost_currency": "EUR", "data_tokens": 7}}  # fmt: skip
_BATCH = {"id": "batch-1", "object": "batch", "input_files": [_ID], "endpoint": "/v1/chat/completions",
          "errors": [], "status": "RUNNING", "created_at": 1, "total_requests": 2, "completed_requests": 2,
          "succeeded_requests": 2, "failed_requests": 0, "output_file": "file-2",
          "outputs": [{"response": {"body": {"id": "0"}}}]}  # fmt: skip
_AGENT = {"id": "agent-1", "object": "agent", "model": "mistral-medium-latest", "name": "searcher", "version": 1,
          "versions": [0, 1], "created_at": _AT, "updated_at": _AT, "deployment_chat": False, "source": "api",
          "tools": [{"type": "web_search"}]}  # fmt: skip
_OUTPUT = {"object": "entry", "type": "message.output", "id": "m1", "role": "assistant", "content": "Real Madrid"}
_CALL = {"object": "entry", "type": "function.call", "id": "f1", "tool_call_id": "t1", "name": "get_weather",
         "arguments": "{\"city\": \"Paris\"}"}  # fmt: skip
_CONVERSATION = {"object": "conversation.response", "conversation_id": "conv-1", "usage": _USAGE}
_STORED = {"object": "conversation", "id": "conv-1", "created_at": _AT, "updated_at": _AT, "model": "m"}
_LIBRARY = {"id": _ID, "name": "My API Library", "created_at": _AT, "updated_at": _AT, "owner_id": _ID,
            "owner_type": "User", "total_size": 0, "nb_documents": 0, "chunk_size": None}  # fmt: skip
_DOCUMENT = {"id": _ID, "library_id": _ID, "hash": "h", "mime_type": "text/markdown", "extension": "md",
             "size": 7, "name": "lorem.md", "created_at": _AT, "processing_status": "Completed", "uploaded_by_id": _ID,
             "uploaded_by_type": "User", "tokens_processing_total": 1}  # fmt: skip
_MODEL = {"id": "m", "object": "model", "created": 1, "owned_by": "o", "type": "base",
          "capabilities": {"completion_chat": True}}  # fmt: skip
_TUNED = {"id": "ft:open", "object": "model", "created": 1, "owned_by": "o", "workspace_id": "w", "root": "open",
          "root_version": "1", "archived": False, "capabilities": {"completion_chat": True}, "job": "job-1",
          "model_type": "completion"}  # fmt: skip
_VOICED = {"model": "voxtral-mini-latest", "text": "Hello", "language": "en", "usage": _USAGE,
           "segments": [{"type": "transcription_segment", "text": " Hello", "start": 0.0, "end": 1.5,
                         "speaker_id": "s1"}]}  # fmt: skip
_SPOKEN = ({"type": "transcription.language", "audio_language": "en"},
           {"type": "transcription.text.delta", "text": "Hel"},
           {"type": "transcription.text.delta", "text": "lo"}, {"type": "transcription.done", **_VOICED})  # fmt: skip
_TOLD = ({"type": "conversation.response.started", "conversation_id": "conv-1", "created_at": _AT},
         {"type": "message.output.delta", "id": "m1", "role": "assistant", "content": "Once"},
         {"type": "conversation.response.done", "usage": _USAGE})  # fmt: skip


_ASKED = {"type": "function.call.delta", "id": "f1", "name": "get_weather", "tool_call_id": "t1"}
_CALLED = (_TOLD[0], {**_ASKED, "arguments": '{"city"'}, {**_ASKED, "arguments": ': "Rome"}'}, _TOLD[2])
_SANTA = [{"role": "user", "content": "Make my Secret Santa"}]


def _chat(text: str) -> dict[str, Any]:
    message = {"role": "assistant", "content": text}
    choice = {"index": 0, "message": message, "finish_reason": "stop"}
    return {"id": "c1", "object": "chat.completion", "model": "m", "created": 1, "usage": _USAGE, "choices": [choice]}


def _chunks() -> bytes:
    deltas = [({"role": "assistant", "content": "Hel"}, None), ({"content": "lo"}, "stop")]
    events = [{"id": "c1", "model": "m", "choices": [{"index": 0, "delta": delta, "finish_reason": reason}]}
              for delta, reason in deltas]  # fmt: skip
    body = "".join(f"data: {json.dumps(event)}\n\n" for event in events) + "data: [DONE]\n\n"
    return reply(200, body, {"content-type": "text/event-stream"})


def _events(*payloads: dict[str, Any]) -> bytes:
    body = "".join(f"event: {payload['type']}\ndata: {json.dumps(payload)}\n\n" for payload in payloads)
    return reply(200, body, {"content-type": "text/event-stream"})


_PATHS: list[tuple[str, Any]] = [
    (r"GET /v1/files/[^/]+/content", reply(200, b'{"ok": 1}\n', {"content-type": "application/octet-stream"})),
    (r"GET /v1/files/[^/]+/url", {"url": "https://example.com/file-1"}),
    (r"DELETE /v1/files/", {"id": _ID, "object": "file", "deleted": True}),
    (r"GET /v1/files/", _FILE),
    (r"GET /v1/files", {"data": [_FILE], "object": "list", "total": 1}),
    (r"GET /v1/fine_tuning/jobs/", {**_TUNING, "status": "SUCCESS"}),
    (r"POST /v1/fine_tuning/jobs/[^/]+/start", {**_TUNING, "status": "STARTED"}),
    (r"POST /v1/fine_tuning/jobs/[^/]+/cancel", {**_TUNING, "status": "CANCELLED"}),
    (r"GET /v1/fine_tuning/jobs", {"data": [_TUNING], "object": "list", "total": 1}),
    (r"POST /v1/fine_tuning/jobs", _TUNING),
    (r"POST /v1/fine_tuning/models/[^/]+/archive", {"id": "ft:open", "object": "model", "archived": True}),
    (r"DELETE /v1/fine_tuning/models/[^/]+/archive", {"id": "ft:open", "object": "model", "archived": False}),
    (r"PATCH /v1/fine_tuning/models/", _TUNED),
    (r"DELETE /v1/models/", {"id": "ft:open", "object": "model", "deleted": True}),
    (r"GET /v1/batch/jobs/", {**_BATCH, "status": "SUCCESS"}),
    (r"POST /v1/batch/jobs/[^/]+/cancel", {**_BATCH, "status": "CANCELLATION_REQUESTED"}),
    (r"GET /v1/batch/jobs", {"data": [_BATCH], "object": "list", "total": 1}),
    (r"POST /v1/batch/jobs", _BATCH),
    (r"POST /v1/ocr", {"model": "mistral-ocr-latest", "usage_info": {"pages_processed": 1, "doc_size_bytes": 8},
                       "pages": [{"index": 0, "markdown": "# Paper", "dimensions": None, "images": [
                           {"id": "img-0", "top_left_x": 0, "top_left_y": 0, "bottom_right_x": 1,
                            "bottom_right_y": 1}]}]}),
    (r"POST /v1/conversations/[^/]+/restart", {**_CONVERSATION, "outputs": [_OUTPUT]}),
    (r"POST /v1/conversations", {**_CONVERSATION, "outputs": [_OUTPUT]}),
    (r"GET /v1/conversations/[^/]+/history", {"object": "conversation.history", "conversation_id": "conv-1",
                                              "entries": [_OUTPUT, _CALL]}),
    (r"GET /v1/conversations/[^/]+/messages", {"object": "conversation.messages", "conversation_id": "conv-1",
                                               "messages": [_OUTPUT]}),
    (r"GET /v1/conversations/", _STORED),
    (r"GET /v1/conversations", [_STORED]),
    (r"DELETE /v1/(conversations|agents|libraries/[^/]+/documents)/", reply(204)),
    (r"DELETE /v1/libraries/", _LIBRARY),
    (r"GET /v1/agents/", _AGENT),
    (r"GET /v1/agents", [_AGENT]),
    (r"(POST|PATCH) /v1/agents(?!/completions)", _AGENT),
    (r"GET /v1/libraries/[^/]+/documents/[^/]+/text_content", {"text": "# Lorem"}),
    (r"GET /v1/libraries/[^/]+/documents/[^/]+/status", {"document_id": _ID, "processing_status": "Completed"}),
    (r"GET /v1/libraries/[^/]+/documents/", _DOCUMENT),
    (r"GET /v1/libraries/[^/]+/documents", {"data": [_DOCUMENT], "pagination": {
        "total_items": 1, "total_pages": 1, "current_page": 0, "page_size": 1, "has_more": False}}),
    (r"GET /v1/libraries/[^/]+/share", {"data": []}),
    (r"(POST|PUT|PATCH) /v1/libraries/[^/]+/documents", _DOCUMENT),
    (r"POST /v1/libraries", _LIBRARY),
    (r"POST /v1/(chat/)?moderations", {"id": "mod-1", "model": "m", "results": [
        {"categories": {"hate": False}, "category_scores": {"hate": 0.1}}]}),
    (r"POST /v1/embeddings", {"id": "e1", "object": "list", "model": "m", "usage": _USAGE, "data": [
        {"object": "embedding", "embedding": [0.1, 0.2], "index": 0}]}),
    (r"POST /v1/fim/", _chat("(a):\n")),
    (r"GET /v1/models/", _MODEL),
    (r"GET /v1/models", {"object": "list", "data": [_MODEL]}),
]  # fmt: skip


def _answer(asked: Asked, _: Any) -> bytes:
    path = asked.path.split("?")[0]
    kind = asked.header("content-type") or ""
    sent: Any = json.loads(asked.body) if kind.startswith("application/json") and asked.body else {}
    if asked.method == "POST" and path == "/v1/files":
        assert kind.startswith("multipart/form-data"), kind
        name, purpose = (
            re.search(rb'filename="([^"]*)"', asked.body),
            re.search(rb'"purpose"\s+([a-z-]+)', asked.body),
        )
        assert name is not None, asked.body
        said = purpose[1].decode() if purpose else "fine-tune"
        return reply(200, {**_FILE, "filename": name[1].decode(), "purpose": said})
    if path.startswith("/v1/audio/transcriptions"):
        streams = sent.get("stream") or b'name="stream"\r\n\r\ntrue' in asked.body
        return _events(*_SPOKEN) if streams else reply(200, _VOICED)
    if path.startswith(("/v1/chat/completions", "/v1/agents/completions")):
        return (
            _chunks()
            if sent.get("stream")
            else reply(200, _chat('{"name": "Dune"}' if sent.get("model") == "book" else "Hello"))
        )
    if path.startswith("/v1/conversations") and asked.method == "POST":
        entries = sent.get("inputs")
        results = entries if isinstance(entries, list) and entries[0].get("type") == "function.result" else []
        if sent.get("stream"):
            return _events(*(_TOLD if sent.get("model") != "run-stream" else _CALLED))
        if sent.get("model") == "run-math":
            assert sent["completion_args"]["response_format"]["json_schema"]["name"] == "MathResult"
            return reply(200, {**_CONVERSATION, "outputs": [{**_OUTPUT, "content": '{"answer": 4}'}]})
        if results:
            return reply(200, {**_CONVERSATION, "outputs": [{**_OUTPUT, "content": results[0]["result"]}]})
        if sent.get("tools") or entries == _SANTA:
            return reply(200, {**_CONVERSATION, "outputs": [_CALL]})
    for pattern, answer in _PATHS:
        if re.match(pattern, f"{asked.method} {path}"):
            return answer if isinstance(answer, bytes) else reply(200, answer)
    return reply(404, {"detail": f"{asked.method} {path}"})


def whole_api() -> HttpServer:
    """Start the server."""
    return HttpServer(_answer)
