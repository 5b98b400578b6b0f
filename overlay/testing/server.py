"""`LocalServer`: a small server that speaks the chat API on 127.0.0.1, for tests, demos and examples."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote

try:
    from pytest_httpserver import HTTPServer
    from werkzeug import Request, Response
except ModuleNotFoundError as error:
    raise ImportError(
        f"the testing kit needs {error.name}, which comes with the extra [testing]: pip install pytest-httpserver"
    ) from error

from .http.calls import SECRET_HEADERS, Call, Calls, assert_called, without_secrets
from .http.reply import Reply, json_reply
from .http.validate import Schemas, bundled, bundled_schemas, problems
from .http.wire import CONNECTION, Connection, WireServer
from .scripting import Scripting

if TYPE_CHECKING:
    from .http.operations import Operations


class LocalServer(Scripting, HTTPServer):
    """Answers every operation of the API that it was generated for, over real HTTP/1.1 with keep-alive. On its own, and
    where the API is a chat API, it pretends to be a model: completions, embeddings, the list of models.

    Without a script every request gets a sensible, always equal answer: an example of the document, or what its schemas
    allow. `answer`, `fail`, `fault`, `respond` and
    `replay` queue what the next requests get instead, in order. It is a pytest-httpserver `HTTPServer` too, so other
    paths can be added with `expect_request`.

    pace_ms: milliseconds between two tokens of a stream.
    api_key: if given, requests without it get a 401.
    schemas: JSON Schemas of the request bodies; a request that breaks its schema gets a 422 that says where. By
        default those that came with the package; `{}` turns every check off.
    keep: how many requests are remembered; all of them by default.
    """

    def __init__(
        self,
        host: str = "127.0.0.1",
        port: int = 0,
        *,
        pace_ms: float = 0,
        api_key: str | None = None,
        schemas: Schemas | None = None,
        keep: int | None = None,
    ) -> None:
        Scripting.__init__(self)
        HTTPServer.__init__(self, host, port, threaded=True)
        self.pace_ms = pace_ms
        self.api_key = api_key
        self.schemas: Schemas = bundled_schemas() if schemas is None else schemas
        self.checks = schemas is None or bool(schemas)
        self._operations = _operations(self.schemas)
        self.keep = keep
        self._calls = Calls(keep)
        self._counter = 0
        self._wire: WireServer | None = None
        self._lock = threading.Lock()

    # Life

    @property
    def url(self) -> str:
        """The address to give to a client as `server_url`."""
        return self.url_for("/").rstrip("/")

    @property
    def connections(self) -> int:
        """How many TCP connections clients have opened since the start."""
        return self._wire.connections if self._wire is not None else 0

    def start(self) -> None:
        """Listen and answer in a thread of its own. Raises an error if it is running already."""
        if self.is_running():
            raise RuntimeError("the local server is running already")
        self.server = self._wire = WireServer(self.host, self.port, Request.application(self.application))
        self.port = self.server.port
        self.server_thread = threading.Thread(target=self.thread_target, name="local server", daemon=True)
        self.server_thread.start()

    def thread_target(self) -> None:
        """Serve until `stop`, which is noticed within 50 milliseconds."""
        assert self.server is not None
        self.server.serve_forever(poll_interval=0.05)

    def stop(self) -> None:
        """Stop listening and close every connection."""
        super().stop()
        self._hang_up()
        self.forget_script()

    def reset(self) -> None:
        """Forget every request and everything queued, and close live connections."""
        self.clear()
        self.clear_all_handlers()
        self.forget_script()
        self._calls.clear()
        with self._lock:
            self._counter = 0
        self._hang_up()

    def _hang_up(self) -> None:
        if self._wire is not None:
            self._wire.hang_up()

    # What was asked

    @property
    def requests(self) -> list[Call]:
        """The requests so far, in order of arrival."""
        return self._calls.all()

    @property
    def last(self) -> Call:
        """The newest request. Raises AssertionError if there is none."""
        calls = self.requests
        assert calls, "the local server got no request"
        return calls[-1]

    def wait_for_requests(self, count: int, timeout: float = 5.0) -> None:
        """Wait until so many requests have arrived; raise TimeoutError after `timeout` seconds."""
        if not self._calls.wait_for(count, timeout):
            raise TimeoutError(f"{len(self.requests)} of {count} requests within {timeout} s")

    def assert_called(self, *, times: int | None = None, **wanted: Any) -> Call:
        """Check that a request came (exactly `times`, if given) with this `method`, `path` and these fields of the JSON
        body, and return the last such one; else raise AssertionError with what came instead."""
        __tracebackhide__ = True
        matching = assert_called(self.requests, times, wanted)
        return matching[-1] if matching else Call(0, "", "", {}, {}, b"", None, 0)

    # Answering

    def dispatch(self, request: Request) -> Response:
        """Answer one request: by a handler registered with pytest-httpserver if one matches, else by the script."""
        if self.ordered_handlers or self.oneshot_handlers.match(request) or self.handlers.match(request):
            return super().dispatch(request)
        connection: Connection = request.environ[CONNECTION]
        call = self._note(request, connection.number)
        try:
            reply = self._refusal(call) or self.script.reply_to(call, self.pace_ms / 1000)
        except Exception as error:  # a mistake in a script, or a request that no specification foresees
            self.handler_errors.append(error)  # `check()` raises it
            reply = json_reply({"detail": f"the local server failed: {error!r}"}, 500)
        try:
            for step in reply.before:
                connection.act(step)
        except OSError:
            call.disconnected.set()
            raise
        return _response(reply, call, connection)

    def application(self, request: Request) -> Response:
        """Entry point of Werkzeug; see `dispatch`."""
        response = super().application(request)
        if self.keep is not None:
            del self.log[: -self.keep]
        return response

    def _note(self, request: Request, connection: int) -> Call:
        with self._lock:
            self._counter += 1
            number = self._counter
        body = request.get_data()
        content = request.get_json(silent=True, force=True) if body else None
        headers = without_secrets(dict(request.headers))
        path = str(request.environ.get("RAW_URI", request.path)).partition("?")[0]
        call = Call(
            number,
            request.method,
            request.path,
            dict(request.args),
            headers,
            body,
            content,
            connection,
            secrets={name.lower(): value for name, value in request.headers if name.lower() in SECRET_HEADERS},
            parts=[unquote(part) for part in path.split("/")],
        )
        operation = None if self._operations is None else self._operations.find(call)
        call.operation = operation
        if operation is None:
            call.problems = problems(self.schemas, call.method, call.path, content)
        elif self.checks:
            call.problems = operation.problems(call, [*request.form, *request.files])
        self._calls.add(call)
        return call

    def _refusal(self, call: Call) -> Reply | None:
        if self.api_key is not None and not call.has_api_key(self.api_key):
            return json_reply({"detail": "Unauthorized"}, 401)
        return json_reply({"detail": call.problems}, 422) if call.problems else None


def _operations(schemas: Schemas) -> Operations | None:
    """Return the table that stands beside the generated `testing` module; None for an API that only pretends."""
    text = bundled("operations.json")
    if text is None:
        return None
    from .http.operations import Operations

    return Operations.read(text, schemas)


def _response(reply: Reply, call: Call, connection: Connection) -> Response:
    response = Response(_watched(connection.play(reply), call), reply.status, direct_passthrough=True)
    response.headers.clear()
    response.headers.extend({**reply.headers, "x-request-id": f"local-{call.number}"})
    if reply.framing == "length" and reply.status != 204:
        response.headers["content-length"] = str(len(reply.body()) if reply.announced is None else reply.announced)
    return response


def _watched(pieces: Iterator[bytes], call: Call) -> Iterator[bytes]:
    """Count what is sent, and note how it ends."""
    try:
        for piece in pieces:
            yield piece
            call.sent += bool(piece)
    except (GeneratorExit, OSError):
        call.disconnected.set()
        raise
    call.finished.set()
