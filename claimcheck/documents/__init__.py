"""Documents: from bytes to a text that quotes can be anchored in."""
