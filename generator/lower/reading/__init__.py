"""What the document says, read and merged, before any of it has a type.

What lives here: nodes and references of the document with a bound on the work (`context`), the *shape* of a schema,
which is what it says keyword by keyword after its `$ref` siblings and `allOf` are merged (`shape`, `all_of`), and what
single keywords mean (`json_types`, `nullability`, `limits`, `media_types`). A node comes in, a `Shape` or a plain value
goes out. Imports `document`, `settings`, `naming`, and `ir` for the ledger.
"""
