"""A newsroom and a Telegram of its own: what the demo and the tests of the whole program run on."""
