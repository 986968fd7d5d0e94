import java.util.regex.Pattern;
public class Snippet {
  private static final Pattern WORDS = Pattern.compile("^([a-z]+)*$");
  boolean fits(String text) {
    return WORDS.matcher(text).matches();
  }
}
// ==== fixed ====
import java.util.regex.Pattern;
public class Snippet {
  private static final Pattern WORDS = Pattern.compile("^[a-z]*$");
  boolean fits(String text) {
    return WORDS.matcher(text).matches();
  }
}
