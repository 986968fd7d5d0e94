"""Answers questions about Python sources, a line of JSON for each line of JSON; runs none of them."""
import ast
import json
import sys
import warnings

CASES = {"TestCase", "IsolatedAsyncioTestCase"}


def syntax(question):
    try:
        compile(question["text"], question["path"], "exec", dont_inherit=True)
    except SyntaxError as error:
        return [{"line": error.lineno or 0, "column": error.offset or 0,
                 "message": error.msg or "invalid syntax"}]
    except (ValueError, RecursionError, MemoryError, OverflowError) as error:
        return [{"line": 0, "column": 0, "message": str(error) or type(error).__name__}]
    return []


def name_of(node):
    if isinstance(node, ast.Attribute):
        return node.attr
    if isinstance(node, ast.Subscript):
        return name_of(node.value)
    return node.id if isinstance(node, ast.Name) else ""


def tests(question):
    """What unittest or pytest must run in a file: what stands there in so many words."""
    try:
        tree = ast.parse(question["text"])
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return []
    classes = {node.name: node for node in tree.body if isinstance(node, ast.ClassDef)}
    functions = (ast.FunctionDef, ast.AsyncFunctionDef)

    def methods(cls, seen):
        own = {n.name for n in cls.body if isinstance(n, functions) and n.name.startswith("test")}
        for base in map(name_of, cls.bases):
            if base in classes and base not in seen:
                own |= methods(classes[base], seen | {base})
        return own

    def is_case(cls, seen):
        return any(base in CASES or (base in classes and base not in seen
                                     and is_case(classes[base], seen | {base}))
                   for base in map(name_of, cls.bases))

    found = []
    pytest = question["kind"] == "pytest"
    for name, cls in classes.items():
        plain = pytest and name.startswith("Test") and not any(
            isinstance(n, functions) and n.name == "__init__" for n in cls.body)
        if is_case(cls, {name}) or plain:
            found += [[name, method] for method in sorted(methods(cls, {name}))]
    if pytest:
        found += [["", n.name] for n in tree.body
                  if isinstance(n, functions) and n.name.startswith("test")]
    return found


def main():
    warnings.simplefilter("ignore")
    sys.stdin.reconfigure(encoding="utf-8")
    sys.stdout.reconfigure(encoding="utf-8", newline="\n")
    for line in sys.stdin:
        question = json.loads(line)
        answer = syntax(question) if question["kind"] == "syntax" else tests(question)
        sys.stdout.write(json.dumps(answer) + "\n")
        sys.stdout.flush()


main()
