package io.nodesmith.language.java;

import io.nodesmith.language.Declaration;
import io.nodesmith.language.MethodStub;
import io.nodesmith.language.NameLikeness;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Chooses among the methods of a piece of code the one that is meant for the stub. */
final class JavaCandidates {
  private static final Pattern TEST =
      Pattern.compile("Test[A-Z\\d]?\\w*|\\w*(Tests?|TestCase|IT|Demo|Example|Usage)");

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
    List<JavaMethod> alike = named.stream().filter(m -> score(m, own, stub, file) == best).toList();
    MethodStub.Turn turn = stub.turn();
    return turn.all() > 1 && turn.all() == alike.size()
        ? List.of(alike.reversed().get(turn.before()))
        : inTurn(alike, stub, file).map(List::of).orElse(alike);
  }

  /**
   * Several types may have a method of the same signature; where a reply has all of them without
   * their types, they stand in the order of the file.
   */
  private static Optional<JavaMethod> inTurn(
      List<JavaMethod> lastFirst, MethodStub stub, JavaOutline file) {
    List<JavaMethod> twins =
        file.methods().stream()
            .filter(m -> m.hasBody() && m.declaration().name().equals(stub.name()))
            .filter(m -> isSameSignature(m.declaration().signature(), stub.signature()))
            .toList();
    boolean loose = lastFirst.stream().allMatch(m -> m.declaration().enclosing().isEmpty());
    if (!loose || twins.size() < 2 || twins.size() != lastFirst.size()) {
      return Optional.empty();
    }
    int turn = twins.stream().map(JavaMethod::whole).toList().indexOf(stub.method());
    return turn < 0 ? Optional.empty() : Optional.of(lastFirst.reversed().get(turn));
  }

  private static boolean isSameSignature(String one, String other) {
    return one.replaceAll("\\s+", "").equals(other.replaceAll("\\s+", ""));
  }

  private static int score(
      JavaMethod method, Optional<JavaMethod> own, MethodStub stub, JavaOutline file) {
    int score = 10 + place(method, stub, file);
    if (own.isPresent()) {
      score += isSameSignature(method.declaration().signature(), stub.signature()) ? 1 : 0;
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

  /** What the type around the method says; a test of it has its name at times. */
  private static int place(JavaMethod method, MethodStub stub, JavaOutline file) {
    String enclosing = method.declaration().enclosing();
    if (enclosing.equals(stub.enclosing())) {
      return 8;
    }
    if (enclosing.isEmpty()) {
      return 5;
    }
    String type = enclosing.substring(enclosing.lastIndexOf('.') + 1);
    boolean sameType = ("." + stub.enclosing()).endsWith("." + type);
    // Constants of an enum have methods of their own, too.
    Set<String> types = new HashSet<>();
    file.methods().forEach(m -> types.add(m.declaration().enclosing()));
    file.asOutline().declarations().stream()
        .filter(d -> d.kind() == Declaration.Kind.TYPE)
        .forEach(d -> types.add(d.qualifiedName()));
    boolean known = types.contains(enclosing);
    boolean likeKnown = types.stream().anyMatch(path -> ("." + path).endsWith("." + type));
    if (known || (likeKnown && !sameType) || (!sameType && TEST.matcher(type).matches())) {
      return -100;
    }
    return sameType ? 6 : 0;
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
  static boolean isUsage(String body, MethodStub stub, JavaOutline file) {
    String code = JavaMask.of(body).code();
    if (Pattern.compile("\\b(return|throw)\\b").matcher(code).find()) {
      return false;
    }
    Set<String> known = new HashSet<>(Set.of("this", "super"));
    own(file, stub).ifPresent(m -> known.addAll(m.declaration().parameters()));
    file.asOutline().declarations().stream()
        .filter(d -> d.kind() == Declaration.Kind.FIELD)
        .forEach(d -> known.add(d.name()));
    known.removeIf(name -> isMade(name, code));
    String call =
        "(?<![\\w.])(\\w+)(\\([^)]*\\))?\\s*\\.\\s*" + Pattern.quote(stub.name()) + "\\s*\\(";
    Matcher called = Pattern.compile(call).matcher(code);
    while (called.find()) {
      if (!known.contains(called.group(1)) && !isFound(code, called.group(1), stub)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the statements declare the name for themselves. */
  private static boolean isMade(String name, String code) {
    return Pattern.compile("[\\w>\\]]\\s+" + Pattern.quote(name) + "\\s*=\\s*new\\b")
        .matcher(code)
        .find();
  }

  /** Whether the statements come by the thing otherwise than by making one of the stub's type. */
  private static boolean isFound(String code, String name, MethodStub stub) {
    Matcher declared =
        Pattern.compile("\\b" + Pattern.quote(name) + "\\s*(=(?!=)\\s*([^;]*)|:|->|\\))")
            .matcher(code);
    String type = stub.enclosing().substring(stub.enclosing().lastIndexOf('.') + 1);
    return declared.find()
        && (declared.group(2) == null || !JavaNames.usedIn(declared.group(2)).contains(type));
  }
}
