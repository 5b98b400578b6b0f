"""What the document says of its operations and of itself, read before anything has a type or a name.

What lives here: the document's nodes and references with a bound on the work (`context`), path items, media types,
headers, extensions for SDKs, generic schemas written out, and the names of an earlier run. A node comes in, plain
values go out. Imports `document`, `settings`, `naming`, and `ir` for the ledger.
"""
