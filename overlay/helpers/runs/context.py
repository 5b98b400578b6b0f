"""What a run of a conversation is made of: its functions, the form of its answer, and what came of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, TypeVar

from attrs import define, field, frozen

from ...core.describe import check_depth
from ...core.errors import ConfigurationError
from ...core.types import is_object
from ...models.base import Model
from ..schemas.function_schema import FunctionTool, function_tool
from ..structured import parse_content, response_format_for, text_of
from ..tool_run import content_of
from ..tools import value_of

F = TypeVar("F", bound=Callable[..., Any])


@frozen
class FunctionResult:
    """What a function returned, as an entry of the conversation."""

    tool_call_id: str
    result: str
    type: str = "function.result"

    def to_dict(self) -> dict[str, Any]:
        """Return the entry as it is sent."""
        return {"type": self.type, "tool_call_id": self.tool_call_id, "result": self.result}


@define
class RunContext:
    """A conversation with a model or an agent, the functions that it may call, and the type of its answer.

    `conversation_id` is set by the first run, or goes on with a conversation that there is. With `continue_on_fn_error`
    the model is told of a function's failure; else it is raised. Raises `ConfigurationError` for a model and an agent
    at once.
    """

    conversation_id: str | None = None
    model: str | None = None
    agent_id: str | None = None
    output_format: type[Any] | None = None
    request_count: int = 0
    continue_on_fn_error: bool = False
    tools: dict[str, FunctionTool] = field(init=False, factory=dict[str, FunctionTool])
    _confirmed: set[str] = field(init=False, factory=set[str])

    def __attrs_post_init__(self) -> None:
        if self.model and self.agent_id:
            raise ConfigurationError("a run is with a model or with an agent, not with both")

    async def __aenter__(self) -> RunContext:
        return self

    async def __aexit__(self, *failure: object) -> None:
        """Leave everything as it is: functions hold nothing open."""

    def register_func(self, func: F, requires_confirmation: bool = False) -> F:
        """Let the model call a function, which is described by its signature and docstring. Return the function.

        A run stops before it calls one that requires confirmation. Raises `TypeError` for annotations that JSON cannot
        hold.
        """
        tool = function_tool(func)
        self.tools[tool.name] = tool
        if requires_confirmation:
            self._confirmed.add(tool.name)
        return func

    async def register_mcp_client(self, mcp_client: Any, tool_configuration: Any = None) -> None:
        """Raise `ConfigurationError`: tools of MCP servers are not part of this package."""
        raise ConfigurationError("this package has no tools of MCP servers: register functions that call them")

    def may_call(self, name: str) -> bool:
        """Whether a function is known and needs no confirmation."""
        return name in self.tools and name not in self._confirmed

    @property
    def response_format(self) -> dict[str, Any] | None:
        """What is sent for the type of the answer; None where any text will do."""
        if self.output_format is None:
            return None
        asked: dict[str, Any] = response_format_for(_plain(self.output_format))
        return asked

    async def called(self, call: Any) -> FunctionResult:
        """Call the function that an entry of the conversation asks for, and return the entry with its result."""
        try:
            arguments = call.arguments if is_object(call.arguments) else _arguments(call.arguments)
            tool = self.tools[call.name]
            value = await value_of(tool.bind(arguments), tool.is_async)
        except Exception as error:
            if not self.continue_on_fn_error:
                raise
            value = f"Error while executing {call.name}: {error}"
        return FunctionResult(call.tool_call_id, content_of(value))


@define
class RunResult:
    """What came of a run: all entries that the model and the functions made, in their order."""

    input_entries: list[Any] = field(factory=list[Any])
    conversation_id: str | None = None
    output_entries: list[Any] = field(factory=list[Any])
    output_model: type[Any] | None = None

    @property
    def output_as_text(self) -> str:
        """The text of the last answer; empty without one."""
        last = next((e for e in reversed(self.output_entries) if e.type == "message.output"), None)
        return "" if last is None else text_of(last.content) or ""

    @property
    def output_as_model(self) -> Any:
        """The last answer as a value of the type that was asked for.

        Raises `ConfigurationError` if none was, and `InvalidContentError` for an answer of another form.
        """
        if self.output_model is None:
            raise ConfigurationError("this run asked for no type: pass output_format to its RunContext")
        return parse_content(_plain(self.output_model), self.output_as_text)


def _arguments(text: Any) -> Mapping[str, Any]:
    from json import loads

    if isinstance(text, str):
        check_depth(text)
    found: Any = loads(text or "{}")
    if not is_object(found):
        raise ValueError(f"the arguments are no object: {text}")
    return found


def _plain(kind: type[Any]) -> type[Any]:
    """Return a class that answers can be read as. A subclass of the package's base of models, written for other
    generations of it, becomes a dataclass of its annotations.
    """
    if not issubclass(kind, Model) or "_decoder" in kind.__dict__ or hasattr(kind, "__attrs_attrs__"):
        return kind
    from dataclasses import field as named
    from dataclasses import make_dataclass
    from typing import get_type_hints

    hints = {name: hint for name, hint in get_type_hints(kind).items() if not name.startswith("_")}
    fields = [(n, h, named(default=getattr(kind, n))) if hasattr(kind, n) else (n, h) for n, h in hints.items()]
    made: type[Any] = make_dataclass(kind.__name__, fields)
    return made
