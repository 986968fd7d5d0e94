import java.net.*;
import java.io.*;
public class Snippet {
  InputStream load() throws IOException {
    return new URL("http://pay.example/charge").openStream();
  }
}
// ==== fixed ====
import java.net.*;
import java.io.*;
public class Snippet {
  InputStream load() throws IOException {
    return new URL("https://pay.example/charge").openStream();
  }
}
