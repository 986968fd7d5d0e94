package io.nodesmith.language.java;

import io.nodesmith.language.MethodStub;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Compact constructors, which are Java only inside of their record. */
final class JavaRecords {
  private static final Pattern IMPORTS =
      Pattern.compile("\\A(\\s*(import|package)\\s[^;{}]*;)*", Pattern.DOTALL);

  private JavaRecords() {}

  /** The code in a record of the stub's name, if it is a compact constructor that stands alone. */
  static String around(String code, MethodStub stub) {
    boolean compact = isCompact(stub);
    if (!compact) {
      return code;
    }
    JavaMask mask = JavaMask.of(code);
    Matcher header =
        Pattern.compile(
                "(?<![\\w.@])((record|class|enum|interface|new|throws)\\s+)?"
                    + Pattern.quote(stub.name())
                    + "\\s*\\{")
            .matcher(mask.code());
    while (header.find()) {
      boolean alone = header.group(1) == null && mask.depth(0, header.start()) == 0;
      if (alone) {
        Matcher imports = IMPORTS.matcher(mask.code());
        int start = imports.find() ? imports.end() : 0;
        String inner = code.substring(start);
        String before = code.substring(0, start);
        return before + " record " + stub.name() + "() {" + inner + "\n}\n";
      }
    }
    return code;
  }

  /** Whether the stub is a constructor without a list of parameters. */
  static boolean isCompact(MethodStub stub) {
    return !stub.signature().contains("(") && stub.qualifiedName().matches("(.*\\.)?(\\w+)\\.\\2");
  }
}
