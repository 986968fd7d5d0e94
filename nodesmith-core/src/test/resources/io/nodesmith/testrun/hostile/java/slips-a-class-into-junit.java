package node;

import java.lang.invoke.MethodHandles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.tools.ToolProvider;

class Hostile {
  static {
    try {
      Path folder = Files.createTempDirectory("slip");
      Path source = folder.resolve("AssertTrue.java");
      Files.writeString(
          source,
          "package org.junit.jupiter.api; class AssertTrue { static void assertTrue(boolean b) {} }");
      var compiler = ToolProvider.getSystemJavaCompiler();
      compiler.run(null, null, null, "-d", folder.toString(), source.toString());
      byte[] code = Files.readAllBytes(folder.resolve("org/junit/jupiter/api/AssertTrue.class"));
      MethodHandles.privateLookupIn(org.junit.jupiter.api.Assertions.class, MethodHandles.lookup())
          .defineClass(code);
    } catch (Exception | LinkageError e) {
      throw new IllegalStateException("refused: " + e, e);
    }
  }

  boolean harm() {
    return false;
  }
}
