"""The demo: invented newspapers and a Telegram stand-in on loopback, for people and tests."""
