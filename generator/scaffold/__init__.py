"""A publishable project around a package: what `generate --scaffold` writes beside it.

What lives here: the project's settings and metadata (`project`, `metadata`, `toml_text`), the calls that its README and
its tests begin with (`first_calls`), the text of its files (`texts`), who owns each of them (`owned`), and what its
build runs (`hatch_build`, which is copied). A document and settings come in, files go out; all of them are the user's,
and are written anew only as long as nobody has changed them. Imports `pipeline` and everything below it.
"""
