"""Each file is formatted as if it stood alone, whatever is in it and in the others."""

from __future__ import annotations

import subprocess
from importlib import import_module

import pytest

from generator.document.diagnostics import Diagnostics
from generator.output.format import FormatError, formatted

TEXTS = [
    'x = { "a":1 }\n',
    '"""Doc.\n\n```py\nx = {  "a":1}\n```\n\n~~~\n"""\nx = {"a" :1}\n',
    '"""\n```````````\n``````````````py\n"""\nx = {"a" :1}\n',
    '"""Doc.   \n\n<!-- fmt: off -->\n"""\nx = {"a" :1}\n',
    '# fmt: off\nx = {"a" :1}\n',
    '# <!-- fmt: off -->\nx = {"a" :1}\n',
    'x = {"a" :1}  # fmt: skip\n\n\n\n',
    '"""<!--"""\nx = {"a" :1}\n"""-->"""\n',
    'class A:\n    """a\n\n    b"""\n    x = {"c" :1}\n    """q\n\n    w"""\ndef f(): pass\n',
    "# é\u2028x\nx = '\x0c' \n",
    "",
    "\n\n",
    "    \n",
    "# only a remark",
]


def alone(text: str) -> str:
    options = ["--isolated", "--no-cache", "--line-length", "120", "--target-version", "py310"]
    command = [str(import_module("ruff").find_ruff_bin()), "format", *options, "--stdin-filename", "a.py", "-"]
    return subprocess.run(command, input=text.encode(), capture_output=True, check=True).stdout.decode()


def test_each_file_becomes_what_it_becomes_alone() -> None:
    files = {f"sample/{number}.py": text for number, text in enumerate(TEXTS)}
    assert formatted(files, Diagnostics()) == {path: alone(text) for path, text in files.items()}


def test_what_is_no_python_of_ours_stays_as_it_is() -> None:
    files = {
        "sample/a.py": "# Copied from overlay/a.py; edit it there.\nx  =  1\n",
        "sample/py.typed": "",
        "b.json": "{ }",
    }
    assert formatted(files, Diagnostics()) == files


def test_a_file_that_is_refused_is_named() -> None:
    with pytest.raises(FormatError, match=r"Failed to parse sample/b\.py:2:7: "):
        formatted({"sample/a.py": "x = 1\n", "sample/b.py": "x = 1\ndef f(:\n", "sample/c.py": "y=1\n"}, Diagnostics())
