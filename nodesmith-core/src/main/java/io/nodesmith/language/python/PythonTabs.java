package io.nodesmith.language.python;

/** Lines indented by tabs beside lines indented by blanks, which the language refuses. */
final class PythonTabs {
  private PythonTabs() {}

  /** The code with as many blanks for a tab as the other lines have for a level. */
  static String even(String code) {
    PythonText text = PythonText.of(code);
    int unit = Integer.MAX_VALUE;
    boolean tabs = false;
    for (PythonLine line : text.lines()) {
      String blanks = text.source().substring(line.start(), line.text());
      tabs |= blanks.startsWith("\t");
      boolean only = !blanks.isEmpty() && blanks.indexOf('\t') < 0;
      unit = only ? Math.min(unit, blanks.length()) : unit;
    }
    if (!tabs || unit > 8) {
      return code;
    }
    StringBuilder even = new StringBuilder();
    int at = 0;
    for (PythonLine line : text.lines()) {
      String blanks = text.source().substring(line.start(), line.text());
      even.append(text.source(), at, line.start()).append(blanks.replace("\t", " ".repeat(unit)));
      at = line.text();
    }
    return even.append(text.source().substring(at)).toString();
  }
}
