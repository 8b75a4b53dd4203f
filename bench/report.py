# SPDX-License-Identifier: BSL-1.0
# Copyright (c) 2026 the tapeless authors

"""usage: report.py [--page PAGE --summary PAGE] RESULTS.json...

Prints the tables of what `bench` measured, a file for each compiler and its flags: nanoseconds a
call, and ratios to the code written by hand. With --page it also writes them between the markers of
PAGE, with a picture of the ratios for each file, in a folder beside PAGE that is named after it.
With --summary it writes one small table between the markers of that page.
"""

import json
import math
import sys
from pathlib import Path
from statistics import median

BEGIN = "<!-- written by ./run bench: -->"
END = "<!-- :written by ./run bench -->"

OURS = "tapeless"
BY_HAND = "hand_written"
# Two do not compute derivatives to the last digits, and a closed form is another formula: no peers.
NO_PEERS = {"plain", "central_differences", "closed_form"}
ALLOWED = 1.03

LABELS = {
    "hand_written": "by hand",
    "plain": "values only",
    "sympy": "SymPy",
    "boost_autodiff": "Boost",
    "eigen_autodiff": "Eigen",
    "ceres_jet": "ceres",
    "sacado": "Sacado",
    "adolc": "ADOL-C",
    "central_differences": "differences",
    "closed_form": "closed form",
}


def label_of(name):
    return LABELS.get(name, name.replace("_", " "))


class Results:
    """What one program measured: the fastest repetition of each workload and contestant."""

    def __init__(self, path):
        measured = json.loads(path.read_text())
        self.name = path.stem
        self.context = measured["context"]
        repetitions = {}
        for run in sorted(measured["benchmarks"], key=lambda run: run["family_index"]):
            if run["run_type"] == "iteration":
                workload, contestant = run["run_name"].split("/")
                repetitions.setdefault(workload, {}).setdefault(contestant, []).append(
                    run["cpu_time"]
                )
        self.times = {
            workload: {contestant: min(times) for contestant, times in row.items()}
            for workload, row in repetitions.items()
        }
        self.contestants = list(dict.fromkeys(c for row in self.times.values() for c in row))
        every = [times for row in repetitions.values() for times in row.values()]
        self.repetitions = max(map(len, every))
        self.spreads = sorted(median(times) / min(times) - 1 for times in every)

    @property
    def title(self):
        return f"{self.context['compiler']}, `{self.context['flags']}`"

    def best(self, workload):
        """The contestant to be measured against, the better of hand-written and the best peer."""
        row = self.times[workload]
        others = [c for c in row if c != OURS and c not in NO_PEERS]
        return min(others, key=row.get, default=None)

    def best_peer(self, workload):
        row = self.times[workload]
        peers = [c for c in row if c not in {OURS, BY_HAND} | NO_PEERS]
        return min(peers, key=row.get, default=None)

    def behind(self, workload):
        """How many times slower than the best we are, None where that is within what is allowed."""
        row = self.times[workload]
        best = self.best(workload)
        if OURS not in row or best is None or row[OURS] <= ALLOWED * row[best]:
            return None
        return row[OURS] / row[best]

    def ratio(self, workload, contestant):
        row = self.times[workload]
        if contestant in row and BY_HAND in row:
            return row[contestant] / row[BY_HAND]
        return None


def three_digits(number):
    if number is None:
        return ""
    return f"{number:.{max(0, 2 - math.floor(math.log10(number)))}f}"


def two_decimals(ratio):
    return f"{ratio:.2f}" if ratio is not None and ratio < 10 else three_digits(ratio)


def table(results, first, cell):
    lines = [
        "| " + " | ".join([first, *map(label_of, results.contestants)]) + " |",
        "|---" + "|---:" * len(results.contestants) + "|",
    ]
    for workload in results.times:
        cells = [cell(workload, contestant) for contestant in results.contestants]
        lines.append("| " + " | ".join([workload.replace("_", " "), *cells]) + " |")
    return "\n".join(lines)


def nanoseconds(results):
    return table(results, "ns", lambda w, c: three_digits(results.times[w].get(c)))


def ratios(results):
    def cell(workload, contestant):
        text = two_decimals(results.ratio(workload, contestant))
        if contestant != OURS or not text:
            return text
        behind = results.behind(workload)
        return f"**{text}** (behind)" if behind else f"**{text}**"

    return table(results, "ratio", cell)


def verdict(results):
    """In words, where we are behind."""
    timed = [w for w in results.times if OURS in results.times[w] and results.best(w)]
    behind = [
        f"{w.replace('_', ' ')} ({results.behind(w):.2f} times {label_of(results.best(w))})"
        for w in timed
        if results.behind(w)
    ]
    if not timed:
        return "Only a part was measured, and tapeless is compared with nobody."
    if not behind:
        return (
            f"tapeless takes at most {ALLOWED} times the better of hand-written code and the best "
            f"peer in all {len(timed)} workloads."
        )
    return (
        f"**tapeless is behind** the better of hand-written code and the best peer by more than "
        f"{ALLOWED - 1:.0%} in {len(behind)} of {len(timed)} workloads: {', '.join(behind)}."
    )


def conditions(results):
    """Where and how everything was measured, and how far it can be trusted."""
    context = results[0].context
    spreads = sorted(s for r in results for s in r.spreads)
    worst_tenth = spreads[len(spreads) * 9 // 10]
    return (
        f"Measured {context['date'][:10]} on {context['cpu']}, {context['num_cpus']} cores, "
        f"Linux {context['kernel']}. A time is the fastest of {results[0].repetitions} "
        f"repetitions, which alternate at random with those of the other contestants. The median "
        f"repetition is {median(spreads):.1%} slower in the middle cell, and {worst_tenth:.1%} or "
        f"more in a tenth of them. Differences are right to {context['differences']}."
    )


def section(results, picture):
    parts = [f"### {results.title}", verdict(results)]
    if picture:
        parts.append(f"![Ratios to hand-written code]({picture})")
    parts += [
        "Nanoseconds a call:",
        nanoseconds(results),
        "Ratios to the code written by hand:",
        ratios(results),
    ]
    return "\n\n".join(parts)


# --- The picture

SHAPES = [  # around (0, 0), as wide as 8
    '<circle r="4"/>',
    '<rect x="-3.5" y="-3.5" width="7" height="7"/>',
    '<path d="M0-5 5 0 0 5-5 0Z"/>',
    '<path d="M0-4.5 4.5 4h-9Z"/>',
    '<path d="M0 4.5 4.5-4h-9Z"/>',
    '<path d="M-4-4 4 4M4-4-4 4" fill="none" stroke-width="2.2"/>',
    '<path d="M-5 0H5M0-5V5" fill="none" stroke-width="2.2"/>',
    '<circle r="3.5" fill="none" stroke-width="2"/>',
    '<rect x="-3" y="-3" width="6" height="6" fill="none" stroke-width="2"/>',
]
# Light and dark enough for both backgrounds. We have a colour of our own.
COLOURS = [
    *("#3f7fbf", "#3a9a5b", "#a06bc4", "#b8860b", "#2a9d9d"),
    *("#c4588f", "#7d8590", "#8a7a5c", "#5f7fa8"),
]
STYLE = """
  .panel { fill: #ffffff } .line { stroke: #d0d7de } .hand { stroke: #57606a; stroke-width: 1.5 }
  text { fill: #24292f; font: 13px sans-serif } .small { font-size: 12px }
  .ours { fill: #d1461f } text.ours { font-weight: bold }
  @media (prefers-color-scheme: dark) {
    .panel { fill: #0d1117 } .line { stroke: #30363d } .hand { stroke: #b1bac4 }
    text { fill: #e6edf3 } .ours { fill: #ff7b4f }
  }
"""


def chart(results):
    """A row for each workload; in it, a lane for each contestant and its ratio to hand-written code
    on a logarithmic axis."""
    others = [c for c in results.contestants if c not in (OURS, BY_HAND)]
    shape = {c: SHAPES[i % len(SHAPES)] for i, c in enumerate(others)}
    colour = {c: COLOURS[i % len(COLOURS)] for i, c in enumerate(others)}
    workloads = [w for w in results.times if results.times[w].get(BY_HAND)]
    every = [results.ratio(w, c) for w in workloads for c in results.times[w]]
    low, high = math.log10(min([0.5, *every]) * 0.87), math.log10(max([2.0, *every]) * 1.15)

    left, top, width, lane, first_lane = 150, 76, 620, 5.5, 20
    row = first_lane + lane * len(others) + 6
    bottom = top + row * len(workloads)

    def x(ratio):
        return left + width * (math.log10(ratio) - low) / (high - low)

    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 800 {bottom + 44:.0f}" role="img">',
        f"<title>Time as a multiple of hand-written code: {results.title.replace('`', '')}</title>",
        f"<style>{STYLE}</style>",
        '<rect class="panel" width="100%" height="100%" rx="6"/>',
        f'<text x="12" y="22">{results.title.replace("`", "")}</text>',
    ]

    def mark(contestant, at_x, at_y):
        if contestant == OURS:
            return f'<circle class="ours" cx="{at_x:.1f}" cy="{at_y:.1f}" r="6"/>'
        ink = colour[contestant]
        return (
            f'<g transform="translate({at_x:.1f} {at_y:.1f})" fill="{ink}" stroke="{ink}">'
            f"{shape[contestant]}</g>"
        )

    key = 18
    for contestant in [OURS, *others]:
        parts.append(mark(contestant, key, 44))
        kind, width_of_letter = ("ours", 8) if contestant == OURS else ("small", 6.6)
        label = label_of(contestant)
        parts.append(f'<text class="{kind}" x="{key + 9:.0f}" y="48">{label}</text>')
        key += 28 + width_of_letter * len(label)

    ticks = [n * 10**e for e in range(-3, 7) for n in (1, 2, 5)]
    for tick in (t for t in ticks if low <= math.log10(t) <= high):
        kind = "hand" if tick == 1 else "line"
        parts.append(f'<path class="{kind}" d="M{x(tick):.1f} {top - 6}V{bottom + 4:.0f}"/>')
        parts.append(
            f'<text class="small" x="{x(tick):.1f}" y="{bottom + 20:.0f}" '
            f'text-anchor="middle">{tick:g}</text>'
        )
    parts.append(
        f'<text class="small" x="{left + width / 2}" y="{bottom + 38:.0f}" text-anchor="middle">'
        "time as a multiple of hand-written code, logarithmic</text>"
    )
    for i, workload in enumerate(workloads):
        y = top + row * i
        parts.append(f'<path class="line" d="M12 {y:.1f}H{left + width}"/>')
        parts.append(f'<text x="12" y="{y + row / 2 + 4:.1f}">{workload.replace("_", " ")}</text>')
        for k, contestant in enumerate(others):
            ratio = results.ratio(workload, contestant)
            if ratio:
                parts.append(mark(contestant, x(ratio), y + first_lane + lane * (k + 0.5)))
        ratio = results.ratio(workload, OURS)
        if ratio:
            words = two_decimals(ratio) + (" behind" if results.behind(workload) else "")
            parts.append(mark(OURS, x(ratio), y + first_lane / 2))
            parts.append(
                f'<text class="ours" x="{x(ratio) + 10:.1f}" y="{y + first_lane / 2 + 5:.1f}">'
                f"{words}</text>"
            )
    return "\n".join([*parts, "</svg>", ""])


def summary(results):
    """Ours, by hand and the best peer, with what compilers do when nothing else is asked."""
    usual = [r for r in results if "-fno-" not in r.context["flags"]]
    columns = [
        f"{r.context['compiler'].split()[0]}: {what}"
        for r in usual
        for what in ("by hand", "tapeless", "best peer")
    ]
    lines = ["| ns | " + " | ".join(columns) + " |", "|---" + "|---:" * len(columns) + "|"]
    for workload in usual[0].times:
        cells = []
        for r in usual:
            row = r.times[workload]
            peer = r.best_peer(workload)
            ours = three_digits(row.get(OURS))
            cells.append(three_digits(row.get(BY_HAND)))
            cells.append(f"**{ours}** (behind)" if r.behind(workload) else f"**{ours}**")
            cells.append(f"{three_digits(row[peer])} {label_of(peer)}" if peer else "")
        lines.append("| " + " | ".join([workload.replace("_", " "), *cells]) + " |")
    context = results[0].context
    flags = f"`{usual[0].context['flags']}`"
    lines += ["", f"Measured {context['date'][:10]} on {context['cpu']}, {flags}; nanoseconds a call."]
    return "\n".join(lines)


def write_between_markers(page, text):
    before, begin, rest = page.read_text().partition(BEGIN)
    _, end, after = rest.partition(END)
    if not begin or not end:
        sys.exit(f"{page}: no markers to write between")
    page.write_text(before + "\n\n".join([begin, text, end]) + after)


def rewrite(page, results):
    folder = page.with_suffix("")
    folder.mkdir(exist_ok=True)
    for each in results:
        (folder / f"{each.name}.svg").write_text(chart(each))
    sections = [section(each, f"{folder.name}/{each.name}.svg") for each in results]
    write_between_markers(page, "\n\n".join([conditions(results), *sections]))


def main(arguments):
    page = small_page = None
    if arguments[:1] == ["--page"]:
        page, arguments = Path(arguments[1]), arguments[2:]
    if arguments[:1] == ["--summary"]:
        small_page, arguments = Path(arguments[1]), arguments[2:]
    if not arguments:
        sys.exit(__doc__)
    results = [Results(Path(argument)) for argument in arguments]
    print("\n\n".join([*(section(each, None) for each in results), conditions(results)]))
    if page:
        rewrite(page, results)
    if small_page:
        write_between_markers(small_page, summary(results))


if __name__ == "__main__":
    main(sys.argv[1:])
