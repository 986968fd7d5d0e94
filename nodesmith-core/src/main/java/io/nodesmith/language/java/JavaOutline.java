package io.nodesmith.language.java;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeParameterTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import io.nodesmith.language.Declaration;
import io.nodesmith.language.ImportLine;
import io.nodesmith.language.Outline;
import io.nodesmith.language.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/** The types, methods, fields and imports of a parsed Java text. */
final class JavaOutline {
  /** A class inside of a method, with a name or without. */
  private static final Pattern INNER =
      Pattern.compile("\\b(class|record|enum|interface)\\s+\\w|\\bnew\\b[^;{}]{0,300}\\)\\s*\\{");

  private static final Pattern IMPORT =
      Pattern.compile("(?m)^[ \\t]*import[ \\t]+(static[ \\t]+)?([\\w.]+(?:\\.\\*)?)[ \\t]*;");

  private final JavaTree tree;
  private final String text;
  private final List<Declaration> declarations = new ArrayList<>();
  private final List<JavaMethod> methods = new ArrayList<>();
  private final List<JavaMethod> inner = new ArrayList<>();
  private final List<ImportLine> imports = new ArrayList<>();

  private JavaOutline(JavaTree tree) {
    this.tree = tree;
    this.text = tree.text();
  }

  static JavaOutline of(JavaTree tree) {
    JavaOutline outline = new JavaOutline(tree);
    if (tree.unit() != null) {
      tree.unit().getImports().forEach(outline::importLine);
      tree.unit().getTypeDecls().forEach(t -> outline.member(t, "", ""));
      if (!tree.faults().isEmpty()) {
        outline.importsBehindFault();
      }
    }
    return outline;
  }

  JavaTree tree() {
    return tree;
  }

  List<JavaMethod> methods() {
    return methods;
  }

  /** The methods of classes that stand inside of methods, named or not. */
  List<JavaMethod> innerMethods() {
    return inner;
  }

  /** Both kinds in file order. */
  List<JavaMethod> everyMethod() {
    return inner.isEmpty()
        ? methods
        : Stream.concat(methods.stream(), inner.stream())
            .sorted(Comparator.comparingInt(m -> m.whole().start()))
            .toList();
  }

  List<ImportLine> imports() {
    return imports;
  }

  Outline asOutline() {
    return new Outline(declarations, imports);
  }

  private void importLine(ImportTree one) {
    tree.span(one)
        .ifPresent(
            span -> {
              String name = one.getQualifiedIdentifier().toString();
              String statement = "import " + (one.isStatic() ? "static " : "") + name + ";";
              String last = name.substring(name.lastIndexOf('.') + 1);
              imports.add(new ImportLine(statement, span, List.of(last)));
            });
  }

  /** Behind words that are no code the parser sees only some imports, or none. */
  private void importsBehindFault() {
    Matcher matcher = IMPORT.matcher(tree.mask().code());
    while (matcher.find()) {
      String name = matcher.group(2);
      String statement = "import " + (matcher.group(1) == null ? "" : "static ") + name + ";";
      String last = name.substring(name.lastIndexOf('.') + 1);
      if (imports.stream().noneMatch(line -> line.text().equals(statement))) {
        Span span = new Span(matcher.start(), matcher.end());
        imports.add(new ImportLine(statement, span, List.of(last)));
      }
    }
  }

  private void member(Tree member, String enclosing, String type) {
    switch (member) {
      case ClassTree inner -> type(inner, enclosing);
      case MethodTree method -> method(method, enclosing, type);
      case VariableTree field -> field(field, enclosing);
      case BlockTree block -> tree.span(block).ifPresent(span -> inside(block, span, enclosing));
      default -> {}
    }
  }

  private void type(ClassTree type, String enclosing) {
    String name = type.getSimpleName().toString();
    if (name.equals(JavaParser.LOOSE)) {
      type.getMembers().forEach(m -> member(m, "", ""));
      return;
    }
    Optional<Span> found = tree.span(type);
    if (found.isEmpty() || name.isEmpty()) {
      return;
    }
    Span span = found.get();
    int start = afterAnnotations(span, type.getModifiers().getAnnotations());
    int brace = tree.mask().code().indexOf('{', start);
    int open = brace < 0 || brace >= span.end() ? span.end() : brace;
    Declaration declaration =
        new Declaration(
            Declaration.Kind.TYPE,
            name,
            enclosing,
            text.substring(start, open).strip(),
            documentation(span.start()),
            List.of(),
            !enclosing.isEmpty() && type.getModifiers().getFlags().contains(Modifier.STATIC),
            withDocumentation(span),
            new Span(
                Math.min(open + 1, span.end()),
                Math.max(span.end() - 1, Math.min(open + 1, span.end()))),
            line(start));
    declarations.add(declaration);
    type.getMembers().forEach(m -> member(m, declaration.qualifiedName(), name));
  }

  private void method(MethodTree method, String enclosing, String type) {
    Optional<Span> found = tree.span(method).filter(span -> span.length() > 0);
    if (found.isEmpty()) {
      return;
    }
    JavaMethod one = method(method, found.get(), enclosing, type);
    declarations.add(one.declaration());
    methods.add(one);
    inside(method.getBody(), one.braces(), one.declaration().qualifiedName());
  }

  /** Finds the methods of classes that stand inside of code. */
  private void inside(@Nullable Tree code, Span where, String path) {
    if (code != null && INNER.matcher(where.in(tree.mask().code())).find()) {
      try {
        new Inner().scan(code, path);
      } catch (StackOverflowError tooDeep) {
        // An expression of thousands of parts; what stands inside of it stays unseen.
        inner.removeIf(m -> m.whole().start() > where.start());
      }
    }
  }

  /** Goes through a body for the classes in it. */
  private final class Inner extends TreeScanner<@Nullable Void, String> {
    @Override
    public @Nullable Void visitClass(ClassTree type, String path) {
      String name = type.getSimpleName().toString();
      String own = name.isEmpty() ? path : path + "." + name;
      for (Tree member : type.getMembers()) {
        if (member instanceof MethodTree method) {
          tree.span(method)
              .filter(span -> span.length() > 0)
              .ifPresent(span -> inner.add(method(method, span, own, name)));
          scan(method.getBody(), own + "." + method.getName());
        } else {
          scan(member, own);
        }
      }
      return null;
    }
  }

  private JavaMethod method(MethodTree method, Span span, String enclosing, String type) {
    Span braces =
        method.getBody() == null
            ? new Span(span.end(), span.end())
            : JavaBodies.balanced(
                tree.mask(), tree.span(method.getBody()).orElse(new Span(span.end(), span.end())));
    int start =
        Math.min(afterAnnotations(span, method.getModifiers().getAnnotations()), braces.start());
    String signature = text.substring(start, braces.start()).strip();
    boolean constructor = method.getReturnType() == null;
    String name = constructor ? constructorName(start, type) : method.getName().toString();
    boolean isStatic = method.getModifiers().getFlags().contains(Modifier.STATIC);
    Declaration declaration =
        new Declaration(
            constructor ? Declaration.Kind.CONSTRUCTOR : Declaration.Kind.METHOD,
            name,
            enclosing,
            signature.endsWith(";") ? signature.substring(0, signature.length() - 1) : signature,
            documentation(span.start()),
            method.getParameters().stream().map(p -> p.getName().toString()).toList(),
            isStatic,
            withDocumentation(span),
            JavaBodies.content(tree.mask(), braces),
            line(start));
    return new JavaMethod(
        declaration,
        span,
        braces,
        method.getParameters().stream().map(this::typeOf).toList(),
        method.getTypeParameters().stream()
            .map(TypeParameterTree::getName)
            .map(Object::toString)
            .toList(),
        isStatic);
  }

  private String constructorName(int start, String type) {
    int paren = tree.mask().code().indexOf('(', start);
    int brace = tree.mask().code().indexOf('{', start);
    int end = paren < 0 ? brace : brace < 0 ? paren : Math.min(paren, brace);
    if (end < 0) {
      return type;
    }
    String header = tree.mask().code().substring(start, end).strip();
    return header.replaceFirst("(?s)^.*[\\s>]", "");
  }

  private String typeOf(VariableTree parameter) {
    String type = parameter.getType() == null ? "" : parameter.getType().toString();
    boolean varargs = tree.span(parameter).map(s -> s.in(text).contains("...")).orElse(false);
    String plain =
        type.replaceAll("@\\w+\\s*", "").replaceAll("\\s+", "").replaceAll("\\b[a-z]\\w*\\.", "");
    return varargs ? plain.replaceAll("(\\[\\]|\\.\\.\\.)$", "") + "[]" : plain;
  }

  private void field(VariableTree field, String enclosing) {
    tree.span(field)
        .ifPresent(
            span -> {
              String name = field.getName().toString();
              declarations.add(
                  new Declaration(
                      Declaration.Kind.FIELD,
                      name,
                      enclosing,
                      span.in(text).strip(),
                      documentation(span.start()),
                      List.of(),
                      field.getModifiers().getFlags().contains(Modifier.STATIC),
                      withDocumentation(span),
                      span,
                      line(span.start())));
              String path = enclosing.isEmpty() ? name : enclosing + "." + name;
              boolean itself =
                  field.getInitializer() instanceof NewClassTree created
                      && created.getClassBody() != null;
              if (!itself) {
                inside(field.getInitializer(), span, path);
              } else if (field.getInitializer() instanceof NewClassTree created) {
                created.getClassBody().getMembers().forEach(m -> member(m, path, name));
              }
            });
  }

  private int afterAnnotations(Span span, List<? extends AnnotationTree> annotations) {
    int at = span.start();
    for (AnnotationTree annotation : annotations) {
      Optional<Span> where = tree.span(annotation);
      if (where.isPresent() && where.get().start() == at) {
        at = JavaBodies.skipBlanks(tree.mask().code(), where.get().end(), span.end());
      }
    }
    return at;
  }

  private Span withDocumentation(Span span) {
    return new Span(JavaBodies.documentationStart(tree.mask(), span.start()), span.end());
  }

  private String documentation(int start) {
    int from = JavaBodies.documentationStart(tree.mask(), start);
    return from == start ? "" : JavaBodies.documentationText(text.substring(from, start));
  }

  private int line(int offset) {
    int line = 1;
    for (int i = text.indexOf('\n'); i >= 0 && i < offset; i = text.indexOf('\n', i + 1)) {
      line++;
    }
    return line;
  }
}
