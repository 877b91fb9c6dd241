"""--changed-from: real repositories, every kind of change, and names that git quotes."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path

import pytest

from qa import cli

CLEAN = "Das Gericht vertagte sich, weil ein Zeuge fehlte.\n"
BROKEN = "„Wir unterstützen das Recht von.“ Hafenbehörde, jedes Schiff zu kontrollieren.\n"
ODD = "für alle/ein Name, „so“\nzwei.txt"
RULES = ["--model", "none"]


def git(*arguments: str, cwd: Path | None = None) -> str:
    settings = ["-c", "user.name=T", "-c", "user.email=t@example.org", "-c", "commit.gpgsign=false"]
    done = subprocess.run(
        ["git", *settings, *arguments], capture_output=True, encoding="utf-8", check=True, cwd=cwd
    )
    return done.stdout.strip()


def write(name: str, content: str = CLEAN) -> None:
    path = Path(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(content, "utf-8")


def commit() -> None:
    git("add", "--all")
    git("commit", "--quiet", "--message", "x")


@pytest.fixture
def here(tmp_path, monkeypatch):
    """A repository with three articles and their sources as the working directory."""
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")
    root = tmp_path / "work"
    root.mkdir()
    monkeypatch.chdir(root)
    git("init", "--quiet", "--initial-branch", "main")
    for name in ("a.txt", "b.txt", "sub/c.txt"):
        write(f"de/{name}")
        write(f"en/{name}", "The court adjourned because a witness was missing.\n")
    write(".gitignore", "*.ignored.txt\n")
    commit()
    return root


@pytest.fixture
def mtqa(mtqa):
    """Run a check: its status, standard output and standard error."""
    return lambda *arguments: mtqa("check", *arguments, *RULES)


@pytest.fixture
def checked(mtqa):
    """The targets that were checked, as they are named in the report."""

    def run(*arguments: object, rev: str = "HEAD") -> list[str]:
        status, out, err = mtqa(*arguments, "--changed-from", rev, "--format", "json")
        assert status in (0, 1), err
        return [document["path"] for document in json.loads(out)["documents"]]

    return run


def test_nothing_changed(here, mtqa):
    status, out, err = mtqa("de", "--changed-from", "HEAD")
    assert (status, out) == (0, "Passed.\n")
    assert err == "Nothing to check: none of 3 files differs from HEAD.\n"


def test_nothing_changed_in_one_file(here, mtqa):
    err = mtqa("de/a.txt", "--changed-from", "HEAD")[2]
    assert err == "Nothing to check: the file is the same as in HEAD.\n"


def test_nothing_changed_needs_no_model(here, capsys, monkeypatch):
    monkeypatch.setattr("qa.session.model", lambda *_: 1 / 0)
    assert cli.run(["check", "de", "--changed-from", "HEAD"]) == 0
    assert capsys.readouterr().err.startswith("Nothing to check: ")


def test_every_kind_of_change(here, checked):
    first = git("rev-parse", "HEAD")
    write("de/committed.txt")
    write("de/a.txt", BROKEN)
    commit()
    write("de/staged.txt")
    git("add", "de/staged.txt")
    write("de/b.txt", BROKEN)
    write("de/new/untracked.txt")
    write("de/new/x.ignored.txt")
    assert checked("de") == ["de/b.txt", "de/new/untracked.txt", "de/staged.txt"]
    assert checked("de", rev=first) == [
        "de/a.txt", "de/b.txt", "de/committed.txt", "de/new/untracked.txt", "de/staged.txt",
    ]  # fmt: skip
    assert checked("de", rev="main~1") == checked("de", rev=first)


def test_an_ignored_file_is_checked_where_it_is_named(here, checked):
    write("de/x.ignored.txt")
    assert checked("de") == []
    assert checked("de/x.ignored.txt", "de/a.txt") == ["de/x.ignored.txt"]


def test_a_change_that_was_taken_back_is_none(here, checked):
    write("de/a.txt", BROKEN)
    git("add", "de/a.txt")
    write("de/a.txt", CLEAN)
    assert checked("de") == []
    Path("de/b.txt").touch()
    assert checked("de") == []


def test_renamed_and_deleted(here, checked, mtqa):
    git("mv", "de/a.txt", "de/z.txt")
    Path("de/b.txt").unlink()
    git("rm", "--quiet", "--cached", "de/sub/c.txt")
    assert checked("de") == ["de/sub/c.txt", "de/z.txt"]
    assert checked("de/b.txt", "de/a.txt") == []
    status, _, err = mtqa("de/never.txt", "--changed-from", "HEAD")
    assert (status, "de/never.txt: cannot be read" in err) == (3, True)


def test_a_target_whose_source_changed(here, checked):
    write("en/sub/c.txt", "The court did not adjourn.\n")
    assert checked("de") == []
    assert checked("de", "--source", "en") == ["de/sub/c.txt"]
    assert checked("de/sub/c.txt", "--source", "en/sub/c.txt") == ["de/sub/c.txt"]
    assert checked("de/a.txt", "--reference", "en/sub/c.txt") == ["de/a.txt"]


def test_a_partner_that_is_missing(here, mtqa):
    Path("en/a.txt").unlink()
    status, _, err = mtqa("de", "--source", "en", "--changed-from", "HEAD")
    assert (status, "de/a.txt: has no partner in --source" in err) == (3, True)
    commit()
    # It is an old fault now, which a full run tells.
    assert mtqa("de", "--source", "en", "--changed-from", "HEAD")[0] == 0
    write("de/a.txt", BROKEN)
    assert mtqa("de", "--source", "en", "--changed-from", "HEAD")[0] == 3


def test_odd_names(here, checked):
    write(f"de/{ODD}")
    write("de/-n.txt")
    assert checked("de") == ["de/-n.txt", f"de/{ODD}"]
    commit()
    write(f"de/{ODD}", BROKEN)
    assert checked("de") == [f"de/{ODD}"]
    assert checked(f"de/{ODD}") == [f"de/{ODD}"]


def test_bytes_that_are_no_utf8(here, mtqa):
    name = os.fsdecode(b"de/f\xfcr.txt")
    try:
        write(name)
    except OSError:
        pytest.skip("the file system takes Unicode names alone")
    assert mtqa("de", "--changed-from", "HEAD", "--quiet", "-o", "r.json")[0] == 0
    (document,) = json.loads(Path("r.json").read_text("utf-8"))["documents"]
    assert document["path"].endswith("r.txt")


def test_in_a_subfolder_and_by_absolute_path(here, checked, monkeypatch):
    write("de/sub/c.txt", BROKEN)
    assert checked(here / "de") == [str(here / "de/sub/c.txt")]
    monkeypatch.chdir(here / "de")
    assert checked(".") == ["sub/c.txt"]
    assert checked("../de/sub") == ["../de/sub/c.txt"]
    monkeypatch.chdir("/")
    assert checked(here / "de") == [str(here / "de/sub/c.txt")]


def test_settings_of_the_user_change_nothing(here, checked):
    git("mv", "de/a.txt", "de/z.txt")
    for name, value in (
        ("diff.relative", "true"), ("diff.renames", "copies"), ("core.quotePath", "true"),
        ("diff.noprefix", "true"), ("diff.external", "false"), ("color.ui", "always"),
        ("core.fsmonitor", "touch ran; false"), ("status.showUntrackedFiles", "no"),
    ):  # fmt: skip
        git("config", name, value)
    write("de/für.txt")
    assert checked("de") == ["de/für.txt", "de/z.txt"]
    assert not Path("ran").exists()


def test_links(here, checked):
    Path("de/link.txt").symlink_to("../texts/real.txt")
    write("texts/real.txt")
    commit()
    assert checked("de") == []
    write("texts/real.txt", BROKEN)
    assert checked("de") == ["de/link.txt"]


def test_worktrees(here, checked, monkeypatch):
    git("worktree", "add", "--quiet", "../other", "-b", "branch")
    write("../other/de/a.txt", BROKEN)
    write("de/b.txt", BROKEN)
    assert checked("../other/de") == ["../other/de/a.txt"]
    assert checked("../other/de", "de") == ["../other/de/a.txt", "de/b.txt"]
    monkeypatch.chdir("../other")
    assert checked("de", rev="main") == ["de/a.txt"]


@pytest.fixture
def submodule(here, monkeypatch):
    """A repository around ``here``, which is its submodule ``part``, two commits of it behind."""
    (here.parent / "outer").mkdir()
    monkeypatch.chdir(here.parent / "outer")
    git("init", "--quiet")
    git("-c", "protocol.file.allow=always", "submodule", "--quiet", "add", str(here), "part")
    write("de/own.txt")
    commit()
    for name in ("a.txt", "b.txt"):
        write(f"part/de/{name}", BROKEN)
        git("-C", "part", "add", "--all")
        git("commit", "--quiet", "--message", "x", cwd=Path("part"))
    return here.parent / "outer"


def test_a_submodule_is_as_the_repository_around_it_records_it(submodule, checked, monkeypatch):
    both = ["part/de/a.txt", "part/de/b.txt"]
    assert checked("part/de", "de") == both  # its own HEAD has both
    commit()
    assert checked("part/de", "de") == []
    assert checked("part/de", "de", rev="HEAD^") == both  # of its own last commit, only b.txt is
    write("part/de/sub/c.txt", BROKEN)
    assert checked("part/de") == ["part/de/sub/c.txt"]
    monkeypatch.chdir("part")
    assert checked("de", rev="HEAD^") == ["de/b.txt", "de/sub/c.txt"]


def test_a_submodule_that_is_new_has_changed_as_a_whole(submodule, checked):
    commit()
    write("x.txt")
    commit()
    git("checkout", "--quiet", "--orphan", "other")
    git("rm", "--quiet", "--cached", "-r", "part", ".gitmodules")
    git("commit", "--quiet", "--message", "without it")
    commit()
    assert checked("part/de", rev="HEAD^") == [
        "part/de/a.txt",
        "part/de/b.txt",
        "part/de/sub/c.txt",
    ]
    assert checked("part/de") == []


def test_a_submodule_without_the_commit_of_then(submodule, mtqa):
    commit()
    git("clone", "--quiet", "--depth", "1", f"file://{submodule / 'part'}", "../shallow")
    Path("part").rename("../aside")
    Path("../shallow").rename("part")
    status, _, err = mtqa("part/de", "--changed-from", "HEAD^")
    assert (status, "part lacks its commit of then, " in err) == (3, True), err
    assert "fetch origin " in err


def test_a_submodule_that_is_not_checked_out_does_not_pass(submodule, mtqa, monkeypatch):
    commit()  # its commit is another one than in HEAD^
    git("clone", "--quiet", ".", "../fresh")
    monkeypatch.chdir("../fresh")
    assert list(Path("part").iterdir()) == []
    for words in (["."], ["part", "de"], ["de", "--source", "part"], ["de", "--source", "."]):
        status, _, err = mtqa(*words, "--changed-from", "HEAD^")
        assert status == 3, words
        assert "part: is a submodule that differs from HEAD^ and is not checked out" in err
        assert "submodule update --init part" in err
    assert mtqa("de", "--changed-from", "HEAD^")[0] == 0, "it has no part in this"
    assert mtqa(".", "--changed-from", "HEAD")[0] == 0, "the same commit is the same files"


def test_inside_a_hook_of_git(here, checked, monkeypatch):
    write("de/a.txt", BROKEN)
    monkeypatch.setenv("GIT_DIR", "/nowhere")
    monkeypatch.setenv("GIT_INDEX_FILE", "/nowhere/index")
    assert checked("de") == ["de/a.txt"]


NO_REVISION = "is no git revision"


@pytest.mark.parametrize(
    ("rev", "message"),
    [("--output=x", NO_REVISION), ("-h", NO_REVISION), ("", "it is empty"), (" ", NO_REVISION)],
)
def test_a_revision_is_never_an_option(here, mtqa, rev, message):
    status, _, err = mtqa("de", "--changed-from", rev)
    assert (status, message in err) == (2, True)
    assert not Path("x").exists()


@pytest.mark.parametrize("rev", ["nowhere", "main..HEAD", "HEAD:de/a.txt", "0" * 40, "a b\n", "é"])
def test_no_such_revision(here, mtqa, rev):
    status, _, err = mtqa("de", "--changed-from", rev)
    assert (status, "has no such revision" in err) == (3, True), err
    assert "shallow clone" in err


def test_standard_input_has_no_revision(here, mtqa):
    assert mtqa("-", "--changed-from", "HEAD")[0] == 2


def test_no_repository(here, mtqa, monkeypatch):
    monkeypatch.chdir("..")
    write("free/a.txt")
    status, _, err = mtqa("free", "--changed-from", "HEAD")
    assert (status, "free/a.txt: is in no git repository" in err) == (3, True)
    status, _, err = mtqa("work/de/a.txt", "--source", "free/a.txt", "--changed-from", "HEAD")
    assert (status, "free/a.txt: is in no git repository" in err) == (3, True)


def test_what_only_looks_like_a_repository(here, mtqa, monkeypatch):
    write("../free/a.txt")
    Path("../free/.git").mkdir()
    status, _, err = mtqa("../free", "--changed-from", "HEAD")
    assert (status, "not a git repository" in err) == (3, True)


def test_git_is_missing(here, mtqa, monkeypatch):
    monkeypatch.setenv("PATH", str(here))
    status, _, err = mtqa("de", "--changed-from", "HEAD")
    assert (status, "needs git" in err) == (3, True)


def test_the_verdict_is_about_what_changed(here, mtqa):
    write("de/a.txt", BROKEN)
    commit()
    assert mtqa("de")[0] == 1
    assert mtqa("de", "--changed-from", "HEAD")[0] == 0
    status, out, _ = mtqa("de", "--changed-from", "HEAD~1", "--quiet")
    assert (status, "de/a.txt:1: garbled-sentence" in out) == (1, True)


def test_the_signature_tells_the_revision(here, mtqa):
    out = mtqa("de", "--changed-from", "HEAD", "--format", "json")[1]
    assert json.loads(out)["signature"]["changed_from"] == "HEAD"


def test_a_missing_partner_of_texts_by_key(here, mtqa):
    write("de/de.json", '{"a": "Der Hund bellt."}')
    write("en/en.json", '{"a": "The dog barks."}')
    commit()
    Path("en/en.json").unlink()
    assert mtqa("de/de.json", "--source", "en", "--changed-from", "HEAD")[0] == 3
