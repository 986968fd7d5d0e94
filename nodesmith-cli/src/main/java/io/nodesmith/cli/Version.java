package io.nodesmith.cli;

import picocli.CommandLine.IVersionProvider;

/** The version that this program was built as. */
final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    String version = Version.class.getPackage().getImplementationVersion();
    return new String[] {"nodesmith " + (version == null ? "(unpackaged)" : version)};
  }
}
