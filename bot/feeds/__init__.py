"""The door to the feeds: fetches, guards, reads. Nobody else speaks HTTP with publishers."""
