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
import java.util.stream.Collectors;

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
      requireReadable(file);
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

  /** The texts of all files; those that cannot be read are all named at once. */
  static List<SourceText> readAll(List<Path> files) {
    List<SourceText> texts = new ArrayList<>();
    List<UsageException> refused = new ArrayList<>();
    for (Path file : files) {
      try {
        texts.add(read(file));
      } catch (UsageException e) {
        refused.add(e);
      }
    }
    if (refused.isEmpty()) {
      return texts;
    }
    String messages =
        refused.stream().map(Throwable::getMessage).distinct().collect(Collectors.joining("\n"));
    String remedies =
        refused.stream().map(UsageException::remedy).distinct().collect(Collectors.joining(" "));
    throw new UsageException(messages, remedies);
  }

  /** Refuses what has no end, or none that memory would hold. */
  static void requireReadable(Path file) throws IOException {
    if (Files.isDirectory(file)) {
      throw new UsageException(file + " is a folder.", "Name the files in it.");
    }
    if (!Files.exists(file)) {
      throw new UsageException("There is no file " + file + ".", "Check its path.");
    }
    if (!Files.isRegularFile(file)) {
      throw new UsageException(file + " is no regular file.", "Copy it to one.");
    }
    if (Files.size(file) > LARGEST) {
      throw new UsageException(file + " is larger than 20 MB.", "Name a smaller file.");
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
