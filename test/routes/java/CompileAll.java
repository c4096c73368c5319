import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/** Compiles each folder that is named as an argument by itself, with one start of the compiler for all. */
public class CompileAll {
    public static void main(String[] folders) throws Exception {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        int worst = 0;
        for (String folder : folders) {
            List<String> options = new ArrayList<>(List.of("-cp", System.getProperty("java.class.path"), "-d", folder));
            try (var files = Files.list(Path.of(folder))) {
                files.map(Path::toString).filter(file -> file.endsWith(".java")).forEach(options::add);
            }
            worst = Math.max(worst, compiler.run(null, null, null, options.toArray(String[]::new)));
        }
        System.exit(worst);
    }
}
