package {{node.packageName}};

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import javax.sql.DataSource;

/** A real PostgreSQL for the tests, started once and stopped with the virtual machine. */
final class TestDatabase {
  private static final DataSource DATA_SOURCE = start();

  private TestDatabase() {}

  static DataSource dataSource() {
    return DATA_SOURCE;
  }

  private static DataSource start() {
    try {
      EmbeddedPostgres postgres =
          EmbeddedPostgres.builder().setPGStartupWait(Duration.ofSeconds(60)).start();
      DataSource pool =
          {{node.pascal}}Database.open(
              postgres.getJdbcUrl("postgres", "postgres"), "postgres", "postgres", 4);
      {{node.pascal}}Database.createSchema(pool);
      return pool;
    } catch (IOException e) {
      throw new UncheckedIOException("the embedded PostgreSQL does not start", e);
    }
  }
}
