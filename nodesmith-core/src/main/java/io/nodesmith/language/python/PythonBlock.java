package io.nodesmith.language.python;

import io.nodesmith.language.Declaration;
import io.nodesmith.language.Span;
import java.util.List;

/**
 * A class or function with the lines it is made of.
 *
 * @param declaration its outline
 * @param indent column of its first decorator or keyword
 * @param decorators the decorators' text, with {@code @}
 * @param header index of the line with the keyword
 * @param last index of its last line
 * @param docLine index of the docstring's line, or -1
 * @param colon offset of the colon that ends the header
 * @param inline whether statements follow the colon on the header's line
 * @param inFunction whether a function stands around it
 * @param whole from the first decorator to the end of the block
 */
record PythonBlock(
    Declaration declaration,
    int indent,
    List<String> decorators,
    int header,
    int last,
    int docLine,
    int colon,
    boolean inline,
    boolean inFunction,
    Span whole) {

  boolean isAsync() {
    return declaration.signature().startsWith("async");
  }

  boolean isDecorated(String name) {
    return decorators.stream().anyMatch(d -> d.matches("@\\s*([\\w.]+\\.)?" + name + "\\b.*"));
  }

  /** Index of the first line after header and docstring. */
  int firstBodyLine() {
    return Math.max(header, docLine) + 1;
  }
}
