# SPDX-License-Identifier: BSL-1.0
# Copyright (c) 2026 the tapeless authors

"""Finds the derivative rules in a header and writes them down wrongly, one mistake at a time."""

import re
from dataclasses import dataclass, field

TOKEN = re.compile(r"\s+|//[^\n]*|[A-Za-z_]\w*|\d[\d']*(?:\.\d+)?|::|->|<=|>=|==|&&|\|\||[^\s\w]")
BINARY = [{"?"}, {"||"}, {"&&"}, {"=="}, {"<", "<=", ">", ">="}, {"+", "-"}, {"*", "/"}]

# What stands for what by mistake. A struct cannot name the function that it is hidden by.
WRONG_FUNCTION = {
    "sin": "tan", "cos": "exp", "sinh": "tanh", "cosh": "exp", "tanh": "sinh", "exp": "log",
    "log": "exp", "sigmoid": "tanh", "sign": "cbrt", "sqrt": "square", "square": "sqrt",
    "max": "min", "log1p": "log", "abs": "sign",
    "make_sum": "make_difference", "make_difference": "make_sum",
    "make_product": "make_quotient", "make_quotient": "make_product",
}
WRONG_OPERATOR = {"+": "-", "-": "+", "*": "/", "/": "*", "<": "<=", ">": ">=",
                  "<=": "<", ">=": ">", "==": "<"}
# Functions of graph nodes, which take the graph first.
OF_NODES = {"make_sum", "make_difference", "make_product", "make_quotient", "make_negation",
            "make_select", "make_power"}


class NotUnderstood(Exception):
    pass


@dataclass
class Expression:
    """A part of an expression: what it is, where its text is, and its own parts."""

    kind: str  # number, name, negation, binary, call, other
    start: int
    end: int
    name: str = ""
    parts: list = field(default_factory=list)
    name_start: int = 0

    def all(self):
        yield self
        for part in self.parts:
            yield from part.all()


class Parser:
    """As much of C++ expressions as rules are written in."""

    def __init__(self, text, start, end):
        self.tokens = [(m.group(), m.start()) for m in TOKEN.finditer(text, start, end)
                       if not m.group().isspace() and not m.group().startswith("//")]
        self.at = 0
        self.end = end

    def peek(self, ahead=0):
        place = self.at + ahead
        return self.tokens[place][0] if place < len(self.tokens) else ""

    def start(self):
        return self.tokens[self.at][1] if self.at < len(self.tokens) else self.end

    def take(self, expected=None):
        if self.at >= len(self.tokens) or (expected and self.peek() != expected):
            raise NotUnderstood(f"expected {expected or 'more'}, found '{self.peek()}'")
        self.at += 1
        return self.tokens[self.at - 1][0]

    def last_end(self):
        text, start = self.tokens[self.at - 1]
        return start + len(text)

    def expression(self, level=0):
        if level == len(BINARY):
            return self.unary()
        left = self.expression(level + 1)
        while self.peek() in BINARY[level]:
            operator_start = self.start()
            operator = self.take()
            if operator == "?":
                middle = self.expression()
                self.take(":")
                right = self.expression()
                left = Expression("other", left.start, right.end, "?", [left, middle, right])
                continue
            right = self.expression(level + 1)
            left = Expression("binary", left.start, right.end, operator, [left, right],
                              operator_start)
        return left

    def unary(self):
        start = self.start()
        if self.peek() in ("-", "!", "*", "&"):
            kind = "negation" if self.take() == "-" else "other"
            inner = self.unary()
            return Expression(kind, start, inner.end, "", [inner])
        return self.postfix(self.primary())

    def primary(self):
        start = self.start()
        if self.peek() == "(":
            self.take()
            inner = self.expression()
            self.take(")")
            return Expression("other", start, self.last_end(), "(", [inner])
        if self.peek() == "{":
            parts = self.list("{", "}")
            return Expression("other", start, self.last_end(), "{", parts)
        name = self.take()
        if name[0].isdigit():
            return Expression("number", start, self.last_end(), name, [], start)
        if not re.match(r"[A-Za-z_]", name):
            raise NotUnderstood(f"'{name}' begins no operand")
        while self.peek() == "::":
            name += self.take() + self.take()
        if name in ("constant", "apply_operation", "operation_of_type", "detail::operation_of_type"):
            self.take("<")
            arguments = []
            while self.peek() != ">":
                arguments.append((self.start(), self.take()))
            self.take(">")
            if name == "constant":  # constant<2>{} is a number
                self.take("{")
                self.take("}")
                return Expression("number", start, self.last_end(), arguments[0][1], [],
                                  arguments[0][0])
        return Expression("name", start, self.last_end(), name)

    def list(self, opening, closing):
        self.take(opening)
        parts = []
        while self.peek() != closing:
            parts.append(self.expression())
            if self.peek() == ",":
                self.take()
        self.take(closing)
        return parts

    def postfix(self, head):
        while True:
            if self.peek() == "(":
                parts = self.list("(", ")")
                head = Expression("call", head.start, self.last_end(), head.name, parts, head.start)
            elif self.peek() == "[":
                parts = self.list("[", "]")
                head = Expression("other", head.start, self.last_end(), "[", parts)
            elif self.peek() == "{":
                parts = self.list("{", "}")
                head = Expression("other", head.start, self.last_end(), "{", parts)
            elif self.peek() in (".", "->"):
                name = head.name + self.take() + self.take()
                head = Expression("name", head.start, self.last_end(), name)
            else:
                return head

    def whole(self):
        result = self.expression()
        if self.at != len(self.tokens):
            raise NotUnderstood(f"'{self.peek()}' is left over")
        return result


@dataclass(frozen=True)
class Mutant:
    start: int
    end: int
    replacement: str


def closing_brace(text, opening):
    depth = 0
    for place in range(opening, len(text)):
        depth += {"{": 1, "}": -1}.get(text[place], 0)
        if depth == 0:
            return place
    raise NotUnderstood("a brace is never closed")


# Rules of operations, and of the engine.
RULE = re.compile(r"static constexpr (?:auto (?:derivative|textbook)|symbolic evaluate)"
                  r"\(([^{};]*?)\) \{")
ENGINE_RULE = re.compile(r"constexpr (?:int|void|growable<int>) (?:\w*_partials|power_slope|"
                         r"node_tangent|reverse_derivatives)\(([^{};]*?)\) \{")
STATEMENT = re.compile(r"(?:(?P<returned>\breturn\b)|(?P<target>\w+(?:\[\w+\])?) = |"
                       r"\baccumulate\((?P<to>[^,]+),)\s*(?P<value>(?:(?! = )[^;])+);")


def expressions_of(text, start, end, engine):
    """The expressions of a rule that make up its result."""
    for match in STATEMENT.finditer(text, start, end):
        first, last = match.span("value")
        value = match.group("value")
        if match.group("to"):
            last -= 1  # the parenthesis of accumulate(...)
        elif value.startswith("["):
            continue  # a lambda: its statements come on their own
        elif engine and "make_" not in value and "symbolic(" not in value and not (match.group("target") or "").startswith(
                "result["):
            continue  # the engine's bookkeeping
        yield Parser(text, first, last).whole(), bool(match.group("returned"))


def of_expression(text, part, names, nodes):
    """What may go wrong in one place of an expression."""
    def source(e):
        return text[e.start:e.end]

    def replace(e, replacement):
        return Mutant(e.start, e.end, replacement)

    def alone(e):
        """A part instead of the whole; rules and functions in them take no bare numbers."""
        bare = "u" in names and not names & set(re.findall(r"\w+", source(e)))
        return f"({source(e)} + 0 * u)" if bare else source(e)

    if part.kind == "number":
        yield Mutant(part.name_start, part.name_start + len(part.name), str(int(part.name.replace("'", "")) + 1))
    elif part.kind == "name":
        for other in {"u": ["v", "value"], "v": ["u"], "value": ["u"], "a": ["b"], "b": ["a"],
                      "id": ["a"]}.get(part.name, []):
            if other in names:
                yield replace(part, other)
    elif part.kind == "negation":
        yield replace(part, source(part.parts[0]))
    elif part.kind == "binary":
        left, right = part.parts
        if part.name in WRONG_OPERATOR:
            yield Mutant(part.name_start, part.name_start + len(part.name),
                         WRONG_OPERATOR[part.name])
        if part.name in "+-*/":
            yield replace(part, alone(left))
            if part.name in "+*":
                yield replace(part, alone(right))
        if part.name in ("-", "/", "<", "<=", ">", ">="):
            yield replace(part, f"({source(right)}) {part.name} ({source(left)})")
    elif part.kind == "call":
        name = part.name
        arguments = part.parts[1:] if name in OF_NODES else part.parts
        if name in WRONG_FUNCTION:
            yield Mutant(part.name_start, part.name_start + len(name), WRONG_FUNCTION[name])
        if name == "apply_operation":
            yield replace(part, f"exp({source(arguments[0])})")
        if name in WRONG_FUNCTION or name == "make_negation":
            yield replace(part, source(arguments[0]))
        if name in ("make_sum", "make_product"):
            yield replace(part, source(arguments[1]))
        swapped = {"partials": (0, 1), "select": (1, 2), "make_difference": (0, 1),
                   "make_quotient": (0, 1), "make_power": (0, 1), "make_select": (1, 2)}.get(name)
        if swapped:
            first, second = (arguments[place] for place in swapped)
            yield Mutant(first.start, second.end,
                         source(second) + text[first.end:second.start] + source(first))
        if name == "make_power":
            yield replace(part, source(arguments[0]))


def of_whole(text, whole, nodes):
    """A wrong sign and a wrong factor of a whole result, or of each partial derivative."""
    results = whole.parts if whole.kind == "call" and whole.name == "partials" else [whole]
    for result in results:
        source = text[result.start:result.end]
        if source == "0":
            continue
        if nodes:
            if result.name != "make_negation":
                yield Mutant(result.start, result.end, f"make_negation(g, {source})")
            yield Mutant(result.start, result.end, f"make_sum(g, {source}, {source})")
        else:
            yield Mutant(result.start, result.end, f"-({source})")
            yield Mutant(result.start, result.end, f"2 * ({source})")


def mutants_of(text, engine):
    """All mutants of a header, in order; `engine` says whose rules it has."""
    found = {}
    for rule in (ENGINE_RULE if engine else RULE).finditer(text):
        opening = rule.end() - 1
        end = closing_brace(text, opening)
        arguments = set(re.findall(r"(\w+)\s*(?:,|$)", rule.group(1)))
        for whole, returned in expressions_of(text, opening, end, engine):
            names = arguments | set(re.findall(r"const (?:int|auto|symbolic) (\w+) =",
                                               text[opening:whole.start]))
            # The engine's nodes are plain ints; rules beside it are written on symbolic values.
            nodes = engine and re.search(r"\bmake_|^(adjoint|share)$", text[whole.start:whole.end])
            nodes = nodes and "symbolic(" not in text[whole.start:whole.end]
            wholes = [of_whole(text, whole, nodes)] if returned or engine else []
            for source in wholes + [of_expression(text, part, names, nodes)
                                     for part in whole.all()]:
                for mutant in source:
                    if text[mutant.start:mutant.end] != mutant.replacement:
                        found[mutant] = None
    return sorted(found, key=lambda m: (m.start, m.end, m.replacement))
