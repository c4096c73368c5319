package test.lakeside.billing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;

final class Json {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Json() {
    }

    static String chat(String model, String text) throws JsonProcessingException {
        return MAPPER.writeValueAsString(
                Map.of("model", model, "messages", List.of(Map.of("role", "user", "content", text))));
    }

    static String firstAnswer(String body) throws JsonProcessingException {
        return MAPPER.readTree(body).at("/choices/0/message/content").asText();
    }
}
