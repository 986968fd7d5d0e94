package io.nodesmith.cli;

import io.nodesmith.template.python.OnexProfile;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the date of the framework that a Python node is for. */
final class OnexProfileConverter implements ITypeConverter<OnexProfile> {
  @Override
  public OnexProfile convert(String text) {
    return OnexProfile.named(text)
        .orElseThrow(
            () ->
                new TypeConversionException(
                    "the ONEX profile '" + text + "' is not known; choose 2026.07 or 2025.10"));
  }
}
