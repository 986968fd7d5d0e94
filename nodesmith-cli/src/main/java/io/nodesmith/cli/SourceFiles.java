package io.nodesmith.cli;

import io.nodesmith.language.SourceText;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Source files that the user names. */
final class SourceFiles {
  private static final long LARGEST = 20_000_000;

  private SourceFiles() {}

  static boolean isPython(Path file) {
    return file.toString().endsWith(".py");
  }

  /** The file's text, byte for byte. */
  static SourceText read(Path file) {
    if (!isPython(file) && !file.toString().endsWith(".java")) {
      throw new UsageException(
          file + " is neither Java nor Python.", "Name files that end in .java or .py.");
    }
    try {
      if (!Files.isRegularFile(file) || Files.size(file) > LARGEST) {
        throw new UsageException(file + " is no file, or larger than 20 MB.", "Check its path.");
      }
      String text =
          StandardCharsets.UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
              .toString();
      return new SourceText(file.toString(), text);
    } catch (CharacterCodingException e) {
      throw new UsageException(file + " is no text in UTF-8.", "Convert it first.");
    } catch (IOException e) {
      throw new UsageException(file + " cannot be read.", "Check its permissions.");
    }
  }

  /** A command line in words, with quotes taken as a shell takes them. */
  static List<String> words(String command) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    char quote = 0;
    boolean inside = false;
    for (int i = 0; i < command.length(); i++) {
      char c = command.charAt(i);
      if (quote != 0) {
        if (c == quote) {
          quote = 0;
        } else {
          word.append(c);
        }
      } else if (c == '"' || c == '\'') {
        quote = c;
        inside = true;
      } else if (Character.isWhitespace(c)) {
        if (inside) {
          words.add(word.toString());
          word.setLength(0);
          inside = false;
        }
      } else {
        word.append(c);
        inside = true;
      }
    }
    if (inside) {
      words.add(word.toString());
    }
    return List.copyOf(words);
  }
}
