import java.io.*;
public class Snippet {
  File scratch() throws IOException {
    return File.createTempFile("job", ".tmp");
  }
}
// ==== fixed ====
import java.io.*;
import java.nio.file.*;
public class Snippet {
  Path scratch() throws IOException {
    return Files.createTempFile("job", ".tmp");
  }
}
