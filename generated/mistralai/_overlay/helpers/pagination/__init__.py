# Copied from overlay/helpers/pagination/__init__.py; edit it there.
"""Lists that come in pages, read to their end.

In comes a generated method that returns one page, with the `PageRule` of its operation; out goes an iterator over the
items of all pages. `iteration` asks by cursor, offset or page number, `links` follows the address of the next page.
Imports what `helpers` may import; nothing else in `helpers` imports it.
"""
