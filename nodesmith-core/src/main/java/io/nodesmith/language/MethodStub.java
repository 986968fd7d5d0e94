package io.nodesmith.language;

import java.util.List;

/**
 * A method that waits for its implementation.
 *
 * @param index its place among the stubs of the file, from 0
 * @param name the method's name
 * @param enclosing the class path, {@code Outer.Inner}; empty for a module's function
 * @param signature the signature exactly as it stands in the file, without annotations, decorators
 *     and body
 * @param documentation text of the doc comment or docstring, without its delimiters; may be empty
 * @param imports the file's import statements, as they stand
 * @param method the whole method: from its first annotation, decorator or modifier to its end
 * @param body what an implementation replaces; a kept docstring is outside it
 * @param line line of the signature, from 1
 * @param turn which it is among the file's methods of this name, place and signature
 */
public record MethodStub(
    int index,
    String name,
    String enclosing,
    String signature,
    String documentation,
    List<String> imports,
    Span method,
    Span body,
    int line,
    Turn turn) {
  public MethodStub {
    imports = List.copyOf(imports);
  }

  /** {@code Type.method}, or only the name for a module's function. */
  public String qualifiedName() {
    return enclosing.isEmpty() ? name : enclosing + "." + name;
  }

  /**
   * Which of several that are called alike: in anonymous classes of one method, in functions, under
   * {@code if} and {@code else}.
   *
   * @param before how many of them stand before it
   * @param all how many there are
   */
  public record Turn(int before, int all) {
    /** That of a method which is the only one of its name, place and signature. */
    public static final Turn ONLY = new Turn(0, 1);

    /** That of the method which starts here, among all that are called alike. */
    public static Turn at(int start, List<Span> alike) {
      return new Turn((int) alike.stream().filter(s -> s.start() < start).count(), alike.size());
    }
  }

  /** The qualified name, and which it is of several that are called alike. */
  public String target() {
    return turn.all() < 2
        ? qualifiedName()
        : "%s (%d of %d)".formatted(qualifiedName(), turn.before() + 1, turn.all());
  }

  /** The same stub at another place. */
  public MethodStub at(Span newMethod, Span newBody, int newLine) {
    return new MethodStub(
        index,
        name,
        enclosing,
        signature,
        documentation,
        imports,
        newMethod,
        newBody,
        newLine,
        turn);
  }

  /** Whether a declaration is this stub's method, wherever it stands. */
  public boolean isSame(Declaration declaration) {
    return declaration.isAlike(name, enclosing, signature);
  }
}
