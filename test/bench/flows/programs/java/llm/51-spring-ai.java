import java.util.List;
import java.util.Map;
import org.springframework.ai.chat.client.ChatClient;
import org.springframework.ai.chat.prompt.PromptTemplate;
import org.springframework.ai.document.Document;
import org.springframework.ai.vectorstore.VectorStore;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class SummaryController {
  private final ChatClient chat;
  private final VectorStore store;
  private final PatientRepository patients;

  SummaryController(ChatClient.Builder builder, VectorStore store, PatientRepository patients) {
    this.chat = builder.build();
    this.store = store;
    this.patients = patients;
  }

  @GetMapping("/patients/{id}/summary")
  String summary(@PathVariable Long id) {
    Patient patient = patients.findById(id).orElseThrow();
    String prompt = """
        Summarize the record of %s, born %s.
        """.formatted(patient.getFullName(), patient.getBirthDate());
    return chat.prompt().system("Be brief.").user(prompt).call().content(); // leak
  }

  String greeting() {
    return chat.prompt().user("Greet a visitor of the clinic.").call().content(); // ok
  }

  void index(List<ClinicalNote> notes) {
    List<Document> docs = notes.stream().map(n -> new Document(n.getText(), Map.of("patient", n.getPatientName()))).toList();
    store.add(docs); // leak
  }

  String templated(Patient patient) {
    PromptTemplate template = new PromptTemplate("Explain {condition} to {name}");
    return chat.prompt(template.create(Map.of("condition", patient.getCondition(), "name", patient.getFirstName()))).call().content(); // leak
  }
}
