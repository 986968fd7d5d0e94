package io.nodesmith.problem;

/**
 * Where in a file a problem is.
 *
 * @param file the file's name as the user knows it
 * @param line counted from 1; 0 if only the file is known
 * @param column counted from 1, in characters; 0 if only the line is known
 */
public record Place(String file, int line, int column) {
  /** The place that is a whole file. */
  public static Place file(String file) {
    return new Place(file, 0, 0);
  }

  @Override
  public String toString() {
    if (line == 0) {
      return file;
    }
    return column == 0 ? file + ":" + line : file + ":" + line + ":" + column;
  }
}
