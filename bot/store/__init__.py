"""Where everything is kept: two adapters of `ports.Store` that pass one contract suite.

`memory` is the reference, for tests and the demo; `sqlite` is what a deployment runs on.
"""
