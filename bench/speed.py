"""How long mtqa takes, each figure beside a baseline of the same run.

    python bench/speed.py [DATA] [--json]

DATA is a folder with ``dev/human.de.jsonl.gz`` (default: $MTQA_DATA); without it the last figure
is left out. Takes about half a minute on one core.
"""

from __future__ import annotations

import gc
import gzip
import json
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from command import Command

SAMPLE = (
    "Der Ausschuss hat gestern beschlossen, die neue Brücke noch in diesem Jahr zu bauen.\n"
    "„Wir unterstützen die Regierung von.“ Albaniens Recht, mögliche Fälle zu untersuchen.“\n"
) * 12
REPEATS = 5


def seconds(*arguments: str) -> float:
    """The median wall time of a Python process in seconds."""
    times = []
    for _ in range(REPEATS):
        start = time.perf_counter()
        subprocess.run([sys.executable, *arguments], capture_output=True, check=False)
        times.append(time.perf_counter() - start)
    return statistics.median(times)


def command(*arguments: str) -> tuple[str, ...]:
    """The arguments that make Python run mtqa."""
    return ("-c", "from qa.cli import main; main()", *arguments)


def cold() -> dict[str, float]:
    """Seconds of cold starts: nothing, the help, and a sample with rules alone."""
    with tempfile.TemporaryDirectory() as folder:
        sample = Path(folder) / "sample.txt"
        sample.write_text(SAMPLE, "utf-8")
        return {
            "python_pass_s": seconds("-c", "pass"),
            "help_s": seconds(*command("--help")),
            "cold_check_s": seconds(*command("check", str(sample), "--model", "none")),
        }


def rate(count: int, work: Callable[[], object]) -> float:
    """Segments a second of processor time, so that a busy machine gives the same figure."""
    start = time.process_time()
    work()
    return count / (time.process_time() - start)


def throughput(data: Path) -> dict[str, float]:
    """Segments a second on one core over human translations: reading and pairing, then rules."""
    from qa.cli import FEW_CYCLES
    from qa.read import Job
    from qa.review import Options, chosen, documents, review
    from qa.score import Nothing

    with gzip.open(data / "dev" / "human.de.jsonl.gz", "rt", encoding="utf-8") as rows:
        pairs = [json.loads(row) for row in rows]
    gc.set_threshold(FEW_CYCLES)  # as the command line does
    options = Options(chosen(), Nothing(), source_lang="en")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "human.jsonl"
        lines = [
            json.dumps({"source": row["sources"]["en"], "target": row["target"]}) for row in pairs
        ]
        path.write_text("\n".join(lines), "utf-8")
        job = Job(str(path))
        list(review([job], options))  # fills the caches that a longer run would fill
        return {
            "segments": float(len(pairs)),
            "read_segments_per_s": rate(len(pairs), lambda: list(documents(job, options))),
            "rules_segments_per_s": rate(len(pairs), lambda: list(review([job], options))),
        }


def main() -> None:
    """Measure and print."""
    parser = Command(__doc__, data="data", json=True)
    arguments = parser.parse_args()
    found = cold()
    if arguments.data:
        found |= throughput(arguments.data)
    if arguments.json:
        print(json.dumps({name: round(value, 4) for name, value in found.items()}))
    else:
        for name, value in found.items():
            print(f"{name:24}{value:12.3f}")


if __name__ == "__main__":
    main()
