import org.springframework.security.config.annotation.web.builders.HttpSecurity;
public class Snippet {
  void configure(HttpSecurity http) throws Exception {
    http.csrf().disable();
  }
}
// ==== fixed ====
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
public class Snippet {
  void configure(HttpSecurity http) throws Exception {
    http.headers();
  }
}
