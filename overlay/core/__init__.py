"""What every other room may use: the types that say "not given", records, errors, time, logging, event loops.

What lives here: small modules without behaviour of their own. Every exception class that users can catch is defined
here, also those of the helpers. Nothing comes in but plain values; nothing of the runtime and no HTTP library is
imported, so that `import` of the package stays cheap.
"""
