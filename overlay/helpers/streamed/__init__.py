"""What a stream of chunks adds up to while it goes on: the answer so far, and runs of tools.

Chunks come in, as a chat stream gives them; responses and steps of tool runs go out. Imports the accumulator and the
steps of tool runs beside it, `streams` and what is below them.
"""
