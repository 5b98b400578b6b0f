"""From the representation to the files in the output folder.

What lives here: rendering the templates, formatting, writing, checking what was written, the lock, and the API page. An
`ir.Package` comes in, text by path goes out. Imports everything below: `views`, `ir`, `settings`, `naming`, `document`.
"""
