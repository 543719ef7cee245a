"""The tests of Rasid, in the rooms of the package."""
