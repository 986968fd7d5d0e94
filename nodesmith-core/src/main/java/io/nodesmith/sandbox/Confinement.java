package io.nodesmith.sandbox;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** One way to keep a command apart: it puts other commands before it. */
interface Confinement {
  /** What this way can and cannot do. */
  Isolation isolation();

  /**
   * The command as it is really started.
   *
   * @param run a fresh folder for files that this one run needs, removed afterwards
   */
  List<String> confine(Command command, Path run) throws IOException;
}
