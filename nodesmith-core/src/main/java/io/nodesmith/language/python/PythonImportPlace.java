package io.nodesmith.language.python;

import io.nodesmith.language.Edit;
import io.nodesmith.language.FileStyle;
import io.nodesmith.language.ImportLine;

/**
 * Where a new import goes: after the last import on top, else before the first statement.
 *
 * @param offset where to insert
 * @param after whether imports stand there already
 */
record PythonImportPlace(int offset, boolean after, FileStyle style) {

  static PythonImportPlace in(PythonOutline file, FileStyle style) {
    PythonText text = file.text();
    int last = -1;
    for (ImportLine line : file.imports()) {
      if (blockStart(file) > line.span().start()) {
        last = line.span().end();
      }
    }
    if (last >= 0) {
      return new PythonImportPlace(last, true, style);
    }
    int first = text.source().startsWith("\uFEFF") ? 1 : 0;
    for (int i = 0; i < text.lines().size(); i++) {
      PythonLine line = text.lines().get(i);
      boolean doc = text.isString(line);
      if (!line.comment() && !doc) {
        break;
      }
      first = line.end();
    }
    return new PythonImportPlace(first, first > 1, style);
  }

  private static int blockStart(PythonOutline file) {
    return file.blocks().isEmpty()
        ? Integer.MAX_VALUE
        : file.blocks().getFirst().whole().start();
  }

  Edit insertion(String imports) {
    String text = style.withBreaks(imports);
    String nl = style.lineBreak();
    return Edit.insert(offset, after ? nl + text : text + nl + nl);
  }
}
