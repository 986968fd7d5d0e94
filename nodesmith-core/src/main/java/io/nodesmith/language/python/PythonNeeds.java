package io.nodesmith.language.python;

import io.nodesmith.language.Declaration;
import io.nodesmith.language.ImportLine;
import io.nodesmith.language.MethodCode;
import io.nodesmith.language.MethodStub;
import io.nodesmith.language.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What else of a reply a body needs: imports, helpers, constants, classes that the file lacks. */
final class PythonNeeds {
  private static final Pattern ACCESSOR =
      Pattern.compile("\\A\\s*@[^\\n]*\\.(setter|deleter|getter)\\b");
  private static final Pattern OVERLOAD = Pattern.compile("(?m)^\\s*@[\\w.]*\\boverload\\b");

  private final PythonOutline reply;
  private final PythonOutline file;
  private final MethodStub stub;

  private PythonNeeds(PythonOutline reply, PythonOutline file, MethodStub stub) {
    this.reply = reply;
    this.file = file;
    this.stub = stub;
  }

  static PythonNeeds of(PythonOutline reply, PythonOutline file, MethodStub stub) {
    return new PythonNeeds(reply, file, stub);
  }

  MethodCode code(PythonBlock block, String body) {
    Map<String, String> members = members(block);
    // A piece of the function told beside it is no constant.
    members.keySet().removeIf(name -> isLocal(name, body));
    return inFile(collect(body, members), block.declaration().enclosing());
  }

  /** Whether the member is an assignment to a name that the function has for itself. */
  private boolean isLocal(String name, String body) {
    boolean assigned =
        reply.asOutline().declarations().stream()
            .anyMatch(d -> d.kind() == Declaration.Kind.FIELD && d.name().equals(name));
    return assigned && (isParameter(name) || PythonBindings.isLocal(name, body));
  }

  private boolean isParameter(String name) {
    return PythonCandidates.own(file, stub)
        .map(block -> block.declaration().parameters().contains(name))
        .orElse(false);
  }

  /** A class that goes by another name in the reply has the file's name in the code. */
  private MethodCode inFile(MethodCode code, String path) {
    String from = path.substring(path.lastIndexOf('.') + 1);
    String to = stub.enclosing().substring(stub.enclosing().lastIndexOf('.') + 1);
    boolean known = file.asOutline().declarations().stream().anyMatch(d -> d.name().equals(from));
    return from.isEmpty() || to.isEmpty() || from.equals(to) || known
        ? code
        : new MethodCode(
            PythonNames.renamed(code.body(), from, to),
            code.imports(),
            code.members().stream().map(m -> PythonNames.renamed(m, from, to)).toList());
  }

  MethodCode codeOfStatements(String body) {
    return collect(body, Map.of());
  }

  private MethodCode collect(String body, Map<String, String> offered) {
    Set<String> used = new HashSet<>(PythonNames.usedIn(body));
    Set<String> taken = new HashSet<>();
    boolean more = true;
    while (more) {
      more = false;
      for (Map.Entry<String, String> member : offered.entrySet()) {
        if (used.contains(member.getKey()) && taken.add(member.getKey())) {
          used.addAll(PythonNames.usedIn(member.getValue()));
          more = true;
        }
      }
    }
    List<String> members = new ArrayList<>();
    offered.forEach(
        (name, text) -> {
          if (taken.contains(name) && !members.contains(text)) {
            members.add(text);
          }
        });
    String code = body + "\n" + String.join("\n", members);
    List<String> imports = new ArrayList<>(imports(used, code));
    if (imports.stream().noneMatch(statement -> statement.endsWith("*"))) {
      imports.addAll(forgotten(code));
    }
    return new MethodCode(body, imports, members);
  }

  private List<String> forgotten(String code) {
    Set<String> taken = new HashSet<>();
    reply.imports().forEach(line -> taken.addAll(line.names()));
    reply.asOutline().declarations().forEach(d -> taken.add(d.name()));
    return PythonForgottenImports.of(code, file, taken);
  }

  /** Whether a wildcard import may bring something that the code does not bind by itself. */
  private boolean brings(ImportLine line, Set<String> known, String code) {
    String module = line.text().replaceFirst("from (.*) import \\*", "$1");
    String mask = PythonText.of(code).masked();
    Set<String> parameters =
        PythonCandidates.own(file, stub)
            .map(block -> Set.copyOf(block.declaration().parameters()))
            .orElse(Set.of());
    return RecordedLibrary.wildcard(module)
        .map(
            names ->
                PythonNames.usedIn(code).stream()
                    .filter(names::contains)
                    .filter(name -> !known.contains(name) && !parameters.contains(name))
                    .anyMatch(name -> !isOnlyMember(name, code) && !isBound(name, mask)))
        .orElse(true);
  }

  private static boolean isOnlyMember(String name, String code) {
    return !Pattern.compile("(?<![\\w.])" + Pattern.quote(name) + "\\b").matcher(code).find();
  }

  private static boolean isBound(String name, String mask) {
    return Pattern.compile(
            "(?m)^[ \\t]*%1$s[ \\t]*(:[^=\\n]*)?=(?!=)|\\b(for|as|def|class)[ \\t]+%1$s\\b"
                .formatted(Pattern.quote(name)))
        .matcher(mask)
        .find();
  }

  private List<String> imports(Set<String> used, String code) {
    Set<String> known = new HashSet<>();
    for (ImportLine line : file.imports()) {
      known.addAll(line.names());
      known.add(line.text());
    }
    for (Declaration declaration : file.asOutline().membersOf("")) {
      known.add(declaration.name());
    }
    Set<String> resolved = new HashSet<>(known);
    reply.imports().forEach(line -> resolved.addAll(line.names()));
    List<String> needed = new ArrayList<>();
    for (ImportLine line : reply.imports()) {
      String name = line.names().getFirst();
      boolean future = line.text().startsWith("from __future__");
      boolean missing = !known.contains(line.text()) && (name.equals("*") || !known.contains(name));
      boolean dotted = line.text().matches("import \\w+\\..*") && !known.contains(line.text());
      boolean wanted = name.equals("*") ? brings(line, resolved, code) : used.contains(name);
      if (!future && wanted && (missing || dotted) && !needed.contains(line.text())) {
        needed.add(line.text());
      }
    }
    return needed;
  }

  /** What stands beside the function in the reply and is not in the file, by name. */
  private Map<String, String> members(PythonBlock target) {
    Map<String, String> members = new LinkedHashMap<>();
    Set<String> known = new HashSet<>();
    for (Declaration declaration : file.asOutline().declarations()) {
      boolean top = declaration.enclosing().isEmpty();
      boolean ours = top || declaration.enclosing().equals(stub.enclosing());
      // One that is only called on something else may be that one's own.
      if (ours || !isOwnCall(declaration.name(), target)) {
        known.add(declaration.name());
      }
    }
    // What an import binds is bound anew only where that import failed.
    reply.imports().forEach(line -> known.addAll(line.names()));
    String scope = target.declaration().enclosing();
    Set<Span> inner = new HashSet<>();
    for (PythonBlock block : reply.blocks()) {
      if (block.inFunction()) {
        inner.add(block.whole());
      }
    }
    for (Declaration declaration : reply.asOutline().declarations()) {
      boolean beside = declaration.enclosing().equals(scope) || declaration.enclosing().isEmpty();
      boolean inFunction = inner.contains(declaration.span());
      boolean other = !declaration.name().equals(target.declaration().name());
      boolean around =
          declaration.span().start() <= target.whole().start()
              && target.whole().end() <= declaration.span().end();
      if (beside && other && !inFunction && !around && !known.contains(declaration.name())) {
        members.merge(declaration.name(), text(declaration), PythonNeeds::together);
      }
    }
    return members;
  }

  private boolean isOwnCall(String name, PythonBlock target) {
    String code = target.whole().in(reply.text().source());
    return Pattern.compile("(?<!\\.)(\\b(self|cls)\\.)?\\b" + Pattern.quote(name) + "\\b")
        .matcher(code)
        .find();
  }

  /** A property and its setter belong together; of two definitions the later one counts. */
  private static String together(String earlier, String later) {
    boolean another = ACCESSOR.matcher(later).find() || OVERLOAD.matcher(earlier).find();
    return another && !earlier.contains(later) ? earlier + "\n" + later : later;
  }

  private String text(Declaration declaration) {
    String source = reply.text().source();
    int start = declaration.span().start();
    int line = Math.max(source.lastIndexOf('\n', start), source.lastIndexOf('\r', start)) + 1;
    return PythonLayout.indent(source.substring(line, declaration.span().end()), "", "    ");
  }
}
