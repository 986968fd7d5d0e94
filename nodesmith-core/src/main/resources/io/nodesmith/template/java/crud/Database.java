package {{node.packageName}};

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.nodesmith.onex.OnexErrorCode;
import io.nodesmith.onex.OnexException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import javax.sql.DataSource;

/** The PostgreSQL database of {@link {{node.node}}}: its pool of connections and its tables. */
public final class {{node.pascal}}Database {
  private {{node.pascal}}Database() {}

  /**
   * Opens a pool of connections; whoever opens it closes it.
   *
   * @param jdbcUrl {@code jdbc:postgresql://host:port/database}
   * @param maximumPoolSize most connections at a time; a request waits up to 5 seconds for one
   */
  public static HikariDataSource open(
      String jdbcUrl, String user, String password, int maximumPoolSize) {
    HikariConfig config = new HikariConfig();
    config.setPoolName("{{node.service}}");
    config.setJdbcUrl(jdbcUrl);
    config.setUsername(user);
    config.setPassword(password);
    config.setMaximumPoolSize(maximumPoolSize);
    config.setConnectionTimeout(5_000);
    config.addDataSourceProperty("connectTimeout", "5");
    config.addDataSourceProperty("socketTimeout", "60");
    return new HikariDataSource(config);
  }

  /** Makes the tables that are not there yet. */
  public static void createSchema(DataSource dataSource) {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(schema());
    } catch (SQLException e) {
      throw new OnexException(
          OnexErrorCode.DATABASE_OPERATION_ERROR, "the tables cannot be made", e);
    }
  }

  private static String schema() {
    try (InputStream file =
        Objects.requireNonNull(
            {{node.pascal}}Database.class.getResourceAsStream("schema.sql"), "schema.sql")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("schema.sql cannot be read", e);
    }
  }
}
