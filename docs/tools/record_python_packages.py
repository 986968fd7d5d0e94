"""Records the public names of installed packages, for the checks of Python code.

    python docs/tools/record_python_packages.py pydantic httpx asyncpg > python-dependencies.txt

Run it with an interpreter that has the packages, then put the file beside the other tables in
nodesmith-core/src/main/resources/io/nodesmith/validate/. It imports the packages and reads their
sources; it runs nothing of them. What cannot be known is written down as unknown, never guessed.
"""

import ast
import importlib
import inspect
import pkgutil
import sys
import warnings
from importlib.metadata import version

warnings.simplefilter("ignore")

HEAD = """\
# Taken by docs/tools/record_python_packages.py from: {packages}.
# One line for each module, and for each class that its package gives and of which all is known.
# Names are those of the module or class. In brackets: the keywords of a call, where no others are
# taken. Behind ">": the class of what the call gives, with "~" where it has to be awaited. "?": a
# name or keyword of other versions; alone, a module of which not all is known; "=": a class with
# the members of another.
"""

# What asyncpg says in its documentation, and not in its annotations.
GIVEN = {"asyncpg.create_pool": "asyncpg.Pool", "asyncpg.connect": "~asyncpg.Connection"}

# Which function the other keywords of a function are for.
PASSED_ON = {"asyncpg.create_pool": "connect"}

# Keywords that widely used versions took, and the one that is recorded does not.
EARLIER = {"httpx.AsyncClient": ["app", "proxies"], "httpx.Client": ["app", "proxies"]}
EARLIER |= {"httpx." + name: ["proxies"] for name in
            ("delete", "get", "head", "options", "patch", "post", "put", "request", "stream")}

# These give an object back what it had, whatever that was.
RESTORING = ("__getstate__", "__setstate__", "__copy__", "__deepcopy__", "__repr__")


def modules(package):
    """All public modules of the package; None for those that cannot be imported."""
    found = {package.__name__: package}
    for info in pkgutil.walk_packages(package.__path__, package.__name__ + ".", lambda _: None):
        if any(part.startswith("_") for part in info.name.split(".")):
            continue
        try:
            found[info.name] = importlib.import_module(info.name)
        except BaseException:  # a module may do anything when it is imported
            found[info.name] = None
    return found


def public(thing):
    """Names without an underscore, those that are given lazily among them."""
    named = set(dir(thing)) | set(getattr(thing, "__all__", ()))
    return {name for name in named if not name.startswith("_")}


def has(module, name):
    """Whether a module gives the name, be it with a warning."""
    try:
        getattr(module, name)
    except Exception:  # pydantic has an error of its own for it
        return False
    return True


def elsewhere(package):
    """Names that modules of the package had in other versions, as it says itself."""
    found = {"pydantic": {"BaseSettings"}} if package.__name__ == "pydantic" else {}
    try:
        notes = importlib.import_module(package.__name__ + "._migration")
    except ImportError:
        return found
    for label, table in vars(notes).items():
        if label.isupper():
            for entry in table:
                module, _, name = entry.partition(":")
                found.setdefault(module, set()).add(name)
    return found


def is_keyed(thing):
    """Whether it is a dictionary with named entries, of whichever module for typing."""
    return hasattr(thing, "__required_keys__") and hasattr(thing, "__total__")


def keywords(thing, path):
    """The keywords of a call in brackets; nothing where it takes any, or nobody knows."""
    if is_keyed(thing):
        return "(" + ",".join(sorted(thing.__required_keys__ | thing.__optional_keys__)) + ")"
    try:
        given = list(inspect.signature(thing).parameters.values())
    except (TypeError, ValueError):
        return ""
    if path in PASSED_ON:
        onward = getattr(sys.modules[path.rpartition(".")[0]], PASSED_ON[path])
        given = [one for one in given if one.kind is not one.VAR_KEYWORD]
        given += inspect.signature(onward).parameters.values()
    if any(one.kind is one.VAR_KEYWORD for one in given):
        return ""
    named = [one.name for one in given if one.kind in (one.POSITIONAL_OR_KEYWORD, one.KEYWORD_ONLY)]
    named = [name for name in dict.fromkeys(named) if name not in ("self", "cls")]
    return "(" + ",".join(named + [name + "?" for name in EARLIER.get(path, [])]) + ")"


def result(thing, path, owner, classes):
    """The class of what a call gives, if it is one that is recorded."""
    if path in GIVEN:
        return ">" + GIVEN[path]
    if not inspect.isfunction(thing):
        return ""
    annotations = thing.__annotations__
    kind = annotations.get("return")
    if owner and kind is not None and kind == annotations.get("self"):
        kind = owner
    if isinstance(kind, str):
        kind = vars(sys.modules[thing.__module__]).get(kind)
    if not inspect.isclass(kind) or kind not in classes:
        return ""
    return ">" + ("~" if inspect.iscoroutinefunction(thing) else "") + classes[kind]


def own_functions(kind):
    """What a class defines in Python, whatever stands around it."""
    for thing in vars(kind).values():
        thing = getattr(thing, "fget", None) or getattr(thing, "__func__", thing)
        if inspect.isfunction(thing) and thing.__code__.co_filename.endswith(".py"):
            yield thing


def source(kind):
    """The tree of a class; its module may pretend to be another, its functions do not."""
    files = {function.__code__.co_filename for function in own_functions(kind)}
    for file in sorted(files):
        with open(file, encoding="utf-8") as text:
            for node in ast.walk(ast.parse(text.read())):
                if isinstance(node, ast.ClassDef) and node.name == kind.__name__:
                    return node
    return None


def assigned(kind):
    """Attributes that the class gives its objects; None if they cannot be read off."""
    names = set()
    for one in kind.__mro__[:-1]:
        names |= set(vars(one).get("__annotations__", ()))
        if one.__module__ == "builtins" or not any(own_functions(one)):
            continue  # nobody assigns anything
        tree = source(one)
        if tree is None:
            return None
        tree.body = [node for node in tree.body if getattr(node, "name", "") not in RESTORING]
        for node in ast.walk(tree):
            if isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Store):
                names.add(node.attr)
            elif isinstance(node, ast.Name) and node.id in ("setattr", "vars"):
                return None
            elif isinstance(node, ast.Attribute) and node.attr == "__dict__":
                return None
    return names


def members(kind, path, classes):
    """The words of a class; None if not all are known."""
    if hasattr(kind, "__getattr__") or is_keyed(kind):
        return None
    own = assigned(kind)
    if own is None:
        return None
    words = {}
    for name in sorted(public(kind) | {name for name in own if not name.startswith("_")}):
        thing = inspect.getattr_static(kind, name, None)
        thing = getattr(thing, "__func__", thing)
        call = keywords(thing, path + "." + name) if inspect.isfunction(thing) else ""
        words[name] = name + call + result(thing, path + "." + name, kind, classes)
    for name in ("__enter__", "__aenter__"):
        thing = inspect.getattr_static(kind, name, None)
        if thing is not None:
            words[name] = name + result(thing, path + "." + name, kind, classes)
    return " ".join(words.values())


def class_lines(classes):
    """One line for each class that is known; an error that adds nothing refers to its base."""
    lines = []
    recorded = {}
    for kind, path in sorted(classes.items(), key=lambda item: item[1]):
        recorded[kind] = members(kind, path, classes)
    for kind, path in sorted(classes.items(), key=lambda item: item[1]):
        words = recorded[kind]
        like = [base for base in kind.__mro__[1:] if recorded.get(base) == words]
        if words:
            lines.append(f"{path}: " + ("=" + classes[like[-1]] if like else words))
    return lines


def word(path, name, thing, classes):
    """How a module's line gives one of its names."""
    home = str(getattr(thing, "__module__", "")).split(".")[0]
    if not callable(thing) or home != path.split(".")[0]:
        return name
    whole = f"{path}.{name}"
    return name + keywords(thing, whole) + result(thing, whole, None, classes)


def main():
    packages = [importlib.import_module(name) for name in sys.argv[1:]]
    versions = ", ".join(f"{one.__name__} {version(one.__name__)}" for one in packages)
    print(HEAD.format(packages=versions), end="")
    for package in packages:
        top = package.__name__
        named = {name: getattr(package, name, None) for name in sorted(public(package))}
        classes = {}
        for name, thing in named.items():
            if inspect.isclass(thing) and thing.__module__.split(".")[0].startswith(top):
                classes.setdefault(thing, f"{top}.{name}")
        found = modules(package)
        others = elsewhere(package)
        for path in sorted(set(found) | set(others)):
            module = found.get(path)
            if module is None or ".v1" in path or "mypy" in path:
                print(f"{path}: ?")
                continue
            moved = others.get(path, set())
            names = public(module) | {name for name in moved if has(module, name)}
            given = {name: getattr(module, name, None) for name in sorted(names)}
            words = [word(path, name, thing, classes) for name, thing in given.items()]
            words += [name + "?" for name in sorted(moved - names)]
            print(f"{path}: " + (" ".join(words) or "?"))
        print("\n".join(class_lines(classes)))


if __name__ == "__main__":
    main()
