package io.nodesmith.language.python;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The parameters of a function.
 *
 * @param names their names, without stars
 * @param texts each as it stands, with star, annotation and default
 */
record PythonParameters(List<String> names, List<String> texts) {
  private static final Pattern NAME =
      Pattern.compile("\\**\\s*([^\\W\\d]\\w*)", Pattern.UNICODE_CHARACTER_CLASS);

  static PythonParameters of(PythonText text, PythonLine line, int colon) {
    int end = colon < 0 ? line.end() : colon;
    int open = text.masked().indexOf('(', line.text());
    List<String> names = new ArrayList<>();
    List<String> texts = new ArrayList<>();
    if (open < 0 || open >= end) {
      return new PythonParameters(names, texts);
    }
    int depth = 0;
    int from = open + 1;
    for (int i = open; i < end; i++) {
      char c = text.masked().charAt(i);
      if (c == '(' || c == '[' || c == '{') {
        depth++;
      } else if (c == ')' || c == ']' || c == '}') {
        depth--;
      }
      if (depth == 0 || (c == ',' && depth == 1)) {
        add(text.source().substring(from, i), names, texts);
        from = i + 1;
      }
      if (depth == 0) {
        break;
      }
    }
    return new PythonParameters(names, texts);
  }

  private static void add(String parameter, List<String> names, List<String> texts) {
    Matcher name = NAME.matcher(parameter.strip());
    if (name.lookingAt()) {
      names.add(name.group(1));
      texts.add(parameter.strip());
    }
  }
}
