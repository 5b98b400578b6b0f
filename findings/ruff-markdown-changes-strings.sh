#!/usr/bin/env bash
# ruff 0.17.5: `ruff format` of a Markdown file changes the value of string literals in its Python blocks.
#
# A line of blanks inside a triple-quoted string is part of its value, and `ruff format` of a .py file leaves it alone.
# Formatting the same code as a block of a Markdown file empties such lines if anything else in the block needs a
# change, so the program in the block means something else afterwards. No message is given, and the exit code is 0.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" -q install ruff==0.17.5
"$work/venv/bin/python" - "$work/venv/bin/ruff" <<'PYTHON'
import subprocess
import sys

CODE = 'x = """a\n   \nb"""\ny=1\n'


def formatted(text, name):
    command = [sys.argv[1], "format", "--isolated", "--stdin-filename", name, "-"]
    return subprocess.run(command, input=text, capture_output=True, text=True, check=True).stdout


def value_of(code):
    names = {}
    exec(code, names)
    return names["x"]


alone = formatted(CODE, "x.py")
block = formatted(f"```python\n{CODE}```\n", "x.md").removeprefix("```python\n").removesuffix("```\n")
print("file:", repr(value_of(alone)), "block:", repr(value_of(block)))
assert value_of(alone) == "a\n   \nb", alone
assert value_of(block) == "a\n\nb", block
PYTHON
echo "seen as described"
