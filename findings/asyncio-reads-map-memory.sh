#!/usr/bin/env bash
# CPython's asyncio (3.10 to 3.13 seen) on Linux with glibc: each small read of a protocol may map and unmap memory.
#
# The selector transport of a `Protocol` asks the socket for 256 KiB at each read (`_SelectorSocketTransport.max_size`),
# and `socket.recv` allocates all of that before it shrinks the bytes to what came. 256 KiB is above glibc's initial
# threshold for `mmap` (128 KiB, mallopt(3)), so that a read of 200 bytes costs mmap, a page fault, mremap and munmap:
# some 14 microseconds. glibc raises the threshold when a mapped block is freed, but not when one was shrunk before, so
# whether a program pays depends on whether it happened to free a larger block earlier: one and the same program is fast
# after `bytearray(1 << 20)` was made and dropped. A `BufferedProtocol` never pays. Page faults are counted here.
set -euo pipefail
python=${PYTHON:-python3}
case "$(ldd --version 2>&1 | head -1)" in *GLIBC* | *"GNU libc"*) ;; *) echo "needs glibc"; exit 0 ;; esac
"$python" - <<'PYTHON'
import asyncio
import resource
import socket
import subprocess
import sys

PROGRAM = """
import asyncio, resource, socket, sys
READS = 2000

class Plain(asyncio.Protocol):
    def data_received(self, data):
        got.set()

class Buffered(asyncio.BufferedProtocol):
    space = bytearray(65536)
    def get_buffer(self, sizehint):
        return self.space
    def buffer_updated(self, nbytes):
        got.set()

async def main():
    global got
    got = asyncio.Event()
    ours, theirs = socket.socketpair()
    ours.setblocking(False)
    transport, _ = await asyncio.get_running_loop().create_connection(globals()[sys.argv[1]], sock=ours)
    if sys.argv[2] == "after":
        block = bytearray(1 << 20)
        del block
    counts = []
    for _ in range(2):  # The first round warms up.
        before = resource.getrusage(resource.RUSAGE_SELF).ru_minflt
        for _ in range(READS):
            got.clear()
            theirs.send(b"x" * 200)
            await got.wait()
        counts.append(resource.getrusage(resource.RUSAGE_SELF).ru_minflt - before)
    transport.close()
    theirs.close()
    print(counts[-1] / READS)

asyncio.run(main())
"""
seen = {}
for kind in ("Plain", "Buffered"):
    for when in ("before", "after"):
        command = [sys.executable, "-c", PROGRAM, kind, when]
        seen[kind, when] = float(subprocess.run(command, capture_output=True, text=True, check=True).stdout)
print("Python", sys.version.split()[0], "page faults a read:", seen)
assert seen["Plain", "before"] > 0.9, seen
assert seen["Plain", "after"] < 0.1 and seen["Buffered", "before"] < 0.1 and seen["Buffered", "after"] < 0.1, seen
PYTHON
echo "seen as described"
