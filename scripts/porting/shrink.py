"""Makes a script small: whole numbers that stand for steps, samples and the like become few. The text stays otherwise.

Both sides of scripts/porting.mjs run what this gives. Reads a script from its input and writes the small one.
"""

import ast
import re
import sys

LIMITS = [
    (r"epoch", 2),
    (r"frame|trial|repeat|sweep|warmup|burn|thin", 4),
    (r"steps?$|^steps|_steps_|iter|langevin|sgld|^k$|^T$|timesteps", 12),
    (r"every|interval|freq", 4),
    (r"batch|bs$", 32),
    (r"sample|chain|data|train|test|points|particles|^n$|^N$|^num|size|buffer", 192),
]


def limit(name):
    for pattern, most in LIMITS:
        if re.search(pattern, name, re.I):
            return most
    return None


def main():
    source = sys.stdin.read()
    try:
        tree = ast.parse(source)
    except SyntaxError:
        sys.stdout.write(source)
        return
    starts = [0]
    for line in source.encode().split(b"\n"):
        starts.append(starts[-1] + len(line) + 1)
    changes = {}

    def cut(node, most):
        if isinstance(node, ast.Constant) and type(node.value) is int and most is not None and node.value > most:
            at = starts[node.lineno - 1] + node.col_offset
            changes[at] = (starts[node.end_lineno - 1] + node.end_col_offset, most)
        if isinstance(node, ast.IfExp):
            cut(node.body, most)
            cut(node.orelse, most)

    def pair(target, value):
        if isinstance(target, ast.Tuple) and isinstance(value, ast.Tuple):
            for t, v in zip(target.elts, value.elts):
                pair(t, v)
        elif isinstance(target, (ast.Name, ast.Attribute)):
            cut(value, limit(target.id if isinstance(target, ast.Name) else target.attr))

    for node in ast.walk(tree):
        if isinstance(node, ast.Assign):
            for target in node.targets:
                pair(target, node.value)
        elif isinstance(node, ast.AnnAssign) and node.value is not None:
            pair(node.target, node.value)
        elif isinstance(node, (ast.FunctionDef, ast.Lambda)):
            args = node.args.posonlyargs + node.args.args
            for arg, value in zip(args[len(args) - len(node.args.defaults):], node.args.defaults):
                cut(value, limit(arg.arg))
            for arg, value in zip(node.args.kwonlyargs, node.args.kw_defaults):
                cut(value, limit(arg.arg))
        elif isinstance(node, ast.Call):
            called = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            flag = node.args[0].value if node.args and isinstance(node.args[0], ast.Constant) else ""
            for keyword in node.keywords:
                name = str(flag) if called == "add_argument" and keyword.arg == "default" else keyword.arg or ""
                cut(keyword.value, limit(name.strip("-").replace("-", "_")))
            if called in ("randn", "rand", "make_moons") and node.args:
                cut(node.args[0], 192)
        elif isinstance(node, (ast.For, ast.comprehension)):
            over = node.iter
            while isinstance(over, ast.Call) and over.args and getattr(over.func, "id", "") != "range":
                over = over.args[0]
            if isinstance(over, ast.Call) and len(over.args) == 1:
                cut(over.args[0], 40)
    data = source.encode()
    for at in sorted(changes, reverse=True):
        end, most = changes[at]
        data = data[:at] + str(most).encode() + data[end:]
    sys.stdout.write(data.decode())


main()
