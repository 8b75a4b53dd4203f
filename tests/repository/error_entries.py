# SPDX-License-Identifier: BSL-1.0
# Copyright (c) 2026 the tapeless authors

"""usage: error_entries.py ROOT

Every error of the library is said, explained and tested:

- A message of a static_assert begins with "tapeless: " and ends with its entry's name, as in
  "[bare-number]". A function that stands in the compiler's message because it is no constant
  expression is a message and a name in one.
- docs/errors.md has an entry "## name" for each name, and lists it above the first entry. The entry
  quotes the messages of that name, all and no others, in a text block; line breaks do not count.
- A line "- wrong: `code`" of an entry stands in the mistake of a test in tests/errors that expects
  the entry's name, and a line "- right: `code`" in its twin.
- Each message is expected by a test in tests/errors: one line has the name, and one that begins
  with "tapeless: " is part of this message and of no other message of that name.
"""

import pathlib
import re
import sys

LITERAL = r'"((?:[^"\\\n]|\\.)*)"'
STOPPING_FUNCTION = re.compile(r"^inline void (\w+)\(\) \{ __builtin_trap\(\); \}$", re.MULTILINE)
FENCE = re.compile(r"^```text\n(.*?)^```$", re.MULTILINE | re.DOTALL)
CODE = re.compile(r"^- (wrong|right): `([^`]+)`$", re.MULTILINE)

problems = []


def squeezed(text):
    return " ".join(text.split())


def without_blanks(text):
    return "".join(text.split())


def messages_of(headers):
    """Name to messages."""
    found = {}
    for path in sorted(headers.rglob("*.hpp")):
        source = re.sub(r"^\s*//.*$", "", path.read_text(), flags=re.MULTILINE)
        for literals in re.finditer(LITERAL + r"(?:\s*" + LITERAL + ")*", source):
            message = "".join(re.findall(LITERAL, literals[0])).replace(r"\"", '"')
            if not message.startswith("tapeless: "):
                continue
            name = re.search(r" \[([a-z]+(?:-[a-z]+)*)\]$", message)
            if name:
                found.setdefault(name[1], set()).add(message)
            else:
                problems.append(f"{path.name}: a message without its entry's name: {message}")
        for name in STOPPING_FUNCTION.findall(source):
            found.setdefault(name, set()).add(name)
    return found


class Test:
    """A file of tests/errors: what it expects, its mistake and its twin."""

    def __init__(self, path):
        self.expected = []
        code = {"mistake": [], "twin": []}
        part = None
        for line in path.read_text().splitlines():
            if line.startswith("// expected: "):
                self.expected.append(squeezed(line.removeprefix("// expected: ")))
            if line.startswith("#"):
                part = {"#ifdef PUT_RIGHT": "twin", "#else": "mistake"}.get(line)
            elif part:
                code[part].append(line)
        self.mistake = without_blanks("".join(code["mistake"]))
        self.twin = without_blanks("".join(code["twin"]))

    def names(self, name):
        return any(f"[{name}]" in line or name == line for line in self.expected)

    def tests(self, message, name, others):
        """Whether the message is expected, and no other of that name could stand for it."""
        return self.names(name) and any(
            line in message and not any(line in other for other in others)
            for line in self.expected
            if line.startswith("tapeless: ") or line == message
        )


def entries_of(document):
    """Name to the entry's text; what comes before the first entry."""
    parts = re.split(r"^## (.+)$", document.read_text(), flags=re.MULTILINE)
    return dict(zip(parts[1::2], parts[2::2])), parts[0]


def check(root):
    messages = messages_of(root / "include")
    entries, contents = entries_of(root / "docs" / "errors.md")
    tests = [Test(path) for path in sorted((root / "tests" / "errors").glob("*.cpp"))]

    for name, texts in sorted(messages.items()):
        if name not in entries:
            problems.append(f"docs/errors.md has no entry: {name}")
        for message in sorted(texts):
            if not any(test.tests(message, name, texts - {message}) for test in tests):
                problems.append(f"tests/errors has no test of: {message}")

    for name, entry in entries.items():
        if name not in messages:
            problems.append(f"docs/errors.md: no message has the name of the entry {name}")
            continue
        if f"](#{name})" not in contents:
            problems.append(f"docs/errors.md: the contents do not list {name}")
        quoted = {squeezed(text) for block in FENCE.findall(entry) for text in block.split("\n\n")}
        for message in sorted(messages[name] - quoted):
            problems.append(f"docs/errors.md: the entry {name} does not quote: {message}")
        for message in sorted(quoted - messages[name]):
            problems.append(f"docs/errors.md: the entry {name} quotes what is no message: {message}")
        named = [test for test in tests if test.names(name)]
        for kind, code in CODE.findall(entry):
            sources = [test.mistake if kind == "wrong" else test.twin for test in named]
            if not any(without_blanks(code) in source for source in sources):
                problems.append(f"docs/errors.md: the entry {name}: no test has the {kind} {code}")
        if {kind for kind, _ in CODE.findall(entry)} != {"wrong", "right"}:
            problems.append(f"docs/errors.md: the entry {name} says not both wrong and right")

    print(f"{len(messages)} names, {sum(len(texts) for texts in messages.values())} messages")
    return messages


if __name__ == "__main__":
    if not check(pathlib.Path(sys.argv[1])):
        problems.append("no messages found")
    print("\n".join(problems))
    sys.exit(bool(problems))
