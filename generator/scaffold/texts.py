"""The text of a project's files. What a document says stands in them as text: in TOML, Markdown, YAML and Python."""

from __future__ import annotations

from pathlib import Path

from attrs import frozen

from .. import ir
from ..document.diagnostics import Diagnostics
from ..naming import plain
from ..output.format import formatted
from ..output.render import Printer
from ..views.python.code import Code, identifier, literal
from .first_calls import FirstCall, first_calls
from .project import HEADER, Project, pythons
from .toml_text import quoted

_MARKDOWN = str.maketrans({each: f"\\{each}" for each in "\\`*_[]#|~!"} | {"&": "&amp;", "<": "&lt;", ">": "&gt;"})


@frozen
class ProjectView:
    """What the files of a project print."""

    header: Code
    title: Code
    """For Markdown."""
    name: Code
    version: Code
    spec: Code
    quoted_spec: Code
    """For YAML."""
    pythons: Code
    """The versions that the tests run on, for YAML."""
    client: Code
    imported: Code
    """The client in the tests' import, `used` its name there: pytest collects classes whose names begin with Test."""
    used: Code
    arguments: Code
    """The keywords of a client that needs no environment."""
    calls: tuple[FirstCall, ...]
    needed: tuple[Code, ...]
    """The imports of all calls."""
    environment: Code
    """The variables that a client reads, for Markdown."""
    server: bool
    """Whether the document names the server, so that the variable for it may be left out."""


def texts(project: Project, package: ir.Package, diagnostics: Diagnostics) -> dict[str, bytes]:
    """Return the content of every file by its path, without the package itself. Raises OSError and FormatError."""
    view = _view(project, package)
    printer = Printer(package)

    def printed(template: str) -> str:
        return printer(f"scaffold/{template}.jinja", view)

    tests = formatted({"tests/test_first_calls.py": printed("test_first_calls.py")}, diagnostics)
    files: dict[str, str] = {
        **tests,
        ".github/workflows/sdk.yml": printed("sdk.yml"),
        ".gitignore": HEADER + "__pycache__/\n.venv/\n.mypy_cache/\n.pytest_cache/\n.ruff_cache/\nbuild/\ndist/\n",
        "CHANGELOG.md": printed("CHANGELOG.md"),
        "LICENSE": printed("LICENSE"),
        "README.md": printed("README.md"),
        "hatch_build.py": HEADER + Path(__file__).with_name("hatch_build.py").read_text("utf-8"),
    }
    if project.pyproject is not None:
        files["pyproject.toml"] = project.pyproject
    return {**{path: text.encode() for path, text in files.items()}, **project.documents()}


def markdown(text: str) -> str:
    """Return a line of text for Markdown, in which nothing is markup (CommonMark §2.4)."""
    return " ".join(plain(text).split()).translate(_MARKDOWN)


def _view(project: Project, package: ir.Package) -> ProjectView:
    calls = first_calls(package, project.document)
    client, collected = identifier(package.client), package.client.startswith("Test")
    arguments = {
        scheme.parameter: Code('("user", "password")') if scheme.kind == "basic" else literal("test-key")
        for scheme in package.security
    }
    variables = [*(scheme.env for scheme in package.security), package.server_env]
    return ProjectView(
        header=Code(HEADER.removeprefix("# ").strip()),
        title=Code(markdown(project.title)),
        name=Code(project.name),
        version=Code(project.version),
        spec=Code(project.spec),
        quoted_spec=Code(quoted(project.spec)),
        pythons=Code(f"[{', '.join(map(quoted, pythons(project.config)))}]"),
        client=client,
        imported=Code(f"{client} as Client") if collected else client,
        used=Code("Client") if collected else client,
        arguments=Code("".join(f"{identifier(name)}={value}, " for name, value in arguments.items())),
        calls=tuple(calls),
        needed=tuple(sorted({line for call in calls for line in call.imports})),
        environment=Code(", ".join(f"`{variable}`" for variable in dict.fromkeys(variables) if variable)),
        server=any(server.url.startswith("http") for server in package.servers),
    )
