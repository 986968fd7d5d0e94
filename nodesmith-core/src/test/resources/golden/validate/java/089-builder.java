import java.sql.*;
public class Snippet {
  int count(Connection connection, String city) throws SQLException {
    StringBuilder sql = new StringBuilder("SELECT count(*) FROM shops WHERE city = '");
    sql.append(city).append("'");
    try (PreparedStatement statement = connection.prepareStatement(sql.toString());
        ResultSet rows = statement.executeQuery()) {
      rows.next();
      return rows.getInt(1);
    }
  }
}
// ==== fixed ====
import java.sql.*;
public class Snippet {
  int count(Connection connection, String city) throws SQLException {
    StringBuilder sql = new StringBuilder("SELECT count(*) FROM shops WHERE city = ?");
    try (PreparedStatement statement = connection.prepareStatement(sql.toString())) {
      statement.setString(1, city);
      try (ResultSet rows = statement.executeQuery()) {
        rows.next();
        return rows.getInt(1);
      }
    }
  }
}
