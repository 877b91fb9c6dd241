"""The HTML report in a real Chromium, used as an editor uses it."""

from __future__ import annotations

import tomllib
from importlib.resources import files
from typing import Any

import pytest

from qa.accept.suppress import rules
from qa.data import Scores
from qa.errors import InputError
from tests.browser.sample import ALONE, document, write
from tests.test_escaping import hostile
from tests.test_report import events
from tests.test_report_html import TEXTS

FINDINGS, SEGMENTS = 6, 8
A4 = 700  # pixels between the margins of a page
PHONE = {"width": 320, "height": 640}


def seen(page: Any) -> list[str]:
    """The translations that are shown, in the order on the page."""
    return [
        text.replace("‸", "")
        for text in page.eval_on_selector_all(
            "li.s:not([hidden]) > .t",
            "nodes => nodes.filter(n => !n.closest('[hidden]')).map(n => n.textContent)",
        )
    ]


def settle(page: Any, count: int) -> None:
    """Wait until so many segments are shown; the page's policy forbids scripts that wait in it."""
    from playwright.sync_api import expect

    expect(page.locator("li.s:not([hidden])")).to_have_count(count, timeout=60_000)


def status(page: Any) -> str:
    return str(page.text_content("#status"))


def now(page: Any) -> str:
    """The check of the finding that has the focus and is pointed at."""
    assert page.locator("li.now").count() == 1
    assert page.evaluate("document.activeElement.matches('li.now')")
    return str(page.locator("li.now code").text_content())


def test_it_opens_complete_with_the_verdict_first(visit):
    page = visit()
    assert status(page) == "6 of 6 findings; 8 of 8 segments"
    assert len(seen(page)) == SEGMENTS
    headings = page.locator("h1, h2:visible").all_text_contents()
    assert headings[:3] == ["Translation check", "Not passed", "Could not be checked"]
    assert page.locator("#overview").bounding_box()["y"] < page.locator("#bar").bounding_box()["y"]
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_source_and_translation_stand_side_by_side(visit):
    page = visit()
    source, target = (page.locator(f"#d1 .{side}").first.bounding_box() for side in "ot")
    assert source["y"] == target["y"]
    assert source["x"] + source["width"] <= target["x"]


def test_arabic_runs_from_right_to_left(visit):
    page = visit()
    direction = "node => getComputedStyle(node).direction"
    assert page.eval_on_selector("#d2 .o", direction) == "rtl"
    assert page.eval_on_selector("#d2 .t", direction) == "ltr"


def test_severities_differ_without_colour(visit):
    page = visit()
    looks = page.eval_on_selector_all(
        "#bar .m",
        """nodes => nodes.map(n => getComputedStyle(n).textDecorationStyle +
           getComputedStyle(n, "::after").content)""",
    )
    assert len(looks) == len(set(looks)) == 4


def test_filters(visit):
    page = visit()
    page.select_option("#check", "altered-number")
    assert seen(page) == ["Die Rechnung beträgt 50 Euro.", "Die Rechnung betrug 50 Euro."]
    assert page.locator("#d3").is_hidden()
    page.select_option("#document", "d2")
    assert seen(page) == ["Die Rechnung betrug 50 Euro."]
    assert status(page) == "1 of 6 findings; 1 of 8 segments"
    page.click("#all")
    settle(page, 8)
    page.uncheck("[value=major]")
    page.uncheck("[value=minor]")
    assert seen(page) == ["Ihm gehört die Fähre von.", "Der Hafen ist zu."]
    page.check("[value=minor]")
    page.check("[value=major]")
    page.check("#only")
    assert len(seen(page)) == FINDINGS
    page.select_option("#state", "suppressed")
    assert len(seen(page)) == 2
    page.select_option("#state", "unchanged")
    assert seen(page) == ["Sie schliefen,, weil es spät war."]


def test_severities_are_counted_and_those_that_are_not_there_left_out(visit, tmp_path):
    counts = (
        "nodes => nodes.filter(n => n.closest('label').checkVisibility()).map(n => n.textContent)"
    )
    assert visit().eval_on_selector_all("fieldset b", counts) == ["1", "2", "2", "1"]
    page = visit(write(tmp_path / "r.html", document("a.txt", None, ALONE, Scores())))
    assert page.eval_on_selector_all("fieldset b", counts) == ["1"]


def test_what_was_not_let_pass_is_called_open(visit, tmp_path):
    stream = [
        *document("a.txt", None, ALONE, Scores(), suppressed="a name"),
        *document("b.txt", None, ALONE, Scores()),
    ]
    page = visit(write(tmp_path / "r.html", stream))
    page.select_option("#state", "open")
    assert (len(seen(page)), page.locator("#d1").is_hidden()) == (1, True)
    page = visit(write(tmp_path / "s.html", document("b.txt", None, ALONE, Scores())))
    assert page.locator("#state").is_hidden()


def test_a_bar_of_a_histogram_shows_its_segments(visit):
    page = visit()
    low = page.locator("svg[data-of=score] g").first
    low.locator(".ground").click()
    assert seen(page) == ["Ihm gehört die Fähre von."]
    assert status(page) == "1 of 6 findings; 1 of 8 segments; score 0–5 points"
    high = page.locator("svg[data-of=fluency] g").last
    high.focus()
    page.keyboard.press("Enter")
    assert low.get_attribute("aria-pressed") == "false"
    assert status(page).endswith("fluency 90–95 points")
    (count,) = page.locator("svg[data-of=fluency] g text").last.all_text_contents()
    assert len(seen(page)) == int(count)
    page.keyboard.press(" ")
    assert len(seen(page)) == SEGMENTS
    low.locator(".ground").click()
    page.click("#all")
    settle(page, SEGMENTS)
    assert page.locator("[aria-pressed=true]").count() == 0


def test_every_bar_shows_as_many_segments_as_it_says(visit):
    page = visit()
    for bar in page.locator("#overview g").all():
        bar.locator(".ground").click()
        assert len(seen(page)) == int(str(bar.locator("text").text_content()))


def test_documents_are_sorted_by_the_head_of_a_column(visit):
    page = visit()
    names = page.locator("tbody th")
    before = names.all_text_contents()
    page.click("th button >> text=score")
    scores = page.locator("tbody td:nth-child(4)").all_text_contents()
    assert scores == sorted(scores, key=float)
    assert page.locator("[aria-sort]").get_attribute("aria-sort") == "ascending"
    page.click("th button >> text=fluency")
    assert page.locator("tbody td:nth-child(5)").all_text_contents()[1:] == ["not scored"] * 2
    page.click("th button >> text=fluency")
    assert page.locator("tbody td:nth-child(5)").all_text_contents()[1:] == ["not scored"] * 2
    page.click("th button >> text=broken")
    assert names.first.text_content() == "english.de.txt"
    assert page.locator("[aria-sort]").get_attribute("aria-sort") == "descending"
    page.click("th button >> text=document")
    assert names.all_text_contents() == sorted(before)


def test_a_reason_leads_to_its_finding(visit):
    page = visit()
    page.click("#overview section:first-child a")
    assert page.locator("li.f:target code").text_content() == "garbled-sentence"
    assert page.title() == "Not passed – Translation check – mtqa"


def test_what_is_searched_for_is_lit(visit):
    page = visit()
    page.fill("#search", "HAFEN")
    settle(page, 2)
    assert page.evaluate("CSS.highlights.get('search').size") == 2
    page.fill("#search", "")
    settle(page, SEGMENTS)
    assert not page.evaluate("CSS.highlights.has('search')")


def test_search_in_source_translation_and_message(visit):
    page = visit()
    for words, count in (
        ("HAFEN", 2),
        ("fa\u0308hre", 1),
        ("score", 0),
        ("ferry", 1),
        ("الميناء", 1),
        ("wrong here", 6),
        ("xyz", 0),
    ):
        page.fill("#search", words)
        settle(page, count)
        assert len(seen(page)) == count
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement === document.body")


def test_from_finding_to_finding_with_keys(visit):
    page = visit()
    checks = page.locator("li.f code").all_text_contents()
    walked = []
    for _ in range(FINDINGS + 1):
        page.keyboard.press("j")
        walked.append(now(page))
    assert walked == [*checks, checks[0]]
    page.keyboard.press("k")
    assert now(page) == checks[-1]
    assert status(page).startswith("Finding 6 of 6")
    page.keyboard.press("p")
    page.keyboard.press("n")
    assert now(page) == checks[-1]
    box = page.locator("li.now").bounding_box()
    assert 0 < box["y"] < 800
    page.select_option("#check", "double-space")
    page.click("#next")
    assert now(page) == "double-space"
    assert page.locator("a.m.now").count() == 1


@pytest.mark.parametrize("height", [300, 600])
def test_the_page_goes_along(visit, height):
    page = visit(viewport={"width": 800, "height": height})
    for _ in range(FINDINGS):
        page.keyboard.press("j")
    bar, item = (page.locator(name).bounding_box() for name in ("#bar", "li.now"))
    assert bar["y"] + bar["height"] <= item["y"]
    assert item["y"] + item["height"] <= height


def test_notes_on_hover_and_focus(visit):
    page = visit()
    tip = page.locator("#tip")
    assert tip.is_hidden()
    page.hover("#d1 a.m >> nth=0")
    assert "The words are wrong here (altered-number). Suggestion: 15" in tip.inner_text()
    tip.hover()
    assert tip.is_visible()
    page.hover("h1")
    assert tip.is_hidden()
    page.focus("#d1 a.m >> nth=1")
    page.evaluate("() => new Promise(requestAnimationFrame)")
    assert "garbled-sentence" in tip.inner_text()
    page.keyboard.press("Escape")
    assert tip.is_hidden()
    assert page.eval_on_selector(
        "#d1 a.m", "a => document.getElementById(a.getAttribute('aria-describedby')).textContent"
    ).startswith("major altered-number")


def test_a_marked_word_leads_to_its_finding(visit):
    page = visit()
    page.click("#d1 a.m >> nth=0")
    assert page.locator("li.f:target code").text_content() == "altered-number"


def test_worst_segments_first_and_back(visit):
    page = visit()
    before = seen(page)
    page.select_option("#order", "worst")
    after = seen(page)
    assert sorted(after) == sorted(before)
    scores = page.eval_on_selector_all("li.s", "nodes => nodes.map(n => Number(n.dataset.q))")
    assert scores == sorted(scores)
    assert "english.de.txt" in page.locator("li.s >> nth=0").text_content()
    page.keyboard.press("j")
    assert now(page) == "garbled-sentence"
    page.keyboard.press("w")
    assert seen(page) == before


def test_the_weakest_segments_stand_at_the_top(visit):
    from playwright.sync_api import expect

    page = visit()
    items = page.locator("#weakest li").all_text_contents()
    scores = [float(item.split()[1]) for item in items]
    assert scores == sorted(scores) and len(items) == 5
    assert items[0] == "english.de.txt:3 0.0 Ihm gehört die Fähre von."
    page.select_option("#document", "d2")
    page.click("#weakest a >> nth=0")
    settle(page, SEGMENTS)
    assert page.text_content("li.s:target .t").startswith("Ihm gehört die Fähre von")
    expect(page.locator("li.s:target")).to_be_in_viewport()


def test_the_legend_is_seen_by_all(visit):
    for script in (True, False):
        page = visit(java_script_enabled=script)
        assert page.locator("#legend .m:visible").all_text_contents() == [
            "critical", "major", "minor", "neutral",
        ]  # fmt: skip


def test_no_column_is_cut(visit, tmp_path):
    path = f"content/de/{'ein-sehr-langer-name-eines-ordners/' * 5}artikel.de.txt"
    stream = document(path, None, ALONE, Scores())
    page = visit(write(tmp_path / "r.html", stream), viewport={"width": 1200, "height": 800})
    assert page.evaluate("(n => n.scrollWidth <= n.clientWidth)(document.querySelector('.wide'))")


def test_a_finding_gives_the_table_that_suppresses_it(visit):
    from playwright.sync_api import expect

    page = visit()
    for link in ("#d1 a.x >> nth=0", "#tip a.x"):
        page.hover("#d1 a.m >> nth=0" if "tip" in link else "h1")
        page.click(link)
        page.fill("#reason", 'the "euro" is\\right')
        page.keyboard.press("j")
        table = tomllib.loads(str(page.text_content("#snippet")))
        assert table["suppress"] == [
            {
                "check": "altered-number",
                "fingerprint": "ef7f58c4466fa091",
                "reason": 'the "euro" is\\rightj',
            }
        ]
        assert rules(table["suppress"], "mtqa.toml")
        assert page.inner_text("#snippet").startswith("# english.de.txt, line 1:22\n")
        page.click("#copy")
        expect(page.locator("#copied")).to_have_text("Copied.")
        page.keyboard.press("Escape")
        assert page.locator("#suppress").is_hidden()
    assert page.locator("#d2 a.x").count() == 0, "it is suppressed"


def test_without_scripts_a_fingerprint_leads_to_the_advice(visit):
    page = visit(java_script_enabled=False)
    page.click("#d1 a.x >> nth=0")
    assert page.locator("#suppressing").is_visible()


def test_help_and_keys_off(visit):
    page = visit()
    page.keyboard.press("?")
    assert page.locator("#keys").is_visible()
    page.uncheck("#single")
    page.keyboard.press("Escape")
    assert page.locator("#keys").is_hidden()
    page.keyboard.press("j")
    assert page.locator("li.now").count() == 0


def test_slash_finds_the_search_and_letters_are_letters_there(visit):
    page = visit(viewport=PHONE)
    page.keyboard.press("/")
    page.keyboard.type("jd")
    assert page.input_value("#search") == "jd"


def test_a_link_to_what_is_filtered_away_shows_all(visit):
    page = visit()
    page.select_option("#document", "d2")
    page.click("#overview a[href='#d3']")
    settle(page, 8)
    assert page.locator("#d3").is_visible()


def paper(page: Any) -> str:
    return str(page.evaluate("getComputedStyle(document.body).backgroundColor"))


def test_dark_and_light(visit):
    light, dark = paper(visit()), paper(visit(color_scheme="dark"))
    assert (light, dark) == ("rgb(255, 255, 255)", "rgb(22, 24, 29)")
    page = visit()
    page.click("#theme")
    assert (paper(page), page.text_content("#theme")) == (dark, "Light")
    page.keyboard.press("d")
    assert (paper(page), page.text_content("#theme")) == (light, "Dark")


def test_print(visit):
    page = visit(color_scheme="dark", viewport={"width": A4, "height": 1000})
    page.emulate_media(media="print")
    assert page.eval_on_selector("table", "table => table.getBoundingClientRect().right") <= A4
    assert paper(page) == "rgb(255, 255, 255)"
    assert page.locator("#bar").is_hidden()
    assert all(item.is_visible() for item in page.locator("li.f").all())
    assert page.pdf().startswith(b"%PDF")


def test_a_phone_needs_no_scrolling_to_the_side(visit):
    page = visit(viewport=PHONE)
    narrow = "document.documentElement.scrollWidth <= 320"
    assert page.evaluate(narrow)
    source, target = (page.locator(f"#d1 .{side}").first.bounding_box() for side in "ot")
    assert source["y"] + source["height"] <= target["y"]
    assert page.locator("#search").is_hidden()
    page.click("#tools")
    assert page.locator("#search").is_visible()
    assert page.evaluate(narrow)
    page.click("#help")
    assert page.locator("#keys").bounding_box()["width"] <= 320
    assert page.evaluate(narrow)


def test_without_scripts_everything_is_there(visit):
    page = visit(java_script_enabled=False)
    assert page.locator("#bar").is_hidden()
    assert "need JavaScript" in page.inner_text("header")
    overview, documents = (page.locator(i).bounding_box() for i in ("#overview", "#documents"))
    assert overview["y"] < documents["y"]
    assert len(page.locator("li.f:visible").all()) == FINDINGS


@pytest.mark.parametrize(
    "options",
    [{}, {"color_scheme": "dark"}, {"viewport": PHONE}],
    ids=["light", "dark", "phone"],
)
def test_axe_finds_nothing(visit, options):
    axe = files("axe_playwright_python").joinpath("axe.min.js").read_text("utf-8")
    page = visit(bypass_csp=True, **options)
    page.keyboard.press("j")
    page.hover("#d1 a.m >> nth=1")
    if page.locator("#tools").is_visible():
        page.click("#tools")
    page.evaluate(axe)
    problems(page)
    page.keyboard.press("?")
    problems(page)
    page.keyboard.press("Escape")
    page.click("#legend summary")
    page.click("#d1 a.x >> nth=0")
    problems(page)


def problems(page: Any) -> None:
    found = page.evaluate("axe.run()")["violations"]
    assert [(rule["id"], [node["html"] for node in rule["nodes"]]) for rule in found] == []


@pytest.mark.parametrize("script", [True, False])
def test_hostile_texts_do_nothing(visit, tmp_path, script):
    stream = [event for text in TEXTS for event in events([hostile(text)])]
    stream += [InputError(text, text, text) for text in TEXTS]
    page = visit(write(tmp_path / "hostile.html", stream), java_script_enabled=script)
    assert page.locator("script").count() == 1
    assert page.locator("img, iframe, object, link, base, body form form").count() == 0
    assert page.locator("li.s").count() == len(TEXTS)
    if script:
        page.hover("li.s a.m >> nth=-1")
        page.select_option("#order", "worst")
        page.fill("#search", "<script>")
        count = sum("<script>" in text for text in TEXTS)
        settle(page, count)
        assert all("<script>" in text for text in seen(page))
        assert page.locator("#document option").nth(1).text_content()
