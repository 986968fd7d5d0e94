package io.nodesmith.learn;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.nodesmith.problem.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/** Errors that models make again and again, and what to tell them. */
final class CommonErrors {
  private final List<CommonError> errors;

  CommonErrors() {
    try (InputStream file =
        Objects.requireNonNull(CommonErrors.class.getResourceAsStream("errors.yaml"))) {
      errors = new YAMLMapper().readValue(file, new TypeReference<>() {});
    } catch (IOException e) {
      throw new UncheckedIOException("errors.yaml cannot be read", e);
    }
  }

  /**
   * One of them.
   *
   * @param when a regular expression for how it shows
   */
  record CommonError(String id, String when, String advice) {
    boolean shows(String text) {
      return Pattern.compile(when).matcher(text).find();
    }
  }

  /** Id of the error that the problem shows; empty if it is none of them. */
  String of(Problem problem) {
    String text = problem.code() + " " + problem.message();
    return errors.stream()
        .filter(error -> error.shows(text))
        .map(CommonError::id)
        .findFirst()
        .orElse("");
  }

  Optional<String> advice(String id) {
    return errors.stream()
        .filter(error -> error.id().equals(id))
        .map(CommonError::advice)
        .findFirst();
  }
}
