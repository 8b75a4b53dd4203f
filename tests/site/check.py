#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
# Copyright (c) 2026 the tapeless authors
"""Checks a site as a reader sees it who opens it from disk.

usage: check.py SITE [WORD...]

Reads every page: whatever it shows or loads is in the site, every link and its anchor leads
somewhere, and no formula is left as text. Then opens every page in Chromium: all pictures are
shown, all formulas are rendered, no script fails, nothing is asked of the network, and the search
finds each WORD. Prints the mistakes; the exit status says whether there are any."""

import json
import os
import re
import shutil
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

# --- What can be read off the files

RAW_FORMULA = re.compile(r"\\[(\[]|\$\$|\$[^$\s][^$\n]*\\[a-z]")
RAW_BLOCK = re.compile(r"math\s+\S") # a block that Markdown has taken for words of code


class Page(HTMLParser):
    """What a page names, links to and loads."""

    def __init__(self, path):
        super().__init__()
        self.anchors, self.links, self.resources, self.raw_formulas = set(), [], [], []
        self.quoting = []  # open elements whose text is not read as formulas
        self.feed(path.read_text(encoding="utf-8"))

    def handle_starttag(self, tag, attributes):
        value = dict(attributes)
        self.anchors.update(value[name] for name in ("id", "name") if value.get(name))
        if tag == "a" and value.get("href"):
            self.links.append(value["href"])
        elif tag == "link" and value.get("href") and value.get("rel") != "canonical":
            self.resources.append(value["href"])
        elif value.get("src"):
            self.resources.append(value["src"])
        elif tag == "image" and (value.get("href") or value.get("xlink:href")):
            self.resources.append(value.get("href") or value["xlink:href"])
        if self.quoting:
            self.quoting += [tag] if tag == self.quoting[0] else []
        elif tag in ("code", "pre", "script", "style") or "arithmatex" in value.get("class", ""):
            self.quoting.append(tag)

    def handle_endtag(self, tag):
        if self.quoting and tag == self.quoting[0]:
            self.quoting.pop()

    def handle_data(self, data):
        in_words = self.quoting == ["code"]
        if in_words and RAW_BLOCK.match(data) or not self.quoting and RAW_FORMULA.search(data):
            self.raw_formulas.append(data.strip())


def read_pages(site):
    """The mistakes that stand in the files."""
    pages = {path: Page(path) for path in sorted(site.rglob("*.html"))}
    mistakes = []
    for path, page in pages.items():
        name = path.relative_to(site)
        for text in page.raw_formulas:
            mistakes.append(f"{name}: a formula is left as text: {text[:80]}")
        for address in page.resources + page.links:
            parts = urlsplit(address)
            if parts.scheme or parts.netloc:
                if parts.scheme == "file" or address in page.resources and parts.scheme != "data":
                    mistakes.append(f"{name}: not from disk: {address}")
                continue
            anchor = unquote(parts.fragment)
            file = Path(os.path.normpath(path.parent / unquote(parts.path))) if parts.path else path
            if not file.is_file() or not file.is_relative_to(site):
                mistakes.append(f"{name}: leads nowhere: {address}")
            elif anchor and file in pages and anchor not in pages[file].anchors:
                mistakes.append(f"{name}: no such anchor: {address}")
    for path in sorted(site.rglob("*.css")):
        for address in re.findall(r"url\(['\"]?(https?:[^)]*)", path.read_text(encoding="utf-8")):
            mistakes.append(f"{path.relative_to(site)}: not from disk: {address}")
    if not pages:
        mistakes.append(f"{site}: no pages")
    return len(pages), mistakes


# --- What a browser makes of it

PICTURES_AND_FORMULAS = """
(async () => {
  const mistakes = [];
  for (const image of document.images)
    if (!image.complete || image.naturalWidth === 0)
      mistakes.push("a picture is missing: " + image.getAttribute("src"));
  const formulas = [...document.querySelectorAll(".arithmatex")];
  if (formulas.length > 0) {
    if (!window.MathJax || !MathJax.Hub) return [["a formula is not rendered: MathJax is missing"], 0, 0];
    await new Promise((rendered) => MathJax.Hub.Register.StartupHook("End", rendered));
  }
  for (const formula of formulas) {
    const source = formula.querySelector("script[type^='math/tex']")?.text ?? formula.innerText;
    const drawing = formula.querySelector(".MathJax_SVG svg");
    if (!drawing || drawing.getBoundingClientRect().width === 0)
      mistakes.push("a formula is not rendered: " + source.slice(0, 80));
    else if (formula.querySelector(".merror, .MathJax_Error, [fill=red]"))
      mistakes.push("a formula has a mistake: " + source.slice(0, 80));
  }
  return [mistakes, document.images.length, formulas.length];
})()
"""

FOUND = """
new Promise((resolve) => {
  const until = Date.now() + 5000;
  (function look() {
    const found = [...document.querySelectorAll(".md-search-result__link")].map((a) => a.href);
    if (found.length > 0 || Date.now() > until) resolve(found);
    else setTimeout(look, 20);
  })();
})
"""


class Browser:
    """Chromium, spoken to by the DevTools protocol over a pair of pipes."""

    def __init__(self, program):
        commands, self.commands = os.pipe()
        self.answers, answers = os.pipe()

        def connect():  # the browser reads commands from 3 and answers on 4
            read, write = os.dup(commands), os.dup(answers)
            os.dup2(read, 3)
            os.dup2(write, 4)

        self.process = subprocess.Popen(
            [program, "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
             "--remote-debugging-pipe", "about:blank"],
            preexec_fn=connect, close_fds=False,
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        os.close(commands)
        os.close(answers)
        self.buffer, self.events, self.count, self.session = b"", [], 0, None
        target = self.send("Target.createTarget", url="about:blank")["targetId"]
        attached = self.send("Target.attachToTarget", targetId=target, flatten=True)
        self.session = attached["sessionId"]
        for domain in ("Page", "Runtime", "Network", "Log"):
            self.send(f"{domain}.enable")

    def receive(self):
        while b"\0" not in self.buffer:
            read = os.read(self.answers, 1 << 16)
            if not read:
                sys.exit("Chromium has ended")
            self.buffer += read
        message, _, self.buffer = self.buffer.partition(b"\0")
        return json.loads(message)

    def send(self, method, **parameters):
        self.count += 1
        message = {"id": self.count, "method": method, "params": parameters}
        if self.session:
            message["sessionId"] = self.session
        os.write(self.commands, json.dumps(message).encode() + b"\0")
        while True:
            answer = self.receive()
            if answer.get("id") == self.count:
                if "error" in answer:
                    sys.exit(f"Chromium: {method}: {answer['error']['message']}")
                return answer["result"]
            self.events.append(answer)

    def open(self, address):
        self.events.clear()
        self.send("Page.navigate", url=address)
        while not any(event.get("method") == "Page.loadEventFired" for event in self.events):
            self.events.append(self.receive())

    def evaluate(self, code):
        answer = self.send("Runtime.evaluate", expression=code, awaitPromise=True,
                           returnByValue=True)  # fmt: skip
        if "exceptionDetails" in answer:
            sys.exit(f"the check fails: {answer['exceptionDetails']['exception']['description']}")
        return answer["result"]["value"]

    def troubles(self):
        """What went wrong since the page was opened, and what left the disk."""
        for event in self.events:
            values = event.get("params", {})
            if event.get("method") == "Runtime.exceptionThrown":
                details = values["exceptionDetails"]
                thrown = details.get("exception", {}).get("description", details["text"])
                yield f"a script fails: {thrown}"
            elif event.get("method") == "Log.entryAdded" and values["entry"]["level"] == "error":
                yield f"{values['entry']['text']} {values['entry'].get('url', '')}"
            elif event.get("method") == "Network.requestWillBeSent":
                address = values["request"]["url"]
                if urlsplit(address).scheme not in ("file", "data", "about", "blob"):
                    yield f"not from disk: {address}"

    def close(self):
        self.process.terminate()
        self.process.wait()


def open_pages(browser, site, start, words):
    """How many pictures and formulas a browser shows, and the mistakes. Words are looked for from
    the page `start`."""
    mistakes, pictures, formulas = [], 0, 0
    for path in sorted(site.rglob("*.html")):
        browser.open(path.as_uri())
        found, pictures_here, formulas_here = browser.evaluate(PICTURES_AND_FORMULAS)
        pictures += pictures_here
        formulas += formulas_here
        mistakes += [f"{path.relative_to(site)}: {each}" for each in [*found, *browser.troubles()]]
    for word in words:
        browser.open(f"{start.as_uri()}?q={word}")
        found = browser.evaluate(FOUND)
        if not found:
            mistakes.append(f"the search does not find {word}")
        for address in found:
            if not Path(unquote(urlsplit(address).path)).is_file():
                mistakes.append(f"the search for {word} leads nowhere: {address}")
    return pictures, formulas, mistakes


def main():
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    site, words = Path(sys.argv[1]).resolve(), sys.argv[2:]
    count, mistakes = read_pages(site)
    print(f"{count} pages read")
    program = shutil.which("chromium")
    if program:
        browser = Browser(program)
        # Not from the page at the root, so that links of the results have to be right.
        start = site / "docs" / "tutorial.html"
        pictures, formulas, seen = open_pages(browser, site, start, words)
        browser.close()
        mistakes += seen
        print(f"all opened in Chromium, with {pictures} pictures and {formulas} formulas")
    print(*mistakes, f"{len(mistakes)} mistakes", sep="\n")
    return 1 if mistakes else 0


if __name__ == "__main__":
    sys.exit(main())
