"""The schema's history, one file for each revision, named so that they sort.

The journal speaks of tables and columns for ever: a revision renames and drops none that a record or decision has, and
what it adds may be NULL, or verification would take the new values for changes made behind the journal's back. Rebuilding
a table on SQLite forgets its CHECK constraints unless they are given again. A new revision also changes `KNOWN` in
store/version.py, `SHAPES` in store/shape.py and the pictures in db/; tests say where one was forgotten.
"""
