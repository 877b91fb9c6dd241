"""What to say before a run of its files, languages and patterns, where it may be a mistake."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from qa.files.globs import nowhere, trunk
from qa.files.originals import unused
from qa.languages import base, codes, language
from qa.read import Job
from qa.readers.file import is_folder
from qa.session.untranslated import untranslated


def unusual(jobs: Sequence[Job], options: dict[str, Any]) -> Iterator[str]:
    """What to say of the files and languages of a run that is no error and may be a mistake."""
    lang = options["target_lang"]
    if base(lang) != "de" and base(lang) in codes():
        yield (
            f"Warning: --target-lang {lang}: mtqa has rules and a model for German. What it finds "
            f"in {language(lang).name} is reported; what it does not find may be wrong all the "
            "same, and the scores mean nothing."
        )
    if options["source"] is None:
        yield from unused((one for one in options["targets"] if not is_folder(one)), lang)
    if options["changed_from"] is None:
        note = untranslated(jobs, options["targets"], options["source"], lang)
        yield from [note] if note else []


def misplaced(options: dict[str, Any]) -> Iterator[str]:
    """What to say of patterns in the configuration that no file can fit, where it stands."""
    found = {
        "overrides": [one.files for one in options["overrides"]],
        "suppress": [one.get("files", ()) for one in options["suppress"]],
    }
    for name, tables in found.items():
        for number, files in enumerate(tables, 1):
            patterns = [files] if isinstance(files, str) else files
            for pattern in (one for one in patterns if nowhere(one, options["root"])):
                yield (
                    f"{options['config']}: table {number} of {name} is for {pattern}, but there is "
                    f"no {trunk(pattern)} in the folder of this file, which patterns begin at."
                )
