"""Lists that come in pages: how the next page of an operation is asked for, and what tells so.

An operation comes in (`pagination` is the way in), its `ir.Pagination` goes out. `shapes` knows what the pages of
frameworks look like, `extensions` what documents say of them for SDKs. Imports `lower.schemas` and `settings`.
"""
