"""`python -m bot` is the command `rasid`."""

from bot.cli import main

main()
