package io.nodesmith.language;

/**
 * One source file as text, byte for byte: line endings, tabs and byte-order mark are part of it.
 *
 * @param path the file's name as the user knows it, relative to its source root, with {@code /}
 * @param text the whole text
 */
public record SourceText(String path, String text) {

  /** The same file with another text. */
  public SourceText withText(String newText) {
    return new SourceText(path, newText);
  }
}
