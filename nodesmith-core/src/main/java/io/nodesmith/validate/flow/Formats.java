package io.nodesmith.validate.flow;

import io.nodesmith.validate.code.Expression;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Values put into a text by the operator {@code %}. */
final class Formats {
  private static final Pattern CONVERSION =
      Pattern.compile("%(\\(\\w+\\))?[-#0 +]*[\\d*]*(\\.\\d+)?([diouxXeEfFgGcrsa%])");

  private Formats() {}

  /** What comes of the template when it is filled; a number can say nothing but a number. */
  static Value filled(
      Expression template, Expression filling, Function<Expression, Value> valueOf) {
    Value text = valueOf.apply(template);
    List<Expression> parts =
        filling instanceof Expression.Items items ? items.items() : List.of(filling);
    List<String> conversions = conversions(text.constant());
    Value whole = text;
    for (int i = 0; i < parts.size(); i++) {
      Value part = valueOf.apply(parts.get(i));
      boolean number =
          conversions.size() == parts.size() && "diouxXeEfFgG".contains(conversions.get(i));
      whole = whole.joined(number ? part.withTrust(Trust.OURS) : part);
    }
    return isEscaping(text) ? whole.safeFor(Set.of("html")).withPath(text.path()) : whole;
  }

  /** Whether texts that are put into the value are escaped: {@code Markup("<b>%s</b>") % name}. */
  static boolean isEscaping(Value text) {
    return text.path().endsWith("Markup()") && !text.built();
  }

  private static List<String> conversions(@Nullable String template) {
    List<String> conversions = new ArrayList<>();
    Matcher found = CONVERSION.matcher(template == null ? "" : template);
    while (found.find()) {
      if (!found.group(3).equals("%")) {
        conversions.add(found.group(3));
      }
    }
    return conversions;
  }
}
