package io.nodesmith.language.python;

import java.util.regex.Pattern;

/**
 * The statements of a function, dedented, markers and repeated documentation left out.
 *
 * @param text the statements
 */
record PythonBody(String text) {
  private static final Pattern MARKER = Pattern.compile("#\\s*IMPLEMENTATION REQUIRED\\b.*");

  /** Whether the code says by a comment that it is still to be written. */
  static boolean hasMarker(String code) {
    return MARKER.matcher(code).find();
  }

  static PythonBody of(PythonText text, PythonBlock block, boolean documented) {
    if (block.inline()) {
      int end = text.lines().get(block.header()).end();
      return new PythonBody(text.source().substring(block.colon() + 1, end).strip());
    }
    int first = documented ? block.firstBodyLine() : block.header() + 1;
    return from(text, first, block.last());
  }

  /** Statements that stand without a signature; imports on top are left to the importer. */
  static PythonBody ofStatements(PythonText text, boolean documented) {
    int first = 0;
    boolean skipped = true;
    while (skipped && first < text.lines().size()) {
      PythonLine line = text.lines().get(first);
      String code = text.code(line);
      boolean doc = documented && text.isString(line);
      skipped = doc || code.startsWith("import ") || code.startsWith("from ");
      first += skipped ? 1 : 0;
    }
    return from(text, first, text.lines().size() - 1);
  }

  private static PythonBody from(PythonText text, int first, int last) {
    if (first > last) {
      return new PythonBody("");
    }
    StringBuilder kept = new StringBuilder();
    int at = text.lines().get(first).start();
    for (int i = first; i <= last; i++) {
      PythonLine line = text.lines().get(i);
      if (line.comment() && MARKER.matcher(text.text(line)).matches()) {
        kept.append(text.source(), at, line.start());
        at = i < last ? text.lines().get(i + 1).start() : line.end();
      }
    }
    kept.append(text.source(), at, text.lines().get(last).end());
    return new PythonBody(PythonLayout.indent(kept.toString(), "", "    "));
  }
}
