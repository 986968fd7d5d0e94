package io.nodesmith.language.java;

import io.nodesmith.language.MethodStub;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts in the sign that the compiler misses, where it names it. */
final class JavaMender {
  private static final int MOST = 3;
  private static final Pattern EXPECTED = Pattern.compile("'([;)\\]])'( or ',')? expected");

  private final JavaParser parser;

  JavaMender(JavaParser parser) {
    this.parser = parser;
  }

  Optional<String> mended(String code, MethodStub stub) {
    boolean loose = JavaOutline.of(parser.parse(code)).methods().isEmpty();
    String text = loose ? JavaStatements.of(code, JavaMask.of(code)).inMethod(stub) : code;
    String start = text;
    for (int i = 0; i < MOST; i++) {
      JavaTree tree = parser.parse(text);
      Optional<JavaTree.Fault> fault =
          tree.faults().stream().filter(f -> !JavaFaults.isHarmless(f)).findFirst();
      if (fault.isEmpty()) {
        break;
      }
      Matcher expected = EXPECTED.matcher(fault.get().message());
      if (expected.matches() && fault.get().offset() <= text.length()) {
        int at = afterToken(tree.mask().code(), fault.get().offset());
        text = text.substring(0, at) + expected.group(1) + text.substring(at);
      } else if (lacksOneBrace(fault.get(), tree.mask())) {
        text = text.stripTrailing() + "\n}";
      } else {
        return Optional.empty();
      }
    }
    boolean sound = parser.parse(text).faults().stream().allMatch(JavaFaults::isHarmless);
    return sound && !text.equals(start) ? Optional.of(text) : Optional.empty();
  }

  /** The compiler points at the last letter before the gap, or right behind it. */
  private static int afterToken(String mask, int offset) {
    int at = Math.min(offset, mask.length());
    while (at < mask.length()
        && !Character.isWhitespace(mask.charAt(at))
        && mask.charAt(at) != '}'
        && mask.charAt(at) != ';'
        && (at == offset || Character.isLetterOrDigit(mask.charAt(at)))) {
      at++;
    }
    while (at > 0 && Character.isWhitespace(mask.charAt(at - 1))) {
      at--;
    }
    return at;
  }

  /** The end of the text comes one brace too early, after a complete statement. */
  private static boolean lacksOneBrace(JavaTree.Fault fault, JavaMask mask) {
    String code = mask.code().stripTrailing();
    return fault.code().equals("compiler.err.premature.eof")
        && mask.depth(0, code.length()) == 1
        && code.endsWith("}");
  }
}
