package io.nodesmith.request;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QualitiesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Compute node that validates orders and normalizes phone numbers |",
        "Reducer that aggregates metrics of hosts |",
        "Compute node that encrypts fields |",
        "Compute node for the validation of orders |",
        "Effect node that caches forecasts in Redis |",
        "Effect node that stores orders with caching | caching",
        "Effect node that stores orders, with input validation | validation",
        "Reducer that aggregates metrics by window | windowing",
        "Effect node that stores orders with connection pooling and retries |"
            + " connection_pooling retry"
      })
  void onlyQualitiesOfTheNodeAreTaken(
      String text, @org.jspecify.annotations.Nullable String found) {
    List<String> expected = found == null ? List.of() : List.of(found.split(" ", -1));
    assertEquals(expected, Reading.of(text).features());
  }
}
