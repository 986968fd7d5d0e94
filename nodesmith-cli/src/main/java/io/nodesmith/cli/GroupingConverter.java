package io.nodesmith.cli;

import io.nodesmith.ledger.MetricsQuery;
import java.util.Arrays;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads what figures are to be told apart by. */
final class GroupingConverter implements ITypeConverter<MetricsQuery.By> {
  @Override
  public MetricsQuery.By convert(String text) {
    return Arrays.stream(MetricsQuery.By.values())
        .filter(by -> by.id().equals(text))
        .findFirst()
        .orElseThrow(
            () ->
                new TypeConversionException(
                    "choose one of "
                        + Arrays.stream(MetricsQuery.By.values())
                            .map(MetricsQuery.By::id)
                            .collect(Collectors.joining(", "))));
  }
}
