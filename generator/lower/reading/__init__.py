"""What the document says, read and merged, before any of it has a type.

Here live the document's nodes and references with a bound on the work (`context`), a schema's *shape* (what it says
keyword by keyword, `$ref` siblings and `allOf` merged into one), and what media types mean. A node comes in, a `Shape`
or a plain value goes out. Imports `document`, `settings`, `naming`, and `ir` for the ledger.
"""
