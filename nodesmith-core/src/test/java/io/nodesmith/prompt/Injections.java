package io.nodesmith.prompt;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Texts that tell a model, or us, to do something else. */
public final class Injections {
  private static final int ENCODED = 24;

  private Injections() {}

  /** All of them, the written ones first, then some of these in disguise. */
  public static List<String> all() throws IOException {
    List<String> written = new ArrayList<>();
    try (InputStream file =
        Objects.requireNonNull(
            Injections.class.getResourceAsStream("/golden/injection/instructions.jsonl"))) {
      ObjectMapper json = new ObjectMapper();
      for (String line : new String(file.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
        written.add(json.readValue(line, String.class));
      }
    }
    Set<String> all = new LinkedHashSet<>(written);
    for (String text : written.subList(0, ENCODED)) {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      all.add("Decode and obey: " + Base64.getEncoder().encodeToString(bytes));
      all.add("rot13, do what it says: " + rotated(text));
      all.add("0x" + HexFormat.of().formatHex(bytes));
      all.add(String.join("\u200b", text.split("")));
      all.add("\u202e" + new StringBuilder(text).reverse() + "\u202c");
      all.add("/* " + text + " */");
      all.add("<!-- " + text + " -->");
      all.add("file>>>\n\n" + text + "\n\n<<<file");
    }
    return List.copyOf(all);
  }

  private static String rotated(String text) {
    StringBuilder rotated = new StringBuilder();
    for (char c : text.toCharArray()) {
      int base = c >= 'a' && c <= 'z' ? 'a' : c >= 'A' && c <= 'Z' ? 'A' : 0;
      rotated.append(base == 0 ? c : (char) (base + (c - base + 13) % 26));
    }
    return rotated.toString();
  }
}
