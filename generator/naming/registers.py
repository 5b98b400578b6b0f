"""The register of names: a scope for each place where names meet. Nothing is named without it.

A scope knows all names in it. A thing brings the names that it would like, its *wishes*, the best first, and gets the
first that is free. Where that is not the name that it would have had alone, the register reports it, with the places of
both. A number is added only after all wishes are taken, so the name of a thing rarely depends on how many others there
are. Whoever has a right to a name asks first; the order of the document does not matter.

Names that the language or the runtime has for itself get an underscore at their end: `from_`, `close_`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import cache
from typing import Protocol, TypeAlias

from attrs import define, field, frozen

from . import python_names, runtime

Spelling: TypeAlias = Callable[[str, frozenset[str]], str]
"""How the names of a scope are written, given those that are somebody else's: the functions of `python_names`."""


class Report(Protocol):
    """The function by which the register reports an unexpected name: its place, what happened, a hint.

    `odd` says that nothing better than a number was found, which the document or the settings should mend.
    """

    def __call__(self, pointer: str, message: str, hint: str, *, odd: bool) -> None: ...


@frozen
class Claim:
    """Names that no thing of the document can have, and whose they are, for the report: `every client's`."""

    names: frozenset[str]
    whose: str


@define(eq=False, repr=False)
class Scope:
    """The names that meet in one place: attributes of a class, parameters of a method, files of a folder."""

    spelling: Spelling
    claims: tuple[Claim, ...] = ()
    report: Report | None = None
    """None for names that nobody outside of the generated code sees."""
    where: Callable[[str], str] = field(default=str)
    """The place of a pointer, as it is printed."""
    named: str = "named"
    """How a complaint says it."""
    worded: bool = False
    """Whether another wish is better than one with an underscore at its end: for classes."""
    folds: bool = False
    """Whether names that differ by case alone are one: they are files, and some file systems fold case."""
    along: Callable[[str], Iterable[str]] = field(default=lambda name: ())
    """What else a name takes up: the module of a class, the asynchronous twin of a method."""
    _owners: dict[str, str] = field(init=False, factory=dict[str, str])
    """Name, folded where that matters -> pointer of its owner."""
    _claims: tuple[tuple[Claim, ...], frozenset[str]] | None = field(init=False, default=None)
    """The claims, and all their names, so that nobody has to join them for each name."""

    def take(
        self, wishes: str | Sequence[str], pointer: str, what: str, *, otherwise: Sequence[str] = (), hint: str = ""
    ) -> str:
        """Give a thing its name: the first wish that is free, or else another name, which is reported.

        `what` it is, such as `schema 'Foo'`, is for the report.
        """
        wishes = (wishes,) if isinstance(wishes, str) else tuple(dict.fromkeys(wishes))
        names: Iterable[str] = map(self.spell, (*wishes, *otherwise))  # The first one is free as a rule.
        if self.worded:
            names = sorted(names, key=lambda name: name.endswith("_"))
        name = next((name for name in names if self.rival(name) is None), "")
        odd, number = not name, 2
        while odd and (not name or self.rival(name) is not None):
            name, number = self._numbered(self.spell(wishes[0]), number), number + 1
        if all(name != self.spelling(wish, frozenset()) for wish in wishes):
            self._tell(wishes[0], name, pointer, what, hint, odd=odd)
        self.hold((name,), pointer)
        return name

    def give(self, name: str, pointer: str, what: str) -> str:
        """Give a thing the name that the settings say, as it stands; another one only where that is not free."""
        if not self.is_free(name):
            return self.take(name, pointer, what)
        self.hold((name,), pointer)
        return name

    def share(self, wish: str, pointer: str, what: str) -> str:
        """Give one name to several things that belong together, such as the operations of one resource."""
        name = self.spell(wish)
        if self.rival(name) is None:
            if name != self.spelling(wish, frozenset()):
                self._tell(wish, name, pointer, what, "", odd=False)
            self.hold((name,), pointer)
        return name

    def spell(self, wish: str) -> str:
        """Return a wish as it is spelled in this scope, whoever has it."""
        return self.spelling(wish, self._claimed())

    def is_free(self, name: str) -> bool:
        """Whether a thing could have exactly this name."""
        claimed = self._claimed()
        return self.rival(name) is None and claimed.isdisjoint(self._keys(name))

    def rival(self, name: str) -> str | None:
        """Return the pointer of who has a name, or one that comes along with it. None where all of them are free."""
        for key in self._keys(name):
            if (owner := self._owners.get(key)) is not None:
                return owner
        return None

    def hold(self, names: Iterable[str], pointer: str) -> None:
        """Reserve names that the settings decide. Nothing is reported, whoever else has them."""
        for name in names:
            for key in self._keys(name):
                self._owners.setdefault(key, pointer)

    def release(self, claim: Claim) -> None:
        """Let things have the names of a claim from now on."""
        self.claims = tuple(each for each in self.claims if each != claim)

    def _keys(self, name: str) -> list[str]:
        every = [name, *self.along(name)]
        return [each.casefold() for each in every] if self.folds else every

    def _claimed(self) -> frozenset[str]:
        if self._claims is None or self._claims[0] is not self.claims:
            self._claims = self.claims, _names_of(self.claims)
        return self._claims[1]

    def _numbered(self, base: str, number: int) -> str:
        return self.spell(f"{base}{number}" if base[:1].isupper() else f"{base}_{number}")

    def _tell(self, wish: str, name: str, pointer: str, what: str, hint: str, *, odd: bool) -> None:
        """Report a name that is not the wish as Python spells it, and who has that."""
        plain = self.spelling(wish, frozenset())
        rival = self.rival(self.spell(wish))
        claim = next((claim.whose for claim in self.claims if plain in claim.names), None)
        whose = claim if rival is None else f"at {self.where(rival)}"
        if self.report is not None and whose is not None:
            self.report(pointer, f"{what} is {self.named} {name}: {plain} is {whose}", hint, odd=odd)


@cache
def _names_of(claims: tuple[Claim, ...]) -> frozenset[str]:
    return frozenset[str]().union(*(claim.names for claim in claims))


@define(eq=False, repr=False)
class Register:
    """The scopes of a package. Those of single classes, methods and models are made where these are lowered."""

    report: Report
    where: Callable[[str], str]
    models: Scope = field(init=False)
    """The package of models: classes, their modules, dictionaries and functions."""
    root: Scope = field(init=False)
    """What the package itself has: the client, the errors, and what calls are made of."""
    resources: Scope = field(init=False)
    """The package of resources: classes and their modules."""
    client: Scope = field(init=False)
    """The attributes of the client."""
    _resources: dict[tuple[str, ...], Scope] = field(init=False, factory=dict[tuple[str, ...], Scope])

    def __attrs_post_init__(self) -> None:
        self.models = self._scope(python_names.class_name, folds=True, along=_of_schema)
        self.resources = self._scope(python_names.class_name, folds=True, along=_of_resource)
        self.client = self._scope(python_names.method_name, CLIENT)
        self.root = self._scope(python_names.class_name, ERRORS, EXPORTS, worded=True)

    def resource(self, path: tuple[str, ...]) -> Scope:
        """Return the scope of a resource: its methods, their twins, and the resources below it. `()` is the client."""
        if not path:
            return self.client
        return self._resources.setdefault(path, self._scope(python_names.method_name, RESOURCE, along=_of_method))

    def fields(self) -> Scope:
        """Return the scope of a model's attributes."""
        return self._scope(python_names.python_name, MODEL)

    def signature(self, *, body: bool) -> Scope:
        """Return the scope of a method's parameters; `body` is one of them where the operation has a body."""
        claims = (OPTIONS, BODY) if body else (OPTIONS,)
        return self._scope(python_names.python_name, *claims, named="the argument")

    def credentials(self) -> Scope:
        """Return the scope of the client's parameters beside its options."""
        return self._scope(python_names.python_name, CONSTRUCTOR)

    def functions(self) -> Scope:
        """Return the scope of the functions that read webhooks."""
        return self._scope(python_names.method_name)

    def servers(self) -> Scope:
        """Return the scope of servers, whose names are text."""
        return self._scope(lambda wish, _: wish)

    def _scope(
        self,
        spelling: Spelling,
        *claims: Claim,
        named: str = "named",
        worded: bool = False,
        folds: bool = False,
        along: Callable[[str], Iterable[str]] = lambda name: (),
    ) -> Scope:
        return Scope(spelling, claims, self.report, self.where, named, worded, folds, along)


def constants() -> Scope:
    """Return the scope of the constants in a module of generated code."""
    return Scope(lambda wish, _: python_names.constant_name(wish))


def _of_schema(name: str) -> tuple[str, ...]:
    module = python_names.module_name(name)
    return (module, f"{name}TypedDict", f"decode_{module}")


def _of_resource(name: str) -> tuple[str, ...]:
    return (python_names.module_name(name), *class_names(name))


def class_names(name: str) -> tuple[str, ...]:
    """Return the scope of the classes in the module of a resource."""
    return (name, *(f"{name}{ending}" for ending in ("WithRawResponse", "WithStreamingResponse", "Options")))


def _of_method(name: str) -> tuple[str, ...]:
    return (f"{name}_async",)


VIEWS = frozenset({"with_raw_response", "with_streaming_response"})
CLIENT = Claim(runtime.attributes("Client") | VIEWS, "every client's")
RESOURCE = Claim(runtime.attributes("Resource") | VIEWS, "every resource's")
MODEL = Claim(runtime.attributes("Model") | {"from_event"}, "every model's")
HELPERS = Claim(
    frozenset(
        f"{name}{twin}" for name in ("iter_tools", "parse", "parse_stream", "run_tools") for twin in ("", "_async")
    ),
    "a helper's",
)
RUNS = Claim(frozenset({"run", "run_async", "run_stream", "run_stream_async"}), "a helper's")
UNKNOWN = Claim(runtime.attributes("UnknownVariant"), "every unknown variant's")
OPTIONS = Claim(runtime.parameters("RequestOptions", "__init__"), "an option of every call")
BODY = Claim(frozenset({"body"}), "the body")
CONSTRUCTOR = Claim(
    runtime.parameters("Client", "__init__")
    | runtime.parameters("Client", "with_options")
    | {"super", "client_id", "client_secret"},
    "an option of every client",
)
ERRORS = Claim(runtime.descendants("ClientError") - {"ClientError"}, "an error of every package")
EXPORTS = Claim(
    frozenset({"BackoffStrategy", "EventStream", "EventStreamAsync", "RawResponse", "RetryConfig", "ServerSentEvent",
               "UNSET", "Unset"}),
    "part of every package",
)  # fmt: skip
