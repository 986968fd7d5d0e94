package io.nodesmith.cli;

/** How a command answers. */
enum OutputFormat {
  TEXT,
  JSON
}
