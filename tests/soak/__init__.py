"""The soak: tens of thousands of calls with faults among them, and what the process holds before and after.

`make soak` runs all of it in some minutes; `test_soak.py` is a few seconds of the same for every run of the tests. In
here: a server in a process of its own (`server.py`), the calls of each way to the network (`calls.py`), what a process
holds (`held.py`), and the table (`__main__.py`). Each way runs in a process of its own, so that what it holds is what
its calls left. Linux only: it reads /proc.
"""
