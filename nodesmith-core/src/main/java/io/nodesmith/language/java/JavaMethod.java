package io.nodesmith.language.java;

import io.nodesmith.language.Declaration;
import io.nodesmith.language.Span;
import java.util.List;

/**
 * A method or constructor with what its outline does not tell.
 *
 * @param declaration its outline
 * @param whole from its first annotation or modifier to its end, documentation not included
 * @param braces its body with the braces; empty for a method without body
 * @param types the parameters' types as written, blanks and packages removed
 * @param typeParameters names of its own type parameters
 * @param isStatic whether it says so
 */
record JavaMethod(
    Declaration declaration,
    Span whole,
    Span braces,
    List<String> types,
    List<String> typeParameters,
    boolean isStatic) {

  boolean hasBody() {
    return braces.length() > 0;
  }

  /** Name and parameter types: what tells overloads apart. */
  String key() {
    return declaration.name() + types;
  }
}
