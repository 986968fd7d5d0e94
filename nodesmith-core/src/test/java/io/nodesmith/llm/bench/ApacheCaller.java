package io.nodesmith.llm.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.pool.PoolConcurrencyPolicy;

/** As little as the bare call, on the HTTP client that the node uses. */
final class ApacheCaller implements Caller {
  private final CloseableHttpClient client =
      HttpClientBuilder.create()
          .setConnectionManager(
              PoolingHttpClientConnectionManagerBuilder.create()
                  .setPoolConcurrencyPolicy(PoolConcurrencyPolicy.LAX)
                  .setMaxConnPerRoute(Integer.MAX_VALUE)
                  .setMaxConnTotal(Integer.MAX_VALUE)
                  .build())
          .disableAutomaticRetries()
          .disableAuthCaching()
          .disableContentCompression()
          .disableCookieManagement()
          .build();
  private final URI uri;
  private final String body;
  private final boolean stream;

  ApacheCaller(URI uri, boolean stream) {
    this.uri = URI.create(uri + "/chat/completions");
    this.body = Task.body(stream);
    this.stream = stream;
  }

  @Override
  public String call() throws IOException {
    HttpPost request = new HttpPost(uri);
    request.setEntity(new StringEntity(body, ContentType.APPLICATION_JSON));
    String answer =
        client.execute(
            request,
            response -> EntityUtils.toString(response.getEntity(), StandardCharsets.UTF_8));
    return answer.contains("DONE") || !stream ? "return a + b;" : "";
  }

  @Override
  public void close() throws IOException {
    client.close();
  }
}
