"""The steps of a conversation with tools, decided without I/O. `tools.py` makes the calls."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from typing import Any, Generic, Literal, TypeAlias, TypeVar, Union, cast

import msgspec
from attrs import frozen

from ..core.describe import read_json
from ..core.errors import ConfigurationError
from ..core.helper_errors import ToolRoundsError, WrongTypeError
from ..core.types import is_array, is_object
from ..models.encoding import encode
from ..models.problems import refuse_problems
from .schemas.function_schema import FunctionTool, function_tool
from .structured import promoted

R = TypeVar("R")
OnToolError = Literal["return", "raise"]
Tool: TypeAlias = Union[Callable[..., Any], FunctionTool]


@frozen
class AssistantStep(Generic[R]):
    """The model replied. `response` is the whole reply; rounds count from 1."""

    round: int
    response: R
    kind: Literal["assistant"] = "assistant"


@frozen
class TextStep:
    """A piece of text of a reply that is being streamed, or of the reasoning before it."""

    round: int
    text: str
    kind: Literal["text", "reasoning"] = "text"


@frozen
class ToolCallStep:
    """The model asks for a function call. `arguments` is the JSON object, or the text where that is not an object."""

    round: int
    id: str | None
    name: str
    arguments: Any
    kind: Literal["tool_call"] = "tool_call"


@frozen
class ToolResultStep:
    """A function was called. `value` is what it returned, `error` what it raised; `content` goes to the model."""

    round: int
    id: str | None
    name: str
    content: str
    value: Any = None
    error: Exception | None = None
    kind: Literal["tool_result"] = "tool_result"


@frozen
class FinalStep(Generic[R]):
    """The model answered without asking for a function. `messages` is the whole conversation, this answer included."""

    round: int
    response: R
    messages: list[Any]
    kind: Literal["final"] = "final"


ToolStep: TypeAlias = Union[AssistantStep[R], ToolCallStep, ToolResultStep, FinalStep[R]]
StreamedStep: TypeAlias = Union[TextStep, AssistantStep[R], ToolCallStep, ToolResultStep, FinalStep[R]]


class ToolRun:
    """A conversation with tools: what to send next, and what a reply or a result means. No I/O."""

    def __init__(
        self,
        tools: Iterable[Tool],
        messages: Iterable[Any],
        arguments: Mapping[str, Any],
        *,
        max_rounds: int = 10,
        on_error: OnToolError = "return",
    ) -> None:
        if not isinstance(cast("Any", max_rounds), int) or max_rounds < 1:
            raise ConfigurationError(f"max_rounds has to be at least 1, not {max_rounds!r}")
        made = [_as_tool(tool) for tool in tools]
        self.tools = {tool.name: tool for tool in made}
        if len(self.tools) < len(made):
            raise ConfigurationError(f"two tools have the same name: {', '.join(sorted(tool.name for tool in made))}")
        self.messages: list[Any] = list(messages)
        self.round = 0
        self._arguments = dict(arguments)
        self._max_rounds = max_rounds
        self._on_error = on_error
        self._observed: Callable[..., Callable[[], Any]] | None = None

    def begins_with(self, method: Callable[..., Any]) -> None:
        """Note which method asks the model: an instrumented client observes the tools too."""
        client = getattr(getattr(method, "__self__", None), "_client", None)
        self._observed = getattr(client, "observed_tool", None)

    def request(self) -> dict[str, Any]:
        """Return the keyword arguments of the next request."""
        self.round += 1
        if self.round == 2 and not _is_free(self._arguments.get("tool_choice")):
            # The choice was forced and has been made; forced again, the model could never answer.
            self._arguments["tool_choice"] = "auto"
        tools = {"tools": [tool.to_dict() for tool in self.tools.values()]} if self.tools else {}
        return {**self._arguments, **tools, "messages": list(self.messages)}

    def received(self, response: Any) -> list[ToolCallStep]:
        """Add a reply to the conversation. Returns the calls that it asks for, none if it is the answer.

        Raises `ToolRoundsError` if no round is left to tell the model their results in.
        """
        refuse_problems(response)
        choices: Any = response.choices or ()
        message: Any = choices[0].message if choices else None
        if not message:
            return []
        self.messages.append(message)
        calls = [_call(call, self.round) for call in message.tool_calls or () if call]
        if calls and self.round >= self._max_rounds:
            text = (
                f"the model still asked for tools ({', '.join(call.name for call in calls)}) after {self.round} rounds"
            )
            raise ToolRoundsError(text, rounds=self.round, messages=self.messages, response=response)
        return calls

    def prepared(self, call: ToolCallStep) -> Callable[[], Any]:
        """Return a function that makes a tool call. It raises `ValueError` if the call names no tool, or has wrong
        arguments.
        """
        tool = self.tools.get(call.name)
        problem = ""
        if tool is None:
            known = ", ".join(self.tools) or "none"
            problem = f"there is no tool {call.name!r}; the tools are: {known}"
        elif not is_object(call.arguments):
            problem = f"{call.name}: the arguments are not a JSON object"
        else:
            try:
                function = tool.bind(call.arguments)
                return function if self._observed is None else self._observed(tool, call, function)
            except ValueError as error:
                problem = str(error)

        def refuse() -> Any:
            raise ValueError(problem)

        return refuse

    def is_async(self, call: ToolCallStep) -> bool:
        """Return whether the function that a call names is a coroutine function."""
        tool = self.tools.get(call.name)
        return tool is not None and tool.is_async

    def succeeded(self, call: ToolCallStep, value: Any) -> ToolResultStep:
        """Return the step for a function that returned."""
        return ToolResultStep(call.round, call.id, call.name, content_of(value), value)

    def failed(self, call: ToolCallStep, error: Exception) -> ToolResultStep:
        """Return the step for a function that raised, or could not be called: the model is told. Raises the exception
        if so configured.
        """
        if self._on_error == "raise":
            try:
                raise error
            finally:
                del error  # Its traceback holds this frame: without this, a cycle would keep both.
        text = str(error) if type(error) is ValueError else f"{type(error).__name__}: {error}"
        return ToolResultStep(call.round, call.id, call.name, content_of({"error": text}), None, error)

    def answered(self, result: ToolResultStep) -> ToolResultStep:
        """Add a result to the conversation."""
        message = {"role": "tool", "name": result.name, "content": result.content}
        if result.id is not None:
            message["tool_call_id"] = result.id
        self.messages.append(message)
        return result


def content_of(value: Any) -> str:
    """Return what the model is told of a returned value: text as it is, anything else as JSON, or as `str` writes
    it.
    """
    if isinstance(value, str):
        return value
    try:
        return msgspec.json.encode(_plain(value)).decode()
    except (TypeError, ValueError, RecursionError):
        return str(value)


def _plain(value: Any) -> Any:
    if is_array(value):
        return [_plain(item) for item in value]
    if is_object(value):
        return {key: _plain(item) for key, item in value.items()}
    # A generated model is an attrs class too, and msgspec would write its absent fields.
    return encode(value) if hasattr(value, "to_dict") else msgspec.to_builtins(value, enc_hook=encode)


def _as_tool(tool: Any) -> FunctionTool:
    if isinstance(tool, FunctionTool):
        return tool
    if callable(tool):
        return function_tool(tool)
    raise WrongTypeError(
        f"a tool is a function, not {type(tool).__name__}; complete() takes tools that you run yourself"
    )


def _is_free(choice: Any) -> bool:
    return not choice or choice in ("auto", "none")


def _call(call: Any, round: int) -> ToolCallStep:
    function: Any = call.function
    return call_step(round, call.id, function and function.name, function and function.arguments)


def call_step(round: int, id: Any, name: Any, arguments: Any) -> ToolCallStep:
    """Return the step for a call as the model wrote it."""
    arguments = arguments or {}
    if isinstance(arguments, str):
        with suppress(ValueError):
            arguments = read_json(arguments) if arguments.strip() else {}
    return ToolCallStep(round, id or None, name or "", arguments)


def finished(step: FinalStep[Any], kind: type[R]) -> R:
    """Return the last response of a run, as the class that also holds the conversation."""
    made: Any = promoted(step.response, kind)
    made.messages, made.rounds = step.messages, step.round
    result: R = made
    return result
