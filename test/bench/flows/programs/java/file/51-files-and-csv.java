import java.io.BufferedWriter;
import java.io.FileWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

class Exports {
  void csv(List<Patient> patients, Path out) throws IOException {
    try (CSVPrinter printer = new CSVPrinter(new FileWriter(out.toFile()), CSVFormat.DEFAULT)) {
      printer.printRecord("id", "name"); // ok
      for (Patient p : patients) {
        printer.printRecord(p.getId(), p.getFullName()); // leak
      }
    }
    Files.writeString(out.resolveSibling("count.txt"), String.valueOf(patients.size())); // ok
  }

  void lines(List<Patient> patients, Path out) throws IOException {
    Files.write(out, patients.stream().map(p -> p.getMrn() + ";" + p.getLastName()).toList()); // leak
    try (BufferedWriter w = Files.newBufferedWriter(out); PrintWriter pw = new PrintWriter(w)) {
      pw.printf("%d rows%n", patients.size()); // ok
      patients.forEach(p -> pw.println(p.getSsn())); // leak
    }
  }
}
