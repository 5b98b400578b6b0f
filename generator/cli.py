"""The command line: `generate`, `check` and `diff`.

Exit codes: 0 done; 1 drift, or a breaking change; 2 bad input or bad arguments, and then nothing has been written.
Complaints go to standard error, what the command found goes to standard output.
"""

from __future__ import annotations

import argparse
import sys
import traceback
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from attrs import evolve, frozen

from .document.diagnostics import Diagnostics, shown_path
from .output.check_report import FORMATS, render
from .settings.config import Config, find_config, load_config
from .settings.names import is_name

if TYPE_CHECKING:
    from .output.lock import Lock
    from .output.memory import Memory, Remembered
    from .pipeline import Result

COMMAND = "python -m generator" if __package__ == "generator" else "sdkgen"
"""What the user runs: in a checkout the module, where it is installed the command."""
_DOCUMENTS = ("openapi.yaml", "openapi.yml", "openapi.json")
"""The documents that are looked for where none is named."""


@frozen(eq=False, repr=False)
class Run:
    """The inputs of one run, after the arguments were laid over the settings."""

    spec: Path
    config: Config
    package: str
    output: Path
    settings: Path | None = None


def main(arguments: Sequence[str] | None = None, *, remembers: bool = False) -> int:
    """Run the command that the arguments name, and return its exit code.

    `remembers` lets `generate` and `check` end at once where nothing has changed since a run that is remembered.
    """
    arguments = list(sys.argv[1:] if arguments is None else arguments)
    options = _parser(with_diff=arguments[:1] == ["diff"]).parse_args(arguments)
    if options.command == "diff":
        from .diff.command import run as diff

        return diff(options)
    diagnostics = Diagnostics(strict=options.strict)
    try:
        run = _run(options, diagnostics)
        code = 2 if run is None else _command(options, run, diagnostics, remembers and not options.fresh)
    except (RecursionError, MemoryError) as error:
        diagnostics.error(None, f"the document is too deep or too large for this machine ({type(error).__name__})")
        code = 2
    except Exception:
        # Exit code 1 would say "drift". The traceback is for the report; an error like this one writes nothing.
        traceback.print_exc()
        diagnostics.error(None, "the generator failed: this is a bug of the generator, not of the document")
        code = 2
    sys.stderr.write(diagnostics.render())
    return code


def _parser(*, with_diff: bool) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(COMMAND, description="Make a typed Python SDK from an OpenAPI document.")
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    common = argparse.ArgumentParser(add_help=False)
    common.add_argument("--spec", type=Path, help="the document, YAML or JSON; without --config, nothing is configured")
    common.add_argument("--config", type=Path, help="a TOML file with [tool.sdk]; else pyproject.toml or sdk.toml")
    common.add_argument("--package", help="the package's name; default from the config, else from the document's title")
    common.add_argument("--output", type=Path, metavar="DIR", help="the package goes to DIR/NAME; default 'generated'")
    common.add_argument("--root", type=Path, metavar="DIR", help="a folder around the document that it may refer into")
    common.add_argument("--strict", action="store_true", help="treat every warning as an error")
    common.add_argument("--fresh", action="store_true", help="make everything anew, whatever is remembered")
    generate = commands.add_parser("generate", parents=[common], help="write the package")
    generate.add_argument(
        "--scaffold", action="store_true", help="make DIR a project around the package, ready to publish"
    )
    generate.add_argument("--name", default="", help="with --scaffold: the distribution's name; else the package's")
    generate.add_argument("--version", default="", help="with --scaffold: its version; else the document's")
    check = commands.add_parser("check", parents=[common], help="compare the package with its document; writes nothing")
    check.add_argument("--format", choices=FORMATS, default="text", help="default: text")
    diff = commands.add_parser("diff", help="compare two documents: what changes for callers")
    if with_diff:  # imports what the other commands have no use for
        from .diff.command import add_arguments

        add_arguments(diff)
    return parser


def _run(options: argparse.Namespace, diagnostics: Diagnostics) -> Run | None:
    """Lay the arguments over the settings; None after an error.

    Relative paths of the arguments start from the working directory, those of the settings from the folder of their
    file.
    """
    config = Config()
    file = options.config or (find_config(Path()) if options.spec is None else None)
    if file is not None:
        loaded = load_config(file, diagnostics)
        if loaded is None:
            return None
        config = loaded
    spec = options.spec or config.spec
    if spec is None and file is None:
        spec = next((Path(name) for name in _DOCUMENTS if Path(name).is_file()), None)
    if spec is None:
        diagnostics.error(config.place("spec"), "no document is named", "use --spec, or `spec` in [tool.sdk]")
    if options.package is not None and not is_name(options.package):
        diagnostics.error(None, f"--package {options.package!r} is no Python name")
    if spec is None or diagnostics.has_errors:
        return None
    output = options.output or config.output or Path("generated")
    if getattr(options, "scaffold", False) and options.output is None and options.config is None and file is not None:
        output = file.parent  # The settings are those of a project already.
    config = evolve(config, root=options.root or config.root)
    return Run(spec, config, options.package or "", output, file)


def _command(options: argparse.Namespace, run: Run, diagnostics: Diagnostics, remembers: bool) -> int:
    """Run `generate` or `check`: make the files in memory, then write them or compare them."""
    if getattr(options, "scaffold", False):
        return _scaffold(options, run, diagnostics)
    memory = _memory(options, run) if remembers else None
    known = memory.recall() if memory is not None else None
    if known is not None:
        return _as_before(known, options, run, diagnostics)
    from .output.lock import lock_name, lock_of, read_lock
    from .pipeline import generate

    result = generate(run.spec, run.config, diagnostics, run.package, run.output)
    if result is None:
        return 2
    lock = lock_of(result.document, run.config, result.package, result.files, result.names)
    locked = read_lock(run.output / lock_name(result.package))
    # What comes of other files, or of names that this run was the first to give, is made from scratch the next time.
    if result.document.sources.has_asked or locked is None or locked.names != result.names:
        memory = None
    code = _done(options, run, result, lock, locked, diagnostics)
    if code == 0 and memory is not None:
        memory.keep(result.package, result.files, lock.render(), result.ledger.render(), diagnostics)
    return code


def _memory(options: argparse.Namespace, run: Run) -> Memory:
    from .output.memory import Memory

    arguments = (run.package, str(run.config.root), "strict" if options.strict else "")
    return Memory.of(run.spec, run.settings, run.output, arguments)


def _as_before(known: Remembered, options: argparse.Namespace, run: Run, diagnostics: Diagnostics) -> int:
    """Say what a run said that made the same."""
    for complaint in known.complaints:
        diagnostics.add(complaint)
    if options.command == "check":
        sys.stdout.write(render([], options.format, known.package, COMMAND))
        return 0
    sys.stdout.write(known.ledger)
    sys.stdout.write(f"{shown_path(run.output / known.package)}: {known.count} files, 0 changed\n")
    return 0


def _done(
    options: argparse.Namespace, run: Run, result: Result, lock: Lock, locked: Lock | None, diagnostics: Diagnostics
) -> int:
    """Compare the files that were made, or write them."""
    if options.command == "check":
        from .output.check import compare

        shown = shown_path(run.output)
        findings = compare(result.files, lock, locked, run.output, result.package, shown)
        sys.stdout.write(render(findings, options.format, result.package, COMMAND))
        return 1 if findings else 0
    return _write(result, run, lock, locked, diagnostics)


def _write(result: Result, run: Run, lock: Lock, locked: Lock | None, diagnostics: Diagnostics) -> int:
    from .output.lock import lock_name
    from .output.write import UnsafePathError, write

    files = {**result.files, lock_name(result.package): lock.render()}
    try:
        changed = write(files, run.output, result.package, locked)
    except (UnsafePathError, OSError) as error:
        diagnostics.error(None, f"cannot write to {shown_path(run.output)}: {error}")
        return 2
    written = shown_path(run.output / result.package)
    sys.stdout.write(result.ledger.render())
    sys.stdout.write(f"{written}: {len(result.files)} files, {len(changed)} changed\n")
    return 0


def _scaffold(options: argparse.Namespace, run: Run, diagnostics: Diagnostics) -> int:
    """Generate the package into a project, and write the project around it."""
    from .output.format import FormatError
    from .output.lock import lock_name, lock_of, read_lock
    from .pipeline import generate
    from .scaffold.project import SOURCE, Wishes, prepare
    from .scaffold.texts import texts

    wishes = Wishes(run.spec, run.config, run.package, run.output, options.name, options.version)
    project = prepare(wishes, diagnostics)
    if project is None:
        return 2
    run = Run(run.spec, project.config, project.package, run.output / SOURCE)
    result = generate(project.document, run.config, diagnostics, run.package, run.output)
    if result is None:
        return 2
    try:
        files = texts(project, result.lowered, diagnostics)
        if not project.may_copy(files, diagnostics):
            return 2
        lock = lock_of(result.document, run.config, result.package, result.files, result.names)
        code = _write(result, run, lock, read_lock(run.output / lock_name(result.package)), diagnostics)
        changed, kept = project.owned.write(files) if code == 0 else ([], [])
    except (FormatError, OSError) as error:
        diagnostics.error(None, f"cannot write to {shown_path(project.folder)}: {error}")
        return 2
    sys.stdout.write(f"{shown_path(project.folder)}: {', '.join(changed) or 'nothing'} written\n")
    kept += ["pyproject.toml"] if project.pyproject is None else []
    if kept:
        sys.stdout.write(f"yours, and left as they are: {', '.join(kept)}\n")
    return code
