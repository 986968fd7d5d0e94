package io.nodesmith.ledger;

import io.nodesmith.problem.NodesmithException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a database does wrong, in one line that says what to do. */
final class Trouble {
  private static final Pattern VALUES = Pattern.compile("\\s*Detail:.*", Pattern.DOTALL);

  private Trouble() {}

  static NodesmithException of(DatabaseAddress address, SQLException cause) {
    SQLException root = root(cause);
    String state = root.getSQLState() == null ? "" : root.getSQLState();
    String place = "The ledger's database (" + address + ") ";
    return switch (state) {
      case "57P01", "57P02", "57P03" ->
          trouble("stopping", true, place + "is starting or stopping.", cause);
      case "28000", "28P01" ->
          trouble("refused", false, place + "refuses the user or the password.", cause);
      case "3D000" -> trouble("absent", false, place + "does not exist; create it.", cause);
      case "25006" -> trouble("read-only", false, place + "can be read but not written.", cause);
      case "42501" ->
          trouble(
              "forbidden", false, place + "does not let this user do that: " + line(root), cause);
      case "53100" -> trouble("full", true, place + "has no room left on its disk.", cause);
      case "53300" -> trouble("busy", true, place + "has no connection left.", cause);
      case "55P03", "57014" -> trouble("slow", true, place + "took too long to answer.", cause);
      default ->
          root instanceof SQLTransientConnectionException
              ? trouble("busy", true, place + "was kept busy by this process itself.", cause)
              : state.startsWith("08")
                  ? trouble("unreachable", true, place + "cannot be reached: " + line(root), cause)
                  : trouble("failed", false, place + "failed: " + state + " " + line(root), cause);
    };
  }

  private static NodesmithException trouble(
      String code, boolean isTransient, String message, @Nullable SQLException cause) {
    return new NodesmithException("ledger-" + code, isTransient, message, cause);
  }

  /** A pool wraps what the driver said. */
  private static SQLException root(SQLException e) {
    SQLException root = e;
    for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException deeper && deeper.getSQLState() != null) {
        root = deeper;
      }
    }
    return root;
  }

  /** The first line; values of rows, which the driver adds, may be anything. */
  private static String line(SQLException e) {
    Matcher values = VALUES.matcher(String.valueOf(e.getMessage()));
    return values.replaceAll("").lines().findFirst().orElse("").strip();
  }
}
