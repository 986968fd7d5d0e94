package io.nodesmith.language.java;

import io.nodesmith.language.Declaration;
import io.nodesmith.language.ImportLine;
import io.nodesmith.language.MethodCode;
import io.nodesmith.language.MethodStub;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What else of a reply a body needs: imports, helpers, constants, types that the file lacks. */
final class JavaNeeds {
  private static final Pattern HIDDEN =
      Pattern.compile("(?m)^(\\s*(?:(?:static|final|abstract)\\s+)*)(?:private|protected)\\s+");

  private final JavaOutline reply;
  private final JavaOutline file;
  private final MethodStub stub;
  private final JavaParser parser;

  private JavaNeeds(JavaOutline reply, JavaOutline file, MethodStub stub, JavaParser parser) {
    this.reply = reply;
    this.file = file;
    this.stub = stub;
    this.parser = parser;
  }

  static JavaNeeds of(JavaOutline reply, JavaOutline file, MethodStub stub, JavaParser parser) {
    return new JavaNeeds(reply, file, stub, parser);
  }

  static JavaNeeds ofStatements(
      JavaStatements statements, JavaOutline file, MethodStub stub, JavaParser parser) {
    String imports = String.join("\n", statements.imports());
    JavaOutline outline = JavaOutline.of(parser.parse(imports));
    return new JavaNeeds(outline, file, stub, parser);
  }

  MethodCode code(String body) {
    return collect(body, Map.of());
  }

  MethodCode code(JavaMethod method, String body) {
    Map<Declaration, String> members = members(method);
    // A piece of the method told beside it is no field.
    String mask = JavaMask.of(body).code();
    Set<String> parameters = parameters(method);
    members
        .keySet()
        .removeIf(
            d ->
                d.kind() == Declaration.Kind.FIELD
                    && (parameters.contains(d.name()) || isLocal(d.name(), mask)));
    return inFile(collect(body, members), method.declaration().enclosing());
  }

  private Set<String> parameters(JavaMethod method) {
    Set<String> names = new HashSet<>(method.declaration().parameters());
    JavaCandidates.own(file, stub).ifPresent(m -> names.addAll(m.declaration().parameters()));
    return names;
  }

  private static boolean isLocal(String name, String mask) {
    return mask.contains(name)
        && Pattern.compile("[\\w>\\]]\\s+" + Pattern.quote(name) + "\\s*(=(?!=)|;|:(?!:))")
            .matcher(mask.replaceAll("\\breturn\\b", ";"))
            .find();
  }

  /** A class that goes by another name in the reply has the file's name in the code. */
  private MethodCode inFile(MethodCode code, String path) {
    String from = path.substring(path.lastIndexOf('.') + 1);
    String to = stub.enclosing().substring(stub.enclosing().lastIndexOf('.') + 1);
    boolean known = file.asOutline().declarations().stream().anyMatch(d -> d.name().equals(from));
    return from.isEmpty() || to.isEmpty() || from.equals(to) || known
        ? code
        : new MethodCode(
            JavaNames.renamed(code.body(), from, to),
            code.imports(),
            code.members().stream().map(m -> JavaNames.renamed(m, from, to)).toList());
  }

  private MethodCode collect(String body, Map<Declaration, String> offered) {
    Set<String> used = new HashSet<>(JavaNames.usedIn(body));
    Set<String> called = new HashSet<>(JavaNames.calledIn(body));
    Set<Declaration> taken = new HashSet<>();
    boolean more = true;
    while (more) {
      more = false;
      for (Map.Entry<Declaration, String> member : offered.entrySet()) {
        boolean wanted =
            member.getKey().kind() == Declaration.Kind.METHOD
                ? called.contains(member.getKey().name())
                : used.contains(member.getKey().name());
        if (wanted && taken.add(member.getKey())) {
          used.addAll(JavaNames.usedIn(member.getValue()));
          called.addAll(JavaNames.calledIn(member.getValue()));
          more = true;
        }
      }
    }
    List<String> members = new ArrayList<>();
    offered.forEach(
        (declaration, text) -> {
          if (taken.contains(declaration)) {
            members.add(text);
          }
        });
    String code = body + "\n" + String.join("\n", members);
    JavaWildcards wildcards = new JavaWildcards(parser, code);
    List<String> imports = new ArrayList<>(imports(used, wildcards, taken));
    imports.addAll(forgotten(code, wildcards));
    return new MethodCode(body, imports, members);
  }

  private List<String> forgotten(String code, JavaWildcards wildcards) {
    Set<String> taken = new HashSet<>();
    for (ImportLine line : reply.imports()) {
      taken.addAll(line.names());
      for (String name : line.names().contains("*") ? JavaNames.usedIn(code) : Set.<String>of()) {
        taken.addAll(wildcards.brings(line.text(), name) ? Set.of(name) : Set.of());
      }
    }
    reply.asOutline().declarations().forEach(d -> taken.add(d.name()));
    reply.methods().forEach(m -> taken.addAll(m.typeParameters()));
    return JavaForgottenImports.of(code, file, taken);
  }

  private List<String> imports(
      Set<String> used, JavaWildcards wildcards, Set<Declaration> members) {
    Set<String> texts = new HashSet<>();
    Set<String> names = new HashSet<>();
    for (ImportLine line : file.imports()) {
      texts.add(line.text());
      names.addAll(line.names());
    }
    for (Declaration declaration : file.asOutline().declarations()) {
      names.add(declaration.name());
    }
    Set<String> resolved = new HashSet<>(names);
    members.forEach(member -> resolved.add(member.name()));
    reply.imports().forEach(line -> resolved.addAll(line.names()));
    List<ImportLine> beside = new ArrayList<>(file.imports());
    beside.addAll(reply.imports());
    List<String> needed = new ArrayList<>();
    for (ImportLine line : reply.imports()) {
      String name = line.names().getFirst();
      boolean covered = texts.contains(line.text()) || isCovered(line.text(), texts);
      boolean wanted =
          name.equals("*")
              ? wildcards.isNeeded(line.text(), resolved, beside)
              : used.contains(name) && !names.contains(name);
      if (!covered && wanted && !needed.contains(line.text())) {
        needed.add(line.text());
      }
    }
    return needed;
  }

  private static boolean isCovered(String statement, Set<String> texts) {
    int dot = statement.lastIndexOf('.');
    return dot > 0 && texts.contains(statement.substring(0, dot) + ".*;");
  }

  /** What stands beside the method in the reply and is not in the file. */
  private Map<Declaration, String> members(JavaMethod target) {
    Map<Declaration, String> members = new LinkedHashMap<>();
    Set<String> known = new HashSet<>();
    Set<String> plainCalls = JavaNames.plainCallsIn(target.whole().in(reply.tree().text()));
    for (JavaMethod method : file.methods()) {
      String type = method.declaration().enclosing();
      boolean around = (stub.enclosing() + ".").startsWith(type + ".");
      // One that is only called on something else may be that one's own.
      if (around || !plainCalls.contains(method.declaration().name())) {
        known.add(method.key());
      }
    }
    for (Declaration declaration : file.asOutline().declarations()) {
      boolean here = declaration.enclosing().equals(stub.enclosing());
      if (!declaration.isCallable() && (here || declaration.enclosing().isEmpty())) {
        known.add(declaration.name());
      }
    }
    String scope = target.declaration().enclosing();
    for (Declaration declaration : reply.asOutline().declarations()) {
      boolean beside = declaration.enclosing().equals(scope) || declaration.enclosing().isEmpty();
      boolean around =
          declaration.span().start() <= target.whole().start()
              && target.whole().end() <= declaration.span().end();
      if (beside && !around && !known.contains(key(declaration)) && !isMain(declaration)) {
        members.put(declaration, text(declaration, scope));
      }
    }
    return members;
  }

  private static boolean isMain(Declaration declaration) {
    return declaration.isCallable() && declaration.name().equals("main");
  }

  private String key(Declaration declaration) {
    return reply.methods().stream()
        .filter(m -> m.declaration().equals(declaration))
        .map(JavaMethod::key)
        .findFirst()
        .orElse(declaration.name());
  }

  private String text(Declaration declaration, String scope) {
    String source = reply.tree().text();
    int start = declaration.span().start();
    int line = source.lastIndexOf('\n', start) + 1;
    boolean opens = source.substring(line, start).isBlank();
    String text =
        JavaLayout.indent(
            source.substring(opens ? line : start, declaration.span().end()), "", "    ");
    if (!declaration.isCallable() && isInInterface()) {
      // All but methods is public there, and may not be said to be anything else.
      text = HIDDEN.matcher(text).replaceFirst("$1");
    }
    boolean moved = !scope.isEmpty() && declaration.enclosing().isEmpty();
    return moved && declaration.kind() == Declaration.Kind.TYPE ? nested(text, declaration) : text;
  }

  private boolean isInInterface() {
    return file.asOutline().declarations().stream()
        .filter(d -> d.kind() == Declaration.Kind.TYPE)
        .filter(d -> d.qualifiedName().equals(stub.enclosing()))
        .anyMatch(d -> d.signature().matches("(?s)(\\w+\\s+)*interface\\b.*"));
  }

  /** A type that stood beside the class in the reply has to become static inside it. */
  private static String nested(String text, Declaration declaration) {
    String signature = declaration.signature();
    String plain = signature.replaceFirst("^public\\s+", "");
    boolean isClass = plain.matches("(?s)((final|abstract|sealed)\\s+)*class\\b.*");
    return text.replace(signature, isClass ? "static " + plain : plain);
  }
}
