"""A folder of articles in a repository: a pull request with one broken sentence, and the whole run.

    python bench/folder.py [--articles 500] [--model none|default|NAME|PATH ...] [--json]

Writes the articles with their English sources, commits them, adds one broken sentence, and times
cold processes: `mtqa check de --source en --changed-from HEAD`, and the full run over a fifth of
the articles and over all, whose peak memory should be the same and whose first result should come
at once. The baseline is a Python that starts and ends. Models: `none`, and the default one if it is
installed. On one idle core a run with rules alone takes about half a minute.
"""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
import tempfile
import time
from dataclasses import asdict, dataclass
from pathlib import Path

from command import Command

SENTENCES = 20  # of an article, in four paragraphs
BROKEN = "„Wir unterstützen das Recht von.“ Hafenbehörde, jedes Schiff zu kontrollieren."
BROKEN_SOURCE = "“We support the right of the port authority to inspect every ship.”"
# A sentence in both languages; the braces are filled with a place, a name and numbers.
PAIRS = (
    ("The council of {0} approved the budget on Monday.",
     "Der Stadtrat von {0} billigte am Montag den Haushalt."),
    ("{1} said that the work would take {2} months.",
     "{1} sagte, die Arbeiten würden {2} Monate dauern."),
    ("About {3} people live in the region around {0}.",
     "Rund {3} Menschen leben in der Region um {0}."),
    ("The new bridge was opened after {2} years of construction.",
     "Die neue Brücke wurde nach {2} Jahren Bauzeit eröffnet."),
    ("According to {1}, the river rose by {2} centimetres overnight.",
     "Nach Angaben von {1} stieg der Fluss über Nacht um {2} Zentimeter."),
    ("The museum shows {3} photographs from the early years of the town.",
     "Das Museum zeigt {3} Fotografien aus den ersten Jahren der Stadt."),
    ("Nobody was injured, but the road remained closed until the evening.",
     "Niemand wurde verletzt, aber die Straße blieb bis zum Abend gesperrt."),
    ("In {0}, farmers expect a better harvest than last year.",
     "In {0} rechnen die Bauern mit einer besseren Ernte als im vergangenen Jahr."),
    ("The company wants to create {3} jobs, {1} announced.",
     "Das Unternehmen will {3} Arbeitsplätze schaffen, wie {1} ankündigte."),
    ("The trial begins next week and is expected to last {2} days.",
     "Der Prozess beginnt nächste Woche und soll {2} Tage dauern."),
    ("Critics fear that the plan will be too expensive.",
     "Kritiker befürchten, dass der Plan zu teuer wird."),
    ("The children planted {2} trees in front of the school in {0}.",
     "Die Kinder pflanzten {2} Bäume vor der Schule in {0}."),
    ("{1} thanked the volunteers who had helped after the storm.",
     "{1} dankte den Freiwilligen, die nach dem Sturm geholfen hatten."),
    ("The library lends {3} books a month.",
     "Die Bibliothek verleiht im Monat {3} Bücher."),
    ("If the weather stays dry, the festival will take place in the park.",
     "Wenn das Wetter trocken bleibt, findet das Fest im Park statt."),
    ("The doctor advises drinking enough water on hot days.",
     "Die Ärztin rät, an heißen Tagen genug Wasser zu trinken."),
)  # fmt: skip
PLACES = ("Lindau", "Marburg", "Husum", "Görlitz", "Passau", "Emden", "Jena", "Trier", "Celle")
PEOPLE = ("Anna Keller", "Tom Berger", "Maria Lang", "Paul Winter", "Eva Sommer", "Jan Hofer")


@dataclass(frozen=True)
class Row:
    """One cold process: seconds on the clock and of the processor, and the most memory in MB.

    ``broken`` are the broken sentences found; there is one.
    """

    model: str
    run: str
    files: int
    status: int
    broken: int
    seconds: float
    cpu: float
    first: float
    peak: float


def article(number: int) -> tuple[str, str]:
    """The source and the target text of an article."""
    dice = random.Random(number)
    sides: tuple[list[str], list[str]] = ([], [])
    for at in range(SENTENCES):
        names = (dice.choice(PLACES), dice.choice(PEOPLE))
        values = (*names, dice.randrange(3, 99), dice.randrange(100, 999))
        end = "\n\n" if at % 5 == 4 else " "
        for side, text in zip(sides, dice.choice(PAIRS), strict=True):
            side.append(text.format(*values) + end)
    return "".join(sides[0]), "".join(sides[1])


def write(folder: Path, count: int) -> None:
    """The articles of one repository, committed."""
    for number in range(count):
        for side, text in zip(("en", "de"), article(number), strict=True):
            path = folder / side / f"{number % 10}" / f"article{number:04}.txt"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, "utf-8")
    git(folder, "init", "--quiet")
    git(folder, "add", "--all")
    git(folder, "-c", "user.name=B", "-c", "user.email=b@example.org", "commit", "-qm", "Articles")


def git(folder: Path, *arguments: str) -> None:
    """Run git, which must succeed."""
    subprocess.run(["git", "-C", str(folder), *arguments], check=True)


def add_broken(folder: Path) -> None:
    """One broken sentence at the end of one article."""
    for side, text in (("en", BROKEN_SOURCE), ("de", BROKEN)):
        last = max((folder / side).rglob("*.txt"))
        with last.open("a", encoding="utf-8") as file:
            file.write(text + "\n")


def measured(model: str, run: str, files: int, folder: Path, *arguments: str) -> Row:
    """A process from its start to its end."""
    begin = time.perf_counter()
    process = subprocess.Popen(
        [sys.executable, "-c", *arguments], cwd=folder, stdout=subprocess.PIPE
    )
    first, broken = 0.0, 0
    if process.stdout:
        for line in process.stdout:
            first = first or time.perf_counter() - begin
            broken += b'"garbled-sentence"' in line
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    return Row(
        model,
        run,
        files,
        process.returncode,
        broken,
        time.perf_counter() - begin,
        usage.ru_utime + usage.ru_stime,
        first,
        usage.ru_maxrss / 1024,
    )


def rows(articles: int, models: list[str]) -> list[Row]:
    """All measurements."""
    main = "from qa.cli import main; main()"
    found = []
    with tempfile.TemporaryDirectory() as name:
        few, all_of_them = Path(name, "few"), Path(name, "all")
        for folder, count in ((few, articles // 5), (all_of_them, articles)):
            write(folder, count)
            add_broken(folder)
        found.append(measured("-", "python -c pass", 0, few, "pass"))
        check = ("check", "de", "--source", "en", "--format", "jsonl", "--model")
        for model in models:
            for run, files, folder, more in (
                ("--changed-from HEAD", 1, all_of_them, ("--changed-from", "HEAD")),
                ("full", articles // 5, few, ()),
                ("full", articles, all_of_them, ()),
            ):
                found.append(measured(model, run, files, folder, main, *check, model, *more))
    return found


def installed() -> list[str]:
    """The models to measure if none is named."""
    from qa import weights

    return ["none", "default"] if weights.default() else ["none"]


def main() -> None:
    """Measure and print."""
    parser = Command(__doc__, json=True)
    parser.add_argument("--articles", type=int, default=500)
    parser.add_argument("--model", nargs="+")
    arguments = parser.parse_args()
    models = [str(Path(m).resolve()) if Path(m).exists() else m for m in arguments.model or []]
    found = rows(arguments.articles, models or installed())
    if arguments.json:
        print(json.dumps([asdict(row) for row in found], indent=2))
        return
    print("| model | run | files | status | broken | s | CPU s | first result s | peak MB |")
    print("|---|---|---|---|---|---|---|---|---|")
    for row in found:
        print(
            f"| {row.model} | `{row.run}` | {row.files} | {row.status} | {row.broken} "
            f"| {row.seconds:.1f} | {row.cpu:.1f} | {row.first:.1f} | {row.peak:.0f} |"
        )


if __name__ == "__main__":
    main()
