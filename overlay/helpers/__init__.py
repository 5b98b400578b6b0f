"""Conveniences over a client's calls: chat streams, structured output, tools, pages, downloads.

What lives here: everything that looks into what an API sends (messages, choices, tool calls), while the rooms below do
not care. A client's method or a stream comes in; texts, parsed objects, steps of a tool run or items go out. Nothing of
it is loaded before it is used. Imports every room below; the helpers' exceptions are in `core/helper_errors.py`.
"""
