public class Snippet {
  boolean admin(String role) {
    return role == "admin";
  }
}
// ==== fixed ====
public class Snippet {
  boolean admin(String role) {
    return "admin".equals(role);
  }
}
