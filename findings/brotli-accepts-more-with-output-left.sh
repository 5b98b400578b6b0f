#!/usr/bin/env bash
# Brotli 1.2.1 (the Python bindings): with `output_buffer_limit`, `can_accept_more_data()` does not say when to stop.
#
# Decompressor.process(data, output_buffer_limit=n) gives out some n bytes; the rest is had by process(b"", ...) for as
# long as can_accept_more_data() is False. But it is True already while output of what was given waits inside. Who goes
# by it alone, as its description suggests, loses the end of a body once the input is over, without an error;
# is_finished() is what tells, and it has to be asked as well.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" -q install brotli==1.2.1
"$work/venv/bin/python" - <<'PYTHON'
import brotli

LIMIT = 65536
whole = b"".join(b"%d " % number for number in range(200_000))
packed = brotli.compress(whole, quality=4)


def undone(to_the_end):
    one, out = brotli.Decompressor(), bytearray()
    for at in range(0, len(packed), LIMIT):
        out += one.process(packed[at : at + LIMIT], output_buffer_limit=LIMIT)
        while not one.can_accept_more_data():
            out += one.process(b"", output_buffer_limit=LIMIT)
    by_hint = one.is_finished()
    while to_the_end and not one.is_finished():
        out += one.process(b"", output_buffer_limit=LIMIT)
    return by_hint, bytes(out)


finished, short = undone(to_the_end=False)
_, full = undone(to_the_end=True)
print("original:", len(whole), "by can_accept_more_data():", len(short), "until is_finished():", len(full))
assert full == whole
assert not finished and len(short) < len(whole) and whole.startswith(short), (finished, len(short))
PYTHON
echo "seen as described"
