# SPDX-License-Identifier: BSL-1.0
# Copyright (c) 2026 the tapeless authors

"""usage: check_self_test.py files|browser

Makes check.py fail: one mistake on a page at a time, and what it must say. Those of the files need
no browser. Those of the browser return 77 without Chromium and MathJax."""

import re
import shutil
import sys
import tempfile
from pathlib import Path

import check

MATHJAX = Path("/usr/share/javascript/mathjax")
FORMULAS = Path(__file__).resolve().parents[2] / "docs/site/static/formulas.js"
PICTURE = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>'

RIGHT = """<!doctype html><title>right</title>
<script src="formulas.js"></script><script src="mathjax/MathJax.js" async></script>
<h2 id="here">Here</h2> <a href="#here">up</a> <a href="other.html?q=1#there">on</a>
<a href="https://example.org">out</a> <img src="picture.svg">
<div class="arithmatex">\\[ \\frac{x}{y} \\]</div>
<p><code>\\(x\\)</code> costs $5 <code>math.h</code></p><pre>$$x$$</pre>
<script>
  if (new URLSearchParams(location.search).get("q") === "known")
    document.body.insertAdjacentHTML(
      "beforeend", "<a class='md-search-result__link' href='other.html'>known</a>");
</script>
"""

# What is put in place of what, and what must be said.
FILES = [
    ("picture.svg", "missing.svg", "page.html: leads nowhere: missing.svg"),
    ("picture.svg", "https://example.org/p.svg", "page.html: not from disk: https://example.org/p.svg"),
    ("https://example.org", "file:///etc/hosts", "page.html: not from disk: file:///etc/hosts"),
    ("other.html?q=1#there", "gone.html", "page.html: leads nowhere: gone.html"),
    ("other.html?q=1#there", str(FORMULAS), "page.html: leads nowhere: "),
    ("#there", "#gone", "page.html: no such anchor: other.html?q=1#gone"),
    ("#here", "#gone", "page.html: no such anchor: #gone"),
    ("costs $5", "is \\(x^2\\)", "page.html: a formula is left as text"),
    ("costs $5", "is $x^2 \\cdot y$", "page.html: a formula is left as text"),
    ("costs $5", "is $$x^2$$", "page.html: a formula is left as text"),
    ("math.h", "math \\frac{x}{y}", "page.html: a formula is left as text"),
    ("<title>", "<link rel='stylesheet' href='remote.css'><title>",
     "remote.css: not from disk: https://example.org/font"),
]  # fmt: skip
BROWSER = [
    ("picture.svg", "no_picture.svg", "page.html: a picture is missing: no_picture.svg"),
    ("\\frac{x}", "\\frac{x", "page.html: a formula is not rendered: "),
    ("\\frac{x}", "\\undefined{x}", "page.html: a formula has a mistake: "),
    ('class="arithmatex">\\[', 'class="arithmatex">[', "page.html: a formula is not rendered: "),
    ("mathjax/MathJax.js", "missing.js", "page.html: a formula is not rendered: MathJax is missing"),
    ("<h2", "<script>undefined.x</script><h2", "page.html: a script fails: TypeError"),
    ("<h2", "<script>fetch('http://localhost:9/x')</script><h2",
     "page.html: not from disk: http://localhost:9/x"),
    ('=== "known"', '=== "other"', "the search does not find known"),
    ("href='other.html'", "href='gone.html'", "the search for known leads nowhere: file:"),
]  # fmt: skip


def mistakes_of(page, browser):
    with tempfile.TemporaryDirectory() as folder:
        site = Path(folder).resolve()
        (site / "page.html").write_text(page)
        (site / "other.html").write_text("<!doctype html><title>other</title><p id='there'>")
        (site / "picture.svg").write_text(PICTURE)
        (site / "no_picture.svg").write_text("no picture")
        if "remote.css" in page:
            (site / "remote.css").write_text("p { src: url('https://example.org/font') }")
        shutil.copy(FORMULAS, site)
        if browser:
            (site / "mathjax").symlink_to(MATHJAX)
            return check.open_pages(browser, site, site / "page.html", ["known"])[-1]
        (site / "mathjax").mkdir()
        (site / "mathjax" / "MathJax.js").touch()
        return check.read_pages(site)[1]


def main():
    browser = None
    if sys.argv[1] == "browser":
        program = shutil.which("chromium")
        if not (program and MATHJAX.exists()):
            return 77
        browser = check.Browser(program)
    failed = 0
    for old, new, words in [("", "", None), *(BROWSER if browser else FILES)]:
        assert old in RIGHT, old
        mistakes = mistakes_of(RIGHT.replace(old, new, 1), browser)
        said = not mistakes if words is None else any(each.startswith(words) for each in mistakes)
        if not said:
            failed += 1
            print(f"{new or 'the right page'}: expected {words}, found {mistakes}")
    if browser:
        browser.close()
    with tempfile.TemporaryDirectory() as folder:
        if not check.read_pages(Path(folder))[1]:
            failed += 1
            print("an empty site passes")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
