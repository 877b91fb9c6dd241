"""The reports that the samples must give: rewrite them with ``python -m tests.golden``.

Review the change as a diff: every line of it is something that a user will see differently.
"""

from __future__ import annotations

import json
import os
import re
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from qa.cli import run

ROOT = Path(__file__).parent.parent
SAMPLES = ROOT / "samples"
FOR_CI = "product"


def names() -> list[str]:
    """The samples that have a list of their defects."""
    return sorted(path.name.removesuffix(".gold.jsonl") for path in SAMPLES.glob("*.gold.jsonl"))


def gold(name: str) -> list[dict[str, Any]]:
    """The defects of a sample, marked by hand."""
    lines = (SAMPLES / f"{name}.gold.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


def arguments(name: str) -> list[str]:
    """What is checked: an article beside its source, or a table."""
    if (SAMPLES / f"{name}.de.txt").exists():
        return [f"samples/{name}.de.txt", "--source", f"samples/{name}.en.txt"]
    return [f"samples/{name}.jsonl"]


def report(targets: list[str], output: Path) -> tuple[int, dict[str, Any]]:
    """The exit status of a check by rules alone, and its report, also written to ``output``."""
    before = Path.cwd()
    os.chdir(ROOT)  # so that the paths in the report are the same everywhere
    try:
        status = run(["check", *targets, "--model", "none", "--quiet", "-o", str(output)])
    finally:
        os.chdir(before)
    return status, json.loads(output.read_text(encoding="utf-8"))


def reports_for_ci(name: str, folder: Path) -> dict[str, str]:
    """The SARIF and JUnit reports of a sample, made in ``folder``, by their endings."""
    files = {ending: folder / f"report{ending}" for ending in (".sarif", ".junit.xml")}
    targets = [*arguments(name), *(word for file in files.values() for word in ("-o", str(file)))]
    report(targets, folder / "report.json")
    texts = {ending: file.read_text(encoding="utf-8") for ending, file in files.items()}
    # The tool is the documentation of every check: each change would show.
    texts[".sarif"] = re.sub(r'"tool": .*\n|"ruleIndex": \d+, ', "", texts[".sarif"])
    return texts


def main() -> None:
    """Rewrite the report of every sample, and for one also those that CI reads."""
    with TemporaryDirectory() as folder:
        for ending, text in reports_for_ci(FOR_CI, Path(folder)).items():
            (SAMPLES / f"{FOR_CI}.report{ending}").write_text(text, encoding="utf-8")
    for name in names():
        path = SAMPLES / f"{name}.report.json"
        _, content = report(arguments(name), path)
        del content["signature"]  # it names the version and every check: each change would show
        text = json.dumps(content, ensure_ascii=False, indent=1)
        path.write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
