package io.nodesmith.testrun;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/** What arrived on the channel on which the child reports. */
sealed interface Reply {
  /** Of SHA-256, in bytes. */
  int BLOCK = 64;

  /** The report, signed with the token that only our runner was given. */
  record Genuine(ChildReport report) implements Reply {}

  /** Something that looks like a report and is not signed, or more than one report. */
  record Forged() implements Reply {}

  /** No report. */
  record Nothing() implements Reply {}

  /** Finds the report among what else a test may have written there. */
  static Reply read(String output, String token) {
    String payload = null;
    int genuine = 0;
    int forged = 0;
    for (String line : output.split("\n", -1)) {
      String[] words = line.split(" ", -1);
      if (!words[0].equals("@report")) {
        continue;
      }
      if (words.length == 3 && isSigned(words[1], words[2], token)) {
        genuine++;
        payload = words[2];
      } else {
        forged++;
      }
    }
    if (forged > 0 || genuine > 1) {
      return new Forged();
    }
    return payload == null ? new Nothing() : parse(payload);
  }

  private static Reply parse(String payload) {
    try {
      byte[] json = Base64.getDecoder().decode(payload);
      return new Genuine(new ObjectMapper().readValue(json, ChildReport.class));
    } catch (JsonProcessingException | IllegalArgumentException e) {
      return new Forged();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isSigned(String signature, String payload, String token) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] key = token.getBytes(StandardCharsets.UTF_8);
      // Filled up with zeros to whole blocks and one more: so the child can forget the token at
      // once.
      digest.update(Arrays.copyOf(key, (key.length + 2 * BLOCK - 1) / BLOCK * BLOCK));
      byte[] wanted = digest.digest(payload.getBytes(StandardCharsets.UTF_8));
      return MessageDigest.isEqual(
          HexFormat.of().formatHex(wanted).getBytes(StandardCharsets.US_ASCII),
          signature.getBytes(StandardCharsets.US_ASCII));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
