# Copied from overlay/helpers/pagination/__init__.py; edit it there.
"""Lists that come in pages: every item, the next page being asked for when the last item of one has been taken.

What lives here: the rule by which an API pages, the pages that are asked for by arguments, and those that link to the
next one. A method of a resource comes in with its arguments and a `PageRule`; items go out. Imports `client`, `calls`,
`models` and `core`.
"""
