public class Snippet {
  private static final String API_KEY = "q8Zt71-prod-55aPq2";
  String header() {
    return API_KEY;
  }
}
// ==== fixed ====
public class Snippet {
  private final String apiKey;
  Snippet(String apiKey) {
    this.apiKey = apiKey;
  }
  String header() {
    return apiKey;
  }
}
