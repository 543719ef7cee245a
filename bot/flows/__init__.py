"""The verbs. A flow gathers, lets the pure floors decide, and applies; no flow imports another."""
