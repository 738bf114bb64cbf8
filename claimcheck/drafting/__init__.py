"""A draft read line by line: its sentences, what each rests on, and what an editor would mark in the margin."""
