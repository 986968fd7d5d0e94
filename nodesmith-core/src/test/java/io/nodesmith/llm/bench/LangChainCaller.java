package io.nodesmith.llm.bench;

import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.http.client.jdk.JdkHttpClient;
import dev.langchain4j.http.client.jdk.JdkHttpClientBuilder;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.langchain4j.model.openai.OpenAiStreamingChatModel;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;

/** LangChain4j's client, which keeps no journal, no budget and no breaker. */
final class LangChainCaller implements Caller {
  private final boolean stream;
  private final OpenAiChatModel whole;
  private final OpenAiStreamingChatModel streamed;

  LangChainCaller(URI uri, boolean stream) {
    this.stream = stream;
    JdkHttpClientBuilder http =
        JdkHttpClient.builder()
            .httpClientBuilder(
                HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .executor(Executors.newVirtualThreadPerTaskExecutor()));
    this.whole =
        OpenAiChatModel.builder()
            .httpClientBuilder(http)
            .baseUrl(uri.toString())
            .apiKey(Task.KEY)
            .modelName(Task.MODEL)
            .maxTokens(Task.MAX_TOKENS)
            .build();
    this.streamed =
        OpenAiStreamingChatModel.builder()
            .httpClientBuilder(http)
            .baseUrl(uri.toString())
            .apiKey(Task.KEY)
            .modelName(Task.MODEL)
            .maxTokens(Task.MAX_TOKENS)
            .build();
  }

  @Override
  public String call() {
    List<ChatMessage> messages =
        List.of(SystemMessage.from(Task.SYSTEM), UserMessage.from(Task.TEXT));
    if (!stream) {
      return whole.chat(messages).aiMessage().text();
    }
    CompletableFuture<String> answer = new CompletableFuture<>();
    StringBuffer parts = new StringBuffer();
    streamed.chat(
        messages,
        new StreamingChatResponseHandler() {
          @Override
          public void onPartialResponse(String part) {
            parts.append(part);
          }

          @Override
          public void onCompleteResponse(ChatResponse response) {
            answer.complete(parts.toString());
          }

          @Override
          public void onError(Throwable error) {
            answer.completeExceptionally(error);
          }
        });
    return answer.join();
  }
}
