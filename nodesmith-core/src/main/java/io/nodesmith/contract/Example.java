package io.nodesmith.contract;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What an operation gives for one input; it becomes a test.
 *
 * @param name a few words that tell it from the others
 * @param input JSON values by field
 * @param output JSON values by field; only the fields that stand here are compared
 */
public record Example(String name, Map<String, Object> input, Map<String, Object> output) {
  public Example {
    input = Collections.unmodifiableMap(new LinkedHashMap<>(input));
    output = Collections.unmodifiableMap(new LinkedHashMap<>(output));
  }
}
