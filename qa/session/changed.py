"""``--changed-from``: of the files to check, those that differ from a git revision.

What counts is the file as it lies there: committed, staged, unstaged and untracked changes alike.
"""

from __future__ import annotations

import os
import subprocess
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path

from qa.errors import MtqaError, UsageError
from qa.files.partner import stem
from qa.read import Job
from qa.readers.file import STDIN, is_folder

# Git's hooks set these for what they start; they would hide the repository that a file lies in.
LOCAL = frozenset({"GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_COMMON_DIR"})
# A refresh of the index must not take the lock that another git may want, and no program that a
# repository names may run.
QUIETLY = {"GIT_OPTIONAL_LOCKS": "0", "GIT_TERMINAL_PROMPT": "0", "LC_ALL": "C"}
HARMLESS = ("-c", "core.fsmonitor=false")


class GitError(MtqaError):
    """Git cannot tell what changed."""


def changed(
    jobs: Sequence[Job], rev: str, named: Collection[str], folders: Iterable[str] = ()
) -> list[Job]:
    """The jobs whose target, source or reference differs from a revision, in their order.

    ``folders`` hold what the jobs read: a submodule in them that is not there is not unchanged.

    Files that git ignores belong to no revision; they are checked if they are among the ``named``
    targets. Deleted files are left out. A job that cannot be checked stays, unless it is a target
    without a partner and neither of them changed.

    Raises:
        UsageError: ``rev`` can be no revision, or a target is standard input.
        GitError: git is missing, a file is in no repository, there is no such revision, or a
            submodule differs from it that is not checked out.
    """
    if rev.startswith("-") or not rev.strip():
        raise UsageError(f"--changed-from {rev!r} is no git revision.")
    if STDIN in named:
        raise UsageError("Standard input has no git revision, so --changed-from has no place.")
    repositories = Repositories(rev)
    for folder in filter(is_folder, folders):
        repositories.hold_complete(Path(os.path.realpath(folder)))
    return [job for job in jobs if repositories.concerned(job, job.path in named)]


class Repositories:
    """The repositories that files lie in, each asked once."""

    def __init__(self, rev: str) -> None:
        self._rev = rev
        self._asked: dict[Path, Changes] = {}

    def concerned(self, job: Job, named: bool) -> bool:
        """Whether a job is to be done."""
        if not os.path.lexists(job.path):
            return not self._any(job.path, lambda changes: changes.gone)
        if is_folder(job.path) or self._any(job.path, lambda changes: changes.here):
            return True
        if named and not self._any(job.path, lambda changes: changes.tracked):
            return True
        if job.problem:
            return any(
                stem(Path(job.path)) in changes.stems_gone for changes in self._asked.values()
            )
        return any(self._differs(path) for path in (job.source, job.reference) if path)

    def _differs(self, path: str) -> bool:
        """Whether a source or reference changed; one that cannot be read is an error told later."""
        if path == STDIN or not os.path.lexists(path):
            return True
        return self._any(path, lambda changes: changes.here)

    def _any(self, path: str, kind: Callable[[Changes], frozenset[Path]]) -> bool:
        """Whether a file, or what it is a link to, is among some of its repository's."""
        return any(place in kind(self._of(path, place)) for place in located(path))

    def _of(self, path: str, place: Path) -> Changes:
        root = repository(place.parent)
        if root is None:
            raise GitError(
                f"{path}: is in no git repository, so --changed-from cannot tell whether it "
                "changed. Check it without, or name files of a repository."
            )
        return self._in(root)

    def _in(self, root: Path) -> Changes:
        if root not in self._asked:
            self._asked[root] = Changes(root, self._rev)
        return self._asked[root]

    def hold_complete(self, folder: Path) -> None:
        """Hold that no submodule in a folder, or around it, differs and is not checked out.

        Raises:
            GitError: one is; its files cannot be compared, nor even be listed.
        """
        root = repository(folder)
        if root is None:
            return  # said of each file
        changes = self._in(root)
        for link, commit in changes.links.items():
            if not (link.is_relative_to(folder) or folder.is_relative_to(link)):
                continue
            if (link / ".git").exists():
                self.hold_complete(link)
            elif commit != changes.linked(link):
                raise GitError(
                    f"{link}: is a submodule that differs from {self._rev} and is not checked out, "
                    "so --changed-from cannot tell which of its files changed. Check it out: "
                    f"git -C {changes.top} submodule update --init {link.relative_to(changes.top)}"
                )


@dataclass(frozen=True)
class Changes:
    """What differs from a revision in one repository, as real paths.

    Raises:
        GitError: git cannot tell, or there is no such revision.
    """

    root: Path
    rev: str

    @cached_property
    def top(self) -> Path:
        """The folder that git's names are relative to."""
        told = git(self.root, "rev-parse", "--show-toplevel")
        return Path(os.fsdecode(told.removesuffix(b"\n")))

    @cached_property
    def differing(self) -> frozenset[Path]:
        """Files that the revision or the index has, and that are not there or not the same."""
        commit = revision(self.top, self.rev)
        if commit is None:
            return self.tracked
        options = ("--name-only", "--no-renames", "--no-ext-diff", "--no-relative")
        return self._listed("diff", "-z", *options, "--ignore-submodules", commit, "--")

    @cached_property
    def here(self) -> frozenset[Path]:
        """Files that are there and differ, new ones among them."""
        new = self._listed("ls-files", "-z", "--others", "--exclude-standard")
        return frozenset(path for path in self.differing | new if os.path.lexists(path))

    @cached_property
    def gone(self) -> frozenset[Path]:
        """Files that the revision has and that are not there."""
        return self.differing - self.here

    @cached_property
    def stems_gone(self) -> frozenset[str]:
        """What pairs the files that are gone with their partners."""
        return frozenset(stem(path) for path in self.gone)

    @cached_property
    def tracked(self) -> frozenset[Path]:
        """Files in the index."""
        return self._listed("ls-files", "-z")

    @cached_property
    def links(self) -> dict[Path, str]:
        """Submodules in the index, each with its commit there."""
        entries = git(self.top, "ls-files", "--stage", "-z").split(b"\0")
        found = (entry.partition(b"\t") for entry in entries if entry.startswith(b"160000 "))
        return {
            self.top / os.fsdecode(name): told.split()[1].decode("ascii") for told, _, name in found
        }

    def linked(self, link: Path) -> str | None:
        """The commit of a submodule in the revision, None if it was none then."""
        commit = revision(self.top, self.rev)
        return recorded(self.top, commit, link) if commit else None

    def _listed(self, *arguments: str) -> frozenset[Path]:
        names = git(self.top, *arguments).split(b"\0")
        return frozenset(self.top / os.fsdecode(name) for name in names if name)


def revision(top: Path, rev: str) -> str | None:
    """The commit that a revision means in a repository, None if the repository is newer.

    To a submodule that the run does not stand in, the revision is one of the repository around it:
    its commit is the one recorded there. Its own HEAD^ may be anything.

    Raises:
        GitError: there is no such revision, or its commit was not fetched.
    """
    told = os.fsdecode(git(top, "rev-parse", "--show-superproject-working-tree"))
    if not told or Path.cwd().is_relative_to(top):
        advice = "Fetch it first: a shallow clone, as CI services make them, may lack it."
        return verified(
            top, rev, f"--changed-from {rev}: the repository {top} has no such revision. {advice}"
        )
    outer = Path(told.removesuffix("\n"))
    commit = revision(outer, rev)
    own = recorded(outer, commit, top) if commit else None
    return own and verified(
        top, own, f"--changed-from {rev}: the submodule {top} lacks its commit of then, {own}. "
        f"Fetch it first: git -C {top} fetch origin {own}",
    )  # fmt: skip


def recorded(outer: Path, commit: str, link: Path) -> str | None:
    """The commit of a submodule that one of the repository around it names, if it does."""
    told = git(outer, "ls-tree", "-z", commit, "--", str(link.relative_to(outer))).split()
    return told[2].decode("ascii") if told and told[1] == b"commit" else None


def verified(top: Path, rev: str, problem: str) -> str:
    """The name of a commit that the repository has.

    Raises:
        GitError: it has none; the message is ``problem``.
    """
    try:
        found = git(top, "rev-parse", "--verify", "--quiet", f"{rev}^{{commit}}")
    except GitError as error:
        raise GitError(problem) from error
    return found.decode("ascii").strip()


@lru_cache(maxsize=4096)
def repository(folder: Path) -> Path | None:
    """The nearest folder upwards that looks like a repository or a work tree of one."""
    return next((up for up in (folder, *folder.parents) if (up / ".git").exists()), None)


def located(path: str) -> tuple[Path, ...]:
    """Where a file is and, if it is a link, what it leads to."""
    link = Path(os.path.realpath(Path(path).parent)) / Path(path).name
    return tuple(dict.fromkeys((link, Path(os.path.realpath(path)))))


def git(folder: Path, *arguments: str) -> bytes:
    """What git prints.

    Raises:
        GitError: git is missing, or it failed; its own message is told.
    """
    environment = {name: value for name, value in os.environ.items() if name not in LOCAL}
    try:
        done = subprocess.run(
            ["git", "-C", str(folder), *HARMLESS, *arguments],
            capture_output=True,
            stdin=subprocess.DEVNULL,
            env=environment | QUIETLY,
            check=False,
        )
    except OSError as error:
        raise GitError(
            f"--changed-from needs git, which cannot be started ({error.strerror}). Install it."
        ) from error
    if done.returncode:
        said = done.stderr.decode("utf-8", "replace").strip().partition("\n")[0]
        raise GitError(f"{folder}: git cannot tell what changed: {said or 'no reason given'}.")
    return done.stdout
