package io.nodesmith.language.python;

import io.nodesmith.language.Edit;
import io.nodesmith.language.FileStyle;
import io.nodesmith.language.ImportLine;
import java.util.HashSet;
import java.util.Set;

/**
 * Where a new import goes: after the last import on top, else before the first statement.
 *
 * @param file the text
 * @param offset where to insert
 * @param after whether imports stand there already
 */
record PythonImportPlace(String file, int offset, boolean after, FileStyle style) {

  static PythonImportPlace in(PythonOutline file, FileStyle style) {
    PythonText text = file.text();
    Set<Integer> imports = new HashSet<>();
    for (ImportLine line : file.imports()) {
      imports.add(line.span().start());
    }
    int last = -1;
    int first = text.source().startsWith("\uFEFF") ? 1 : 0;
    for (PythonLine line : text.lines()) {
      boolean imported = imports.contains(line.text());
      if (!imported && !line.comment() && !text.isString(line)) {
        break;
      }
      last = imported ? line.end() : last;
      first = line.end();
    }
    return new PythonImportPlace(text.source(), last >= 0 ? last : first, last >= 0, style);
  }

  Edit insertion(String imports) {
    String text = style.withBreaks(imports);
    String nl = style.lineBreak();
    if (after) {
      return Edit.below(file, offset, text, nl);
    }
    return Edit.insert(offset, offset > 1 ? nl + text + nl : text + nl + nl);
  }
}
