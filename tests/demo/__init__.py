"""Tests of the demo's newsroom and Telegram stand-in."""
