# SPDX-License-Identifier: BSL-1.0
# Copyright (c) 2026 the tapeless authors

"""usage: sympy_code.py WORKLOAD FILE

Writes C++ for a workload as a user of SymPy who looks for speed generates it: values and derivatives
by `diff`, common subexpressions of all of them by `cse`, printed by the printer for C with small
powers as products.
"""

import sys
from pathlib import Path

from sympy import (Add, Function, Matrix, NumberSymbol, Rational, cos, cse, erfc, exp, eye,
                   factor_terms, hessian, log, numbered_symbols, sin, sqrt, symbols)  # fmt: skip
from sympy.codegen.rewriting import create_expand_pow_optimization
from sympy.printing.c import C99CodePrinter


def sigmoid(u):
    return 1 / (1 + exp(-u))


# A workload returns its variables, its parameters, and its values: a list of cases, each a
# condition in C and the values where it holds; the last has none.


def headline():
    x, y = symbols("x y")
    return [x, y], [], [(None, [(x + sigmoid(y)) / (sigmoid(x) + (x + y) ** 2)])]


def logistic():
    w0, w1, w2, x0, x1 = variables = symbols("w0 w1 w2 x0 x1")
    return variables, [], [(None, [sigmoid(w0 * x0 + w1 * x1 + w2)])]


def network():
    w = symbols("w:8")
    bias, given, target = symbols("bias:2"), symbols("given:2"), symbols("target:2")
    h = [sigmoid(w[2 * i] * given[0] + w[2 * i + 1] * given[1] + bias[0]) for i in range(2)]
    o = [sigmoid(w[2 * i + 4] * h[0] + w[2 * i + 5] * h[1] + bias[1]) for i in range(2)]
    loss = sum(Rational(1, 2) * (target[i] - o[i]) ** 2 for i in range(2))
    return w, bias + given + target, [(None, [loss])]


def rosenbrock():
    x = symbols("x:10")
    terms = [100 * (x[i + 1] - x[i] ** 2) ** 2 + (1 - x[i]) ** 2 for i in range(9)]
    return x, [], [(None, [Add(*terms)])]


def black_scholes():
    share, strike, rate, volatility, time = variables = symbols(
        "share strike rate volatility time", positive=True)  # fmt: skip
    spread = volatility * sqrt(time)
    d1 = (log(share / strike) + (rate + volatility**2 / 2) * time) / spread
    d2 = d1 - spread
    price = (share * erfc(-d1 / sqrt(2)) / 2
             - strike * exp(-rate * time) * erfc(-d2 / sqrt(2)) / 2)  # fmt: skip
    return variables, [], [(None, [price])]


def helmholtz():
    x = Matrix(symbols("x:10"))
    thermal = symbols("thermal")
    b = Matrix(symbols("b:10"))
    elements = [symbols(f"a{i}_:10") for i in range(10)]
    a = Matrix(10, 10, lambda i, j: elements[min(i, j)][max(i, j)])  # symmetric
    bx = b.dot(x)
    energy = (thermal * sum(x_i * log(x_i / (1 - bx)) for x_i in x)
              - (x.T * a * x)[0] / (sqrt(8) * bx)
              * log((1 + (1 + sqrt(2)) * bx) / (1 + (1 - sqrt(2)) * bx)))  # fmt: skip
    return list(x), [thermal, *b, *(e for row in elements for e in row)], [(None, [energy])]


def reprojection():
    w, translation = Matrix(symbols("w:3")), Matrix(symbols("translation:3"))
    focal, near, far = symbols("focal near far")
    point, observed = Matrix(symbols("point:3")), symbols("observed:2")
    square_of_angle = w.dot(w)
    angle = sqrt(square_of_angle)
    turned = (point * cos(angle) + w.cross(point) * sin(angle) / angle
              + w * (w.dot(point) * (1 - cos(angle)) / square_of_angle))  # fmt: skip

    def residuals(p):
        x, y = -p[0] / p[2], -p[1] / p[2]
        r2 = x**2 + y**2
        scale = focal * (1 + r2 * (near + far * r2))
        return [scale * x - observed[0], scale * y - observed[1]]

    return [*w, *translation, focal, near, far, *point], observed, [
        ("w0 * w0 + w1 * w1 + w2 * w2 > 2.2e-16", residuals(turned + translation)),
        (None, residuals(point + w.cross(point) + translation)),
    ]  # fmt: skip


def arm():
    angles = symbols("angle:6")
    turn = {
        "z": lambda c, s: Matrix([[c, -s, 0], [s, c, 0], [0, 0, 1]]),
        "y": lambda c, s: Matrix([[c, 0, s], [0, 1, 0], [-s, 0, c]]),
        "x": lambda c, s: Matrix([[1, 0, 0], [0, c, -s], [0, s, c]]),
    }
    rotation = eye(3)
    for axis, angle in zip("zyxzyx", angles):
        rotation = rotation * turn[axis](cos(angle), sin(angle))
    return angles, [], [(None, list(rotation))]


WORKLOADS = {
    f.__name__: (f, 1)
    for f in (headline, logistic, network, rosenbrock, black_scholes, helmholtz, reprojection, arm)
}
WORKLOADS |= {"headline_hessian": (headline, 2), "rosenbrock_hessian": (rosenbrock, 2)}


class reciprocal(Function):
    """1 / u as a function, so that `cse` shares one division among all negative powers of u."""


class square_root(Function):
    """sqrt(u) as a function, so that powers of half integers are powers of it."""


class Printer(C99CodePrinter):
    def _print_reciprocal(self, expression):
        return f"(1.0/({self._print(expression.args[0])}))"

    def _print_square_root(self, expression):
        return f"sqrt({self._print(expression.args[0])})"


def with_shared_powers(expression):
    def rewritten(power):
        base, exponent = power.as_base_exp()
        if exponent.q == 2:
            base = square_root(base)
        return base**exponent.p if exponent.p > 0 else reciprocal(base) ** -exponent.p

    return expression.replace(
        lambda e: e.is_Pow and not e.base.is_number and e.exp.is_Rational
        and (e.exp.q == 2 or (e.exp.is_Integer and e.exp < 0)),
        rewritten,
    )  # fmt: skip


# Whose code is quicker when common factors are taken out of sums before `cse`. Others get slower.
FACTORED = {"rosenbrock", "headline_hessian", "helmholtz", "arm"}


def with_decimals(expression):
    """Irrational constants as decimals of 17 digits."""
    return expression.replace(
        lambda e: isinstance(e, NumberSymbol) or (e.is_Pow and e.is_number and not e.is_rational),
        lambda e: e.evalf(17),
    )


def statements(workload, variables, values):
    if WORKLOADS[workload][1] == 2:
        outputs = list(hessian(values[0], variables))
    else:
        outputs = values + list(Matrix(values).jacobian(variables))
    if workload in FACTORED:
        outputs = [factor_terms(e) for e in outputs]
    outputs = [with_shared_powers(e) for e in outputs]
    temporaries, outputs = cse(outputs, symbols=numbered_symbols("t"))
    products = create_expand_pow_optimization(4, base_req=lambda base: True)
    printer = Printer()

    def printed(expression):
        return printer.doprint(products(with_decimals(expression)))

    return [f"const double {name} = {printed(e)};" for name, e in temporaries] + [
        f"out[{i}] = {printed(e)};" for i, e in enumerate(outputs)
    ]


def main(workload, file):
    formula, _ = WORKLOADS[workload]
    variables, parameters, cases = formula()
    signature = f"void sympy_{workload}(const double* in, double* out)"
    lines = ["#include <math.h>", f'extern "C" {signature} {{']
    for i, symbol in enumerate([*variables, *parameters]):
        lines.append(f"[[maybe_unused]] const double {symbol} = in[{i}];")
    for condition, values in cases:
        block = statements(workload, list(variables), values)
        lines += [f"if ({condition}) {{", *block, "return;", "}"] if condition else block
    Path(file).write_text("\n".join([*lines, "}", ""]))


if __name__ == "__main__":
    main(*sys.argv[1:])
