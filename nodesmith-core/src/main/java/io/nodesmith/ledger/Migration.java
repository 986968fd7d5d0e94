package io.nodesmith.ledger;

import io.nodesmith.problem.NodesmithException;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** Makes the tables; a class of its own, so that its library is loaded only when it has to. */
final class Migration {
  private Migration() {}

  /**
   * Brings the tables to a version.
   *
   * @param version number of a migration, or {@code latest}
   */
  static void run(DataSource database, DatabaseAddress address, String version) {
    try {
      Flyway.configure()
          .dataSource(database)
          .schemas(Database.SCHEMA)
          .createSchemas(true)
          .locations("classpath:io/nodesmith/ledger/migration")
          .target(version)
          .load()
          .migrate();
    } catch (FlywayException e) {
      throw e.getCause() instanceof SQLException cause
          ? Trouble.of(address, cause)
          : new NodesmithException(
              "ledger-failed", false, "The ledger's tables cannot be made: " + e.getMessage(), e);
    }
  }
}
