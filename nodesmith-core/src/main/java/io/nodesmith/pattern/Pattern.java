package io.nodesmith.pattern;

import io.nodesmith.language.Language;
import io.nodesmith.language.MethodCode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * An implementation that once passed its tests.
 *
 * @param id the same for the same code under other names of types and parameters
 * @param need what it was written for
 * @param code as it was written
 * @param borrowed names of its file that it uses, and without which it cannot stand
 * @param provenance who wrote it
 */
public record Pattern(
    String id, MethodNeed need, MethodCode code, List<String> borrowed, Provenance provenance) {
  private static final String PREFIX = "learned-";
  private static final int ID_BYTES = 6;

  public Pattern {
    borrowed = List.copyOf(borrowed);
  }

  /**
   * The pattern of an implementation, its id worked out.
   *
   * @param borrowed names of its file that it uses
   */
  public static Pattern of(
      MethodNeed need,
      MethodCode code,
      List<String> borrowed,
      Provenance provenance,
      Language language) {
    MethodCode plain = Renaming.canonical(need).of(code, language);
    String whole =
        String.join(
            "\n",
            need.language(),
            need.nodeType(),
            need.shape(),
            String.join(" ", Words.of(need.name())),
            plain.body().replaceAll("\\s+", " ").strip(),
            String.join("\n", plain.members()),
            String.join("\n", plain.imports().stream().sorted().toList()));
    return new Pattern(PREFIX + hash(whole), need, code, borrowed, provenance);
  }

  /** Whether an id is that of a learned pattern, and not of a built-in one. */
  public static boolean isLearned(String id) {
    return id.startsWith(PREFIX);
  }

  private static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, ID_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
