import java.sql.*;
public class Snippet {
  ResultSet find(Connection connection, String name) throws SQLException {
    Statement statement = connection.createStatement();
    return statement.executeQuery("SELECT * FROM users WHERE name = '" + name + "'");
  }
}
// ==== fixed ====
import java.sql.*;
public class Snippet {
  ResultSet find(Connection connection, String name) throws SQLException {
    PreparedStatement statement = connection.prepareStatement("SELECT * FROM users WHERE name = ?");
    statement.setString(1, name);
    return statement.executeQuery();
  }
}
