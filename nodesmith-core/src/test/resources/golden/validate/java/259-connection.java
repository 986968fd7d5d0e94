import java.sql.*;
public class Snippet {
  Connection open() throws SQLException {
    return DriverManager.getConnection("jdbc:postgresql://db/shop", "shop", "Winter-77");
  }
}
// ==== fixed ====
import java.sql.*;
public class Snippet {
  Connection open(String password) throws SQLException {
    return DriverManager.getConnection("jdbc:postgresql://db/shop", "shop", password);
  }
}
