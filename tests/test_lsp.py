"""``mtqa lsp`` as editors use it: over standard input and output, with the protocol's own types."""

from __future__ import annotations

import asyncio
import json
import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from editor import GUARD, ROOT, Editor, edited, editor
from lsprotocol import types
from tiny import estimator

from qa import cli
from qa.errors import UsageError
from qa.find import find
from qa.lsp.known import Rules
from qa.lsp.settings import settings
from qa.review import chosen

WRONG = "Das Haus ist alt .\n"
RIGHT = "Das Haus ist alt.\n"
SOURCE = "The port counted 15 ferries in all, and that was not enough.\n"
NUMBER = "Der Hafen zählte insgesamt 12 Fähren, und das war nicht genug.\n"
GERMAN = "Der Rat hat beschlossen, dass die Schule im Herbst gebaut wird, und das ist gut.\n"
ENGLISH = "The council has decided that the school will be built, and that is good for us all.\n"

DATA = {
    "pom.xml": "<project><name>a</name></project>",
    "values/strings.xml": '<resources><string name="a">Hello</string></resources>',
    "compose.yaml": "services:\n  web:\n    image: x\n",
    "broken.yml": "a: [",
    "app.properties": "port = 80\n",
    "a.resx": "<html/>",
    "a.strings": "x",
    "a.xcstrings": '{"strings": {"a": {}}}',
}


def played(scene):
    """What a scene gives, played in a thread of its own: browser tests leave this one a loop."""
    with ThreadPoolExecutor(1) as alone:
        return alone.submit(asyncio.run, asyncio.wait_for(scene, 3 * GUARD)).result()


def places(found: types.PublishDiagnosticsParams) -> list[tuple[int, int, int, int]]:
    return [
        (one.range.start.line, one.range.start.character, one.range.end.line,
         one.range.end.character)
        for one in found.diagnostics
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("unit", "start", "end"),
    [(None, 13, 20), ("utf-16", 13, 20), ("utf-8", 18, 25), ("utf-32", 12, 19)],
)
def test_findings_stand_where_the_editor_counts(tmp_path, unit, start, end):
    async def scene():
        async with editor(tmp_path, unit=unit) as one:
            one.open(tmp_path / "a.de.txt", f"{GERMAN}😀 Für Größe und und andere ist es nötig.\n")
            found = await one.said()
            (what,) = found.diagnostics
            assert (what.code, what.source, found.version) == ("repeated-word", "mtqa", 1)
            assert what.severity == types.DiagnosticSeverity.Warning
            assert places(found) == [(1, start, 1, end)], what

    played(scene())


@pytest.mark.parametrize(("unit", "start", "end"), [(None, 19, 29), ("utf-8", 22, 32)])
def test_a_finding_covers_the_tags_within_it(tmp_path, unit, start, end):
    async def scene():
        async with editor(tmp_path, unit=unit) as one:
            page = f"<p>{GERMAN}</p>\n<p>😀ö f&uuml;r <b>und</b> und so.</p>\n"
            one.open(tmp_path / "a.de.html", page, "html")
            found = await one.said()
            (line,) = {place[0] for place in places(found)}
            marked = page.split("\n")[line].encode(unit or "utf-16-le")
            size = 1 if unit else 2
            cut = marked[start * size : (end + 1) * size].decode(unit or "utf-16-le")
            assert places(found) == [(line, start, line, end + 1)], cut
            assert cut == "und</b> und"

    played(scene())


def test_a_change_clears_what_was_mended_and_closing_the_rest(tmp_path):
    async def scene():
        async with editor(tmp_path) as one:
            uri = one.open(tmp_path / "a.de.txt", WRONG)
            assert await one.checks() == ["space-before-punctuation"]
            one.change(uri, 2, RIGHT)
            found = await one.said()
            assert (found.version, [*found.diagnostics]) == (2, [])
            one.change(uri, 3, WRONG)
            assert await one.checks() == ["space-before-punctuation"]
            one.close(uri)
            assert not (await one.said()).diagnostics

    played(scene())


def test_of_quick_changes_only_the_newest_is_published(tmp_path):
    async def scene():
        async with editor(tmp_path) as one:
            uri = one.open(tmp_path / "a.de.txt", RIGHT)
            await one.said()
            for version in range(2, 6):
                one.change(uri, version, RIGHT if version < 5 else WRONG)
            found = await one.said()
            assert (found.version, len(found.diagnostics)) == (5, 1)
            one.save(uri)
            assert (await one.said()).version == 5
            assert one.published.empty()

    played(scene())


def test_the_suggestions_give_what_fix_gives(tmp_path, mtqa):
    text = '😀 Das  ist „gut" gesagt .\n\nEs kostet 1,299,000 Euro, ja!! Ende...\n' + WRONG
    path = tmp_path / "a.de.txt"
    path.write_text(text, "utf-8")

    async def scene():
        async with editor(tmp_path) as one:
            uri = one.open(path, text)
            first = await one.said()
            (every,) = await one.actions(uri, None, "source.fixAll")
            assert every.kind == "source.fixAll.mtqa"
            single = await one.actions(uri, first.diagnostics[0].range, "quickfix")
            assert [action.is_preferred for action in single if action.edit] == [True]
            assert [*single[0].diagnostics] == [first.diagnostics[0]]
            return edited(text, every.edit.changes[uri]), edited(text, single[0].edit.changes[uri])

    every, single = played(scene())
    assert mtqa("fix", "--write", path)[0] == 0
    assert path.read_text("utf-8") == every
    assert single.startswith("😀 Das ist „gut") and len(single) == len(text) - 1


def test_one_fixes_a_page_as_the_command_does(tmp_path, mtqa):
    text = '<meta charset="latin1">\n<p title="a  b">Das  <b>ist</b> gut .</p>\n<pre>a  b</pre>\n'
    path = tmp_path / "a.de.html"
    path.write_text(text, "latin1")

    async def scene():
        async with editor(tmp_path) as one:
            uri = one.open(path, text.replace("Das", "DAS"), "html")
            await one.said()
            (every,) = await one.actions(uri, None, "source.fixAll.mtqa")
            return edited(text, every.edit.changes[uri])

    found = played(scene())
    assert mtqa("fix", "--write", path)[0] == 0
    assert found == path.read_text("latin1") != text


def test_what_is_no_certain_fix_is_not_preferred(tmp_path):
    async def scene():
        async with editor(tmp_path) as one:
            (tmp_path / "a.en.txt").write_text(SOURCE, "utf-8")
            uri = one.open(tmp_path / "a.de.txt", NUMBER)
            found = await one.said()
            (action,) = await one.actions(uri, found.diagnostics[0].range)
            assert action.is_preferred is None
            assert edited(NUMBER, action.edit.changes[uri]) == NUMBER.replace("12", "15")
            assert await one.actions(uri, None, "source.fixAll") == []

    played(scene())


@pytest.mark.parametrize(
    ("source", "target"), [("a.en.txt", "a.de.txt"), ("en/x/a.md", "de/x/a.md")]
)
def test_the_source_beside_it_is_found_and_its_buffer_read_first(tmp_path, source, target):
    async def scene():
        for name in (source, target):
            (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / source).write_text(SOURCE, "utf-8")
        (tmp_path / target).write_text(NUMBER, "utf-8")
        async with editor(tmp_path) as one:
            uri = one.open(tmp_path / target, NUMBER)
            assert await one.checks() == ["altered-number"]
            other = one.open(tmp_path / source, SOURCE.replace("15", "12"))
            seen = {}
            while seen.get(uri) != []:
                found = await one.said()
                seen[found.uri] = [d.code for d in found.diagnostics]
            one.change(other, 2, SOURCE)
            while seen.get(uri) != ["altered-number"]:
                found = await one.said()
                seen[found.uri] = [d.code for d in found.diagnostics]
            assert not seen.get(other)

    played(scene())


def test_what_is_left_out_stands_at_its_place_and_points_into_the_source(tmp_path):
    more = "The mayor thanked all the helpers who had worked there for many weeks."
    source = f"{ENGLISH}\n{more}\n\nThe weather was bad.\n"
    (tmp_path / "a.en.txt").write_text(source, "utf-8")

    async def scene():
        async with editor(tmp_path) as one:
            text = f"{GERMAN}\nDas Wetter war schlecht.\n"
            uri = one.open(tmp_path / "a.de.txt", text)
            found = (await one.said()).diagnostics
            (lost,) = [item for item in found if item.related_information]
            (there,) = lost.related_information
            assert there.location.uri == (tmp_path / "a.en.txt").as_uri()
            assert there.location.range == types.Range(
                types.Position(2, 0), types.Position(2, len(more))
            )
            assert there.message == more
            assert uri != there.location.uri

    played(scene())


def test_the_configuration_and_the_settings_are_honoured(tmp_path):
    path = tmp_path / "news" / "a.de.txt"
    path.parent.mkdir()
    text = f"{WRONG}Es ist  so und und so.\n"
    (tmp_path / "mtqa.toml").write_text(
        'ignore = ["double-space"]\n[[suppress]]\ncheck = "repeated-word"\nreason = "a poem"\n',
        "utf-8",
    )

    async def scene():
        async with editor(tmp_path, told={"mtqa": {"severity": "minor"}}) as one:
            uri = one.open(path, text)
            assert await one.checks() == ["space-before-punctuation"]
            one.configure({"mtqa": {"ignore": ["space-before-punctuation"]}})
            assert await one.checks() == ["double-space"]
            one.configure({"mtqa": {"severity": "critical", "select": "double-space"}})
            assert await one.checks() == []
            (tmp_path / "mtqa.toml").write_text("minscore = 3\n", "utf-8")
            one.configure({"mtqa": {}})
            assert await one.checks() == []
            one.configure({"mtqa": {"modell": "none"}})
            await one.checks()
            assert "mtqa.toml: there is no option 'minscore'" in one.messages[0]
            assert one.messages[1].startswith("There is no setting mtqa.modell. Did you mean")
            (tmp_path / "mtqa.toml").unlink()
            one.save(uri)
            found = await one.checks()
            assert "repeated-word" in found

    played(scene())


def test_a_baseline_lets_pass_what_it_holds(tmp_path, mtqa, monkeypatch):
    monkeypatch.chdir(tmp_path)
    Path("a.de.txt").write_text(WRONG, "utf-8")
    Path("mtqa.toml").write_text('baseline = "b.json"\n', "utf-8")
    assert mtqa("check", "a.de.txt", "--model", "none", "--write-baseline", "b.json")[0] == 0

    async def scene():
        async with editor(tmp_path) as one:
            one.open(tmp_path / "a.de.txt", f"{WRONG}Es ist  so.\n")
            assert await one.checks() == ["double-space"]

    played(scene())


def test_findings_stand_where_the_reports_have_them(mtqa, monkeypatch):
    monkeypatch.chdir(ROOT)
    names = "samples/news.de.txt", "--source", "samples/news.en.txt"
    report = json.loads(mtqa("check", *names, "--model", "none", "--format", "sarif")[1])
    said = {
        (one["ruleId"], *spot(one["locations"][0]["physicalLocation"]), one["message"]["text"])
        for one in report["runs"][0]["results"]
    }

    async def scene():
        async with editor(ROOT) as one:
            path = ROOT / names[0]
            one.open(path, path.read_text("utf-8"))
            found = (await one.said()).diagnostics
            shown = set()
            for item in found:
                beside = item.related_information
                where = beside[0].location.range if beside else item.range
                start, end = where.start, where.end
                place = (start.line, start.character, end.line, end.character)
                shown.add((item.code, *place, item.message))
            assert shown == said

    played(scene())


def spot(place: dict) -> tuple[int, int, int, int]:
    region = place["region"]
    last = region.get("endLine", region["startLine"])
    return region["startLine"] - 1, region["startColumn"] - 1, last - 1, region["endColumn"] - 1


def test_sources_and_code_are_passed_over(tmp_path):
    async def scene():
        async with editor(tmp_path) as one:
            one.open(tmp_path / "a.py", WRONG, "python")  # nothing is ever said of it
            for name in ("a.en.txt", "README.md", "package.json", "a.jsonl", "a.txt"):
                one.open(tmp_path / name, '{"a": "x"}' if "json" in name else ENGLISH)
                assert await one.checks() == [], name
            one.open(tmp_path / "b.de.txt", ENGLISH * 20)
            (only,) = (await one.said()).diagnostics
            assert (only.code, only.severity) == ("unchecked", types.DiagnosticSeverity.Information)
            assert only.message.startswith("The text is in English")
            one.open("untitled:Untitled-1", f"# Titel\n\n{GERMAN}\n`a .` ist so .\n", "markdown")
            (only,) = (await one.said()).diagnostics
            assert only.code == "space-before-punctuation"
            assert only.range.start == types.Position(4, len("`a .` ist so"))
            for name, text in DATA.items():
                one.open(tmp_path / name, text, "xml")
                assert await one.checks() == [], name
            one.open("git:/a.de.txt?x", WRONG)
            one.open(tmp_path / "c.de.txt", "")
            found = await one.said()
            assert not found.diagnostics and found.uri.endswith("c.de.txt")

    played(scene())


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("values-de/strings.xml", '<resources><string name="a">{}</string></resources>'),
        ("values-de-rAT/strings.xml", '<resources><string name="a">{}</string></resources>'),
        ("de.lproj/Localizable.strings", '"a" = "{}";'),
        ("messages_de.properties", "a = {}"),
        ("Texts.de.resx", '<root><data name="a"><value>{}</value></data></root>'),
        ("de.yml", "de: {{a: {}}}"),
    ],
)
def test_texts_by_key_are_known_by_their_name_or_folder(tmp_path, name, text):
    async def scene():
        async with editor(tmp_path) as one:
            one.open(tmp_path / name, text.format(WRONG.strip()))
            assert await one.checks() == ["space-before-punctuation"]
            one.open(tmp_path / name, "{[<")
            assert await one.checks() == ["unreadable"] * (not name.endswith(".properties"))

    played(scene())


def test_what_cannot_be_read_is_told_and_the_server_goes_on(tmp_path):
    xliff = (
        '<xliff version="1.2"><file source-language="en" target-language="de" original="a">\n'
        "<body><trans-unit id='1'><source>a</source>\n<target>b</targt></trans-unit>"
    )

    async def scene():
        async with editor(tmp_path) as one:
            for name, text, line in (
                ("a.xlf", xliff, 2), ("a.de.txt", f"{GERMAN}a\0b\n", 0), ("a.de.html", "<!-- a", 0)
            ):  # fmt: skip
                one.open(tmp_path / name, text)
                (only,) = (await one.said()).diagnostics
                assert (only.code, only.range.start.line) == ("unreadable", line), only
                assert "mtqa-" not in only.message
            one.client.text_document_did_change(
                types.DidChangeTextDocumentParams(
                    types.VersionedTextDocumentIdentifier(2, "file:///never-opened"),
                    [types.TextDocumentContentChangeWholeDocument("a")],
                )
            )
            one.process.stdin.write(b"Content-Length: 5\r\n\r\n{nons")
            one.open(tmp_path / "long.de.txt", "Das Haus ist alt und steht am See. " * 300_000)
            (only,) = (await one.said()).diagnostics
            assert only.message.startswith("The text is too long to be checked")
            one.open(tmp_path / "b.de.txt", WRONG)
            assert await one.checks() == ["space-before-punctuation"]

    played(scene())


def test_a_bug_is_told_and_the_server_goes_on(tmp_path):
    (tmp_path / "sitecustomize.py").write_text(
        "import qa.lsp.checked as it\nreal = it.by_rules\n"
        "def broken(held, *rest):\n"
        "    if 'Schiff' in held.text: raise KeyError('a bug')\n"
        "    print('noise')\n"
        "    return real(held, *rest)\n"
        "it.by_rules = broken\n",
        "utf-8",
    )

    async def scene():
        env = {"PYTHONPATH": os.pathsep.join([str(tmp_path), str(ROOT)])}
        one = Editor()
        await one.start("--model", "none", folder=tmp_path, unit=None, told=None, env=env)
        uri = one.open(tmp_path / "a.de.txt", "Das Schiff .")
        one.open(tmp_path / "b.de.txt", WRONG)
        assert await one.checks() == ["space-before-punctuation"]
        assert "has a bug: KeyError: 'a bug'" in one.messages[0]
        assert any("Traceback" in line for line in one.logged)
        one.change(uri, 2, WRONG)
        assert await one.checks() == ["space-before-punctuation"]
        status, errors = await one.end()
        assert (status, errors.split()) == (0, [b"noise", b"noise"])
        await one.client.stop()

    played(scene())


@pytest.mark.parametrize("name", ["a.de.md", "a.de.html"])
def test_a_finding_is_ignored_before_its_paragraph(tmp_path, name):
    text = f"{GERMAN}\n- Eins ist gut.\n- Es ist und und so.\n"
    if name.endswith("html"):
        text = f"<body>\r\n<p>{GERMAN}</p>\r\n  <p>Es ist <b>und</b> und so.</p>\r\n</body>\r\n"

    async def scene():
        async with editor(tmp_path) as one:
            uri = one.open(tmp_path / name, text)
            (only,) = (await one.said()).diagnostics
            (action,) = [a for a in await one.actions(uri, only.range) if "Ignore" in a.title]
            (edit,) = action.edit.changes[uri]
            assert edit.new_text.strip() == "<!-- mtqa: ignore[repeated-word] meant so -->"
            one.change(uri, 2, edited(text, [edit]))
            assert not (await one.said()).diagnostics
            one.change(
                uri, 3, edited(text, [edit]).replace("und und", "und").replace("<b>und</b>", "")
            )
            (only,) = (await one.said()).diagnostics
            assert only.code == "suppression"
            assert "matches nothing" in only.message

    played(scene())


def test_hovering_says_what_the_check_is_about(tmp_path):
    async def scene():
        async with editor(tmp_path) as one:
            uri = one.open(tmp_path / "a.de.txt", WRONG)
            await one.said()
            text = await one.hover(uri, 0, 16)
            assert text.startswith("**space-before-punctuation** (")
            assert "[[" in text and "This sentence" not in text
            assert await one.hover(uri, 0, 1) is None

    played(scene())


def test_the_model_follows_the_rules_and_is_loaded_once(tmp_path):
    (tmp_path / "model").mkdir()
    model = estimator(tmp_path / "model")

    async def scene():
        async with editor(tmp_path, model=model) as one:
            text = "Die Katze schläft auf dem Sofa .\n"
            uri = one.open(tmp_path / "a.de.txt", text)
            assert await one.checks() == ["space-before-punctuation"]
            found = await one.said()
            assert len(found.diagnostics) > 1
            others = [d for d in found.diagnostics if d.code != "space-before-punctuation"]
            where = others[0].range.start
            assert "This sentence: score " in await one.hover(uri, where.line, where.character)
            one.change(uri, 2, f"Der Hund bellt laut.\n\n{text}")
            moved = (await one.said()).diagnostics  # the rules', and what is known already
            assert len(moved) == len(found.diagnostics)
            assert {d.range.start.line for d in moved} == {2}
            assert (await one.said()).version == 2

    played(scene())


def test_a_model_that_is_not_there_is_told_once_and_the_rules_go_on(tmp_path):
    async def scene():
        async with editor(tmp_path, model="nothing-of-this-name") as one:
            uri = one.open(tmp_path / "a.de.txt", WRONG)
            assert await one.checks() == ["space-before-punctuation"]
            one.change(uri, 2, WRONG + WRONG)
            assert len(await one.checks()) == 2
            assert await one.hover(uri, 0, 16)
            assert len(one.messages) == 1
            assert "nothing-of-this-name" in one.messages[0]

    played(scene())


def test_what_is_known_of_a_paragraph_is_what_would_be_found(here):
    def document(text: str):
        from qa import align
        from qa.data import Raw
        from qa.readers.text import blocks

        source = Raw("a.en.txt", blocks(f"{SOURCE}\n{ENGLISH}"))
        raw = Raw("a.de.txt", blocks(text))
        return align.document(raw, source, source_lang="en", target_lang="de")

    checks = chosen()
    old = f"{NUMBER}\n{GERMAN}{WRONG}\nEs ist  so und und so.\n\n{NUMBER}"
    rules, seen = Rules({}), document(old)
    assert rules(checks, seen)() == find(checks, seen)
    for new in (old, f"Neu .\n\n{old}", f"{old}\n{WRONG}", old.replace("12", "13"), WRONG):
        rules, seen = Rules(rules.known), document(new)
        assert rules(checks, seen)() == find(checks, seen)


@pytest.mark.parametrize(
    ("given", "options"),
    [
        (None, {}),
        ({"mtqa": {"model": "none", "ignore": "a, b"}}, {"model": ("none",), "ignore": ("a", "b")}),
        ({"mtqa.sourceLang": "fr", "editor": {"a": 1}}, {"source_lang": ("fr",)}),
        ({"select": ["a"], "source": "", "model": None}, {"select": ("a",)}),
    ],
)
def test_settings_are_options(given, options):
    assert dict(settings(given).options) == options


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"severity": "bad"}, "critical, major, minor, neutral"),
        ({"model": ["a", "b"]}, "mtqa.model must be a text"),
        ({"ignore": 3}, "mtqa.ignore must be a text or a list"),
        ({"mtqa": {"quiet": True}}, "There is no setting mtqa.quiet"),
    ],
)
def test_wrong_settings_are_told(given, said):
    with pytest.raises(UsageError, match=said):
        settings(given)


def request(method: str, number: int | None = None, **params: object) -> bytes:
    told = {"jsonrpc": "2.0", "method": method, "params": params}
    body = json.dumps(told if number is None else {**told, "id": number}).encode()
    return b"Content-Length: %d\r\n\r\n%s" % (len(body), body)


START = request("initialize", 1, capabilities={}, processId=None, rootUri=None)


@pytest.mark.parametrize(
    ("said", "status"),
    [
        (START, 141),
        (b"", 141),
        (START + request("exit"), 1),
        (START + request("shutdown", 2) + request("exit"), 0),
    ],
)
def test_an_end_without_a_word_is_quiet(said, status):
    command = [sys.executable, "-m", "qa", "lsp"]
    done = subprocess.run(command, input=said, capture_output=True, cwd=ROOT, timeout=GUARD)
    assert (done.returncode, done.stderr) == (status, b"")


def test_nobody_reads_any_more():
    command = [sys.executable, "-m", "qa", "lsp"]
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    with subprocess.Popen(command, cwd=ROOT, **pipes) as process:
        process.stdout.close()
        process.stdin.write(START)
        process.stdin.flush()
        assert process.wait(GUARD) == 141
        assert process.stderr.read() == b""


def test_without_the_library_it_says_what_to_install(monkeypatch, mtqa):
    monkeypatch.setitem(sys.modules, "pygls.lsp.server", None)
    status, out, errors = mtqa("lsp")
    assert (status, out) == (3, "")
    assert "pip install 'mtqa[lsp]'" in errors


def test_help_tells_of_it(mtqa):
    assert mtqa("lsp", "--help")[0] == 0
    assert "lsp" in cli.program.commands
