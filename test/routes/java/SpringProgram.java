import org.springframework.ai.chat.model.ChatModel;
import org.springframework.ai.embedding.EmbeddingModel;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Asks the models that routed settings set up. */
@SpringBootConfiguration
@EnableAutoConfiguration
public class SpringProgram {
    public static void main(String[] args) {
        SpringApplicationBuilder application = new SpringApplicationBuilder(SpringProgram.class).web(WebApplicationType.NONE);
        try (ConfigurableApplicationContext context = application.run(args)) {
            System.out.println(context.getBean(ChatModel.class).call("Which forms are missing?"));
            System.out.println(context.getBean(EmbeddingModel.class).embed("discharge letter").length);
        }
    }
}
