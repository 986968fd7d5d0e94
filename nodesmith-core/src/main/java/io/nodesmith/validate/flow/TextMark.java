package io.nodesmith.validate.flow;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a text that is written out seems to be a part of. The marks stand among the origins of the
 * values that are made of it, so that a rule can ask for them where the callee says nothing.
 */
enum TextMark {
  SQL(
      "<sql>",
      "^\\s*(SELECT|INSERT INTO|UPDATE|DELETE FROM|REPLACE INTO|MERGE INTO|(CREATE|DROP|ALTER)"
          + " (TABLE|USER|ROLE|DATABASE|VIEW|INDEX))\\b"
          + "|^(?is)\\s*(select\\b.+\\bfrom|insert\\s+into|update\\b.+\\bset|delete\\s+from)\\b"),
  MARKUP(
      "<markup>",
      "(?i)</?(a|b|body|br|button|code|div|em|font|form|h[1-6]|head|hr|html|i|iframe|img|input|label"
          + "|li|link|meta|ol|option|p|pre|script|select|small|span|strong|style|svg|table|td"
          + "|textarea|th|title|tr|tt|u|ul)(\\s+[a-z-]+=|\\s*/?>)"),
  LDAP("<ldap>", "\\([&|!(]*[A-Za-z]\\w*=([(%{*]|$)"),
  PATH("<path>", "^[^\\s:<>?&=]*/[^\\s:<>?&=]*$");

  private static final int LOOKED_AT = 2_000;

  private final String origin;
  private final Pattern pattern;

  TextMark(String origin, String pattern) {
    this.origin = origin;
    this.pattern = Pattern.compile(pattern);
  }

  static Set<String> of(String text) {
    Set<String> marks = new HashSet<>();
    if (text.length() > 2) {
      String head = text.length() > LOOKED_AT ? text.substring(0, LOOKED_AT) : text;
      for (TextMark mark : values()) {
        if (mark.pattern.matcher(head).find()) {
          marks.add(mark.origin);
        }
      }
    } else if (text.equals("/")) {
      marks.add(PATH.origin);
    }
    return marks;
  }
}
