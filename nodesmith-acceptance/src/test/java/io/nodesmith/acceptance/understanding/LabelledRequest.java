package io.nodesmith.acceptance.understanding;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** A request with what a person would understand by it. */
record LabelledRequest(
    String id,
    String text,
    @JsonProperty("node_type") String nodeType,
    List<String> operations,
    @JsonProperty("name_ok") String nameOk) {

  /** The requests of a file under {@code /requests}. */
  static List<LabelledRequest> read(String file) throws IOException {
    ObjectMapper mapper = new JsonMapper();
    List<LabelledRequest> requests = new ArrayList<>();
    try (InputStream in = LabelledRequest.class.getResourceAsStream("/requests/" + file);
        BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(Objects.requireNonNull(in, file), StandardCharsets.UTF_8))) {
      String line;
      while ((line = lines.readLine()) != null) {
        requests.add(mapper.readValue(line, LabelledRequest.class));
      }
    }
    return requests;
  }
}
