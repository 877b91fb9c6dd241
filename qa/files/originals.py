"""Files in another language beside their translation: sources, which are no targets."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path

from qa.errors import InputError
from qa.files.named import CODE, named, of_file, of_folder
from qa.files.partner import Partners, spoken, stem
from qa.languages import base
from qa.readers import by_ending
from qa.readers.file import absolute, is_folder

MOST = 5  # that are named
ENGLISH = "en"


def originals(paths: Iterable[Path], folder: Path, lang: str) -> dict[Path, str]:
    """Those of the files in a folder that stand beside the same in ``lang``, by their names.

    ``x.en.txt`` stands so beside ``x.de.txt``, and ``en/x.txt`` beside ``de/x.txt``. Each comes
    with the arguments that compare it with its translation.
    """
    alike: defaultdict[tuple[object, ...], list[Path]] = defaultdict(list)
    for path in paths:
        inside = path.parent.relative_to(folder).parts
        alike[(*(None if _of_folder(name) else name for name in inside), stem(path))].append(path)
    found = {}
    for group in alike.values():
        spoken = {path: of_name(path) or _of_folders(path, folder) for path in group}
        ours = next((path for path in group if spoken[path] == base(lang)), None)
        for path in group if ours else ():
            if ours and spoken[path] not in (None, base(lang)):
                found[path] = _compared(path, ours, folder)
    return dict(sorted(found.items()))


def original(path: str, lang: str) -> str | None:
    """The source that a file stands beside, by their names: the only one, or of several English.

    It is ``x.en.txt`` of ``x.de.txt``, and ``en/x.txt`` of ``de/x.txt``; of texts by key also what
    is named after no language, as ``values/strings.xml`` of ``values-de/strings.xml``.
    """
    here, reader = absolute(path), by_ending(path)
    called = of_name(here)
    if reader is None or reader.bilingual or called not in (None, base(lang)):
        return None
    found = [(of_name(one), one) for one in _beside(here, lang)] if called else []
    found = [pair for pair in found or _across(here, lang) if _of_one_language(pair[1])]
    english = [pair for pair in found if pair[0] == ENGLISH]
    only = found if len(found) == 1 else english
    if not found and reader.keyed:
        return _by_key(here, lang)
    return str(only[0][1]) if len(only) == 1 else None


def _by_key(path: Path, lang: str) -> str | None:
    """The source of texts by key, as in a run over the folder that both sides lie in."""
    own = spoken(of_file(path))
    folder = next((up for up in path.parents if spoken(of_folder(up.name))), path)
    if (own or spoken(of_folder(folder.name))) != base(lang):
        return None
    top = path.parent if own else folder.parent
    with suppress(InputError, OSError):
        return Partners(str(top), "--source", ENGLISH).of(str(path), top)
    return None


def _of_one_language(path: Path) -> bool:
    reader = by_ending(path.name)
    return reader is not None and not reader.bilingual


def _across(path: Path, lang: str) -> list[tuple[str | None, Path]]:
    """The same file in folders of other languages beside the nearest that is named after ours."""
    folder = next((up for up in path.parents if _of_folder(up.name) == base(lang)), None)
    if folder is None:
        return []
    try:
        near = sorted(one for one in folder.parent.iterdir() if _of_folder(one.name))
    except OSError:
        return []
    found = []
    for one in near:
        if _of_folder(one.name) != base(lang) and is_folder(one):
            with suppress(InputError, OSError):  # it has none there, or none that is sure
                partner = Partners(str(one), "--source").of(str(path), folder)
                found.append((_of_folder(one.name), Path(partner)))
    return found


def _compared(path: Path, ours: Path, folder: Path) -> str:
    """The arguments of a run over this source and its translation, and others like them."""
    pairs = zip(path.relative_to(folder).parts, ours.relative_to(folder).parts, strict=True)
    odd = next(index for index, (one, other) in enumerate(pairs) if one != other)
    depth = len(path.relative_to(folder).parts) - odd - 1
    if not depth:  # the names alone differ
        return f"{folder} --source {folder}"
    return f"{ours.parents[depth - 1]} --source {path.parents[depth - 1]}"


def of_name(path: Path) -> str | None:
    """The language that a file is named after, None if it is none that mtqa knows."""
    found = named(path.stem)
    return base(found.code) if found and found.known else None


def _of_folders(path: Path, folder: Path) -> str | None:
    """The language that the nearest folder below ``folder`` is named after."""
    names = reversed(path.parent.relative_to(folder).parts)
    return next(filter(None, map(_of_folder, names)), None)


def _of_folder(name: str) -> str | None:
    found = named(name, CODE)
    return base(found.code) if found and found.start == 0 and found.known else None


def unused(paths: Iterable[str], lang: str) -> Iterator[str]:
    """What to say of sources that stand beside files which are checked without one."""
    found: list[Path] = []
    targets = [*dict.fromkeys(map(Path, paths))]
    for path in targets:
        if of_name(path) == base(lang) and by_ending(path.name):
            found += _beside(path, lang)
    found = [*dict.fromkeys(found)]  # of two translations in one language, too
    if found:
        # One file is the source of one target alone.
        source = found[0] if len(targets) == 1 else found[0].parent
        yield f"Not compared with {listed(map(str, found))}. To compare: --source {source}"


def _beside(path: Path, lang: str) -> list[Path]:
    """The files beside this one that are named as it is, but after another language."""
    name = stem(path)
    try:
        near = sorted(one for one in path.parent.iterdir() if one.name.startswith(name))
    except OSError:
        return []
    own = by_ending(path.name)
    readers = ((one, by_ending(one.name)) for one in near if stem(one) == name)
    texts = (one for one, reader in readers if reader and own and reader.keyed == own.keyed)
    return [one for one in texts if of_name(one) not in (None, base(lang))]


def listed(names: Iterable[str]) -> str:
    """The first of some names."""
    found = list(names)
    return ", ".join(found[:MOST]) + (", …" if len(found) > MOST else "")
