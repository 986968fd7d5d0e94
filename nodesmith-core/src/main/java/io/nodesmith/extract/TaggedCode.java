package io.nodesmith.extract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Code between XML-like tags: {@code <code>}, {@code <answer>}, CDATA, HTML's {@code <pre>}. */
final class TaggedCode {
  private static final Pattern OPEN =
      Pattern.compile("(?m)^[ \\t]*<([A-Za-z][\\w:.-]{0,40})((?:\\s|=)[^<>\\n]{0,200})?>");
  private static final Pattern KNOWN =
      Pattern.compile(
          "(code|implementation|answer|method|solution|function|output|response|result|pre|file"
              + "|content|body|parameter|artifact|invoke)s?",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern CDATA =
      Pattern.compile("^\\s*<!\\[CDATA\\[(.*?)(\\]\\]>\\s*)?$", Pattern.DOTALL);

  /** What colours code on a page. */
  private static final Pattern COLOURED =
      Pattern.compile("</?(?:span|font|strong|em|b|i|u|a|mark|code)(?: [^<>\\n]{0,200})?>");

  private TaggedCode() {}

  static List<String> in(String text) {
    if (text.indexOf('<') < 0) {
      return List.of();
    }
    List<String> found = new ArrayList<>();
    String old = "";
    Set<String> neverClosed = new HashSet<>();
    Matcher open = OPEN.matcher(text);
    int at = 0;
    while (found.size() < 50 && open.find(at)) {
      String name = open.group(1);
      int close = neverClosed.contains(name) ? -1 : text.indexOf("</" + name + ">", open.end());
      if (close >= 0) {
        String inner = withoutCdata(text.substring(open.end(), close));
        found.add(inner);
        if (!old.isBlank() && OldAndNew.isNew(name)) {
          found.add(OldAndNew.asBlock(old, inner));
        }
        old = OldAndNew.isOld(name) ? inner : old;
        at = close + name.length() + 3;
      } else {
        boolean known = KNOWN.matcher(name).matches() && neverClosed.add(name);
        if (known) {
          found.add(withoutCdata(text.substring(open.end())));
        }
        neverClosed.add(name);
        at = open.end();
      }
    }
    int data = text.indexOf("<![CDATA[");
    if (found.isEmpty() && data >= 0) {
      int end = text.indexOf("]]>", data);
      found.add(text.substring(data + 9, end < 0 ? text.length() : end));
    }
    return found;
  }

  private static String withoutCdata(String inner) {
    Matcher cdata = CDATA.matcher(inner);
    String code = cdata.matches() ? cdata.group(1) : inner;
    return code.contains("</span>") ? COLOURED.matcher(code).replaceAll("") : code;
  }
}
