"""The steps of the store from version to version, one file each, in the order of their numbers."""
