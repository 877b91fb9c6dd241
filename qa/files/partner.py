"""Which file under a source or reference folder belongs to a target file."""

from __future__ import annotations

import os
import unicodedata
from dataclasses import dataclass, field
from pathlib import Path

from qa.errors import InputError
from qa.files.named import CODE, Named, folder_stem, named, of_file, of_folder
from qa.languages import base
from qa.readers import by_ending
from qa.readers.file import absolute, is_folder


@dataclass(slots=True)
class Partners:
    """Finds partners under the folder ``other``, which ``option`` named.

    A target file lies in several folders, and one of them, its root, is the counterpart of
    ``other``; nobody says which one, if a file or a folder below the root is checked. The partner
    is the file whose path under ``other`` is the longest tail of the target's path. A shorter tail
    is believed only if no folder above speaks for a longer one, whose file is missing then:

    - the two differ in a language alone, as ``content/de`` and ``content/en`` do;
    - ``other`` has a folder of the longer tail's name: with ``en/verkehr/``, the file
      ``de/verkehr/index.md`` is not the partner of ``en/index.md``;
    - the folder above has at least as many names in common with ``other`` as the one that the
      shorter tail begins in: ``german/`` and ``english/`` both have ``lokal/`` and ``index.md``,
      while ``german/verkehr/`` and ``english/`` have ``index.md`` alone. (It takes more of them,
      if the two lie side by side and nothing above them has the file's name, as in
      ``README.md``, ``german/a.md``, ``english/a.md``, ``english/README.md``.)

    So where there is a doubt, it is an error and never a wrong partner. Folders above the one that
    holds both sides are not asked. Names that differ in the form of their letters alone (ü as one
    character or two, as macOS makes them) are equal.

    Texts by key lie in one folder in many languages. Of several partners that in ``lang`` is meant,
    if it is given, else the one that is named after no language, of which all are translations.
    """

    other: str
    option: str
    lang: str | None = None
    _names: dict[Path, dict[str, Path]] = field(default_factory=dict)
    _stems: dict[Path, dict[str, list[Path]]] = field(default_factory=dict)
    _keys: dict[Path, frozenset[str]] = field(default_factory=dict)

    def of(self, path: str, root: Path | None) -> str:
        """The partner of a target; ``root`` is the folder target that it was found in, if any.

        Raises:
            InputError: it has none, none that is sure, or several.
        """
        roots = self._roots(path, root)
        for number, place in enumerate(roots):
            tail = absolute(path).relative_to(place)
            found = self._found(tail, path, last=number == len(roots) - 1)
            if found is None:
                continue
            if doubt := self._doubt(path, roots[:number], place):
                expected = Path(self.other, absolute(path).relative_to(doubt))
                raise InputError(
                    path,
                    f"has no partner in {self.option}: {expected} is not there, and {found} "
                    f"belongs to another folder than {absolute(path).parent.name}.",
                    "Give partners the same relative path.",
                )
            return str(found)
        if found := self._chosen(self._across(absolute(path)), path):
            return str(found)
        expected = Path(self.other, absolute(path).relative_to(self._likely(path, roots)))
        itself = expected.exists() and expected.samefile(path)
        missing = "only the file itself is there" if itself else f"there is neither {expected}"
        near = f"another file with the stem {stem(Path(path))!r} beside it."
        raise InputError(
            path,
            f"has no partner in {self.option}: {missing}{', not' if itself else ' nor'} {near}",
            "Name another folder, with the same relative paths."
            if itself
            else "Give partners the same relative path; a text that has none is checked alone, in "
            f"a run without {self.option}.",
        )

    def _roots(self, path: str, root: Path | None) -> list[Path]:
        """The folders that may be the root, the highest first."""
        other = absolute(self.other)
        lowest = absolute(root) if root is not None else absolute(path).parent
        shared = _shared(lowest, other)
        above = [up for up in lowest.parents if shared is None or up.is_relative_to(shared)]
        roots = [*reversed(above), lowest]
        sure = [up for up in roots if _differ_in_language(up, other)]
        return sure or roots

    def _found(self, tail: Path, path: str, *, last: bool) -> Path | None:
        same = self._at(tail)
        if not last and _same(same.parent, absolute(path).parent):
            return None  # itself, or another format of it
        if same.is_file() and not same.samefile(path):
            return same
        near = self._namesakes(same, Path(path))
        return self._chosen({one: spoken(of_file(one)) for one in near}, path)

    def _chosen(self, near: dict[Path, str | None], path: str) -> Path | None:
        """The partner among files that may be it, each with the language that it is named after.

        Raises:
            InputError: there are several, of which none is sure.
        """
        if len(near) > 1:
            wanted = [one for one, code in near.items() if self.lang and code == base(self.lang)]
            neutral = [one for one, code in near.items() if code is None and is_keyed(path)]
            own = spoken(of_file(Path(path)))
            others = [one for one, code in near.items() if code != own]
            some = next((some for some in (wanted, neutral, others) if len(some) == 1), [*near])
            near = {one: near[one] for one in some}
        if len(near) > 1:
            problem = f"has several partners in {self.option}: {', '.join(map(str, near))}."
            advice = "Give partners the same relative path, or name the language: --source-lang."
            raise InputError(path, problem, advice)
        return next(iter(near), None)

    def _across(self, path: Path) -> dict[Path, str | None]:
        """The files of the same name in folders of other languages: values beside values-de.

        Such are looked for where both sides lie in the other folder, and hold texts by key.
        """
        top = absolute(self.other)
        if not is_keyed(path) or not path.is_relative_to(top):
            return {}
        inside = [up for up in path.parents if up.is_relative_to(top) and up != top]
        up = next((up for up in inside if spoken(of_folder(up.name))), None)
        if up is None:
            return {}
        tail, name, own = path.relative_to(up), folder_stem(up.name), spoken(of_folder(up.name))
        near = [one for one in self._listed(up.parent).values() if folder_stem(one.name) == name]
        langs = {one / tail: spoken(of_folder(one.name)) for one in near}
        return {
            Path(self.other, one.relative_to(top)): code
            for one, code in langs.items()
            if code != own and one.is_file()
        }

    def _doubt(self, path: str, higher: list[Path], place: Path) -> Path | None:
        """The first of the higher folders that speaks for a longer tail."""
        common = self._in_common(place)
        for up in higher:
            if self._has_folder(path, up):
                return up
            # The root of a file system has names in common with anything (lib, src).
            if up.parent == up or not self._in_common(up):
                continue
            more = len(self._in_common(up)) - len(common)
            if more > 0 or (more == 0 and not self._side_by_side(path, place, up)):
                return up
        return None

    def _side_by_side(self, path: str, place: Path, up: Path) -> bool:
        """Whether ``place`` is beside the other folder and ``up``, above both, has no such file.

        It may have one that chooses the language: index, de/index, en/index.
        """
        if not (place.parent == up == absolute(self.other).parent):
            return False
        first = absolute(path).relative_to(place).parts[0]
        return bool(named(place.name, CODE)) or _key(place / first) not in self._keyed(up)

    def _likely(self, path: str, roots: list[Path]) -> Path:
        """The root whose counterpart has the folder that the target lies in, else the lowest."""
        return next((up for up in roots[:-1] if self._has_folder(path, up)), roots[-1])

    def _has_folder(self, path: str, up: Path) -> bool:
        """Whether the source side has a folder of the name of that in ``up`` with the target."""
        inside = absolute(path).relative_to(up)
        if len(inside.parts) < 2:
            return False
        there = self._at(Path(inside.parts[0]))
        return is_folder(there) and not _same(there, up / inside.parts[0])

    def _in_common(self, folder: Path) -> frozenset[str]:
        """The names (of files without ending and language) that a folder shares with the other."""
        if _same(folder, Path(self.other)):
            return frozenset()
        return self._keyed(folder) & self._keyed(Path(self.other))

    def _keyed(self, folder: Path) -> frozenset[str]:
        if folder not in self._keys:
            self._keys[folder] = frozenset(map(_key, self._listed(folder).values()))
        return self._keys[folder]

    def _listed(self, folder: Path) -> dict[str, Path]:
        """What is in a folder, by composed names; hidden and unreadable things are not."""
        if folder not in self._names:
            try:
                found = sorted(folder.iterdir())
            except OSError:
                found = []
            known = {_composed(one.name): one for one in found if not one.name.startswith(".")}
            self._names[folder] = known
        return self._names[folder]

    def _at(self, tail: Path) -> Path:
        """The path under the other folder, spelled as its names are there."""
        place = Path(self.other)
        for part in tail.parts:
            here = place / part
            if not part.isascii() and not os.path.lexists(here):
                here = self._listed(place).get(_composed(part), here)
            place = here
        return place

    def _namesakes(self, same: Path, path: Path) -> list[Path]:
        """Files in the folder of ``same`` that differ from it in ending or language alone."""
        if same.parent not in self._stems:
            known = self._stems.setdefault(same.parent, {})
            for one in self._listed(same.parent).values():
                reader = by_ending(one.name)
                if reader and not reader.bilingual:
                    known.setdefault(stem(one), []).append(one)
        near = self._stems[same.parent].get(stem(same), [])
        near = [one for one in near if is_keyed(one) == is_keyed(path)]
        return [one for one in near if one.is_file() and one.resolve() != path.resolve()]


def stem(path: Path) -> str:
    """The name of a file without ending and language, its letters composed.

    Only a language that mtqa knows is left out: log-in.txt is no log.txt.
    """
    path = path.with_name(_composed(path.name))
    found = of_file(path)
    return path.stem[: found.start] if found and found.known else path.stem


def is_keyed(path: Path | str) -> bool:
    """Whether a file holds texts by key."""
    reader = by_ending(Path(path).name)
    return reader is not None and reader.keyed


def spoken(found: Named | None) -> str | None:
    """The language of a name, None if it is none that mtqa knows."""
    return base(found.code) if found and found.known else None


def _key(path: Path) -> str:
    return _composed(path.name) if is_folder(path) else stem(path)


def _composed(name: str) -> str:
    return unicodedata.normalize("NFC", name)


def _shared(one: Path, other: Path) -> Path | None:
    try:
        return Path(os.path.commonpath((one, other)))
    except ValueError:  # on different drives
        return None


def _differ_in_language(one: Path, other: Path) -> bool:
    """Whether folders have the same path but for a language: ``de/news`` and ``en/news``."""
    if len(one.parts) != len(other.parts):
        return False
    odd = [pair for pair in zip(one.parts, other.parts, strict=True) if pair[0] != pair[1]]
    return len(odd) == 1 and all(named(name, CODE) for name in odd[0])


def _same(one: Path, other: Path) -> bool:
    return one.resolve() == other.resolve()
