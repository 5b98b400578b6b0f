"""Faults: replies and streams that go wrong the way real servers and gateways do.

What lives here: one module per kind of fault, the register in which each has its name, and the catalogue of all. A
`Reply` comes in, a spoiled `Reply` goes out. Imports `testing.http` and `core`.
"""
