"""The only package that talks to a database: connections, the journal, queries, the candidate index, snapshots."""
