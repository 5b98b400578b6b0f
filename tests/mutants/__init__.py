"""Mutation testing: one small change to the code at a time, and the tests that guard that code have to fail.

`rooms.toml` says which tests guard which files, `changes.py` makes the mutants of a file, `trial.py` runs the tests
against one of them in a process of its own, `survivors.toml` lists those that no test can tell apart, each with its
reason. `python -m tests.mutants` (`make mutants`) is the command.

The runner is ours because the runtime is imported twice, as `overlay` and as its verbatim copy in every generated
package: a mutant has to be in all of them, and never on disk, where a run that is killed would leave it. mutmut and
cosmic-ray rewrite one file, and neither removes a statement nor swaps arguments.
"""
