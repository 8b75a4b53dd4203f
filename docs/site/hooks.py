# SPDX-License-Identifier: BSL-1.0
# Copyright (c) 2026 the tapeless authors
"""What mkdocs does besides its own when it builds the site (see mkdocs.yml).

The pages lie where code hosts show them, so they are taken from the whole repository, with the
links among them."""

import re
import shutil
from pathlib import Path

from mkdocs.structure.files import File

ROOT = Path(__file__).resolve().parents[2]
GENERATED = ROOT / "build" / "docs-generated"
MATHJAX = Path("/usr/share/javascript/mathjax")

# What TeX input and SVG output need, without menus, web fonts and other languages.
MATHJAX_PARTS = [
    "MathJax.js",
    "config/TeX-AMS_SVG.js",
    "extensions/MathEvents.js",
    "extensions/TeX",
    "jax/element",
    "jax/input/TeX",
    "jax/output/SVG/autoload",
    "jax/output/SVG/config.js",
    "jax/output/SVG/jax.js",
    "jax/output/SVG/fonts/TeX",
]


def examples():
    return sorted((ROOT / "examples").glob("[0-9][0-9]_*.cpp"))


def title_of(example):
    return f"{example.stem[:2]}: {example.stem[3:].replace('_', ' ').capitalize()}"


def words_of(example):
    """The first comment behind the licence."""
    paragraph = re.search(r"^// (?!SPDX|Copyright|options).*\n(// .*\n)*", example.read_text(), re.M)
    return paragraph[0].replace("// ", "").replace("\n", " ").strip()


def example_page(example):
    """Writes a page with an example's source and output, and answers its path in the site."""
    code = example.read_text().split("\n", 3)[3]  # without the lines of the licence
    page = GENERATED / "examples" / f"{example.stem}.md"
    page.parent.mkdir(parents=True, exist_ok=True)
    page.write_text(
        f"# {title_of(example)}\n\n`examples/{example.name}`\n\n"
        f"```cpp\n{code.strip()}\n```\n\n"
        f"## Output\n\n```text\n{example.with_suffix('.expected').read_text()}```\n"
    )
    return page.relative_to(GENERATED).as_posix()


# A docstring with the declaration below, up to its body or value.
DOCUMENTED = re.compile(r"((?:^///.*\n)+)((?:^(?!//|#).*\n)*?.*?)(?: noexcept)?(?: \{|;| = )", re.M)


def interface_page():
    """Writes a page with what the headers say of all that they show an example of, which is what is
    meant for users, and answers its path in the site."""
    lines = ["# Interface", "", "From the headers, in their words."]
    for folder in ("tapeless", "tapeless/inspect"):
        for header in sorted((ROOT / "include" / folder).glob("*.hpp")):
            text = re.sub(r"^namespace detail \{\n.*?^\} // namespace detail\n", "",
                          header.read_text(), flags=re.M | re.S)  # fmt: skip
            documented = [each for each in DOCUMENTED.findall(text) if "```" in each[0]]
            if not documented:
                continue
            lines += ["", f"## {header.name}", "", f"`#include <{folder}/{header.name}>`"]
            for words, declaration in documented:
                name = re.search(r"^(?!template|  ).*?([^ (]+)(?:\(| :|$)", declaration, re.M)[1]
                lines += ["", f"### {name}", "", "```cpp", declaration, "```", ""]
                in_code = False
                for line in re.sub(r"^/// ?", "", words, flags=re.M).splitlines():
                    if line == "```":
                        in_code = not in_code
                        line = "```cpp" if in_code else line
                    lines.append(line)
    page = GENERATED / "interface.md"
    page.parent.mkdir(parents=True, exist_ok=True)
    page.write_text("\n".join(lines) + "\n")
    return page.relative_to(GENERATED).as_posix()


def pages():
    """Paths from the root of the repository to the pages, each with the folder that has them."""
    found = ["README.md", "CHANGELOG.md", "CONTRIBUTING.md", "LICENSE", "examples/README.md"]
    for pattern in ("docs/*.md", "docs/gallery/*.md", "docs/*/*.svg"):
        found += sorted(path.relative_to(ROOT).as_posix() for path in ROOT.glob(pattern))
    written = [interface_page(), *(example_page(each) for each in examples())]
    return [(path, ROOT) for path in found] + [(path, GENERATED) for path in written]


def on_config(config):
    """Lists the pages of the gallery and the examples in the navigation."""
    for section in config["nav"]:
        if "Gallery" in section:
            overview = (ROOT / "docs/gallery/README.md").read_text()
            section["Gallery"] += [
                f"docs/gallery/{name}" for name in re.findall(r"\]\((\w+\.md)\)", overview)
            ]
        if "Examples" in section:
            section["Examples"] += [f"examples/{each.stem}.md" for each in examples()]
    return config


def on_files(files, config):
    for path, folder in pages():
        files.append(File(path, str(folder), config["site_dir"], config["use_directory_urls"]))
    return files


def on_page_markdown(markdown, page, config, files):
    if page.file.src_uri == "examples/README.md":
        markdown += "\n| example | what it shows |\n|---|---|\n" + "".join(
            f"| [{title_of(each)}]({each.stem}.md) | {words_of(each)} |\n" for each in examples()
        )
    # Code hosts show the folder, this site its page.
    return markdown.replace("](examples)", "](examples/README.md)")


def on_post_build(config):
    site = Path(config["site_dir"])
    for name in ("404.html", "sitemap.xml", "sitemap.xml.gz"):  # of use to servers only
        (site / name).unlink()
    # A page from disk may not fetch a file, but it may load a script.
    index = (site / "search" / "search_index.json").read_text()
    (site / "search" / "search_index.js").write_text(
        f"var __search = {{ index: Promise.resolve({index}) }};\n"
    )
    for part in MATHJAX_PARTS:
        source, target = MATHJAX / part, site / "mathjax" / part
        target.parent.mkdir(parents=True, exist_ok=True)
        if source.is_dir():
            shutil.copytree(source, target, dirs_exist_ok=True)
        else:
            shutil.copy(source, target)
