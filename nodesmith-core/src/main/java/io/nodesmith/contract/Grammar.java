package io.nodesmith.contract;

import java.util.regex.Pattern;

/** The shapes that names and types have in a contract. */
final class Grammar {
  static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,63}");
  static final Pattern CONTAINER = Pattern.compile("(list|map)<(.{1,200})>");
  static final Pattern TOPIC =
      Pattern.compile("onex\\.(cmd|evt)\\.[a-z][a-z0-9_-]*\\.[a-z][a-z0-9_-]*\\.v\\d+");

  private Grammar() {}
}
