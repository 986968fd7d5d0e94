package io.nodesmith.request;

import java.util.List;
import java.util.Locale;

/** Tells a field's type from what is declared, or else from its name. */
final class FieldTypes {
  private static final List<String> TYPES =
      List.of(
          "integer", "number", "boolean", "datetime", "date", "uuid", "list", "object", "string");

  private final Lexicon lexicon;

  FieldTypes(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  boolean isType(String word) {
    return !in(word).isEmpty();
  }

  /** The first word of the text that names a type; empty if none does. */
  String in(String text) {
    for (Word word : WordScanner.scan(text)) {
      for (String type : TYPES) {
        if (lexicon.is("type_" + type, word.lower())) {
          return type;
        }
      }
    }
    return "";
  }

  String of(String field, String declared) {
    String said = in(declared.toLowerCase(Locale.ROOT));
    if (!said.isEmpty()) {
      return said;
    }
    String last = field.substring(field.lastIndexOf('_') + 1);
    for (String type : TYPES) {
      if (lexicon.is("field_" + type, last)) {
        return type;
      }
    }
    return field.startsWith("is_") || field.startsWith("has_") ? "boolean" : "string";
  }
}
