"""Races: what may happen to a call from elsewhere, at every stage of it, each in a process of its own.

A row of the table ends in a bounded time, by a typed error or in good order, with exit code 0 and an empty standard
error, under `-X dev -W error`. In here: servers that hold a call at a stage (`stages.py`), the rows (`programs.py`,
`endings.py`), the process that forks for each row (`children.py`), and the tests. `python -m tests.races 20` runs every
row twenty times, as `make soak` does.
"""
