"""Lists that come in pages: how the next page of an operation is asked for, and where that is said.

What lives here: the decision (`pagination`), what the pages of frameworks look like (`shapes`), what documents say of
their pages for SDKs (`extensions`), and a view of one operation for both (`paged`). An operation comes in, its
`ir.Pagination` goes out. Imports `lower.schemas` and `settings`.
"""
