"""If a user sees it, it is written down; what is written down is there."""

import importlib.util
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
DOCS = [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")]
LINK = re.compile(r"\]\((?!https?://|#)([^)#\s]+)")
ADR = re.compile(r"\d{4}-[a-z0-9-]+\.md")


def generated() -> dict[str, str]:
    spec = importlib.util.spec_from_file_location("generate", ROOT / "docs" / "generate.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    pages: dict[str, str] = module.pages()
    return pages


@pytest.mark.parametrize(
    "name", ["commands.md", "settings.md", "cli.md", "errors.md", "events.md", "topics.md"]
)
def test_the_reference_is_what_the_code_says(name: str) -> None:
    written = (ROOT / "docs" / "reference" / name).read_text(encoding="utf-8")

    assert written == generated()[name], "run `make docs`"


@pytest.mark.parametrize("path", DOCS, ids=lambda path: str(path.relative_to(ROOT)))
def test_every_link_leads_somewhere(path: Path) -> None:
    broken = [
        link
        for link in LINK.findall(path.read_text(encoding="utf-8"))
        if not (path.parent / link).exists()
    ]

    assert not broken


def test_every_decision_has_its_parts() -> None:
    files = sorted((ROOT / "docs" / "adr").glob("*.md"))

    assert [file.name[:4] for file in files] == [f"{n:04}" for n in range(1, len(files) + 1)]
    for file in files:
        text = file.read_text(encoding="utf-8")
        assert text.startswith(f"# {int(file.name[:4])}. "), file.name
        assert ADR.fullmatch(file.name)
        for part in ("## Context", "## Decision", "## Considered", "## Consequences"):
            assert part in text, f"{file.name} lacks {part}"


def test_every_dependency_has_its_reason() -> None:
    import tomllib

    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    reasons = "\n".join(
        file.read_text(encoding="utf-8") for file in (ROOT / "docs" / "adr").glob("*.md")
    )
    for line in [*project["dependencies"], *project["optional-dependencies"]["dev"]]:
        name = re.split(r"[\[><=]", line)[0]
        assert name in reasons, f"{name} has no reason in docs/adr/"


def test_the_readme_has_the_two_commands() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")

    assert "make demo" in readme
    assert "make test" in readme


def test_every_make_target_that_is_named_is_there() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    for path in DOCS:
        for target in re.findall(r"`make ([a-z-]+)", path.read_text(encoding="utf-8")):
            assert re.search(rf"^{target}:", makefile, re.MULTILINE), f"{path.name}: make {target}"


def test_no_path_of_a_machine_and_no_registry_is_written_down() -> None:
    for path in [*DOCS, *(ROOT / "requirements").glob("*.txt"), ROOT / "pyproject.toml"]:
        text = path.read_text(encoding="utf-8")
        assert not re.search(r"(?<![\w.])/(root|work|home)/", text), path
        assert not re.search(r"https?://\S+/simple", text), path


def test_the_tests_that_hold_the_manners_are_there() -> None:
    page = (ROOT / "docs" / "explanation" / "polite-polling.md").read_text(encoding="utf-8")
    sources = [path.read_text(encoding="utf-8") for path in (ROOT / "tests").rglob("test_*.py")]
    written = {name for source in sources for name in re.findall(r"def (test_\w+)\(", source)}

    named = set(re.findall(r"`(test_\w+)`", page))

    assert len(named) > 30
    assert named <= written
