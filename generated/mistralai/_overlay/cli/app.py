# Copied from overlay/cli/app.py; edit it there.
"""The commands and their options, and what `complete` sends: a prompt with images, documents and texts, and the schema
that the answer has to follow.
"""

from __future__ import annotations

import base64
import json
import mimetypes
import re
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, Any, Optional

import msgspec
import typer
from typer import BadParameter

from ..core.describe import inert
from ..core.types import is_object
from ..requests.settings import SDKSettings
from .session import INTERRUPTED, MISUSED, Setup, pick_model


def content(prompt: str, images: Sequence[str], files: Sequence[str]) -> str | list[dict[str, Any]]:
    """Return the content of a message: text alone where nothing else is asked about."""
    parts = [_image(name) for name in images]
    texts = [prompt] if prompt else []
    for name in files:
        data = _read(name, "--file")
        kind = mimetypes.guess_type(name)[0] or ""
        if kind == "application/pdf" or data.startswith(b"%PDF-"):
            url = _data_url("application/pdf", data)
            parts.append({"type": "document_url", "document_url": url, "document_name": Path(name).name})
        elif kind.startswith("image/"):
            parts.append(_image(name))
        elif kind.startswith("audio/"):
            parts.append({"type": "input_audio", "input_audio": base64.b64encode(data).decode()})
        else:
            try:
                texts.append(f"{Path(name).name}:\n\n{data.decode()}")
            except UnicodeDecodeError:
                raise BadParameter(
                    f"{name} is neither text in UTF-8 nor PDF, image or audio", param_hint="--file"
                ) from None
    text = "\n\n".join(texts)
    return [{"type": "text", "text": text}, *parts] if parts else text


def response_format(schema: str) -> dict[str, Any]:
    """Return the format that holds answers to a JSON Schema, which is in a file, or stands there itself."""
    inline = schema.lstrip().startswith("{")
    try:
        read = json.loads(schema if inline else _read(schema, "--schema"))
    except ValueError as error:
        raise BadParameter(f"this is not JSON: {error}", param_hint="--schema") from None
    if not is_object(read):
        raise BadParameter("a JSON Schema is an object", param_hint="--schema")
    name = str(read.get("title") or ("answer" if inline else Path(schema).stem))
    named = re.sub(r"[^A-Za-z0-9_-]+", "_", name)[:64]
    return {"type": "json_schema", "json_schema": {"name": named, "schema": read, "strict": True}}


def _image(name: str) -> dict[str, Any]:
    if not name.startswith(("http://", "https://", "data:")):
        data = _read(name, "--image")
        kind = mimetypes.guess_type(name)[0] or ""
        if not kind.startswith("image/"):
            raise BadParameter(f"{name} has no ending that says which kind of image it is", param_hint="--image")
        name = _data_url(kind, data)
    return {"type": "image_url", "image_url": {"url": name}}


def _data_url(kind: str, data: bytes) -> str:
    return f"data:{kind};base64,{base64.b64encode(data).decode()}"


def _read(name: str, option: str) -> bytes:
    try:
        return Path(name).expanduser().read_bytes()
    except OSError as error:
        raise BadParameter(f"cannot read {name}: {error.strerror}", param_hint=option) from None


Local = Annotated[bool, typer.Option("--local", help="Talk to an embedded test server; needs no API key.")]
ServerUrl = Annotated[Optional[str], typer.Option("--server-url", help="Address of the server.", show_default=False)]
System = Annotated[Optional[str], typer.Option("--system", "-s", help="Instructions before the conversation.")]
Temperature = Annotated[Optional[float], typer.Option(help="Sampling temperature.", show_default=False)]
MaxTokens = Annotated[Optional[int], typer.Option(help="Most tokens of an answer.", show_default=False)]
Images = Annotated[Optional[list[str]], typer.Option(help="An image to ask about: a file or an address; repeatable.")]
Files = Annotated[Optional[list[str]], typer.Option(help="A text, PDF, image or sound to ask about; repeatable.")]
Schema = Annotated[Optional[str], typer.Option(help="JSON Schema of the answer: a file, or JSON.", show_default=False)]
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON.")]

EPILOG = "Exit codes: 0 done, 1 refused or failed, 2 bad arguments, 3 API key, 4 unreachable, 5 broken off, 130 Ctrl-C."


def make_app(client: type[Any], settings: SDKSettings, model: str | None) -> typer.Typer:
    """Return the command line of a client class."""
    setup = Setup(client, settings, model)
    app = typer.Typer(help=f"{settings.title} on the command line.", epilog=EPILOG, no_args_is_help=True)
    # Made here, since the variable's name is the API's.
    name_of_model = typer.Option(
        None, "--model", "-m", envvar=setup.model_variable, help="Model to ask; else one that the server lists."
    )

    @app.callback(invoke_without_command=True)
    def version(show: Annotated[bool, typer.Option("--version", help="Show the version.")] = False) -> None:
        if show:
            typer.echo(f"{settings.package} {settings.version}")
            raise typer.Exit

    @app.command()
    def chat(
        model: Optional[str] = name_of_model,
        system: System = None,
        temperature: Temperature = None,
        max_tokens: MaxTokens = None,
        history: Annotated[bool, typer.Option(help="Keep what is typed for the next time.")] = True,
        local: Local = False,
        server_url: ServerUrl = None,
    ) -> None:
        """Talk with a model; /help shows the commands, Ctrl-C stops an answer."""
        from .chat import Conversation

        with setup.connected(local=local, server_url=server_url) as made:
            chosen = model or setup.model or pick_model(made)
            options = _given(temperature=temperature, max_tokens=max_tokens)
            Conversation(setup, made, chosen, system=system, options=options, history=history).run()

    @app.command()
    def complete(
        prompt: Annotated[Optional[str], typer.Argument(help="What to ask; text from a pipe is put after it.")] = None,
        model: Optional[str] = name_of_model,
        system: System = None,
        temperature: Temperature = None,
        max_tokens: MaxTokens = None,
        image: Images = None,
        file: Files = None,
        schema: Schema = None,
        as_json: AsJson = False,
        plain: Annotated[bool, typer.Option("--plain", help="Text as it is, also on a terminal.")] = False,
        local: Local = False,
        server_url: ServerUrl = None,
    ) -> None:
        """Answer one prompt: rendered on a terminal, plain text in a pipe."""
        piped = _piped()
        asked = "\n\n".join(part for part in (prompt, piped) if part)
        if not (asked or file):
            typer.echo(f'{settings.package}: nothing to ask; try: {settings.package} complete "…"', err=True)
            raise typer.Exit(MISUSED)
        messages: list[Any] = [{"role": "system", "content": system}] if system else []
        messages.append({"role": "user", "content": content(asked, image or (), file or ())})
        form = response_format(schema) if schema else None
        with setup.connected(local=local, server_url=server_url) as made:
            request = {"model": model or setup.model or pick_model(made), "messages": messages}
            request.update(_given(temperature=temperature, max_tokens=max_tokens, response_format=form))
            if as_json:
                _print_json(made.chat.complete(**request).to_dict())
            else:
                _print_stream(made, request, plain or form is not None)

    @app.command()
    def models(as_json: AsJson = False, local: Local = False, server_url: ServerUrl = None) -> None:
        """List the models."""
        from .session import model_ids

        with setup.connected(local=local, server_url=server_url) as made:
            if as_json:
                _print_json(made.models.list().to_dict())
            else:
                for name in model_ids(made):
                    typer.echo(name)

    return app


def _piped() -> str:
    """Return the text that comes in through a pipe; none on a terminal. Bytes that are no text are refused."""
    source: Any = sys.stdin
    if source is None or source.isatty():
        return ""
    if hasattr(source, "reconfigure"):  # In the C locale Python would take anything, and it would be sent as "�".
        source.reconfigure(errors="strict")
    try:
        return str(source.read()).strip()
    except UnicodeDecodeError:
        message = f"what comes through the pipe is not text in {source.encoding.upper()}; --file takes more"
        raise typer.BadParameter(message) from None


def _given(**options: Any) -> dict[str, Any]:
    return {name: value for name, value in options.items() if value is not None}


def _print_json(value: Any) -> None:
    """Print JSON: one line in a pipe, indented on a terminal."""
    text = msgspec.json.encode(value)
    typer.echo(inert(msgspec.json.format(text, indent=2).decode()) if sys.stdout.isatty() else text.decode())


def _print_stream(client: Any, request: dict[str, Any], plain: bool) -> None:
    from .incoming import Incoming, writer_for_stdout

    try:
        Incoming(lambda: client.chat.stream(**request)).show(writer_for_stdout(plain=plain))
    except KeyboardInterrupt:
        raise typer.Exit(INTERRUPTED) from None  # The line is ended already.
