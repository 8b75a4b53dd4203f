# SPDX-License-Identifier: BSL-1.0
# Copyright (c) 2026 the tapeless authors

"""usage: error_entries.py ROOT

Every error of the library is said, explained and tested:

- A message of a static_assert begins with "tapeless: " and ends with its entry's name, as in
  "[bare-number]". A function that stands in the compiler's message because it is no constant
  expression is a message and a name in one.
- A mistake in a formula text is said by a sentence of the table mistake_sentences, with %1 and %2
  for parts of the text; its entry's name stands beside it. The message is one line,
  "tapeless: column 5: sentence -- text with <here> [name]".
- docs/errors.md has an entry "## name" for each name, and lists it above the first entry. The entry
  quotes the messages and sentences of that name, all and no others, in text blocks; line breaks
  do not count. Beside sentences it has an example, a line that a test expects.
- A line "- wrong: `code`" of an entry stands in the mistake of a test in tests/errors that expects
  the entry's name, and a line "- right: `code`" in its twin.
- Each message is expected by a test in tests/errors: one line has the name, and one that begins
  with "tapeless: " is part of this message and of no other message of that name. For each sentence
  there is a test whose expected lines together are a message with it.
"""

import pathlib
import re
import sys

LITERAL = r'"((?:[^"\\\n]|\\.)*)"'
STOPPING_FUNCTION = re.compile(r"^inline void (\w+)\(\) \{ __builtin_trap\(\); \}$", re.MULTILINE)
SENTENCES = re.compile(r"mistake_sentences\[\] = \{(.*?)^\};", re.MULTILINE | re.DOTALL)
SENTENCE = re.compile(rf"\{{((?:\s*{LITERAL})+),\s*{LITERAL}\}}")
LINE = "tapeless: column "
FENCE = re.compile(r"^```text\n(.*?)^```$", re.MULTILINE | re.DOTALL)
CODE = re.compile(r"^- (wrong|right): `([^`]+)`$", re.MULTILINE)

problems = []


def squeezed(text):
    return " ".join(text.split())


def without_blanks(text):
    return "".join(text.split())


def joined(literals):
    return "".join(re.findall(LITERAL, literals)).replace(r"\"", '"')


def messages_of(headers):
    """Name to messages, and name to sentences of formula texts."""
    found = {}
    sentences = {}
    for path in sorted(headers.rglob("*.hpp")):
        source = re.sub(r"^\s*//.*$", "", path.read_text(), flags=re.MULTILINE)
        for literals in re.finditer(LITERAL + r"(?:\s*" + LITERAL + ")*", source):
            message = joined(literals[0])
            if not message.startswith("tapeless: ") or message == LINE:
                continue
            name = re.search(r" \[([a-z]+(?:-[a-z]+)*)\]$", message)
            if name:
                found.setdefault(name[1], set()).add(message)
            else:
                problems.append(f"{path.name}: a message without its entry's name: {message}")
        for name in STOPPING_FUNCTION.findall(source):
            found.setdefault(name, set()).add(name)
        for table in SENTENCES.findall(source):
            for sentence in SENTENCE.finditer(table):
                sentences.setdefault(sentence[3], set()).add(joined(sentence[1]))
    return found, sentences


def pattern_of(sentence, name):
    """What the message with this sentence looks like."""
    words = re.escape(sentence).replace("%1", "(?P<first>.+?)", 1).replace("%1", "(?P=first)")
    return LINE + r"\d+: " + words.replace("%2", ".+?") + r" -- .*<here>.*" + re.escape(f"[{name}]")


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
        self.line = " ".join(self.expected)
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


    def said_sentence(self, sentences):
        """Name and sentence of the expected lines; "stray %1" would also fit "stray %1 ; %2"."""
        said = [
            (name, sentence)
            for name, texts in sentences.items()
            for sentence in texts
            if re.fullmatch(pattern_of(sentence, name), self.line)
        ]
        return max(said, key=lambda pair: len(pair[1]), default=None)


def entries_of(document):
    """Name to the entry's text; what comes before the first entry."""
    parts = re.split(r"^## (.+)$", document.read_text(), flags=re.MULTILINE)
    return dict(zip(parts[1::2], parts[2::2])), parts[0]


def check(root):
    messages, sentences = messages_of(root / "include")
    entries, contents = entries_of(root / "docs" / "errors.md")
    tests = [Test(path) for path in sorted((root / "tests" / "errors").glob("*.cpp"))]
    names = sorted(messages.keys() | sentences.keys())

    for name in names:
        if name not in entries:
            problems.append(f"docs/errors.md has no entry: {name}")
        texts = messages.get(name, set())
        for message in sorted(texts):
            if not any(test.tests(message, name, texts - {message}) for test in tests):
                problems.append(f"tests/errors has no test of: {message}")
    said = {test.said_sentence(sentences) for test in tests}
    for name, sentence in sorted((name, text) for name in sentences for text in sentences[name]):
        if (name, sentence) not in said:
            problems.append(f"tests/errors has no test of: {sentence} [{name}]")

    for name, entry in entries.items():
        if name not in names:
            problems.append(f"docs/errors.md: no message has the name of the entry {name}")
            continue
        if f"](#{name})" not in contents:
            problems.append(f"docs/errors.md: the contents do not list {name}")
        quoted = {squeezed(text) for block in FENCE.findall(entry) for text in block.split("\n\n")}
        examples = {text for text in quoted if text.startswith(LINE)}
        texts = messages.get(name, set()) | sentences.get(name, set())
        for message in sorted(texts - quoted):
            problems.append(f"docs/errors.md: the entry {name} does not quote: {message}")
        for message in sorted(quoted - examples - texts):
            problems.append(f"docs/errors.md: the entry {name} quotes what is no message: {message}")
        for example in sorted(examples - {test.line for test in tests if test.names(name)}):
            problems.append(f"docs/errors.md: the entry {name}: no test expects: {example}")
        if name in sentences and not examples:
            problems.append(f"docs/errors.md: the entry {name} has no example")
        named = [test for test in tests if test.names(name)]
        for kind, code in CODE.findall(entry):
            sources = [test.mistake if kind == "wrong" else test.twin for test in named]
            if not any(without_blanks(code) in source for source in sources):
                problems.append(f"docs/errors.md: the entry {name}: no test has the {kind} {code}")
        if {kind for kind, _ in CODE.findall(entry)} != {"wrong", "right"}:
            problems.append(f"docs/errors.md: the entry {name} says not both wrong and right")

    count = sum(len(texts) for found in (messages, sentences) for texts in found.values())
    print(f"{len(names)} names, {count} messages")
    return names


if __name__ == "__main__":
    if not check(pathlib.Path(sys.argv[1])):
        problems.append("no messages found")
    print("\n".join(problems))
    sys.exit(bool(problems))
