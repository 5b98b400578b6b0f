"""Coverage-guided fuzzing: bytes that libFuzzer thinks of, against what a literal reading of the standards says.

`targets.py` has a function for each room; it raises where the code is wrong. `python -m tests.fuzz TARGET`
(`make fuzz`) looks for such bytes with atheris. What it found interesting, made small, stands in `corpora/`: the tests
read it again without atheris.
"""
