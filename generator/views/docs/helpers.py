"""The docstrings of the helpers `parse` and `run_tools`, which are hand-written but take a method's arguments."""

from __future__ import annotations

from typing import Literal

from attrs import frozen

from ... import ir
from ...naming import quoted, wrapped
from ..python.code import Code
from .calls import CallText
from .methods import WIDTH, Described, fenced, section

_FORMAT = (
    "The type of the answer: a pydantic model, an attrs class, a dataclass, a TypedDict, a msgspec Struct, or a JSON "
    "schema."
)
_TOOLS = "Functions that the model may call. Their schemas come from signatures and docstrings."
_RUN = (
    Described("max_rounds", "How many replies may ask for calls."),
    Described("parallel", "Whether the calls of one reply run at the same time, in threads."),
    Described("on_error", 'What a function raises goes to the model ("return") or to you ("raise").'),
)
_ANSWER = "from dataclasses import dataclass\n\n\n@dataclass\nclass Answer:\n    text: str\n"
_WEATHER = 'def weather(city: str) -> str:\n    return f"sunny in {city}"\n'


@frozen(eq=False, repr=False)
class _Helper:
    """What one helper says of itself. `shape` is how an example uses it."""

    name: str
    about: str
    about_async: str
    returns: str
    shape: Literal["call", "with", "for"]
    raises: tuple[Described, ...] = ()


_UNREADABLE = Described("StructuredOutputError", "The answer cannot be read as one of the type.")
_UNFINISHED = Described("ToolRoundsError", "`max_rounds` replies did not bring an answer.")
_PARSE = (
    _Helper(
        "parse",
        "Asks for an answer of a type: `choices[0].message.parsed` is a value of it.",
        "The asynchronous twin of `parse`.",
        "The response, whose messages have `parsed`.",
        "call",
        (_UNREADABLE,),
    ),
    _Helper(
        "parse_stream",
        "Streams an answer of a type: the events as they come, and `collect()` gives what `parse` does.",
        "The asynchronous twin of `parse_stream`: await it, enter it, or iterate over it.",
        "Events as they come.",
        "with",
        (_UNREADABLE,),
    ),
)
_RUN_TOOLS = (
    _Helper(
        "run_tools",
        "Asks, calls the functions that the model asks for, tells it the results, until it answers.",
        "The asynchronous twin of `run_tools`: coroutine functions are awaited, others run in threads.",
        "The answer, with all messages of the conversation.",
        "call",
        (_UNFINISHED,),
    ),
    _Helper(
        "iter_tools",
        "`run_tools` step by step: each reply, call and result as it happens, and last the answer.",
        "The asynchronous twin of `iter_tools`.",
        "Steps as they happen.",
        "for",
        (_UNFINISHED,),
    ),
    _Helper(
        "stream_tools",
        "`run_tools` as a stream: pieces of text as they come, calls as soon as they are whole, replies, results, and "
        "last the answer; `text` has the text alone, and `collect()` returns what `run_tools` does.\n\n"
        "With a type as `response_format`, the last message of the answer has `parsed`.",
        "The asynchronous twin of `stream_tools`: enter it, or iterate over it.",
        "Steps and pieces of text as they come.",
        "with",
        (_UNFINISHED,),
    ),
)


@frozen(eq=False, repr=False)
class HelperTexts:
    """Writes the docstrings of a resource's helpers. `shared` are the arguments that they take as `method` does."""

    method: ir.Method
    call: CallText
    shared: tuple[Described, ...]
    format: str
    """What the method says of `response_format`."""
    root: str

    def docs(self) -> dict[str, Code]:
        """Return the docstring of each helper and of its twin, by name."""
        others = f"Other keywords of `{self.method.name}`."
        conversation = tuple(each for each in self.shared if each.name not in ("tools", "on_incomplete"))
        found: dict[str, Code] = {}
        for helper in _PARSE:
            streams = helper.shape == "with"
            told = tuple(each for each in self.shared if streams or each.name != "on_incomplete")
            # Overloads take `options`; the function behind them takes all `arguments`.
            named = (Described("response_format", _FORMAT), *told, Described("arguments", others))
            found |= self._both(helper, named, "Answer", _ANSWER)
        for helper in _RUN_TOOLS:
            named = (Described("tools", _TOOLS), *conversation, Described("response_format", self.format), *_RUN)
            found |= self._both(helper, (*named, Described("options", others)), "[weather]", _WEATHER)
        return found

    def _both(self, helper: _Helper, named: tuple[Described, ...], first: str, setup: str) -> dict[str, Code]:
        raises = [*helper.raises, Described(self.root, "The root of all errors of this package.")]
        sections = [section("Args", list(named)), section("Returns", [Described("", helper.returns)])]
        sections.append(section("Raises", raises))
        found: dict[str, Code] = {}
        for name, about in ((helper.name, helper.about), (f"{helper.name}_async", helper.about_async)):
            asynchronous = name != helper.name
            example = self.call.of_helper(name, self.method, first, setup, helper.shape, asynchronous=asynchronous)
            parts = [quoted(wrapped(about, WIDTH)), *sections, *([fenced(example)] if example else [])]
            found[name] = Code("\n\n".join(parts))
        return found
