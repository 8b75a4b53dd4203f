# SPDX-License-Identifier: BSL-1.0
# Copyright (c) 2026 the tapeless authors

"""Makes error_entries.py fail: one change of a small repository at a time, and what it must say."""

import pathlib
import subprocess
import sys
import tempfile

HEADER = "include/library.hpp"
DOCUMENT = "docs/errors.md"
TEST = "tests/errors/wet.cpp"
TEA = "tests/errors/tea.cpp"
FILES = {
    HEADER: """
static_assert(dry, "tapeless: water is wet; "
                   "write ice [water-is-wet]");
static_assert(dry, "tapeless: water is cold; write tea [water-is-wet]");
inline void the_tap_is_open() { __builtin_trap(); }
constexpr mistake_sentence mistake_sentences[] = {
    {"%1 is hot; "
     "blow on %1", "tea-is-hot"},
    {"%1 is hot; blow on %1; %2", "tea-is-hot"},
};
""",
    DOCUMENT: """
- [tea-is-hot](#tea-is-hot), [water-is-wet](#water-is-wet), [the_tap_is_open](#the_tap_is_open)

## water-is-wet

```text
tapeless: water is wet;
write ice [water-is-wet]

tapeless: water is cold; write tea [water-is-wet]
```

- wrong: `drink(water)`
- right: `drink(ice)`

## the_tap_is_open

```text
the_tap_is_open
```

- wrong: `open(tap)`
- right: `close(tap)`

## tea-is-hot

```text
%1 is hot; blow on %1

%1 is hot; blow on %1; %2
```

```text
tapeless: column 5: tea is hot; blow on tea -- cup <here>tea [tea-is-hot]
```

- wrong: `drink("cup tea")`
- right: `drink("cup")`
""",
    TEST: """
// expected: tapeless: water is wet
// expected: [water-is-wet]
#ifdef PUT_RIGHT
auto d = drink( ice);
#else
auto d = drink( water);
#endif
""",
    "tests/errors/cold.cpp": """
// expected: tapeless: water is cold
// expected: [water-is-wet]
""",
    TEA: """
// expected: tapeless: column 5:
// expected: tea is hot; blow on tea --
// expected: cup <here>tea [tea-is-hot]
#ifdef PUT_RIGHT
auto d = drink("cup");
#else
auto d = drink("cup tea");
#endif
""",
    "tests/errors/milk.cpp": """
// expected: tapeless: column 5: milk is hot; blow on milk; wait -- cup <here>milk [tea-is-hot]
""",
    "tests/errors/tap.cpp": """
// expected: the_tap_is_open
#ifdef PUT_RIGHT
auto t = close(tap);
#else
auto t = open(tap);
#endif
""",
}
# File, text, what comes in its place, and what must be said.
CASES = [
    (HEADER, " [water-is-wet]", "", "a message without its entry's name: tapeless: water is wet"),
    (HEADER, "the_tap", "the_door", "docs/errors.md has no entry: the_door_is_open"),
    (HEADER, "the_tap", "the_door", "no message has the name of the entry the_tap_is_open"),
    (HEADER, "the_tap", "the_door", "tests/errors has no test of: the_door_is_open"),
    (HEADER, "write ice", "write snow", "does not quote: tapeless: water is wet; write snow"),
    (HEADER, "write ice", "write snow", "quotes what is no message: tapeless: water is wet; write ice"),
    (DOCUMENT, "](#water", "](#wine", "the contents do not list water-is-wet"),
    (DOCUMENT, "drink(water)", "pour(water)", "no test has the wrong pour(water)"),
    (DOCUMENT, "drink(ice)", "drink(water)", "no test has the right drink(water)"),
    (DOCUMENT, "- right: `drink(ice)`", "", "water-is-wet says not both wrong and right"),
    (TEST, "tapeless: water is wet", "wet", "no test of: tapeless: water is wet; write ice"),
    (TEST, "tapeless: water is wet", "tapeless: water is", "no test of: tapeless: water is wet"),
    (TEST, "[water-is-wet]", "[water]", "no test of: tapeless: water is wet; write ice"),
    (HEADER, '"tea-is-hot"', '"tea-is-warm"', "docs/errors.md has no entry: tea-is-warm"),
    (HEADER, "blow on %1", "wait for %1", "does not quote: %1 is hot; wait for %1"),
    (HEADER, "blow on %1", "wait for %1", "quotes what is no message: %1 is hot; blow on %1"),
    (DOCUMENT, "tapeless: column 5", "tapeless: column 6", "no test expects: tapeless: column 6"),
    (DOCUMENT, "```text\ntapeless: column 5", "```\ntapeless: column 5", "has no example"),
    (TEA, "blow on tea", "blow on milk", "no test of: %1 is hot; blow on %1 [tea-is-hot]"),
    (TEA, "tea --", "tea; wait --", "no test of: %1 is hot; blow on %1 [tea-is-hot]"),
    (TEA, "<here>", "", "no test of: %1 is hot; blow on %1 [tea-is-hot]"),
    (TEA, "[tea-is-hot]", "[tea]", "no test of: %1 is hot; blow on %1 [tea-is-hot]"),
]


def said_of(files):
    with tempfile.TemporaryDirectory() as root:
        for name, text in files.items():
            path = pathlib.Path(root, name)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text)
        script = pathlib.Path(__file__).with_name("error_entries.py")
        run = subprocess.run([sys.executable, "-B", script, root], capture_output=True, text=True)
        return run.returncode, run.stdout


failed = []
code, said = said_of(FILES)
if code != 0 or said.split("\n")[0] != "3 names, 5 messages":
    failed.append(f"the repository without a mistake: {said}")
for name, before, after, words in CASES:
    code, said = said_of(FILES | {name: FILES[name].replace(before, after, 1)})
    if code != 1 or words not in said:
        failed.append(f"'{after}' instead of '{before}': does not say '{words}' but: {said}")
code, said = said_of(FILES | {HEADER: "", DOCUMENT: ""})
if code != 1 or "no messages found" not in said:
    failed.append(f"no headers: {said}")
print("\n".join(failed))
sys.exit(bool(failed))
