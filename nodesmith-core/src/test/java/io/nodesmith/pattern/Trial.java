package io.nodesmith.pattern;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What is tried of one archetype.
 *
 * @param sentences requests that must become an operation of the archetype
 * @param others requests that must not
 * @param bugs a part of the code and a wrong one in its place; the laws must notice each
 */
record Trial(List<String> sentences, List<String> others, LinkedHashMap<String, String> bugs) {

  /** The trials of a family, by archetype. */
  static Map<String, Trial> of(String family) {
    try (InputStream file =
        Objects.requireNonNull(Trial.class.getResourceAsStream("trials/" + family + ".yaml"))) {
      return YAMLMapper.builder()
          .defaultSetterInfo(JsonSetter.Value.construct(Nulls.AS_EMPTY, Nulls.DEFAULT))
          .build()
          .readValue(file, new TypeReference<LinkedHashMap<String, Trial>>() {});
    } catch (IOException e) {
      throw new UncheckedIOException(family, e);
    }
  }
}
