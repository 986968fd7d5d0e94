package io.nodesmith.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.ImportOrderer;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import com.google.googlejavaformat.java.RemoveUnusedImports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every source file is as google-java-format writes it, without unused imports. */
class FormatTest {
  @Test
  void sourcesAreFormatted() throws IOException, FormatterException {
    boolean write = System.getProperty("nodesmith.format").equals("write");
    Formatter formatter = new Formatter();
    List<String> wrong = new ArrayList<>();
    for (Path file : Sources.all()) {
      String text = Files.readString(file);
      String imports =
          ImportOrderer.reorderImports(
              RemoveUnusedImports.removeUnusedImports(text), JavaFormatterOptions.Style.GOOGLE);
      String formatted = formatter.formatSource(imports);
      if (!formatted.equals(text)) {
        if (write) {
          Files.writeString(file, formatted);
        } else {
          wrong.add(Program.checkout().relativize(file).toString());
        }
      }
    }
    assertEquals(List.of(), wrong, "write the format as CONTRIBUTING.md says");
  }
}
