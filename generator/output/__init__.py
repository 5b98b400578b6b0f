"""From the representation to the files of the output folder, and back to a verdict about them.

What lives here: rendering the templates (`render`), formatting (`format`), writing (`write`), the comparison of what
was written with what would be (`check`, `check_report`), the hashes of both (`lock`), what is remembered of the last
run (`memory`), and the page of the public API (`api_page`). An `ir.Package` comes in, a mapping of path to text goes
out; only `write` touches the output folder.
Imports everything below: `views`, `ir`, `settings`, `naming`, `document`.
"""
