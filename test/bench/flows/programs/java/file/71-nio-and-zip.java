import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

class Archive {
  void hl7(String hl7Message, Path dir) throws IOException {
    Files.writeString(dir.resolve("last.hl7"), hl7Message, StandardOpenOption.APPEND); // leak
    Files.writeString(dir.resolve("last.txt"), "ok"); // ok
  }

  void zip(List<Prescription> prescriptions, Path file) throws IOException {
    String lines = prescriptions.stream().map(p -> p.getPatientName() + "," + p.getDrugName()).collect(Collectors.joining("\n"));
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.putNextEntry(new ZipEntry("prescriptions.csv"));
      zip.write(lines.getBytes(StandardCharsets.UTF_8)); // leak
    }
    try (PrintStream out = new PrintStream(file + ".n")) {
      out.println(prescriptions.size()); // ok
    }
  }
}
