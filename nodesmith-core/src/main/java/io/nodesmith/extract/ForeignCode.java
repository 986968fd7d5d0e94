package io.nodesmith.extract;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tells that an answer is in another programming language than the one asked for. */
final class ForeignCode {
  private static final int LONGEST = 200_000;

  /**
   * How the code of a language shows.
   *
   * @param id the language's, if it is one of ours
   * @param name for a person
   * @param tags what its fences are called
   * @param line a line that opens a function, or that only this language has
   */
  private record Tongue(String id, String name, Pattern tags, Pattern line) {
    Tongue(String id, String name, String tags, String line) {
      this(id, name, Pattern.compile(tags), Pattern.compile("(?m)^[ \\t]*+(?:" + line + ")"));
    }
  }

  private static final List<Tongue> TONGUES =
      List.of(
          new Tongue(
              "python",
              "Python",
              "py\\d*|i?python[\\d.]*|pycon|pyi",
              "(?:async )?def \\w+\\(.*(?:[:,(]|: *#.*)$"),
          new Tongue(
              "", "C#", "c#|cs|csharp", "using System\\b|namespace [\\w.]+;?$|.*\\bget; set;"),
          new Tongue(
              "java",
              "Java",
              "java[\\d.]*|jshell",
              "(?:(?:public|private|protected|static|final)\\s){1,8}[^=\\n]{0,200}\\("),
          new Tongue("", "PHP", "php", "<\\?php|(?:\\w+ ){0,8}function \\w+\\([^)\\n]*\\$"),
          new Tongue(
              "",
              "JavaScript or TypeScript",
              "js|jsx|javascript|node|mjs|ts|tsx|typescript",
              "(?:export |default |async ){0,4}function\\b\\s*\\*?\\s*\\w*\\s*[(<]"
                  + "|(?:export )?(?:const|let) (?:\\w+|[{\\[][^=\\n]{0,200})(?: *: *[^=\\n]{1,80})? *=|module\\.exports\\b"
                  + "|(?:async )?(?!if|for|while|switch|catch|with|synchronized|try)[a-z]\\w*"
                  + "\\(\\w+(?:, *\\w+){0,20}\\) *\\{$"),
          new Tongue(
              "",
              "Kotlin",
              "kt|kts|kotlin",
              "(?:(?:public|private|override|suspend|internal|operator|inline) ){0,8}fun [<\\w]"),
          new Tongue("", "Swift", "swift", "(?:\\w+ ){0,8}func \\w+\\([^)\\n]*\\w: "),
          new Tongue("", "Go", "go|golang", "func (?:\\([^)\\n]*\\) )?\\w+[(\\[]"),
          new Tongue("", "Rust", "rs|rust", "(?:pub(?:\\(\\w+\\))? |async |unsafe ){0,4}fn \\w+"),
          new Tongue("", "Ruby", "rb|ruby", "end$"),
          new Tongue("", "Scala", "scala|sc", "(?:override )?def \\w+[^\\n]* = ?\\{?$"),
          new Tongue("", "C or C++", "c|cpp|c\\+\\+|cc|h|hpp", "#include\\b|std::|template ?<"));

  private ForeignCode() {}

  /** The name of the language that it is in; empty if it may well be in the one asked for. */
  static Optional<String> in(String answer, String asked) {
    Optional<Tongue> own = TONGUES.stream().filter(t -> t.id().equals(asked)).findFirst();
    List<Fence> fences = Fence.scan(answer).fences();
    boolean named =
        own.isEmpty() || fences.stream().anyMatch(f -> own.get().tags().matcher(f.tag()).matches());
    if (named) {
      return Optional.empty();
    }
    Optional<String> tagged =
        fences.stream()
            .flatMap(f -> TONGUES.stream().filter(t -> t.tags().matcher(f.tag()).matches()))
            .map(Tongue::name)
            .findFirst();
    boolean unclear = answer.length() > LONGEST || own.get().line().matcher(answer).find();
    return tagged.isPresent() || unclear
        ? tagged
        : TONGUES.stream()
            .filter(t -> t.line().matcher(answer).find())
            .map(Tongue::name)
            .findFirst();
  }
}
