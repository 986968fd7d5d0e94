"""Records what the standard library of the running Python holds.

Prints one line a module: its name, a colon, then its public names. A function whose parameters are
all known is followed by them in parentheses. Classes of often used modules have lines of their own.
Run it with each supported version (3.11, 3.12, 3.13) and join the outputs with --merge FILE...
"""
import importlib
import inspect
import pkgutil
import sys
import warnings

SKIP = ("test", "idlelib", "lib2to3", "turtledemo", "antigravity", "this", "ensurepip", "pydoc_data",
        "__main__", "tkinter", "turtle", "msilib", "distutils", "venv.__main__", "unittest.__main__")
CLASSES = {"datetime", "pathlib", "collections", "json", "re", "decimal", "uuid", "logging", "asyncio",
           "threading", "queue", "enum", "random", "sqlite3", "fractions", "string", "time", "io",
           "zipfile", "csv", "argparse", "configparser", "subprocess", "socket", "builtins",
           "functools", "itertools", "contextlib", "concurrent.futures", "statistics", "ipaddress"}

def modules():
    names = set(sys.stdlib_module_names) | {"os.path", "builtins"}
    for name in sorted(sys.stdlib_module_names):
        if name.startswith(("_",) + SKIP) and name != "__future__":
            continue
        try:
            module = importlib.import_module(name)
        except Exception:
            continue
        for info in pkgutil.walk_packages(getattr(module, "__path__", []), name + "."):
            names.add(info.name)
    return sorted(names)


def parameters(value):
    try:
        signature = inspect.signature(value)
    except (TypeError, ValueError):
        return ""
    kinds = [p.kind for p in signature.parameters.values()]
    if inspect.Parameter.VAR_KEYWORD in kinds or inspect.isclass(value):
        return ""
    return "(" + ",".join(signature.parameters) + ")"


def line(name, holder):
    words = []
    for key in sorted(set(dir(holder)) | set(getattr(holder, "__all__", []))):
        if key.startswith("_") and not key.startswith("__"):
            continue
        value = getattr(holder, key, None)
        words.append(key + (parameters(value) if inspect.isroutine(value) else ""))
    return name + ": " + " ".join(words)


def record():
    warnings.simplefilter("ignore")
    for name in modules():
        if any(name == s or name.startswith(s + ".") for s in SKIP) or name.endswith("__main__"):
            print(name + ": ?")
            continue
        if name.startswith("_") and name != "__future__" or "._" in name:
            continue
        try:
            module = importlib.import_module(name)
        except BaseException:
            print(name + ": ?")
            continue
        print(line(name, module))
        if name in CLASSES:
            for key, value in sorted(vars(module).items()):
                if inspect.isclass(value) and not key.startswith("_") and not issubclass(value, BaseException):
                    if "__getattr__" not in dir(value) and not issubclass(value, type(enum_base())):
                        print(line(name + "." + key, value))


def enum_base():
    import enum
    return enum.Enum


def merge(files):
    lines = {}
    for file in files:
        for text in open(file, encoding="utf-8"):
            name, _, rest = text.rstrip("\n").partition(": ")
            have = {w.partition("(")[0]: w for w in lines.get(name, "").split()}
            for word in rest.split():
                plain = word.partition("(")[0]
                have[plain] = word if have.get(plain, word) == word else plain
            lines[name] = " ".join(sorted(have.values()))
    for name in sorted(lines):
        print(name + ": " + lines[name])


if __name__ == "__main__":
    merge(sys.argv[2:]) if sys.argv[1:2] == ["--merge"] else record()
