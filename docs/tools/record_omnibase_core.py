"""Records the names of an installed omnibase_core as a symbol table for Nodesmith.

    python docs/tools/record_omnibase_core.py 2026.07 > omnibase_core-2026.07.yaml

Run it with the interpreter that omnibase_core is installed for, then put the file beside the
others in nodesmith-core/src/main/resources/io/nodesmith/language/python/. A module that cannot be
imported is left out and named on standard error.
"""

import enum
import importlib
import inspect
import json
import pkgutil
import sys
import warnings
from importlib.metadata import version

warnings.simplefilter("ignore")


def modules(package):
    """All modules of the package that can be imported, by name."""
    found = {package.__name__: package}
    for info in pkgutil.walk_packages(package.__path__, package.__name__ + ".", lambda _: None):
        try:
            found[info.name] = importlib.import_module(info.name)
        except BaseException as error:  # a module may do anything when it is imported
            print(f"left out {info.name}: {error!r}", file=sys.stderr)
    return found


def names(module):
    """Public names of a module, those that it gives lazily among them."""
    return sorted({name for name in dir(module) if not name.startswith("_")}
                  | set(getattr(module, "__all__", ())))


def parameters(thing):
    """Names of the keyword arguments, and whether any other one is taken."""
    try:
        given = inspect.signature(thing).parameters.values()
    except (TypeError, ValueError):
        return [], True
    named = [one.name for one in given if one.kind in (one.POSITIONAL_OR_KEYWORD, one.KEYWORD_ONLY)
             and one.name != "self"]
    return named, any(one.kind is one.VAR_KEYWORD for one in given)


def members(thing):
    """Attributes of a class: members of an enum, fields of a model, methods and properties."""
    if issubclass(thing, enum.Enum):
        return sorted(thing.__members__)
    fields = set(getattr(thing, "model_fields", ()))
    return sorted({name for name in dir(thing) if not name.startswith("_")} | fields)


def entry(indent, name, fields):
    """One line of YAML; JSON is YAML too."""
    return f"{' ' * indent}{json.dumps(name)}: {json.dumps(fields)}"


def main():
    profile = sys.argv[1]
    package = importlib.import_module("omnibase_core")
    found = modules(package)
    lines = ["# Taken from an installed package by docs/tools/record_omnibase_core.py.",
             "package: omnibase_core", f'profile: "{profile}"',
             f'version: "{version("omnibase_core")}"',
             "taken: {how: from an installed package, complete: true}", "modules:"]
    lines += [entry(2, name, {"complete": True, "names": names(module)})
              for name, module in sorted(found.items())]
    lines += ["absent_modules: []", "classes:"]
    things = {}
    for name, module in sorted(found.items()):
        for label, thing in vars(module).items():
            own = getattr(thing, "__module__", "") == name
            if own and not label.startswith("_") and (inspect.isclass(thing)
                                                      or inspect.isfunction(thing)):
                things.setdefault(label, thing)
    for label, thing in sorted(things.items()):
        named, others = parameters(thing)
        is_class = inspect.isclass(thing)
        # Whoever has __getattr__ or lets fields be added may have more than can be seen.
        lines.append(entry(2, label, {
            "complete": is_class and not hasattr(thing, "__getattr__"),
            "members": members(thing) if is_class else [], "absent": [],
            "parameters": named, "other_parameters": others}))
    print("\n".join(lines))


if __name__ == "__main__":
    main()
