package io.nodesmith.validate.flow;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What is known of the value that a call returns. */
final class CallResult {
  private static final Set<String> SAME =
      Set.of(
          "strip",
          "lower",
          "upper",
          "lstrip",
          "rstrip",
          "encode",
          "decode",
          "trim",
          "toString",
          "toLowerCase",
          "toUpperCase",
          "getBytes",
          "toCharArray",
          "intern",
          "strip_tags",
          "copy",
          "title",
          "casefold",
          "expandtabs",
          "get",
          "getOrDefault",
          "getValue",
          "pop",
          "split",
          "splitlines");
  private static final Set<String> WRAPPERS =
      Set.of(
          "str",
          "bytes",
          "bytearray",
          "repr",
          "String.valueOf",
          "Objects.toString",
          "String.new",
          "unicode",
          "Objects.requireNonNull",
          "list",
          "dict",
          "text");
  private static final Set<String> BUILDERS =
      Set.of(
          "format",
          "join",
          "formatted",
          "concat",
          "append",
          "format_map",
          "insert",
          "joinpath",
          "resolve",
          "safe_substitute",
          "substitute");

  /** Functions whose name promises that what they give back can do no harm. */
  private static final Pattern CLEANER =
      Pattern.compile(
          "_*(?!un|de)(?!\\w*[uU]n[eE]?sc)(\\w*([eE]scape|[sS]aniti[sz]e)(_\\w+|[A-Z]\\w*|d)?"
              + "|clean(_\\w+|[A-Z]\\w*)|(quote|safe)_\\w+|encodeFor\\w+)");

  private static final Set<String> ESCAPED =
      Set.of("html", "sql", "shell", "xpath", "ldap", "log", "header", "regex", "csv");

  /** What is in a file was not said by whoever chose the file. */
  private static final Set<String> READERS = Set.of("open", "read_text", "read_bytes");

  private CallResult() {}

  /** Whether the call adds its argument to its receiver. */
  static boolean collects(Site.Called site) {
    String name = last(site.path());
    return Set.of("append", "add", "insert", "extend", "put", "write").contains(name)
        && !site.receiver().equals(Value.UNKNOWN)
        && !name.equals("write");
  }

  private static String last(String path) {
    return path.substring(path.lastIndexOf('.') + 1);
  }

  static Value of(Site.Called site, FlowFacts facts, boolean java) {
    String path = site.path();
    String name = last(path);
    Value parts = parts(site);
    Optional<Set<String>> cleaned = facts.cleaned(path);
    if (cleaned.isPresent()) {
      return cleaned.get().contains(Value.ANY_USE)
          ? Value.made(path + "()")
          : parts.safeFor(cleaned.get()).withPath(path + "()");
    }
    if (facts.isSource(path + "()")) {
      Value found = Value.made(path + "()").withTrust(Trust.STRANGER);
      return keyed(site, found);
    }
    if (CLEANER.matcher(name).matches() && !site.positional().isEmpty()) {
      boolean escapes = !name.toLowerCase(Locale.ROOT).matches(".*(saniti[sz]|clean|safe).*");
      return parts.safeFor(escapes ? ESCAPED : Set.of(Value.ANY_USE)).withPath(path + "()");
    }
    if (READERS.contains(name) && !java) {
      return Value.made(path + "()");
    }
    if (WRAPPERS.contains(path) && !site.positional().isEmpty()) {
      return site.positional().getFirst().safeFor(Set.of("nosql"));
    }
    if (name.equals("format") && Formats.isEscaping(site.receiver())) {
      return parts.safeFor(Set.of("html")).withPath(site.receiver().path());
    }
    if (SAME.contains(name) && !site.receiver().equals(Value.UNKNOWN) && !isStatic(site, name)) {
      return keyed(site, same(site, name));
    }
    if (name.equals("replace") || name.equals("replaceAll") || path.endsWith("re.sub")) {
      return replaced(site, parts);
    }
    if (BUILDERS.contains(name)
        || path.endsWith("path.join")
        || path.endsWith("Paths.get")
        || path.endsWith("Path.of")
        || path.endsWith("File.new")) {
      return built(site, parts, path, name);
    }
    return called(site, parts, facts, java);
  }

  /** The value of a call of which no more is known than its parts. */
  private static Value called(Site.Called site, Value known, FlowFacts facts, boolean java) {
    String path = site.path();
    String name = last(path);
    Value parts = known;
    String made = path + "()";
    if (java && name.equals("new")) {
      made = path.substring(0, path.length() - 4);
      made = made.substring(made.lastIndexOf('.') + 1);
    } else if (java) {
      made = facts.typeOf(name + "()").orElse(made);
    }
    if (path.endsWith("traceback.format_exc")) {
      parts = parts.named(Interpreter.ERROR);
    }
    if (facts.isGuessable(path)) {
      parts = parts.named(Interpreter.RANDOM);
    }
    return new Value(parts.trust(), false, null, made, parts.safe(), parts.from());
  }

  /** What was looked up under a constant name keeps that name. */
  private static Value keyed(Site.Called site, Value found) {
    String key = site.positional().isEmpty() ? null : site.positional().getFirst().constant();
    boolean looksUp = last(site.path()).toLowerCase(Locale.ROOT).startsWith("get");
    return key == null || key.isEmpty() || !looksUp ? found : found.named("." + key);
  }

  /** Whether what is decoded is the argument: {@code URLDecoder.decode(text)}. */
  private static boolean isStatic(Site.Called site, String name) {
    return Set.of("encode", "decode", "copy", "strip_tags", "split", "toString").contains(name)
        && site.receiver().trust() == Trust.OURS
        && site.receiver().constant() == null
        && !site.receiver().built()
        && site.positional().stream()
            .anyMatch(v -> v.trust() != Trust.OURS || v.from().contains(Interpreter.RANDOM));
  }

  private static Value same(Site.Called site, String name) {
    Value receiver = site.receiver();
    boolean kept =
        Set.of("encode", "decode", "strip", "getBytes", "toString", "toCharArray", "trim")
            .contains(name);
    String path =
        Set.of("get", "getOrDefault", "pop").contains(name) ? site.path() + "()" : receiver.path();
    return new Value(
        receiver.trust(),
        receiver.built(),
        kept ? receiver.constant() : null,
        path,
        receiver.safe(),
        receiver.from());
  }

  private static Value built(Site.Called site, Value parts, String path, String name) {
    boolean alone =
        site.positional().size() + site.named().size() <= 1
            && !Set.of(
                    "format",
                    "join",
                    "formatted",
                    "concat",
                    "append",
                    "joinpath",
                    "resolve",
                    "substitute",
                    "format_map")
                .contains(name);
    boolean constant = parts.constant() != null;
    String made =
        path.endsWith("File.new")
            ? "File"
            : path.endsWith("append") ? site.receiver().path() : path + "()";
    return new Value(
        parts.trust(), !alone && !constant, parts.constant(), made, parts.safe(), parts.from());
  }

  /** Removing line breaks makes a value fit for logs; keeping only a set of characters, for all. */
  private static Value replaced(Site.Called site, Value parts) {
    String pattern =
        site.positional().isEmpty() || site.positional().getFirst().constant() == null
            ? ""
            : site.positional().getFirst().constant();
    Value value =
        site.path().endsWith("re.sub") && site.positional().size() > 2
            ? site.positional().get(2)
            : site.receiver().equals(Value.UNKNOWN) ? parts : site.receiver();
    if (pattern == null) {
      return value;
    }
    Value plain =
        new Value(value.trust(), value.built(), null, value.path(), value.safe(), value.from());
    if (pattern.startsWith("[^")) {
      return plain.safeFor(Set.of(Value.ANY_USE));
    }
    boolean breaks =
        pattern.contains("\\n")
            || pattern.contains("\\r")
            || pattern.contains("\n")
            || pattern.contains("\r");
    return breaks ? plain.safeFor(Set.of("log", "header")) : plain;
  }

  /** Everything that flows into the call, joined. */
  private static Value parts(Site.Called site) {
    Value whole = site.receiver();
    boolean first =
        whole.equals(Value.UNKNOWN)
            || (whole.constant() == null && whole.trust() == Trust.OURS && !whole.built());
    Value parts = first ? Value.constant("").withPath("") : whole;
    if (first) {
      for (String name : whole.from()) {
        parts = parts.named(name);
      }
    }
    for (Value value : site.positional()) {
      parts = parts.joined(value);
    }
    for (Value value : site.named().values()) {
      parts = parts.joined(value);
    }
    return parts;
  }
}
