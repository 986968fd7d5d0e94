package io.nodesmith.language.python;

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
import java.util.stream.Collectors;

/** Chooses among the functions of a piece of code the one that is meant for the stub. */
final class PythonCandidates {
  private static final int MOST = 20;
  private static final Pattern TEST = Pattern.compile("Test[A-Z\\d_]?\\w*|\\w*(Tests?|TestCase)");

  private PythonCandidates() {}

  /** The block of the stub in its file. */
  static Optional<PythonBlock> own(PythonOutline file, MethodStub stub) {
    return file.blocks().stream().filter(b -> b.whole().equals(stub.method())).findFirst();
  }

  /**
   * Functions of the stub's name, the likeliest first; those that are another overload left out.
   */
  static List<PythonBlock> named(PythonOutline outline, MethodStub stub, PythonOutline file) {
    List<PythonBlock> named = new ArrayList<>();
    for (PythonBlock block : outline.blocks().reversed()) {
      boolean meant = block.declaration().name().equals(stub.name()) && named.size() < MOST;
      if (meant && block.declaration().isCallable()) {
        named.add(block);
      }
    }
    named.removeIf(block -> isCutCopy(block, named, outline));
    named.sort(Comparator.comparingInt((PythonBlock b) -> -score(b, stub, file)));
    if (named.isEmpty()) {
      return named;
    }
    int best = score(named.getFirst(), stub, file);
    List<PythonBlock> alike =
        named.stream().filter(b -> score(b, stub, file) == best && best > -50).toList();
    MethodStub.Turn turn = stub.turn();
    return turn.all() > 1 && turn.all() == alike.size()
        ? List.of(alike.reversed().get(turn.before()))
        : inTurn(alike, stub, file).map(List::of).orElse(alike);
  }

  /** A model that repeats itself is cut in the middle of what it has already written. */
  private static boolean isCutCopy(
      PythonBlock block, List<PythonBlock> named, PythonOutline outline) {
    String source = outline.text().source();
    String code = block.whole().in(source).strip();
    return source.substring(block.whole().end()).isBlank()
        && named.stream()
            .map(other -> other.whole().in(source).strip())
            .anyMatch(other -> other.length() > code.length() && other.startsWith(code));
  }

  /**
   * Several classes may have a method of the same signature; where a reply has all of them without
   * their classes, they stand in the order of the file.
   */
  private static Optional<PythonBlock> inTurn(
      List<PythonBlock> lastFirst, MethodStub stub, PythonOutline file) {
    List<PythonBlock> twins =
        file.blocks().stream()
            .filter(b -> b.declaration().isCallable() && !b.inFunction())
            .filter(b -> !b.isDecorated("abstractmethod"))
            .filter(b -> b.declaration().name().equals(stub.name()))
            .filter(b -> b.declaration().signature().equals(stub.signature()))
            .toList();
    boolean loose = lastFirst.stream().allMatch(b -> b.declaration().enclosing().isEmpty());
    if (!loose || twins.size() < 2 || twins.size() != lastFirst.size()) {
      return Optional.empty();
    }
    int turn = twins.stream().map(PythonBlock::whole).toList().indexOf(stub.method());
    return turn < 0 ? Optional.empty() : Optional.of(lastFirst.reversed().get(turn));
  }

  private static int score(PythonBlock block, MethodStub stub, PythonOutline file) {
    int score = 0;
    String enclosing = block.declaration().enclosing();
    if (enclosing.equals(stub.enclosing())) {
      score += 8;
    } else if (!enclosing.isEmpty() && stub.enclosing().endsWith("." + enclosing)) {
      score += 6;
    } else if (enclosing.isEmpty()) {
      score += 5;
    } else if (!stub.enclosing().isEmpty() && isTypeOf(file, enclosing)) {
      score -= 100;
    } else if (TEST.matcher(enclosing).matches()) {
      score -= 100;
    }
    score -= block.inFunction() ? 20 : 0;
    Optional<PythonBlock> own = own(file, stub);
    if (own.isPresent()) {
      String mine = accessor(own.get());
      String its = accessor(block);
      score += mine.equals(its) ? 4 : its.isEmpty() ? 0 : -100;
      score += count(own.get()) == count(block) ? 2 : 0;
    }
    return score;
  }

  private static boolean isTypeOf(PythonOutline file, String path) {
    return file.blocks().stream()
        .anyMatch(
            b -> !b.declaration().isCallable() && b.declaration().qualifiedName().equals(path));
  }

  /** Which of several functions of one name: property, setter, deleter, overload. */
  private static String accessor(PythonBlock block) {
    for (String decorator : block.decorators()) {
      if (decorator.matches("@\\s*[\\w.]+\\.(setter|deleter|getter)\\b.*")) {
        return decorator.replaceAll(".*\\.(setter|deleter|getter)\\b.*", "$1");
      }
    }
    return block.isDecorated("overload")
        ? "overload"
        : block.isDecorated("(property|cached_property)") ? "property" : "";
  }

  private static int count(PythonBlock block) {
    return (int)
        block.declaration().parameters().stream()
            .filter(p -> !p.equals("self") && !p.equals("cls"))
            .count();
  }

  /** The one function that is surely the stub's under another name. */
  static Optional<PythonBlock> renamed(PythonOutline outline, MethodStub stub, PythonOutline file) {
    Optional<PythonBlock> own = own(file, stub);
    Set<String> names =
        file.blocks().stream().map(b -> b.declaration().name()).collect(Collectors.toSet());
    List<PythonBlock> outer = new ArrayList<>();
    for (PythonBlock block : outline.blocks()) {
      boolean known = names.contains(block.declaration().name());
      if (block.declaration().isCallable() && !block.inFunction() && !known) {
        outer.add(block);
      }
    }
    if (own.isEmpty()) {
      return Optional.empty();
    }
    List<String> wanted = plain(own.get());
    List<PythonBlock> alike =
        outer.stream()
            .filter(b -> NameLikeness.same(b.declaration().name(), stub.name()))
            .filter(b -> plain(b).size() == wanted.size())
            .toList();
    if (alike.size() == 1) {
      return Optional.of(alike.getFirst());
    }
    boolean sameParameters =
        outer.size() == 1 && !wanted.isEmpty() && plain(outer.getFirst()).equals(wanted);
    return sameParameters ? Optional.of(outer.getFirst()) : Optional.empty();
  }

  private static List<String> plain(PythonBlock block) {
    return block.declaration().parameters().stream()
        .filter(p -> !p.equals("self") && !p.equals("cls"))
        .toList();
  }

  /** Whether the statements call the stub's method from outside instead of implementing it. */
  static boolean isUsage(String body, MethodStub stub, PythonOutline file) {
    String masked = PythonText.of(body).masked();
    if (Pattern.compile("\\b(return|yield|raise)\\b").matcher(masked).find()) {
      return false;
    }
    String name = Pattern.quote(stub.name());
    boolean function = stub.enclosing().isEmpty();
    if (function && Pattern.compile("(?<![\\w.])" + name + "\\s*\\(").matcher(masked).find()) {
      return true;
    }
    Set<String> known = new HashSet<>(Set.of("self", "cls", "super"));
    own(file, stub).ifPresent(b -> known.addAll(b.declaration().parameters()));
    Matcher called =
        Pattern.compile("(?<![\\w.])(\\w+)(\\([^)]*\\))?\\s*\\.\\s*" + name + "\\s*\\(")
            .matcher(masked);
    while (called.find()) {
      if (!known.contains(called.group(1)) && !isFound(masked, called.group(1), stub)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the statements come by the thing otherwise than by making one of the stub's type. */
  private static boolean isFound(String masked, String name, MethodStub stub) {
    String quoted = Pattern.quote(name);
    Matcher declared =
        Pattern.compile(
                "\\b(for|as)\\b[^\\n:]*\\b"
                    + quoted
                    + "\\b|\\b"
                    + quoted
                    + "\\s*=(?!=)\\s*([^\\n]*)")
            .matcher(masked);
    String type = stub.enclosing().substring(stub.enclosing().lastIndexOf('.') + 1);
    return declared.find()
        && (declared.group(2) == null || !declared.group(2).matches(".*\\b" + type + "\\b.*"));
  }
}
