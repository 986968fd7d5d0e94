package io.nodesmith.language.java;

import io.nodesmith.language.Declaration;
import io.nodesmith.language.MethodStub;
import io.nodesmith.language.NameLikeness;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Chooses among the methods of a piece of code the one that is meant for the stub. */
final class JavaCandidates {
  private JavaCandidates() {}

  /** The stub's method in its file. */
  static Optional<JavaMethod> own(JavaOutline file, MethodStub stub) {
    return file.everyMethod().stream().filter(m -> m.whole().equals(stub.method())).findFirst();
  }

  /** Methods of the stub's name, the likeliest first; those of another overload left out. */
  static List<JavaMethod> named(JavaOutline outline, MethodStub stub, JavaOutline file) {
    Optional<JavaMethod> own = own(file, stub);
    List<JavaMethod> named = new ArrayList<>();
    boolean inner = own.map(m -> file.innerMethods().contains(m)).orElse(false);
    for (JavaMethod method : (inner ? outline.everyMethod() : outline.methods()).reversed()) {
      if (method.hasBody() && method.declaration().name().equals(stub.name())) {
        named.add(method);
      }
    }
    named.removeIf(m -> score(m, own, stub, file) < 0);
    named.sort(Comparator.comparingInt(m -> -score(m, own, stub, file)));
    if (named.isEmpty()) {
      return named;
    }
    int best = score(named.getFirst(), own, stub, file);
    return named.stream().filter(m -> score(m, own, stub, file) == best).toList();
  }

  private static int score(
      JavaMethod method, Optional<JavaMethod> own, MethodStub stub, JavaOutline file) {
    String enclosing = method.declaration().enclosing();
    int score = 10;
    if (enclosing.equals(stub.enclosing())) {
      score += 8;
    } else if (!enclosing.isEmpty() && stub.enclosing().endsWith("." + enclosing)) {
      score += 6;
    } else if (enclosing.isEmpty()) {
      score += 5;
    } else if (isTypeOf(file, enclosing)) {
      score -= 100;
    }
    if (own.isPresent()) {
      boolean same = own.get().types().equals(method.types());
      boolean otherOverload =
          !same
              && file.methods().stream()
                  .filter(m -> m.declaration().enclosing().equals(stub.enclosing()))
                  .anyMatch(m -> m.key().equals(method.key()));
      score += same ? 4 : 0;
      score += own.get().types().size() == method.types().size() ? 2 : 0;
      score -= otherOverload ? 100 : 0;
    }
    return score;
  }

  private static boolean isTypeOf(JavaOutline file, String path) {
    return file.asOutline().declarations().stream()
        .anyMatch(d -> d.kind() == Declaration.Kind.TYPE && d.qualifiedName().equals(path));
  }

  /** The one method that is surely the stub's under another name. */
  static Optional<JavaMethod> renamed(JavaOutline outline, MethodStub stub, JavaOutline file) {
    Optional<JavaMethod> own = own(file, stub);
    if (own.isEmpty()) {
      return Optional.empty();
    }
    List<JavaMethod> fresh = new ArrayList<>();
    for (JavaMethod method : outline.methods()) {
      boolean known =
          file.methods().stream()
              .anyMatch(m -> m.declaration().name().equals(method.declaration().name()));
      if (method.hasBody() && !known && method.declaration().kind() == Declaration.Kind.METHOD) {
        fresh.add(method);
      }
    }
    List<JavaMethod> alike =
        fresh.stream()
            .filter(m -> NameLikeness.same(m.declaration().name(), stub.name()))
            .filter(m -> m.types().equals(own.get().types()))
            .toList();
    if (alike.size() == 1) {
      return Optional.of(alike.getFirst());
    }
    boolean twin =
        fresh.size() == 1
            && !own.get().types().isEmpty()
            && fresh.getFirst().types().equals(own.get().types())
            && fresh
                .getFirst()
                .declaration()
                .parameters()
                .equals(own.get().declaration().parameters());
    return twin ? Optional.of(fresh.getFirst()) : Optional.empty();
  }

  /** Whether the code has the stub's name before a parenthesis, outside calls. */
  static boolean mentions(JavaOutline outline, MethodStub stub) {
    return Pattern.compile("(?<![.\\w])" + Pattern.quote(stub.name()) + "\\s*\\(")
        .matcher(outline.tree().mask().code())
        .find();
  }

  /** Whether the statements call the stub's method from outside instead of implementing it. */
  static boolean isUsage(String body, MethodStub stub) {
    String code = JavaMask.of(body).code();
    boolean ends = Pattern.compile("\\b(return|throw)\\b").matcher(code).find();
    String name = Pattern.quote(stub.name());
    boolean called =
        Pattern.compile("\\b(?!this\\b|super\\b)\\w+(\\([^)]*\\))?\\s*\\.\\s*" + name + "\\s*\\(")
            .matcher(code)
            .find();
    return !ends && called;
  }
}
