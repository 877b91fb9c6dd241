
"use strict";
// The report is complete without this script: it moves, hides and points at what is there, and
// never makes markup of text.
(() => {
  const get = (id) => document.getElementById(id);
  const root = document.documentElement;
  const documents = get("documents");
  const bar = get("bar");
  const status = get("status");
  const make = (name, text, parent) => {
    const node = document.createElement(name);
    node.textContent = text;
    if (parent) parent.append(node);
    return node;
  };
  bar.before(get("overview"));

  // ---- what there is ----
  const sections = [...documents.querySelectorAll("section.d")];
  const segments = [];
  for (const section of sections) {
    for (const node of section.querySelectorAll("li.s")) {
      segments.push({ node, section, home: node.parentNode, place: segments.length, score: Number(node.dataset.q), fluency: Number(node.dataset.y ?? NaN), list: [] });
    }
  }
  const all = [];
  for (const segment of segments) {
    const list = segment.node.lastElementChild;
    if (list.tagName !== "UL") continue;
    for (const node of list.children) {
      const { c: check, s: severity, w: state } = node.dataset;
      const finding = { node, segment, check, severity, state: state || "open", shown: true };
      segment.list.push(finding);
      all.push(finding);
    }
  }
  const worst = make("div", "");
  worst.id = "worst";
  const A_LIST = 50; // segments of a list, as in the files
  const A_SEGMENT = 6; // rem, about
  let order = segments;
  let shown = all; // the findings that the filters leave, as they stand on the page
  let current = null;
  let pressed = null; // the bar of a histogram that the segments shown are in

  // ---- filters ----
  const options = (select, counts) => {
    for (const [value, text] of counts) make("option", text, select).value = value;
  };
  const counted = (key) => {
    const counts = new Map();
    for (const finding of all) if (finding[key]) counts.set(finding[key], (counts.get(finding[key]) || 0) + 1);
    return [...counts].sort().map(([name, count]) => [name, `${name} (${count})`]);
  };
  options(get("check"), counted("check"));
  options(get("state"), counted("state"));
  options(get("document"), sections.map((section) => [section.id, section.querySelector("h2").textContent]));
  get("states").hidden = all.every((finding) => finding.state === "open");
  for (const box of bar.querySelectorAll("[name=severity]")) {
    const count = all.filter((finding) => finding.severity === box.value).length;
    box.parentNode.lastElementChild.textContent = count;
    box.parentNode.hidden = !count;
  }

  const wanted = () => {
    const boxes = [...bar.querySelectorAll("[name=severity]")];
    const severities = new Set(boxes.filter((box) => box.checked).map((box) => box.value));
    const value = (id) => get(id).value;
    return {
      severities, check: value("check"), state: value("state"), section: value("document"),
      words: plain(value("search").trim()), narrowed: severities.size < boxes.length,
      only: get("only").checked, worst: value("order") === "worst",
      of: pressed?.ownerSVGElement.dataset.of, bin: Number(pressed?.dataset.bin),
    };
  };
  const plain = (words) => words.normalize("NFC").toLowerCase();
  const text = (segment) =>
    (segment.text ??= plain([...segment.node.children].slice(1).map((child) => child.textContent).join("\n")));
  const fits = (finding, want) =>
    want.severities.has(finding.severity) && (!want.check || finding.check === want.check) &&
    (!want.state || finding.state === want.state);
  const BINS = 20; // of each histogram
  const binOf = (value) => Math.min(Math.floor((value * BINS) / 100), BINS - 1);
  const show = (segment, want) => {
    let count = 0;
    for (const finding of segment.list) {
      finding.shown = fits(finding, want);
      count += finding.shown;
    }
    if (want.section && segment.section.id !== want.section) return false;
    if (want.of && binOf(segment[want.of]) !== want.bin) return false;
    if (!count && (want.only || want.narrowed || want.check || want.state)) return false;
    return !want.words || text(segment).includes(want.words);
  };
  const mark = (segment) => {
    for (const finding of segment.list) finding.node.hidden = !finding.shown;
    for (const link of segment.node.querySelectorAll("a.m")) {
      const off = link.dataset.f.split(" ").every((number) => get(`f${number}`).hidden);
      link.classList.toggle("off", off);
    }
  };
  const apply = () => {
    const want = wanted();
    if (want.worst !== (order !== segments)) arrange(want.worst);
    let left = 0;
    shown = [];
    const lists = new Map([...documents.querySelectorAll("ol")].map((list) => [list, 0]));
    const used = new Set();
    for (const segment of order) {
      const visible = show(segment, want);
      if (segment.node.hidden === visible) segment.node.hidden = !visible;
      if (!visible) continue;
      left += 1;
      used.add(segment.section);
      lists.set(segment.node.parentNode, lists.get(segment.node.parentNode) + 1);
      if (segment.list.length) mark(segment);
      for (const finding of segment.list) if (finding.shown) shown.push(finding);
    }
    for (const section of sections) section.hidden = want.worst || !used.has(section);
    for (const [list, count] of lists) {
      list.hidden = !count;
      // A list out of sight is as high as it was (auto), unless the filters changed that.
      list.style.containIntrinsicBlockSize = `${left < segments.length ? "" : "auto "}${A_SEGMENT * count}rem`;
    }
    if (!shown.includes(current)) point(null);
    light(want.words);
    say(left);
  };
  // The words that are searched for, without markup, where the browser can.
  const MOST_LIT = 2000;
  const light = (words) => {
    if (!globalThis.Highlight) return;
    CSS.highlights.delete("search");
    if (!words) return;
    const found = new Highlight();
    for (const segment of order) {
      if (segment.node.hidden) continue;
      const walker = document.createTreeWalker(segment.node, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const text = node.data.toLowerCase();
        if (text.length !== node.length) continue; // places would not fit
        for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) {
          found.add(new StaticRange({ startContainer: node, startOffset: at, endContainer: node, endOffset: at + words.length }));
        }
      }
      if (found.size > MOST_LIT) break;
    }
    CSS.highlights.set("search", found);
  };
  const say = (left) => {
    const at = current ? `Finding ${shown.indexOf(current) + 1} of ${shown.length}` : `${shown.length} of ${all.length} findings`;
    if (left !== undefined) say.left = left;
    const where = current ? `; ${current.segment.section.querySelector("h2").textContent}` : "";
    const bin = pressed ? `; ${pressed.ownerSVGElement.dataset.of} ${pressed.firstElementChild.textContent.split(":")[0]}` : "";
    status.textContent = `${at}; ${say.left} of ${segments.length} segments${bin}${where}`;
  };
  const arrange = (worstFirst) => {
    if (worstFirst) {
      order = [...segments].sort((one, other) => one.score - other.score || one.place - other.place);
      for (const segment of segments) {
        segment.where ??= make("span", ` · ${segment.section.querySelector("h2").textContent}`, segment.node.firstElementChild);
      }
      for (let at = 0; at < order.length; at += A_LIST) {
        make("ol", "", worst).append(...order.slice(at, at + A_LIST).map((segment) => segment.node));
      }
      documents.prepend(worst);
    } else {
      order = segments;
      for (const segment of segments) segment.home.append(segment.node);
      worst.replaceChildren();
      worst.remove();
    }
  };

  // ---- histograms and the table of documents ----
  const press = (bin) => {
    pressed?.setAttribute("aria-pressed", "false");
    pressed = bin === pressed ? null : bin;
    pressed?.setAttribute("aria-pressed", "true");
  };
  for (const bin of document.querySelectorAll("#overview g")) {
    bin.ownerSVGElement.setAttribute("role", "group");
    const about = { role: "button", tabindex: "0", "aria-pressed": "false", "aria-label": bin.firstElementChild.textContent };
    for (const [name, value] of Object.entries(about)) bin.setAttribute(name, value);
    bin.addEventListener("click", () => { press(bin); apply(); });
    bin.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" && event.key !== " ") return;
      event.preventDefault();
      press(bin);
      apply();
    });
  }
  const UPWARDS = ["document", "score", "fluency", "adequacy"]; // the worst, or the first, on top
  const table = document.querySelector("#overview table");
  const value = (row, column) => {
    const text = row.cells[column].textContent;
    return column ? parseFloat(text) : text;
  };
  const sort = (head) => {
    const upwards = head.ariaSort ? head.ariaSort === "descending" : UPWARDS.includes(head.textContent);
    for (const other of table.tHead.rows[0].cells) other.removeAttribute("aria-sort");
    head.setAttribute("aria-sort", upwards ? "ascending" : "descending");
    const column = head.cellIndex;
    const way = upwards ? 1 : -1;
    const rows = [...table.tBodies[0].rows].map((row) => [value(row, column), row]);
    // What was not scored comes last, whatever the order.
    rows.sort(([one], [other]) => (Number.isNaN(one) - Number.isNaN(other)) || (one === other ? 0 : one < other ? -way : way));
    table.tBodies[0].append(...rows.map(([, row]) => row));
  };
  for (const head of table ? table.tHead.rows[0].cells : []) {
    const button = make("button", head.textContent);
    button.type = "button";
    button.addEventListener("click", () => sort(head));
    head.replaceChildren(button);
  }

  // ---- from finding to finding ----
  const links = (finding) =>
    [...finding.segment.node.querySelectorAll("a.m")].filter((link) => link.dataset.f.split(" ").includes(finding.node.id.slice(1)));
  const point = (finding) => {
    for (const node of current ? [current.node, ...links(current)] : []) node.classList.remove("now");
    current = finding;
    if (!finding) return;
    for (const node of [finding.node, ...links(finding)]) node.classList.add("now");
  };
  const step = (way) => {
    if (!shown.length) return;
    const here = document.activeElement.closest("li.f");
    const from = shown.findIndex((finding) => (here ? finding.node === here : finding === current));
    const next = from < 0 ? (way > 0 ? 0 : shown.length - 1) : (from + way + shown.length) % shown.length;
    point(shown[next]);
    current.node.focus({ preventScroll: true });
    current.segment.node.scrollIntoView({ block: "center" });
    current.node.scrollIntoView({ block: "nearest" }); // where a segment is higher than the window
    say();
  };

  // ---- notes beside marked words ----
  const tip = make("div", "", documents.parentNode);
  tip.id = "tip";
  tip.setAttribute("role", "tooltip");
  tip.hidden = true;
  let told = null; // the link that the note is beside
  const hush = () => { tip.hidden = true; told = null; };
  const tell = (link) => {
    const items = link.dataset.f.split(" ").map((number) => get(`f${number}`)).filter((item) => !item.hidden);
    if (!items.length) return;
    tip.replaceChildren(...items.map((item) => {
      const copy = make("div", "");
      copy.dataset.of = item.id;
      copy.className = item.className.replace("now", "");
      copy.append(...item.cloneNode(true).childNodes);
      return copy;
    }));
    tip.hidden = false;
    told = link;
    put(link);
  };
  const put = (link) => {
    const place = link.getClientRects()[0];
    const below = place.bottom + tip.offsetHeight + 4 < innerHeight;
    tip.style.left = `${Math.max(4, Math.min(place.left, root.clientWidth - tip.offsetWidth - 4))}px`;
    tip.style.top = `${below ? place.bottom : Math.max(0, place.top - tip.offsetHeight)}px`;
  };
  const over = (event) => {
    const link = event.target.closest?.("a.m");
    if (link) tell(link);
    else if (!event.target.closest?.("#tip")) hush();
  };
  document.addEventListener("pointerover", over);
  document.addEventListener("focusin", over);
  document.addEventListener("focusout", (event) => {
    if (!tip.contains(event.relatedTarget)) hush(); // a link in the note can be clicked
  });
  // Moving to a link with the keyboard scrolls: its note goes along.
  addEventListener("scroll", () => {
    if (told?.matches(":hover, :focus")) put(told);
    else hush();
  }, { passive: true });

  // ---- suppressing a finding ----
  const dialog = get("suppress");
  let doubted = null; // the item of the finding
  const snippet = () => {
    const place = doubted.querySelector("small").textContent.split(" · ")[0];
    const file = doubted.closest(".s").querySelector(".n").textContent.split(" · ").at(-1);
    const section = get(doubted.closest("section.d")?.id)?.querySelector("h2").textContent ?? file;
    const clean = (words) => words.replace(/[\p{C}\s]+/gu, " ").trim();
    const lines = [
      `# ${clean(section)}, ${place}`, "[[suppress]]", `check = ${JSON.stringify(doubted.dataset.c)}`,
      `fingerprint = ${JSON.stringify(doubted.querySelector("a.x").textContent)}`,
      `reason = ${JSON.stringify(clean(get("reason").value))}`, "",
    ];
    get("snippet").textContent = lines.join("\n");
    get("copied").textContent = "";
  };
  document.addEventListener("click", (event) => {
    const link = event.target.closest?.("a.x");
    if (!link) return;
    event.preventDefault();
    doubted = link.closest("li.f") ?? get(link.closest("[data-of]").dataset.of);
    snippet();
    dialog.showModal();
  });
  get("reason").addEventListener("input", snippet);
  get("copy").addEventListener("click", async () => {
    const words = get("snippet");
    try {
      await navigator.clipboard.writeText(words.textContent);
    } catch { // where pages from the disk may not: select the words, and copy them in the old way
      getSelection().selectAllChildren(words);
      document.execCommand("copy");
    }
    get("copied").textContent = get("reason").value.trim() ? "Copied." : "Copied; it needs a reason yet.";
  });

  // ---- controls and keys ----
  const keys = get("keys");
  const toggle = (id, off, on) => {
    const control = get(id);
    if (control.type === "checkbox") control.checked = !control.checked;
    else control.value = control.value === on ? off : on;
    apply();
  };
  const dark = () => (root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches);
  const name = () => { get("theme").textContent = dark() ? "Light" : "Dark"; };
  const theme = () => { root.dataset.theme = dark() ? "light" : "dark"; name(); };
  const open = (whether) => {
    get("tools").setAttribute("aria-expanded", String(bar.classList.toggle("open", whether)));
  };
  const search = () => {
    open(true);
    get("search").focus();
  };
  const actions = {
    j: () => step(1), n: () => step(1), k: () => step(-1), p: () => step(-1), "/": search,
    w: () => toggle("order", "", "worst"), f: () => toggle("only"), d: theme, "?": () => keys.showModal(),
  };
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      hush();
      if (event.target === get("search")) event.target.blur();
    }
    if (event.ctrlKey || event.metaKey || event.altKey || document.querySelector("dialog[open]") || !get("single").checked) return;
    const typing = event.target.matches("select, input:not([type=checkbox]), textarea");
    if (typing || !Object.hasOwn(actions, event.key)) return;
    event.preventDefault();
    actions[event.key]();
  });
  let timer = 0;
  get("search").addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(apply, 120); });
  bar.addEventListener("change", (event) => { if (event.target.id !== "search") apply(); });
  bar.addEventListener("reset", () => { press(pressed); setTimeout(apply); });
  bar.addEventListener("submit", (event) => { event.preventDefault(); clearTimeout(timer); apply(); });
  get("next").addEventListener("click", () => step(1));
  get("previous").addEventListener("click", () => step(-1));
  get("theme").addEventListener("click", theme);
  get("help").addEventListener("click", () => keys.showModal());
  get("tools").addEventListener("click", () => open());
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", name);
  // A link to a document or finding that the filters hide shows everything again.
  addEventListener("hashchange", () => {
    const target = document.querySelector(":target");
    if (!target?.closest("[hidden]")) return;
    bar.reset();
    setTimeout(() => target.scrollIntoView({ block: "center" })); // after all is shown
  });
  new ResizeObserver(() => {
    root.style.scrollPaddingTop = getComputedStyle(bar).position === "sticky" ? `${bar.offsetHeight + 8}px` : "";
  }).observe(bar);
  document.title = `${document.querySelector("#overview h2").textContent} – ${document.title}`;
  name();
  bar.hidden = false;
  apply();
})();
