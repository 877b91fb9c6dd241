"""``--changed-from``: of the files to check, those that differ from a git revision.

What counts is the file as it lies there: committed, staged, unstaged and untracked changes alike.
"""

from __future__ import annotations

import os
import subprocess
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path

from qa.errors import MtqaError, UsageError
from qa.partner import LANGUAGE
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


def changed(jobs: Sequence[Job], rev: str, named: Collection[str]) -> list[Job]:
    """The jobs whose target, source or reference differs from a revision, in their order.

    Files that git ignores belong to no revision; they are checked if they are among the ``named``
    targets. Deleted files are left out. A job that cannot be checked stays, unless it is a target
    without a partner and neither of them changed.

    Raises:
        UsageError: ``rev`` can be no revision, or a target is standard input.
        GitError: git is missing, a file is in no repository, or there is no such revision.
    """
    if rev.startswith("-") or not rev.strip():
        raise UsageError(f"--changed-from {rev!r} is no git revision.")
    if STDIN in named:
        raise UsageError("Standard input has no git revision, so --changed-from has no place.")
    repositories = Repositories(rev)
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
            return any(stem(job.path) in changes.stems_gone for changes in self._asked.values())
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
        if root not in self._asked:
            self._asked[root] = Changes(root, self._rev)
        return self._asked[root]


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
    recorded = commit and git(outer, "ls-tree", "-z", commit, "--", str(top.relative_to(outer)))
    if not recorded or recorded.split()[1] != b"commit":
        return None
    own = recorded.split()[2].decode("ascii")
    return verified(
        top, own, f"--changed-from {rev}: the submodule {top} lacks its commit of then, {own}. "
        f"Fetch it first: git -C {top} fetch origin {own}",
    )  # fmt: skip


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


def stem(path: str | Path) -> str:
    """The name without ending and language."""
    return LANGUAGE.sub("", Path(path).stem)


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
