# Copied from overlay/client/__init__.py; edit it there.
"""The base of the generated client class, and of the generated resources.

What lives here: the client's constructor and its copies (`with_options`), pickling, and the methods through which
generated code makes calls: `request`, `request_raw`, `stream`, and their asynchronous twins. Arguments of a method come
in with the `Route` of the operation; a decoded result, a `RawResponse` or a stream goes out. Imports `streams`,
`calls`, `requests`, `transport`, `models` and `core`, most of them only when the first call is made.
"""
