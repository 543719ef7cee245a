"""Precision and recall of what ships, by the scorers of the shared folder: `make eval`.

Runs each scorer in a process of its own on the sets that lie there (`dev`); nothing of their data is kept.
"""

import argparse
import os
import subprocess
import sys
from pathlib import Path

from benchmarks import feeds

ROOT = Path(__file__).parent.parent


def score(shared: Path, *call: str) -> int:
    script, function, *more = call
    command = [
        sys.executable,
        str(shared / "eval" / script),
        f"benchmarks.adapters:{function}",
        *more,
    ]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    print(f"\n## {script} {function} {' '.join(more)}".rstrip(), flush=True)
    return subprocess.run(command, cwd=ROOT, env=environment, check=False).returncode


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, required=True)
    parser.add_argument(
        "--only", choices=["match", "lead", "stories", "semantic", "feeds"], default=None
    )
    parser.add_argument("--list", type=Path, default=None, help="file for what feeds disagree on")
    given = parser.parse_args()
    shared = given.shared.resolve()
    if not (shared / "eval").is_dir():
        print(
            f"{shared} has no folder eval; name the shared folder: make eval SHARED=…",
            file=sys.stderr,
        )
        return 2
    runs: dict[str, list[tuple[str, ...]]] = {
        "match": [
            ("language/score_match.py", "match_keywords"),
            ("language/score_match.py", "match_keywords", "--no-lang"),
        ],
        "lead": [("language/score_lead.py", "lead_sentences")],
        "stories": [("stories/score_dedup.py", "fold_stories", "--set", "dev")],
    }
    if given.only == "semantic":
        runs["semantic"] = [("stories/score_dedup.py", "fold_stories_semantic", "--set", "dev")]
    codes = [
        score(shared, *call)
        for name, calls in runs.items()
        if given.only in (None, name)
        for call in calls
    ]
    if given.only in (None, "feeds"):
        print("\n## feeds", flush=True)
        codes.append(feeds.play(shared, given.list))
    return int(any(codes))


if __name__ == "__main__":
    sys.exit(main())
