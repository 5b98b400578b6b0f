"""What a schema of the document says, before it has a type.

The *shape* of a schema is what it says keyword by keyword, after its `$ref` siblings and its `allOf` are merged
(`shape`, `all_of`). Beside it stand the meanings of single keywords (`json_types`, `nullability`, `limits`). A node
comes in, a `Shape` or a plain value goes out. Imports `lower.reading`.
"""
