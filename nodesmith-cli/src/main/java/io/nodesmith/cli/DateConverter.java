package io.nodesmith.cli;

import java.time.DateTimeException;
import java.time.LocalDate;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads days that a person writes. */
final class DateConverter implements ITypeConverter<LocalDate> {
  private static final int FIRST_YEAR = 1970;
  private static final int LAST_YEAR = 9999;

  @Override
  public LocalDate convert(String text) {
    LocalDate day;
    try {
      day = LocalDate.parse(text.strip());
    } catch (DateTimeException e) {
      throw new TypeConversionException("'" + text + "' is no day; write it as 2026-11-28");
    }
    if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
      throw new TypeConversionException("days lie in the years 1970 to 9999");
    }
    return day;
  }
}
