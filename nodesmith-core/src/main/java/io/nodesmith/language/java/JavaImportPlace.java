package io.nodesmith.language.java;

import io.nodesmith.language.Declaration;
import io.nodesmith.language.Edit;
import io.nodesmith.language.FileStyle;
import io.nodesmith.language.ImportLine;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where new imports go: in order if the file's own are in order. */
final class JavaImportPlace {
  private static final Pattern PACKAGE = Pattern.compile("\\bpackage\\s+[\\w.\\s]+;");

  /** Nothing, or comments that end on the line. */
  private static final Pattern REST_OF_LINE =
      Pattern.compile(
          "(?:[ \\t]|/\\*(?:(?!\\*/)[^\\r\\n])*\\*/)*(?://[^\\r\\n]*)?(?=[\\r\\n]|\\z)");

  private JavaImportPlace() {}

  static List<Edit> edits(JavaOutline file, FileStyle style, List<String> imports) {
    List<String> missing = JavaWriter.missing(file, imports).stream().sorted().toList();
    List<Edit> edits = new ArrayList<>();
    StringBuilder first = new StringBuilder();
    for (String statement : missing) {
      ImportLine before = before(file.imports(), statement);
      if (before != null) {
        edits.add(beside(file, before, statement, style.lineBreak()));
      } else if (!file.imports().isEmpty()) {
        int start = file.imports().getFirst().span().start();
        edits.add(Edit.insert(start, statement + style.lineBreak()));
      } else {
        first.append(statement).append(style.lineBreak());
      }
    }
    if (!first.isEmpty()) {
      edits.add(atTop(file, style, first.toString()));
    }
    return edits;
  }

  /** Behind the import, and what is said of it on its line; before it if more stands there. */
  private static Edit beside(JavaOutline file, ImportLine line, String statement, String nl) {
    String text = file.tree().text();
    Matcher rest = REST_OF_LINE.matcher(text).region(line.span().end(), text.length());
    return rest.lookingAt()
        ? Edit.below(text, rest.end(), statement, nl)
        : Edit.insert(line.span().start(), statement + nl);
  }

  /** The last import that sorts before the statement and is of its kind, else of any kind. */
  private static @Nullable ImportLine before(List<ImportLine> imports, String statement) {
    boolean isStatic = statement.startsWith("import static ");
    ImportLine found = null;
    boolean kind = false;
    for (ImportLine line : imports) {
      boolean same = line.text().startsWith("import static ") == isStatic;
      kind |= same;
      if (same && line.text().compareTo(statement) < 0) {
        found = line;
      }
    }
    return found == null && !kind && !imports.isEmpty() ? imports.getLast() : found;
  }

  private static Edit atTop(JavaOutline file, FileStyle style, String imports) {
    String nl = style.lineBreak();
    String code = file.tree().mask().code();
    int end = packageEnd(code);
    if (end > 0) {
      return Edit.insert(end, nl + nl + imports.stripTrailing());
    }
    List<Declaration> declared = file.asOutline().declarations();
    int start = declared.isEmpty() ? 0 : declared.getFirst().span().start();
    return Edit.insert(start, imports + nl);
  }

  private static int packageEnd(String code) {
    Matcher matcher = PACKAGE.matcher(code);
    return matcher.find() ? matcher.end() : 0;
  }
}
