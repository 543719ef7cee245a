"""What holds for all tests: where RASID_NO_SKIP is set, as in CI, a skipped test is a failure."""

import os

import pytest
from hypothesis import settings

settings.register_profile("no-deadline", deadline=None)  # a first word unpacks its lexicon
settings.load_profile("no-deadline")


@pytest.hookimpl(hookwrapper=True)
def pytest_runtest_makereport(item: pytest.Item, call: pytest.CallInfo[None]):  # type: ignore[no-untyped-def]
    outcome = yield
    report = outcome.get_result()
    if report.skipped and os.environ.get("RASID_NO_SKIP") and not hasattr(report, "wasxfail"):
        report.outcome = "failed"
        report.longrepr = f"skipped where nothing may be: {report.longrepr}"
